import type { SheetRecord } from "../domain/sheet-record.ts";
import { aKpi, anOpinion, aRecord } from "./records.ts";

/** What clerks, scripts and copy-and-paste put into text fields. */
export const oddTexts: readonly string[] = [
  "=1+1",
  "+81-3-0000-0000",
  "-cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "#let x = 1; $x^2$ *太字* _斜体_ [内容] `code` <label> @ref \\ /* 註 */ // 終",
  "<script>alert(1)</script>&amp;",
  "ﾊﾝｶｸｶﾅﾉﾅｶﾞｲﾌﾞﾝｼｮｳﾃﾞｽﾊﾝｶｸｶﾅﾉﾅｶﾞｲﾌﾞﾝｼｮｳﾃﾞｽﾊﾝｶｸｶﾅﾉﾅｶﾞｲﾌﾞﾝｼｮｳﾃﾞｽﾊﾝｶｸｶﾅ",
  `https://example.invalid/${"a".repeat(180)}`,
  "絵文字🎉と👨‍👩‍👧‍👦、異体字𠮷野家、結合か゛",
  "\u0000制御\u0007文字\u202e逆向き\ud800",
  "   ",
];

/** A record that would break a form drawn carelessly: very long, empty and odd texts, 10 indicators, 40 opinions. */
export const oddRecord = (more: Partial<SheetRecord> = {}): SheetRecord =>
  aRecord({
    id: "s-odd",
    title: "とても長い名称の調書".repeat(14),
    stage: "draft",
    fixedOn: null,
    owner: null,
    areas: [],
    planPath: [],
    answers: {
      done: "この取組は、".repeat(1200),
      causes: oddTexts.join("\n"),
      judged: "unknown-option",
      staff: null,
      discussed: "",
      second: "あ\n".repeat(60),
    },
    kpis: Array.from({ length: 10 }, (_, index) =>
      aKpi({
        id: `kpi-${index}`,
        name: `${index === 3 ? "名前のとても長い指標".repeat(12) : `指標${index}`}`,
        grade: index % 2 === 0 ? null : aKpi().grade,
      }),
    ),
    opinions: Array.from({ length: 40 }, (_, index) =>
      anOpinion({
        id: `o-${index}`,
        text: oddTexts[index % oddTexts.length] ?? "",
        saidBy: index % 3 === 0 ? null : "委員",
      }),
    ),
    decision: null,
    revisions: [],
    money: [],
    previous: null,
    ...more,
  });
