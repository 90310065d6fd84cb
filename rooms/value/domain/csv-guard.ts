const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/** Whether a spreadsheet shows the text of a cell as a number and nothing else. */
export const isPlainNumber = (text: string): boolean => plainNumber.test(text);

const isFormula = (text: string): boolean => /^[=+@\t]/.test(text) || (text.startsWith("-") && !plainNumber.test(text));

/** A text that a spreadsheet would take for a formula gets an apostrophe, which is taken off again on the way back. */
export const guarded = (text: string): string => (isFormula(text) ? `'${text}` : text);

export const unguarded = (text: string): string =>
  text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
