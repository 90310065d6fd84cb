import { describe, expect, test } from "vitest";
import { edgeCases } from "./edge-cases.ts";
import { grade } from "./grade.ts";
import type { GradeRequest } from "./grade-request.ts";
import { aRequest, shippedRule, shippedRules } from "./shipped-rules.fixture.ts";

const outcome = (rule: string, differing: Partial<GradeRequest>) => {
  const { rate, grade: given, undefinedBecause } = grade(shippedRule(rule), aRequest(differing));
  return [rate, given, undefinedBecause?.code ?? null];
};

test("どの規則もすべての場合に、二つの言語の理由と決めた者を添えて答える", () => {
  const answers = shippedRules().rules.flatMap((rule) => edgeCases.map((edge) => rule.edges[edge]));
  expect(answers).toHaveLength(16 * 17);
  expect(
    answers.every(({ reason, decidedBy }) => reason.ja !== "" && reason.en !== "" && decidedBy !== undefined),
  ).toBe(true);
});

describe("道のりで測る規則", () => {
  test.each<[string, Partial<GradeRequest>, unknown[]]>([
    ["維持する目標は評価しない", { direction: "maintain" }, [null, null, "maintain"]],
    ["範囲の目標は評価しない", { direction: "range" }, [null, null, "range"]],
    [
      "目標値が基準値と同じなら評価しない",
      { target: { value: 100, year: 2020 } },
      [null, null, "targetEqualsBaseline"],
    ],
    ["開始時に達成済みなら評価しない", { target: { value: 90, year: 2020 } }, [null, null, "targetMetAtStart"]],
    [
      "基準値0は通常どおり",
      { baseline: { value: 0, year: 2015 }, actual: { value: 80, year: 2017 } },
      [100, "A", null],
    ],
    ["基準値がなければ評価しない", { baseline: null }, [null, null, "baselineMissing"]],
    ["目標値がなければ評価しない", { target: null }, [null, null, "targetMissing"]],
    ["年度がなければ期待値を求められない", { baseline: { value: 100 } }, [null, null, "yearMissing"]],
    [
      "実績が基準年度のものなら測れない",
      { actual: { value: 100, year: 2015 } },
      [null, null, "actualNotAfterBaseline"],
    ],
    [
      "目標年度が基準年度の前なら測れない",
      { target: { value: 200, year: 2014 } },
      [null, null, "targetNotAfterBaseline"],
    ],
    ["目標年度を過ぎれば期待値は目標値", { actual: { value: 200, year: 2022 } }, [100, "A", null]],
    ["計画に期待値があればそれを使う (110に対し 40/10)", { expected: { "2017": 110 } }, [400, "A", null]],
  ])("茨城県: %s", (_, differing, expected) => {
    expect(outcome("ibaraki", differing)).toEqual(expected);
  });

  test("静岡県は計画の期待値があっても直線を使う", () => {
    expect(outcome("shizuoka", { expected: { "2017": 500 } })).toEqual([100, "順調", null]);
  });
});

describe("目標値で割る規則", () => {
  test.each<[string, Partial<GradeRequest>, unknown[]]>([
    ["減らす目標は率だけ", { direction: "decrease", baseline: { value: 300, year: 2015 } }, [70, null, "decrease"]],
    ["維持する目標は率だけ", { direction: "maintain" }, [70, null, "maintain"]],
    ["目標値0では割れない", { target: { value: 0, year: 2020 } }, [null, null, "targetZero"]],
    ["負の実績では割合にならない", { actual: { value: -5, year: 2017 } }, [null, null, "signChange"]],
    [
      "負の目標では割合にならない",
      { target: { value: -5, year: 2020 }, actual: { value: -10, year: 2017 } },
      [null, null, "signChange"],
    ],
    ["基準値がなくても評価する", { baseline: null }, [70, "4", null]],
    ["年度がなくても評価する", { actual: { value: 140 } }, [70, "4", null]],
  ])("佐野市: %s", (_, differing, expected) => {
    expect(outcome("sano", differing)).toEqual(expected);
  });

  test("多摩市: 目標年度から数えて計画期間の前の年なら、何年目かを尋ねる", () => {
    expect(outcome("tama", { actual: { value: 140, year: 2015 } })).toEqual([null, null, "outsidePlanYears"]);
  });

  test("多摩市: 計画の年次が分かればそれで数える (70 % を 4 × 20 % と比べる)", () => {
    expect(outcome("tama", { planYear: 4 })).toEqual([87.5, "概ね", null]);
  });

  test("期待値が0になる年は、期待値比が計算できない", () => {
    const crossing = {
      baseline: { value: -100, year: 2015 },
      target: { value: 100, year: 2017 },
      actual: { value: 5, year: 2016 },
    };
    expect(outcome("plain", crossing)).toEqual([null, null, "denominatorZero"]);
  });
});

