import type { Bilingual } from "../../../foundation/index.ts";
import type { AreaEntry, GroupEntry } from "./area-entry.ts";

/** What kind of place it is, in words. */
export const areaKindWords: Readonly<Record<AreaEntry["kind"], Bilingual>> = {
  prefecture: { ja: "都道府県", en: "Prefecture" },
  region: { ja: "連携地域", en: "Cooperation region" },
  bureau: { ja: "振興局", en: "Bureau" },
  city: { ja: "市", en: "City" },
  town: { ja: "町", en: "Town" },
  village: { ja: "村", en: "Village" },
  ward: { ja: "区", en: "Ward" },
};

/** What kind of group places form, in words. 中核都市 of the prefecture's plan is not 中核市 of the law. */
export const groupKindWords: Readonly<Record<GroupEntry["kind"], Bilingual>> = {
  modelArea: { ja: "市町村連携地域モデル事業の地域", en: "Model areas of municipal cooperation" },
  settlementArea: { ja: "定住自立圏", en: "Settlement areas" },
  coreCityArea: { ja: "連携中枢都市圏", en: "Core-city areas" },
  dmo: { ja: "観光地域づくり法人（DMO）", en: "Destination management organisations (DMO)" },
  coreCities: { ja: "中核都市", en: "Core cities of the comprehensive plan" },
  geopark: { ja: "ジオパーク", en: "Geoparks" },
  other: { ja: "そのほかの連携", en: "Other cooperation" },
};

/** The kinds of groups in reading order. */
export const groupKinds = [
  "modelArea",
  "settlementArea",
  "coreCityArea",
  "coreCities",
  "dmo",
  "geopark",
  "other",
] as const satisfies readonly GroupEntry["kind"][];
