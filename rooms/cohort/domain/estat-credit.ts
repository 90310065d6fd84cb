import type { Bilingual } from "../../../foundation/index.ts";

/** The words that the terms of use of e-Stat's interface ask for, wherever values from it are shown. */
export const estatCredit: Bilingual = {
  ja: "このサービスは、政府統計総合窓口(e-Stat)のAPI機能を使用していますが、サービスの内容は国によって保証されたものではありません。",
  en: "This service uses the API of the Portal Site of Official Statistics of Japan (e-Stat); its content is not guaranteed by the government.",
};
