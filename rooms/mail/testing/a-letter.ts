import type { Letter } from "../domain/letter.ts";
import type { Sealing } from "../domain/sealing.ts";

/** Enough to see that nothing is kept in the open: every byte turned over. */
export const testSealing: Sealing = {
  seal: (text) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 255)),
  open: (sealed) => Buffer.from(Buffer.from(sealed).map((byte) => byte ^ 255)).toString("utf8"),
};

export const testFrom = "道標（架空） <michishirube@example.invalid>";

/** 架空 */
export const aLetter = (given: Partial<Letter> = {}): Letter => ({
  bodyId: "999999",
  personId: "p-1",
  kind: "digest",
  key: "digest p-1 2027-06-01",
  to: "tanto@example.invalid",
  subject: "架空の町：調書3件の期限が近づいています",
  text: "架空の担当さん\n\n「移住相談」の調書は6月30日までです。\n髙﨑・ﾃｽﾄ・①も崩れません。\n",
  ...given,
});
