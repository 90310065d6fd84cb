/** What is wrong with the numbers that were given: a code for programs, and a sentence in both languages that names the place and what was found. */
export class ProjectionFault extends Error {
  readonly code: string;
  readonly ja: string;
  readonly en: string;

  constructor(code: string, ja: string, en: string) {
    super(en);
    this.name = "ProjectionFault";
    this.code = code;
    this.ja = ja;
    this.en = en;
  }
}
