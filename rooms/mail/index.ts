export { asOneLine, type Letter, type LetterKind, type LetterText } from "./domain/letter.ts";
export type { Sealing } from "./domain/sealing.ts";
