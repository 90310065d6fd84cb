/** What is wrong with the numbers that were given: a code for programs, and a sentence in both languages that names the place and what was found. */
export class ProjectionFault extends Error {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  /** Where in a scenario it stands ("changes[0].factor"; "" = the scenario itself); null = it is no fault of a scenario. */
  readonly place: string | null;

  constructor(code: string, ja: string, en: string, place: string | null = null) {
    super(en);
    this.name = "ProjectionFault";
    this.code = code;
    this.ja = ja;
    this.en = en;
    this.place = place;
  }
}
