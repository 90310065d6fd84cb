import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity", "budget");

describe("文の中の平均と率（架空の県）", () => {
  test("平均の年齢は値であり、夫と妻は別の値である", () => {
    expect(read("平均初婚年齢は、令和５年で夫31.2歳、妻29.8歳となり、上昇している。")).toEqual([
      "figure 平均初婚年齢: figure 31.2 歳 CY2023 夫, figure 29.8 歳 CY2023 妻 @1-1",
    ]);
    expect(read("50歳時の未婚割合は上昇している。")).toEqual([]);
  });

  test("平均の人数には端数があり、全国の値は括弧の中に並ぶ", () => {
    expect(read("１世帯当たりの人員は2.41人まで縮小しています。")).toEqual([
      "figure １世帯当たりの人員: figure 2.41 人 @1-1",
    ]);
    expect(read("令和５年の合計特殊出生率は1.15（全国1.20）となっています。")).toEqual([
      "figure 合計特殊出生率: figure 1.15 無単位 CY2023, figure 1.2 無単位 CY2023 全国 @1-1",
    ]);
  });

  test("率が年ごとに並ぶ文では、後の値も同じ率である", () => {
    expect(read("合計特殊出生率が2030年に1.35、2040年に1.55、2060年に2.05まで上昇")).toEqual([
      "figure 合計特殊出生率: figure 1.35 無単位 CY2030, figure 1.55 無単位 CY2040, figure 2.05 無単位 CY2060 @1-1",
    ]);
  });

  test("率を年ごとに引き上げる文の値は、見出しのものではない", () => {
    expect(read("■ 将来展望", "・合計特殊出生率を2040年に1.55、2060年に2.05まで引き", "上げる")).toEqual([
      "figure 合計特殊出生率: figure 1.55 無単位 CY2040, figure 2.05 無単位 CY2060 @2-2",
    ]);
  });

  test("調査の括弧の後の値も、その調査の年である", () => {
    expect(
      read(
        "令和６年度に実施した意識調査（18～39歳、有効回答数1,147人）では、結婚を希望する未婚者の割合は70.2％でした。",
      ),
    ).toEqual(
      expect.arrayContaining([
        "figure 有効回答数: figure 1147 人 FY2024 @1-1",
        "figure 結婚を希望する未婚者の割合: figure 70.2 % FY2024 @1-1",
      ]),
    );
  });

  test("値だけの行の下の「の人口を維持」は、その値が何の目標かを言う", () => {
    expect(read("■ 将来展望", "", "〇 2060年に", "12～13万人", "", "の人口を維持")).toEqual([
      "figure 人口: target 120000 to 130000 人 CY2060 @4-6",
    ]);
  });

  test("「外国人は」と「人の転入超過」の間の値は、外国人の転入超過である", () => {
    expect(read("令和６年、外国人は184人の転入超過でした。")).toEqual([
      "figure 転入超過: figure 184 人 CY2024 外国人 @1-1",
    ]);
  });

  test("人口10万人対の10万人は値でない", () => {
    expect(read("目標：架空県で働く医師数 人口10万人対 251.0人 (R8)").join()).not.toContain("100000");
  });
});

describe("名前のない値", () => {
  test("横に並んだ二つの取組の下の文は、どちらのものでもない（架空の地域）", () => {
    expect(
      read(
        "令和５年度の取組実績",
        "",
        "・港のおもてなし事業  ・レンガ倉庫活用事業",
        "12回にわたり、商店街が協力",
      ).every((line) => line.startsWith("figure ?:")),
    ).toBe(true);
  });

  test("括弧が閉じない名前と「を年」で終わる名前は尋ねる", () => {
    const { value } = textToFacts([pageOfText("○延べ【R5実績 31台】\n\n倉庫の公開日を年50日から90日に増やした")]);
    expect(value.filter(({ confidence, name }) => confidence.value >= 0.5 && /【|を年/.test(name))).toEqual([]);
  });
});

test("評価の凡例の割合は、何の値でもない（架空の町）", () => {
  expect(
    read("【評価区分】\nＡ：目標を達成（100％以上）\nＢ：概ね順調（80％以上100％未満）\nＣ：遅れている（80％未満）"),
  ).toEqual([]);
});

test("全体の値の「の約…％」は、後ろの言葉のものであり、全体の値ではない（架空の町）", () => {
  const { value } = textToFacts([
    pageOfText("本町は架空県の北東部に位置し、総面積 286.42 ㎢の約 78％\nを山林が占めています。"),
  ]);
  expect(value.map(({ name, figures }) => [name, ...figures.map(({ printed }) => printed)])).toEqual([
    ["総面積", "286.42 ㎢"],
    ["", "約 78％"],
  ]);
});
