import type { Slip } from "./small-edition.ts";

const file = "scenarios/kinko.yaml";

/** Scenarios: areas that are not there, numbers and years that cannot be, fields that the format does not have. */
export const slipsInScenarios: readonly Slip[] = [
  {
    slip: "ない地域のシナリオ",
    file,
    line: 9,
    was: "[rei, koiki]",
    becomes: "[rei, koikki]",
    told: [["editionReferenceUnknown", `${file}:9`, "changes[0].where[1]"]],
    ja: "人口のシナリオ「kinko」: 地域・まとまり「koikki」はこの版にありません。近い id: koiki",
    en: 'Population scenario kinko: Area or group "koikki" is not in this edition. Near: koiki',
  },
  {
    slip: "0より小さい倍率のシナリオ",
    file,
    line: 12,
    was: "1.1",
    becomes: "-1.1",
    told: [["scenario/impossible", `${file}:12`, "changes[1].factor"]],
    ja: "「changes[1].factor」が-1.1ですが",
    en: "it must be a factor from 0 to 100",
  },
  {
    slip: "年が逆のシナリオ",
    file,
    line: 13,
    was: "until: 2040",
    becomes: "until: 2020",
    told: [["scenario/impossible", `${file}:13`, "changes[1].period.until"]],
    ja: "2026年以後にしてください",
    en: "it must be 2026 or later",
  },
  {
    slip: "綴りの違う項目のシナリオ",
    file,
    line: 5,
    was: "author",
    becomes: "autor",
    told: [["scenario/unknownField", `${file}:5`, "autor"]],
    ja: "「autor」という欄はありません",
    en: 'no field "autor"',
  },
  {
    slip: "版の番号が文字のシナリオ",
    file,
    line: 3,
    was: "1",
    becomes: "第1版",
    told: [["scenario/notReadable", `${file}:3`, "version"]],
    ja: "「version」が",
    en: "write a number",
  },
  {
    slip: "地域とまとまりで同じ id",
    file: "places.yaml",
    line: 18,
    was: "id: koiki,",
    becomes: "id: bureau-rei,",
    told: [
      ["editionIdDoubled", "places.yaml:18", "groups[0].id"],
      ["editionReferenceUnknown", `${file}:9`, "changes[0].where[1]"],
    ],
    ja: "places.yaml の 16 行目で既に使われています",
    en: "already used in places.yaml, line 16",
  },
];
