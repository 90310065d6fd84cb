import { describe, expect, test } from "vitest";
import { grade } from "./grade.ts";
import { aRequest, sapporo, shippedRule, shippedRules } from "./shipped-rules.fixture.ts";

/** An indicator from 0 to 100 whose progress and share of the target are both `percent`. */
const at = (percent: number) =>
  aRequest({
    baseline: { value: 0, year: 2015 },
    actual: { value: percent, year: 2019 },
    target: { value: 100, year: 2020 },
  });
const gradeAt = (rule: string, percent: number) => grade(shippedRule(rule), at(percent)).grade;

test("出荷時の規則は、各団体のものと比べるための2つ", () => {
  expect(shippedRules().rules.map(({ id }) => id)).toEqual([
    "ibaraki",
    "shizuoka",
    "tama",
    "nagano",
    "nagayo",
    "fukuoka",
    "sano",
    "ino",
    "fuji",
    "iwate",
    "tottori",
    "open-sdg",
    "rsr",
    "hokkaido",
    "plain",
    "progress",
  ]);
});

describe("しきい値ちょうどは上の評価に入る", () => {
  test.each([
    // e is 80 in the fourth of five years: 80 of 80 is 100 %, 64 is 80 %, 40 is 50 %
    ["ibaraki", 80, "A"],
    ["ibaraki", 64, "B+"],
    ["ibaraki", 63.9, "B"],
    ["ibaraki", 40, "B"],
    ["ibaraki", 39.9, "C"],
    ["plain", 64, "B+"],
    // year 4 of 5 owes 80 %: 80 is all of it, 48 is 60 % of it
    ["tama", 80, "着実"],
    ["tama", 79.9, "概ね"],
    ["tama", 48, "概ね"],
    ["tama", 47.9, "要改善"],
    ["nagano", 100, "順調"],
    ["nagano", 80, "おおむね順調"],
    ["nagano", 79.9, "努力を要する"],
    ["sano", 100, "7"],
    ["sano", 90, "6"],
    ["sano", 80, "5"],
    ["sano", 70, "4"],
    ["sano", 60, "3"],
    ["sano", 50, "2"],
    ["sano", 49.9, "1"],
    ["fuji", 80, "80以上"],
    ["fuji", 79.9, "50〜80"],
    ["fuji", 49.9, "50未満"],
    ["fuji", 19.9, "20未満"],
    ["fuji", 0, "0"],
  ])("%s で %d なら %s", (rule, percent, expected) => {
    expect(gradeAt(rule, percent)).toBe(expected);
  });
});

describe("位置で評価する規則 (基準値 100、期待値 140、目標値 200)", () => {
  const gradeOf = (rule: string, value: number) =>
    grade(shippedRule(rule), aRequest({ actual: { value, year: 2017 } })).grade;

  test.each([
    ["nagayo", 201, "S"],
    ["nagayo", 200, "A"],
    ["nagayo", 101, "A"],
    ["nagayo", 100, "B"],
    ["nagayo", 90, "B"],
    ["nagayo", 89, "C"],
    ["fukuoka", 140, "a"],
    ["fukuoka", 139, "b"],
    ["fukuoka", 100, "b"],
    ["fukuoka", 99, "c"],
    ["ino", 201, "◎"],
    ["ino", 200, "○"],
    ["ino", 101, "△"],
    ["ino", 100, "×"],
    ["shizuoka", 140, "順調"],
    ["shizuoka", 139, "期待値未満"],
  ])("%s で実績 %d なら %s", (rule, value, expected) => {
    expect(gradeOf(rule, value)).toBe(expected);
  });

  test("減らす目標では、下回るほど良い (いの町、基準値 200、目標値 100、実績 99)", () => {
    const request = aRequest({
      direction: "decrease",
      baseline: { value: 200, year: 2015 },
      actual: { value: 99, year: 2017 },
      target: { value: 100, year: 2020 },
    });
    expect(grade(shippedRule("ino"), request).grade).toBe("◎");
  });
});

