import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const budgetsIn = (text: string) => factLines(textToFacts([pageOfText(text)]).value, "budget");

const list = (first: string) => `令和８年度当初予算案の概要（架空の県）

重点的に取り組む施策
※

【新】は新規事業、【拡】は拡充事業。金額は千円単位、（

【新】架空みなと再生事業

）は前年度当初予算額

${first}

架空港の桟橋の改修
【拡】架空子育て応援事業

62,000

（41,500）

8,340

（8,290）

17,000

（

保育の対象を拡大
架空資料館運営費
常設展示の更新
【新】架空起業支援事業

－

）

創業のための設備への補助`;

test("名称と離れて並ぶ予算額は、数が名称と同じで、前年度のない額が新規の事業とちょうど重なるときに組み合わせる", () => {
  expect(budgetsIn(list("25,600\n\n（\n\n－\n\n）")).map((line) => line.replace(/ @.*$/, ""))).toEqual([
    "budget new 架空みなと再生事業: amount 25600000 円 FY2026, previous absent:none FY2025",
    "budget expanded 架空子育て応援事業: amount 62000000 円 FY2026, previous 41500000 円 FY2025",
    "budget 架空資料館運営費: amount 8340000 円 FY2026, previous 8290000 円 FY2025",
    "budget new 架空起業支援事業: amount 17000000 円 FY2026, previous absent:none FY2025",
  ]);
});

test("新規の事業に前年度の額があれば順序は確かでなく、組み合わせない", () => {
  expect(budgetsIn(list("25,600\n\n（19,000）"))).toEqual([]);
});