describe("値の事情", () => {
  test.each<[string, Partial<GradeRequest>, string]>([
    ["評価年度の統計がまだない", { asOf: 2018 }, "lateStatistics"],
    ["終了した", { status: "ended" }, "ended"],
    ["定義が変わった", { status: "redefined" }, "redefined"],
    ["言葉による目標", { target: { value: "前年より上昇", year: 2020 } }, "qualitative"],
    ["範囲の目標値", { target: { value: 200, to: 210, year: 2020 } }, "range"],
    [
      "累計の目標に単年の実績",
      {
        target: { value: 200, year: 2020, accumulation: "cumulative" },
        actual: { value: 140, year: 2017, accumulation: "yearly" },
      },
      "cumulativeVersusYearly",
    ],
    ["文字の実績が数でない", { actual: { value: "おおむね達成", year: 2017 } }, "textNotReadable"],
    [
      "単位が違う",
      { actual: { value: "140施設", year: 2017 }, target: { value: 200, unit: "人", year: 2020 } },
      "unitsDiffer",
    ],
    ["千を含む文字と単位のない数", { actual: { value: "8千人", year: 2017 } }, "unitsDiffer"],
    [
      "年度と暦年の混在",
      { actual: { value: 140, year: "CY2017" }, target: { value: 200, year: "FY2020" } },
      "yearKindsDiffer",
    ],
  ])("%s ときは評価しない", (_, differing, code) => {
    expect(outcome("nagano", differing)).toEqual([null, null, code]);
  });

  test("「8施設」は 8 と読み、その旨を示す", () => {
    const request = aRequest({
      baseline: { value: 4, year: 2015 },
      actual: { value: "８施設", year: 2017 },
      target: { value: 12, year: 2020 },
    });
    const result = grade(shippedRule("nagano"), request);
    expect(result.rate).toBe(50);
    expect(result.steps.map(({ formula }) => formula)).toContain("textAnswer");
  });

  test("マイナスの数だけの文字も読む", () => {
    expect(outcome("progress", { actual: { value: "▲1,000", year: 2017 } })).toEqual([-1100, null, null]);
  });

  test("未公表の値は公表予定とともに示し、0とは読まない", () => {
    const result = grade(
      shippedRule("nagano"),
      aRequest({ actual: { value: null, absent: "notYetPublished", due: "2027-08" } }),
    );
    expect([result.rate, result.grade]).toEqual([null, null]);
    expect(result.undefinedBecause?.ja).toBe(
      "実績値がまだない (未公表、公表予定 2027-08): 実績値がないので評価しない。ないことを0とは読まない",
    );
  });

  test("改定された目標は改定後の値で評価する", () => {
    expect(outcome("nagano", { target: { value: 150, year: 2020, revisedFrom: 200 } })).toEqual([
      80,
      "おおむね順調",
      null,
    ]);
  });

  test("いの町では終了したものは実績がなくても ×", () => {
    expect(outcome("ino", { status: "ended", actual: null })).toEqual([null, "×", "ended"]);
  });

  test("長与町では実績がなければ「−」", () => {
    expect(outcome("nagayo", { actual: null })).toEqual([null, "−", "noValueYet"]);
  });

  test("2進小数の誤差で評価が下がらない (0.1 → 0.3 の道のりの 0.26 は 80 %)", () => {
    const request = {
      baseline: { value: 0.1, year: 2015 },
      actual: { value: 0.26, year: 2017 },
      target: { value: 0.3, year: 2020 },
    };
    expect(outcome("nagano", request)[1]).toBe("おおむね順調");
  });
});
