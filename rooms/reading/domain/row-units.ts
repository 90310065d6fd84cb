import { asWholeUnit } from "./find-unit.ts";
import { type Reason, reason } from "./found-fact.ts";
import { textAt } from "./grid-matrix.ts";
import type { ColumnHead, HeadedTable } from "./headed-table.ts";
import type { RowStub } from "./row-stub.ts";

/** The unit of a cell that may print none, and what makes it less than sure. */
export type UnitOf = {
  readonly unit: string | null;
  /** It is only known for the table as a whole. */
  readonly isGeneral: boolean;
  readonly doubts: readonly Reason[];
};

/** The nearest unit holds: that of the column's head, of the row or its name, of the table; a rate without any is percent. */
export function unitFor(table: HeadedTable, stub: RowStub, head: ColumnHead, printed: string): UnitOf {
  const name = stub.name ?? "";
  const isRate = head.kind === "rate" || stub.isRate;
  const near = head.unit ?? (isRate ? null : stub.unit);
  if (head.unit === null && (near ?? table.unit)?.endsWith("円") && ofStaff.test(name))
    return { unit: "人", isGeneral: true, doubts: [unitAgainstName] };
  if (near !== null) return { unit: near, isGeneral: false, doubts: [] };
  const rate = stub.isRate ? (stub.subject ?? "") : withoutCompared(head.words.join(""), table, head);
  if (isRate && /率|割合|比(?!較)|達成度|進捗度/.test(rate)) return { unit: "%", isGeneral: true, doubts: [] };
  if (isRate && stub.unit !== null && /増減|差引|比較|差$/.test(rate)) return unitOfDifference(stub.unit);
  const ofHead = unitByName((head.subject ?? "").replace(/[\s()（）]/g, ""));
  if (ofHead !== null && head.role === null) return { unit: ofHead, isGeneral: true, doubts: [] };
  if (table.unit !== null) return unitOfTable(table.unit, name, table.units);
  const named = unitByName(name) ?? unitOfCount(name, head.subject ?? "", printed);
  if (head.ruledUnit && named === null)
    return { unit: head.ruledUnit.unit, isGeneral: true, doubts: [head.ruledUnit.reason] };
  return { unit: named, isGeneral: true, doubts: named === null ? [] : [unitFromName] };
}

