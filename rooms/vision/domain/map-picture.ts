/** How the municipalities are drawn: squares of equal size, or their outlines where these are installed. */
export const mapPictures = ["tiles", "outlines"] as const;
export type MapPicture = (typeof mapPictures)[number];

/** What an address asks for (`map=outlines`); squares where it names nothing else. */
export const pictureAsked = (query: string | undefined): MapPicture =>
  mapPictures.find((one) => one === new URLSearchParams(query ?? "").get("map")) ?? "tiles";

/** The outlines of the municipalities of a place. `drawn`: paths by six-digit code with their words of credit; null where they were not asked for, or are not there. */
export type MapOutlines = {
  readonly isInstalled: boolean;
  readonly drawn: { readonly credit: string; readonly paths: ReadonlyMap<string, string> } | null;
};

export const noOutlines: MapOutlines = { isInstalled: false, drawn: null };
