import { expect, test } from "vitest";
import { pageOfText } from "../../testing/texts.ts";
import { headingDepth } from "../heading-forms.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string) => textToFacts([pageOfText(text)]);
const valuesOf = (text: string) =>
  read(text).value.flatMap(({ name, figures }) =>
    figures.map(({ role, reading }) => [
      name,
      role,
      reading.kind === "known" ? `${reading.quantity.value}${reading.quantity.unit.id}` : reading.kind,
    ]),
  );

test("名称がまとめて先に並び、見出しと値があとに続く表は、単位から行ごとに書かれたことが分かるので読む", () => {
  const text = `指

標

架空商店街の新規出店数
架空農園における体験講座への参加を経て新たに市
内で就農した人数
架空特産品の販売額

基準値（H30）

目標値（R6）
7 店

12 店

－

累計 18 人
（R2～R6）

2,340 万円

3,000 万円以上

［主な取組］
・架空商店街の空き店舗の紹介`;
  expect(valuesOf(text)).toEqual([
    ["架空商店街の新規出店数", "baseline", "7店"],
    ["架空商店街の新規出店数", "target", "12店"],
    ["架空農園における体験講座への参加を経て新たに市内で就農した人数", "baseline", "absent"],
    ["架空農園における体験講座への参加を経て新たに市内で就農した人数", "target", "18人"],
    ["架空特産品の販売額", "baseline", "23400000円"],
    ["架空特産品の販売額", "target", "30000000円"],
  ]);
});

test("列ごとに書かれたことが単位から分かる表は、列ごとに読む", () => {
  const text = `指標

架空図書館の貸出冊数
架空ホールの稼働率

基準値（R1）

目標値（R7）

5,210 冊

41.5％

6,000 冊

55.0％`;
  expect(valuesOf(text)).toEqual([
    ["架空図書館の貸出冊数", "baseline", "5210冊"],
    ["架空図書館の貸出冊数", "target", "6000冊"],
    ["架空ホールの稼働率", "baseline", "41.5%"],
    ["架空ホールの稼働率", "target", "55%"],
  ]);
});

test("単位が同じで行ごとか列ごとか分からない値は、名称を付けて読まない", () => {
  const text = `指標

架空講座の参加者数
架空教室の参加者数

基準値（R1）

目標値（R7）

110 人

150 人

160 人

200 人`;
  expect(read(text).value.filter(({ name, confidence }) => name !== "" && confidence.value > 0.6)).toEqual([]);
});

test("最後の行の値が名称より先に書かれた表と、見出しの間に名称と節の番号が挟まる表を読む", () => {
  const ahead = `【参考】令和５年度の決算
（単位：千円）
事

業

予算現額

決算額

架空の森整備事業

21,000

20,418

8,300

7,945

架空の湖観光事業`;
  expect(valuesOf(ahead)).toEqual([
    ["架空の森整備事業", "amount", "21000000円"],
    ["架空の森整備事業", "outturn", "20418000円"],
    ["架空の湖観光事業", "amount", "8300000円"],
    ["架空の湖観光事業", "outturn", "7945000円"],
  ]);
  const between = `施策を構成する事業のコスト

（単位：千

円）
R2 決算
事業費

３

R3 決算

31,204

R4 決算

32,970

35,118

R5 予算
34,060

令和４年度の主な取組実績`;
  expect(valuesOf(between)).toEqual([
    ["事業費", "outturn", "31204000円"],
    ["事業費", "outturn", "32970000円"],
    ["事業費", "outturn", "35118000円"],
    ["事業費", "amount", "34060000円"],
  ]);
});

test("値の間に年度の見出しが散らばった表は、どの年度の値かを述べずに尋ねる", () => {
  const text = `区分

4,120

R2

目標

R3
15

R4
10

R5
6

実績

19

13

4

R6
3

1`;
  const { value, problems } = read(text);
  expect(value).toEqual([]);
  expect(problems.map(({ problem }) => problem.code)).toEqual(["text/cellsOutOfOrder", "text/cellsOutOfOrder"]);
});

test("予算の年度の下に当初とある見出しは二行で一つである", () => {
  const text = `架空市の予算
（単位：百万円、％）
会

計

令和７年度
当初 (A)

令和６年度
当初 (B)

増減額
(A-B)

増減率

一般会計

41,230

40,110

1,120

2.8

特別会計

15,060

15,300

△240

△1.6`;
  expect(valuesOf(text).filter(([, role]) => role !== "figure")).toEqual([
    ["一般会計", "amount", "41230000000円"],
    ["一般会計", "previous", "40110000000円"],
    ["特別会計", "amount", "15060000000円"],
    ["特別会計", "previous", "15300000000円"],
  ]);
});

test("小数や範囲と単位だけの行は見出しではない", () => {
  expect(["7.2 千㎥", "45 店舗以下"].map(headingDepth)).toEqual([null, null]);
  expect(headingDepth("3.1 架空の施策")).not.toBeNull();
});

test("節の番号や、名称から離れた単位の括弧は、値や名称として読まない", () => {
  const sheet = (unit: string) => `成果指標の推移
策定時
(R1)

指標名（単位）
① 架空広場の利用者数
${unit}

２

後期基本計画期間`;
  expect(valuesOf(sheet("（人）"))).toEqual([]);
  expect(
    valuesOf(sheet("（人）").replace("（人）\n\n２", "（人）\n\n21\n\n② 架空講座の参加者数\n（人）\n\n２")),
  ).not.toContainEqual(["（人）", "baseline", "2人"]);
});

test("最初の行の値が見出しの間に書かれた表も、数がそろえば行ごとに読み、（０～14歳）は名前の一部である（架空の村）", () => {
  const text = `（単位：人）
平成12年
架空総数
年少人口（０～14 歳）

4,100

平成22年

3,200

令和２年
2,300

512

402

247

老年人口（65 歳以上）

1,541

1,510

1,357

資料：架空調査。`;
  expect(valuesOf(text)).toEqual([
    ["架空総数", "figure", "4100人"],
    ["架空総数", "figure", "3200人"],
    ["架空総数", "figure", "2300人"],
    ["年少人口（０～14 歳）", "figure", "512人"],
    ["年少人口（０～14 歳）", "figure", "402人"],
    ["年少人口（０～14 歳）", "figure", "247人"],
    ["老年人口（65 歳以上）", "figure", "1541人"],
    ["老年人口（65 歳以上）", "figure", "1510人"],
    ["老年人口（65 歳以上）", "figure", "1357人"],
  ]);
});

test("値が一つ足りなければ、どの行のものとも言わない（架空の村）", () => {
  const text =
    "（単位：人）\n平成12年\n架空総数\n架空年少人口\n\n4,100\n\n平成22年\n\n3,200\n\n令和２年\n2,300\n\n512\n\n402\n\n架空老年人口\n\n1,541\n\n1,510\n\n1,357";
  expect(valuesOf(text).filter(([name]) => name !== "")).toEqual([]);
});
