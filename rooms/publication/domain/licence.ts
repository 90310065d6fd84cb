import type { Bilingual } from "../../../foundation/index.ts";

/** Under which terms a table may be used. The documents that figures are quoted from keep their publishers' terms. */
export const licence: { readonly id: string; readonly url: string; readonly words: Bilingual } = {
  id: "Apache-2.0",
  url: "https://www.apache.org/licenses/LICENSE-2.0",
  words: {
    ja: "このデータの編集物は Apache License 2.0 で使えます。数値の出典である資料と統計は、それぞれの発行者の利用条件に従います。",
    en: "This compilation may be used under the Apache License 2.0. The documents and statistics that its figures come from are subject to their publishers' terms.",
  },
};
