/** A text without its spaces, and its letters in one width: two places print the same where these are the same. */
export const lettersOf = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
