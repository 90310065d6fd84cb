/** The text of one file of an edition's folder; `file` is its name inside the folder, such as `observations/population.csv`. */
export type EditionText = { readonly file: string; readonly text: string };

export const isYaml = ({ file }: Pick<EditionText, "file">): boolean => /\.ya?ml$/i.test(file);
export const isCsv = ({ file }: Pick<EditionText, "file">): boolean => /\.csv$/i.test(file);

/** A file that is one scenario, without a heading: the same file that one downloads, runs and sends. */
export const isScenario = ({ file }: Pick<EditionText, "file">): boolean => /^scenarios\/[^/]+\.ya?ml$/i.test(file);

/** The file that says whose edition the folder holds. */
export const isHead = ({ file }: Pick<EditionText, "file">): boolean => /^edition\.ya?ml$/.test(file);