describe("福岡市のアンケート指標の ±3", () => {
  test("アンケートでなければ 2.3 下がった指標は c", () => {
    expect(grade(shippedRule("fukuoka"), { ...sapporo, survey: false }).grade).toBe("c");
  });

  test("ちょうど3ポイント下がれば横ばいではない", () => {
    const request = { ...sapporo, actual: { value: 40.3, year: 2007 } };
    expect(grade(shippedRule("fukuoka"), request).grade).toBe("c");
  });

  test("ポイントか % かで評価が分かれることを両方の数字とともに示す", () => {
    const shown = grade(shippedRule("fukuoka"), sapporo).steps.map(({ formula }) => formula);
    expect(shown).toEqual(expect.arrayContaining(["−2.3 → |−2.3| < 3", "−5.312 → |−5.312| ≥ 3", "c"]));
  });
});

describe("計算だけでは決まらない規則", () => {
  test("北海道は判定基準未登録と言い、平成28年度の言葉だけを持つ", () => {
    const result = grade(shippedRule("hokkaido"), sapporo);
    expect([result.rate, result.grade, result.undefinedBecause?.code]).toEqual([null, null, "thresholdsNotKnown"]);
    expect(shippedRule("hokkaido").grading).toMatchObject({
      wordsUsed: [{ ja: "概ね順調に展開" }, { ja: "課題等はあるが引き続き推進" }, { ja: "遅れなどがあり改善が必要" }],
    });
  });

  test("鳥取県は人の判断がなければ評価がない", () => {
    expect(grade(shippedRule("tottori"), sapporo).undefinedBecause?.code).toBe("judgedByPeople");
  });

  test("鳥取県は理由を添えた ○ と点を評価として示す", () => {
    const judged = { ...sapporo, judgement: { mark: "○", score: 7, reason: "工程表どおり" } };
    const result = grade(shippedRule("tottori"), judged);
    expect([result.grade, result.label?.ja, result.undefinedBecause]).toEqual(["○ 7", "予定どおり", null]);
    expect(result.steps.at(-1)?.text.ja).toBe("人による判定。理由: 工程表どおり");
  });

  test("鳥取県の点は10を超えない", () => {
    const judged = { ...sapporo, judgement: { score: 11, reason: "とても良い" } };
    const result = grade(shippedRule("tottori"), judged);
    expect([result.grade, result.steps.at(-1)?.formula]).toEqual([null, "11 ∉ 0–10"]);
  });

  test("岩手県は人の判断があっても、計算による評価が分からないことを言い続ける", () => {
    const judged = { ...sapporo, judgement: { mark: "概ね順調", reason: "回復の兆し" } };
    const result = grade(shippedRule("iwate"), judged);
    expect([result.grade, result.undefinedBecause?.code]).toEqual(["概ね順調", "thresholdsNotKnown"]);
  });
});

describe("Open SDG", () => {
  test("目標に達していれば率によらず達成", () => {
    const request = aRequest({ actual: { value: 200, year: 2019 } });
    expect(grade(shippedRule("open-sdg"), request).grade).toBe("target_achieved");
  });

  test("率がなくても目標に達していれば達成 (-3,000 → +600、目標 +500)", () => {
    const request = aRequest({
      baseline: { value: -3000, year: 2015 },
      actual: { value: 600, year: 2018 },
      target: { value: 500, year: 2020 },
    });
    const result = grade(shippedRule("open-sdg"), request);
    expect([result.rate, result.grade, result.undefinedBecause?.code]).toEqual([null, "target_achieved", "signChange"]);
  });

  test("負の値どうしでも良い向きが正になる (-400 → -200 → 目標 -100 は倍々で同じ速さ)", () => {
    const request = aRequest({
      baseline: { value: -400, year: 2015 },
      actual: { value: -200, year: 2016 },
      target: { value: -100, year: 2017 },
    });
    const result = grade(shippedRule("open-sdg"), request);
    expect([result.rate, result.grade]).toEqual([expect.closeTo(1, 9), "substantial_progress"]);
  });
});
