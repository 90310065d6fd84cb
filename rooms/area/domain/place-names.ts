import { type Prefecture, prefectures } from "./prefectures.ts";

/** The whole country as statistics by area have it: e-Stat writes 00000; with a sixth digit, so that it stands among codes of six. It is no local government and its last digit checks nothing. */
export const nation: Prefecture = { code: "000000", name: "全国", nameEn: "Japan" };

/** The name of the country or of a prefecture by its six-digit code, also where an edition does not list it; null for any other code. */
export const wellKnownPlace = (code: string): Prefecture | null =>
  [nation, ...prefectures].find((place) => place.code === code) ?? null;
