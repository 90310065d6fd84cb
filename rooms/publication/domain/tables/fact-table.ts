import { type Fact, factAddress, kindWord, roleWord } from "../../../fact/index.ts";
import type { Site } from "../site.ts";
import { figureColumns, limitColumns } from "./columns.ts";
import { type DataTable, makeTable, numberColumn, textColumn } from "./table.ts";

const value = { ja: "値", en: "Value" };

/** Every figure that was read, with the place it was read from and who compared it. */
export const factTable = (site: Site): DataTable =>
  makeTable<Fact>({
    id: "fact",
    title: { ja: "すべての数字", en: "Every number" },
    about: {
      ja: "資料から読み取ったすべての数値（ない場合はその理由）と、資料の行、印刷された形、照合した人。値は基本の単位（人、円、件など）。",
      en: "Every figure read from the documents (or why there is none) with line, printed form and who compared it. Values in base units.",
    },
    rows: [...site.facts.values()],
    columns: [
      textColumn("id", "識別子", "Id", (fact) => fact.id),
      textColumn("kind", "何の数値か", "About", ({ subject }) => ({
        code: subject.kind,
        words: kindWord(subject.kind),
      })),
      textColumn("subject", "対象の識別子", "Id of the subject", ({ subject }) => subject.id),
      textColumn("role", "どの数値か", "Which figure", ({ subject }) => ({
        code: subject.role,
        words: roleWord(subject),
      })),
      ...figureColumns<Fact>("value", value, (fact) => fact),
      ...limitColumns<Fact>("value", value, (fact) => fact),
      textColumn("printedPeriod", "時期の表記", "Period as printed", (fact) => fact.printedPeriod),
      textColumn("document", "資料", "Document", (fact) => fact.document),
      textColumn("lines", "行", "Lines", (fact) => fact.lines.map(String)),
      textColumn("cell", "資料の中の場所", "Place in the document", (fact) => fact.cell),
      textColumn("uncertain", "確かでない理由", "Why uncertain (Japanese)", (fact) => fact.uncertain?.ja ?? null),
      textColumn(
        "uncertainEn",
        "確かでない理由（英語）",
        "Why uncertain (English)",
        (fact) => fact.uncertain?.en ?? null,
      ),
      textColumn("acceptedBy", "照合した人", "Compared by", ({ accepted }) => ({
        code: accepted.by,
        words: { ja: accepted.by, en: accepted.byEn },
      })),
      textColumn("acceptedOn", "照合した日", "Compared on", ({ accepted }) => accepted.on),
      numberColumn("version", { ja: "版番号", en: "Version" }, (fact) => fact.version),
      textColumn("recordedAt", "記録した時刻", "Recorded at", (fact) => fact.recordedAt),
      textColumn("address", "アドレス", "Address", factAddress),
    ],
  });
