import type { Problem } from "../../../foundation/index.ts";

/**
 * How much one file may hold: far more than an edition of a prefecture needs (the largest file of Hokkaido has 140 KB),
 * and little enough that a wrong or hostile file is refused at once.
 */
export const limits = { megabytes: 8, levels: 64 } as const;

export const isTooLarge = (size: number): boolean => size > limits.megabytes * 2 ** 20;

export const fileTooLarge = (file: string): Problem => ({
  code: "editionFileTooLarge",
  message: {
    ja: `ファイルが ${limits.megabytes} MB を超えています。種類ごとのファイルに分けてください。大きな統計は observations import で取り込めます。`,
    en: `The file is larger than ${limits.megabytes} MB: part it into several. Large statistics can be brought in with observations import.`,
  },
  place: { file },
});