/** 「65件/年 62 58 60 70件/年」: bare figures have the unit that two others of their row say, where nothing else says one. */
export function unitInRow(
  { matrix, unit }: HeadedTable,
  row: number,
  stub: RowStub,
  columns: readonly ColumnHead[],
): string | null {
  if (unit !== null || stub.unit !== null || stub.isRate || columns.length < leastCells) return null;
  const texts = columns.flatMap((head) =>
    head.kind === "value" && head.unit === null ? [textAt(matrix, row, head.column).trim()] : [],
  );
  const bare = texts.filter((text) => bareNumber.test(text));
  if (bare.length === 0 || bare.length > texts.length - leastSaid) return null;
  const units = texts.flatMap((text) => figureWithUnit.exec(text)?.[1] ?? []);
  const [first, ...others] = units;
  const areOne = first !== undefined && others.length >= leastSaid - 1 && others.every((one) => one === first);
  return areOne && asWholeUnit(first) !== null ? first : null;
}
const leastCells = 3;
const leastSaid = 2;
const bareNumber = /^[▲△-]?[\d０-９][\d０-９,，.．]*$/;
const figureWithUnit = /^[約▲△-]?[\d０-９][\d０-９,，.．]*[\s　]?([^\d０-９,，.．\s　（(]{1,8})(?:以上|以下)?$/;

export const unitOfOthers = reason(
  "unit/ofOthersInRow",
  0.9,
  "単位のない値です。同じ行のほかの値の単位で読みました。",
  "The figure has no unit. It was read in that of others in its row.",
);

/** 増減（当初比）: with what the amounts are compared, and no rate; figures like 5.3 are one all the same. */
function withoutCompared(words: string, { matrix }: HeadedTable, { column }: ColumnHead): string {
  const bare = words.replace(comparedWith, "");
  const rows = bare === words ? 0 : Math.min(matrix.rows, sample);
  const isRate = Array.from({ length: rows }, (_, row) => textAt(matrix, row, column)).some((text) =>
    /[.．％%]/.test(text),
  );
  return isRate ? words : bare;
}
const comparedWith = /(?<=増減額?|差引額?|比較)[\s　]*[(（][^()（）%％率]{1,12}比[)）]/;
const sample = 60;

/** What two shares differ by is told in points. */
const unitOfDifference = (unit: string): UnitOf =>
  /^[%％]$/.test(unit)
    ? { unit: "ポイント", isGeneral: true, doubts: [pointsOfShares] }
    : { unit, isGeneral: true, doubts: [] };

/** 有効求人倍率, 合計特殊出生率, 高齢化率: a name may say that its figure has no other unit. */
function unitByName(name: string): string | null {
  if (/倍率$/.test(name)) return "倍";
  if (/出生率$|指数$|係数$/.test(name)) return "無単位";
  return /(?:率|割合|比率|シェア|構成比)$/.test(name) ? "%" : null;
}

/** 総人口, 世帯数, 出生数: whole numbers of them are people and households; 12.3 is in thousands of them. */
function unitOfCount(name: string, subject: string, printed: string): string | null {
  if (!wholeNumber.test(printed.trim())) return null;
  const counted = [subject, name].map((words) => words.replace(/[\s　]|[(（].*$/g, ""));
  if (counted.some((words) => ofHouseholds.test(words))) return "世帯";
  return counted.some((words) => ofPeople.test(words)) ? "人" : null;
}
const wholeNumber = /^[▲△-]?[\d０-９]{1,3}(?:[,，]?[\d０-９]{3})*$/;
const ofHouseholds = /^(?:総|一般)?世帯(?:総)?数$/;
const ofPeople =
  /^[\d０-９]{1,3}(?:[~〜～-][\d０-９]{1,3})?歳(?:以上|未満|以下)?$|^(?:総|年少|生産年齢|老年|高齢者?|国勢調査)?人口$|^(?:出生|死亡|転入|転出)(?:者?数)?$|^[男女]性?$|^(?:自然|社会|人口)増減数?$/;

/** 世帯数 in a table of 人、世帯 is in the latter, 高齢化率 in one of 人、％ in percent; in a table of 人 alone it can hardly be people. */
function unitOfTable(unit: string, name: string, units: readonly string[]): UnitOf {
  const said = units.find((one) => name.endsWith(`${one}数`));
  if (said !== undefined) return { unit: said, isGeneral: true, doubts: [] };
  const named = unitByName(name);
  if (named === null || /^[%％‰]$|ポイント|倍/.test(unit)) return { unit, isGeneral: true, doubts: [] };
  const isSaid = units.map((one) => one.replace("％", "%")).includes(named);
  return { unit: named, isGeneral: true, doubts: isSaid ? [] : [unitAgainstName] };
}

/** 職員数, 従事職員数（人工） below the costs of a project in 千円. */
const ofStaff = /^(?:うち)?(?:正規|従事|担当|会計年度任用)?(?:職員|人員|従事者|従事人員)数|[(（]人工[)）]$|^人工数?$/;

const unitFromName = reason(
  "unit/fromName",
  0.8,
  "単位が書かれていません。名称（率・割合・指数など）から単位を判断しました。",
  "No unit is given. It was told from the name (a rate, a share, an index).",
);
const pointsOfShares = reason(
  "unit/pointsOfShares",
  0.9,
  "割合の増減の欄に単位がありません。ポイントとして読みました。",
  "The column of differences between shares has no unit. They were read as points.",
);
const unitAgainstName = reason(
  "unit/againstName",
  0.7,
  "表の単位は率・割合・指数の名称に合いません。名称から単位を判断しました。",
  "The unit of the table does not fit the name of a rate or an index. The unit was told from the name.",
);
