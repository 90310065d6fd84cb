import { asScaledUnit, toCommonWidth, toHalfWidth } from "../../../../foundation/index.ts";
import { keptByText } from "../kept-results.ts";
import type { TextFigure } from "./figures.ts";

/** What a name's end says of the units that its figure can have, the usual one first. The first entry whose form fits decides. */
const calls: readonly (readonly [name: RegExp, units: readonly string[]])[] = [
  [/(?:出生率|指数|倍率|係数|求人倍率)$/, ["無単位", "倍", "%"]],
  [/(?:率|割合|比率|シェア|カバー率|構成比|度合い?)$/, ["%", "‰", "ポイント", "割"]],
  [/人日$|延べ日数$/, ["人日", "日", "人"]],
  [/(?:泊者?数|宿泊延べ数)$/, ["人泊", "人", "泊", "日"]],
  [/日数$/, ["日", "泊", "人日"]],
  [/時間$/, ["時間", "分"]],
  [/回数$/, ["回"]],
  [/(?:件数|件)$/, ["件", "回"]],
  [/品目数?$/, ["品目", "種類"]],
  [/店舗?数?$/, ["店", "か所", "件"]],
  [/(?:世帯|戸)数?$/, ["世帯", "戸"]],
  [/(?:市町村|自治体|町村|市町)数?$/, ["市町村", "自治体", "市町", "町村", "団体", "か所"]],
  [/(?:地区|地域|集落|圏域)数$/, ["地区", "地域", "集落", "圏域", "か所", "件"]],
  [/(?:企業|会社|事業者)(?:・|及び|や|と)(?:団体|組織|大学)等?数?$/, ["社", "団体", "件", "者", "組織"]],
  [/(?:企業|会社|社)数?$/, ["社", "件", "団体", "事業所", "法人", "者"]],
  [/事業者数?$/, ["者", "社", "人", "事業者", "件", "団体"]],
  [/事業所数$/, ["事業所", "社", "か所", "件"]],
  [/農(?:林|漁)?業者数$/, ["人", "経営体", "者", "戸"]],
  [/(?:法人|組合|経営体)数?$/, ["法人", "組合", "経営体", "団体", "件", "社"]],
  [/(?:団体|組織|協議会)数?$/, ["団体", "組織", "件", "か所", "法人"]],
  [/(?:学校|校|園)数$/, ["校", "園", "か所", "施設"]],
  [/(?:施設|か所|箇所|拠点|設置|整備)数$/, ["か所", "施設", "件", "台", "基", "園", "校", "館", "拠点"]],
  [/(?:台|導入)数$/, ["台", "件", "基", "か所", "社", "戸"]],
  [/頭数$/, ["頭"]],
  [/(?:面積|規模|農地)$/, ["ha", "㎡", "㎢", "件"]],
  [/(?:エネルギー|発電量|電力量|消費量).*$/, ["kW", "kWh", "MW", "MWh", "kL", "TJ", "GJ", "MJ", "件", "%"]],
  [/(?:容量|出力)$/, ["kW", "MW", "kWh", "L", "㎥"]],
  [/(?:排出量)$/, ["t-CO2", "トン", "g", "kg"]],
  [/量$/, ["トン", "kg", "㎥", "kL", "L", "t-CO2", "ha", "g", "TEU", "本", "頭", "kW", "kWh"]],
  [/(?:額|価値|所得|収入|単価|売上高?|生産性|給与|賃金|予算|生産高|費)$/, ["円", "円/人", "円/ha", "円/時間"]],
  [/(?:寿命|年齢)$/, ["歳", "年"]],
  [/(?:延長|距離)$/, ["km", "m"]],
  [/(?:順位)$/, ["位"]],
  [/(?:署名数)$/, ["人", "件"]],
  [/(?:人口|人数|者数|客数|員数|人員|名数|生数|児数|徒数|人|者|客|署名数)$/, ["人", "人泊"]],
  [/(?:事業)数?$/, ["事業", "件"]],
  [/(?:立地|創業|起業|開業|誘致|進出|新設)数$/, ["件", "社", "か所", "店", "事業所", "人", "施設"]],
  [/(?:取引|商談|契約|成約|相談|採択|協定|開催)数$/, ["件", "回", "社", "人"]],
  [/(?:輩出|受講|修了|採用|配置|派遣|移住|就職)数$/, ["人", "件", "社", "世帯"]],
  [/(?:登録|認定|認証|受賞|参加|取得)数$/, ["件", "人", "社", "品目", "団体", "市町村", "校", "か所", "戸"]],
];

/** School leavers are counted of the schools, and of nothing else. */
const schools = /卒業|卒者|高校|高卒|大卒|学生|生徒|新卒/;

export type Affinity = "calls" | "says" | "fits" | "may" | "open" | "against";

/**
 * Whether a figure can be what the name says: `calls` where name and figure have something rare in common (school leavers), `says` where the
 * name has the unit itself (品目数, 千円), `fits` where its end calls for this unit before all others, `may` where it is one of the others,
 * `against` where none of them is it, `open` where the name says nothing.
 */
export function affinity(name: string, figure: Pick<TextFigure, "unit" | "period">): Affinity {
  const { plain, bare, called } = readCalls(name);
  if (figure.period?.kind === "graduates") return schools.test(plain) ? "calls" : "against";
  const unit = figure.unit.split("/")[0] ?? figure.unit;
  if (saysUnit(plain, bare, figure.unit)) return "says";
  const headed = plain.includes("単位") ? unitOfTitle.exec(plain)?.[1] : undefined;
  if (headed !== undefined && !headed.includes(unit)) return "against";
  if (!called) return "open";
  if (called[1][0] === unit) return "fits";
  if (called[1].includes(unit) || called[1].includes(figure.unit)) return "may";
  return figure.unit === "無単位" ? "open" : "against";
}

/** The same name is held against figure after figure. */
const readCalls = keptByText((name: string) => {
  const plain = toCommonWidth(name).replace(/\s+/g, "");
  const bare = plain.replace(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\))+$/, "");
  const called = calls.find(([form]) => form.test(bare)) ?? calls.find(([form]) => form.test(lastBracket(plain)));
  return { plain, bare, called };
});

/** 「圏域別観光入込客数（単位：千人）」 heads a table in that unit. */
const unitOfTitle = /[([]単位[:：]([^()[\]]{1,20})[)\]]$/;

/** Whether what the name says may be counted in a unit as it is printed: 百万円. */
export function mayBeIn(name: string, unit: string): boolean {
  const known = asScaledUnit(toHalfWidth(unit).trim());
  return known.ok && affinity(name, { unit: known.value.unit.id, period: null }) !== "against";
}

/** The name says its unit itself: 観光入込客数（万人）, 出荷量(千㎥), 登録品目数. */
function saysUnit(name: string, bare: string, unit: string): boolean {
  if (unit === "無単位") return false;
  if (unit !== "人" && bare.endsWith(`${unit}数`)) return true;
  const place = name.search(/[([][十百千万億]*[^()[\]]+[)\]]$/);
  return place >= 0 && name.slice(place + 1, -1).replace(/^[十百千万億]+/, "") === unit;
}
const lastBracket = (name: string): string => /\(([^()]*)\)$/.exec(name)?.[1] ?? name;

/** Figures that the state publishes by calendar year: a bare H28 beside them is the year, not the fiscal year. */
const byCalendarYear =
  /出生率|出生数|死亡[数率]|転[出入]超過|社会増減|自然増減|(?:社会|自然)[増減]$|婚姻[数率件]|離婚[数率件]/;
export const isOfCalendarYear = (name: string): boolean => byCalendarYear.test(name);
