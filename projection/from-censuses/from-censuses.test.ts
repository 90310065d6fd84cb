import { describe, expect, test } from "vitest";
import {
  areaExceptions,
  averagedChange,
  borrowedChange,
  borrowedRatesFromCensuses,
  borrowedRatios,
  cappedRatios,
  childSexRatios,
  childWomanRatios,
  cohortChange,
  exceptionOf,
  forEveryArea,
  mergeAreas,
  projectMunicipal,
  ratesFromCensuses,
  ratiosFromProjection,
  type Shape,
  smoothedChange,
  splitChange,
  spreadUnknownAges,
  sumOfAreas,
  syntheticRatios,
} from "../index.ts";
import { faultOf, rounded } from "../testing/fault-of.fixture.ts";

/** Two areas of three ages; women of the second age have children. The second area has no men of the first age, and no women at all. */
const shape: Shape = { areas: 2, ages: 3, fertile: { from: 1, count: 1 } };
const before = Float64Array.of(100, 80, 20, 90, 60, 40, 0, 10, 0, 0, 0, 0);
const after = Float64Array.of(60, 110, 50, 50, 81, 80, 0, 5, 8, 0, 0, 0);

describe("two counts worked out by hand", () => {
  test("cohort change ratios; a cohort of nobody gets that of all the areas", () => {
    const { from, to, ratio } = cohortChange(shape, before, after);
    expect(rounded(from)).toEqual([0, 100, 100, 0, 90, 100, 0, 0, 10, 0, 0, 0]);
    expect(rounded(to)).toEqual([0, 110, 50, 0, 81, 80, 0, 5, 8, 0, 0, 0]);
    // men of both areas: (110 + 5) / 100 for the cohort that the second area did not have
    expect(rounded(ratio)).toEqual([0, 1.1, 0.5, 0, 0.9, 0.8, 0, 1.15, 0.8, 0, 0.9, 0.8]);
  });

  test("a ratio is what lives on and what moves", () => {
    const survival = forEveryArea(shape, Float64Array.of(0, 0.99, 0.6, 0, 1.01, 0.7));
    const split = splitChange(shape, cohortChange(shape, before, after).ratio, survival);
    // a census survival ratio above 1 counts as 1
    expect(rounded(split.survival.subarray(0, 6))).toEqual([0, 0.99, 0.6, 0, 1, 0.7]);
    expect(rounded(split.moving.subarray(0, 6))).toEqual([0, 0.11, -0.1, 0, -0.1, 0.1]);
  });

  test("children for each woman, boys for each girl; a place without gets the ratio of all", () => {
    // 110 / 81; 60 / 50
    expect(rounded(childWomanRatios(shape, after))).toEqual(rounded([110 / 81, 110 / 81]));
    expect(rounded(childSexRatios(shape, after))).toEqual([1.2, 1.2]);
    expect(rounded(childWomanRatios(shape, new Float64Array(12)))).toEqual([0, 0]);
    expect(rounded(childSexRatios(shape, new Float64Array(12)))).toEqual([1, 1]);
  });

  test("the rates lead from the first count to the second", () => {
    const rates = ratesFromCensuses(shape, before, after, forEveryArea(shape, new Float64Array(6).fill(0.5)));
    const [step] = projectMunicipal(shape, before, [rates]).steps;
    expect(rounded(step?.people.subarray(0, 6))).toEqual(rounded(after.subarray(0, 6)));
    // the five men who appear where nobody was have no cohort to come from
    expect(rounded(step?.people.subarray(6))).toEqual([0, 0, 8, 0, 0, 0]);
  });

  test("the tables of a projection come back whole, with those who appear", () => {
    const later = after.map((count) => count * 0.9);
    const rates = ratiosFromProjection(shape, [before, after, later]);
    const { steps } = projectMunicipal(shape, before, rates);
    expect(rounded(steps[0]?.people)).toEqual(rounded(after));
    expect(rounded(steps[1]?.people)).toEqual(rounded(later));
  });

  test("a table with boys only comes back with boys only", () => {
    const boys = after.with(3, 0);
    const [step] = projectMunicipal(shape, before, ratiosFromProjection(shape, [before, boys])).steps;
    expect(rounded(step?.people)).toEqual(rounded(boys));
  });
});

describe("people of unknown age", () => {
  test("are spread over the known ages of their area and sex", () => {
    const spread = spreadUnknownAges(shape, before, Float64Array.of(20, 0, 5, 19));
    // 20 over 100, 80, 20; the women of the second area have no known age: 90, 60, 40 of all the areas
    expect(rounded(spread)).toEqual([110, 88, 22, 90, 60, 40, 0, 15, 0, 9, 6, 4]);
  });

  test.for([
    [Float64Array.of(1, 1, 1), "projection/wrongLength", "needs 4"],
    [Float64Array.of(1, 1, -1, 1), "projection/impossible", "area 2, men"],
  ] as const)("%s is told as %s", ([unknown, code, told]) => {
    const fault = faultOf(() => spreadUnknownAges(shape, before, unknown));
    expect([fault.code, fault.en]).toEqual([code, expect.stringContaining(told)]);
  });

  test("where no age at all is known, that is told", () => {
    const fault = faultOf(() => spreadUnknownAges(shape, new Float64Array(12), Float64Array.of(0, 3, 0, 0)));
    expect([fault.code, fault.en]).toEqual(["projection/noKnownAge", expect.stringContaining("area 1, women")]);
  });
});

describe("small places", () => {
  test("borrow strength by Marshall's formula, worked out by hand", () => {
    // m = 400/400; s² = (100·0.25 + 300/36) / 400 = 1/12; n̄ = 200; A = 1/12 − 1/200 = 47/600; C = 47/53 and 47/49
    const { ratio, own } = borrowedRatios({ from: Float64Array.of(100, 300), to: Float64Array.of(50, 350) });
    expect(rounded(own)).toEqual(rounded([47 / 53, 47 / 49]));
    expect(rounded(ratio)).toEqual(rounded([59 / 106, 341 / 294]));
  });

  test("borrow all where places differ no more than by chance, and where nobody is", () => {
    const alike = borrowedRatios({ from: Float64Array.of(100, 100, 0), to: Float64Array.of(95, 105, 0) });
    expect(rounded(alike.ratio)).toEqual([1, 1, 1]);
    expect(rounded(alike.own)).toEqual([0, 0, 0]);
    expect(rounded(borrowedRatios({ from: new Float64Array(2), to: new Float64Array(2) }).ratio)).toEqual([0, 0]);
  });

  test("borrow of their own group only", () => {
    const counts = { from: Float64Array.of(100, 100, 100, 300), to: Float64Array.of(70, 70, 50, 350) };
    const { ratio } = borrowedRatios(counts, [7, 7, 2, 2]);
    expect(rounded(ratio)).toEqual(rounded([0.7, 0.7, 59 / 106, 341 / 294]));
  });

  test("borrow all their rates: those of the second area are the first's where it has nobody", () => {
    const survival = forEveryArea(shape, new Float64Array(6).fill(0.5));
    const rates = borrowedRatesFromCensuses(shape, before, after, survival);
    // 110 children of 81 women; 60 boys for 50 girls
    expect(rounded(rates.childWoman)).toEqual(rounded([110 / 81, 110 / 81]));
    expect(rounded(rates.sexRatio)).toEqual([1.2, 1.2]);
    expect(rounded([rates.moving[7] ?? 0, rates.moving[8] ?? 0])).toEqual(rounded([1.1 - 0.5, 58 / 110 - 0.5]));
  });

  test("borrow for each sex and age by itself", () => {
    const { ratio } = borrowedChange(shape, cohortChange(shape, before, after));
    // men of the open group: 50/100 and 8/10 differ by less than chance: 58/110 for both; of the second area's cohort of nobody: that of the first
    expect(rounded([ratio[2] ?? 0, ratio[8] ?? 0])).toEqual(rounded([58 / 110, 58 / 110]));
    expect(rounded([ratio[0] ?? 1, ratio[1] ?? 0, ratio[7] ?? 0])).toEqual([0, 1.1, 1.1]);
  });

  test("an area without a group is told by name", () => {
    const counts = { from: Float64Array.of(1, 1), to: Float64Array.of(1, 1) };
    expect(faultOf(() => borrowedRatios(counts, [0, -1])).en).toContain("area 2 is -1");
    expect(faultOf(() => borrowedRatios(counts, [0])).code).toBe("projection/wrongLength");
  });

  describe("smoothed over their ages, around what is usual", () => {
    const one: Shape = { areas: 1, ages: 4, fertile: { from: 1, count: 1 } };
    const counted = (...ratios: readonly number[]) => ({
      from: Float64Array.of(0, 100, 100, 100, 0, 100, 0, 0),
      to: new Float64Array(8),
      ratio: Float64Array.of(0, ...ratios, 0, 0.5, 0.4, 0.3),
    });
    const usual = Float64Array.of(0, 0.5, 1, 1.5, 0, 1, 1, 1);

    test("worked out by hand: one age that stands out shares it with the others, and nobody is lost", () => {
      // with y = (0, 1, 0) off the usual and λ of as many people as a cohort has: z = y − d·(d·y) / (1 + d·d), d = (1, −2, 1), so z = (2, 3, 2) / 7
      const smooth = smoothedChange(one, counted(0.5, 2, 1.5), usual, 100);
      expect(rounded(smooth.subarray(1, 4))).toEqual(rounded([0.5 + 2 / 7, 1 + 3 / 7, 1.5 + 2 / 7]));
      // 0.5 + 2 + 1.5
      expect(rounded([(smooth[1] ?? 0) + (smooth[2] ?? 0) + (smooth[3] ?? 0)])).toEqual([4]);
      // one cohort alone is no line
      expect(rounded(smooth.subarray(4))).toEqual([0, 0.5, 0.4, 0.3]);
    });

    test("a straight line stays, and so does everything without stiffness; no ratio falls below 0", () => {
      expect(rounded(smoothedChange(one, counted(0.6, 1.2, 1.8), usual, 1e6).subarray(1, 4))).toEqual([0.6, 1.2, 1.8]);
      expect(smoothedChange(one, counted(0.5, 2, 1.5), usual, 0)).toEqual(counted(0.5, 2, 1.5).ratio);
      const low = Float64Array.of(0, 0, 1, 0, 0, 1, 1, 1);
      // 0 − 2/7 would be left of the first and the last
      expect(rounded(smoothedChange(one, counted(0, 0, 0), low, 100).subarray(1, 4))).toEqual(rounded([0, 4 / 7, 0]));
    });

    test.for([
      [() => smoothedChange(one, counted(1, 1, 1), usual, -1), "stiffness of smoothing is -1"],
      [() => smoothedChange(one, counted(1, 1, 1), usual, Number.NaN), "NaN"],
      [() => smoothedChange(one, counted(1, 1, 1), usual.subarray(1), 1), "The usual ratios has 7 numbers"],
    ] as const)("wrong input is named (%#)", ([work, told]) => {
      expect(faultOf(work).en).toContain(told);
    });
  });

  test("several periods count by their people", () => {
    const once = cohortChange(shape, before, after);
    const twice = { from: once.from.map((one) => 3 * one), to: once.to.map((one) => one), ratio: once.ratio };
    // (110 + 110) / (100 + 300)
    expect(rounded([averagedChange([once, twice]).ratio[1] ?? 0])).toEqual([0.55]);
    // nobody in either period: the ratio that stood in stays
    expect(rounded([averagedChange([once, twice]).ratio[7] ?? 0])).toEqual([1.15]);
    expect(faultOf(() => averagedChange([])).code).toBe("projection/missing");
  });

  test("ratios change as those of the larger area", () => {
    const changed = syntheticRatios(Float64Array.of(0.9, 0.8), Float64Array.of(0.5, 0), Float64Array.of(0.6, 1));
    // 0.9 · 0.6 / 0.5; nothing to compare with: 0.8 stays
    expect(rounded(changed)).toEqual([1.08, 0.8]);
  });

  test("caps are given, and what they cut is told", () => {
    const caps = { lowest: Float64Array.of(0.7, 0.7, 0.7), highest: Float64Array.of(1.3, 1.3, 1.3) };
    expect(cappedRatios(Float64Array.of(0.5, 1, 2), caps)).toEqual({
      ratio: Float64Array.of(0.7, 1, 1.3),
      cut: [0, 2],
    });
    const turned = { lowest: caps.highest, highest: caps.lowest };
    expect(faultOf(() => cappedRatios(Float64Array.of(0.5, 1, 2), turned)).code).toBe("projection/caps");
  });
});

describe("mergers and boundary changes", () => {
  const areas = { codes: ["01", "02", "03"], people: Float64Array.of(1, 2, 10, 20, 100, 200) };

  test("areas are added up, parted by shares, or stay", () => {
    const merged = mergeAreas(areas, [
      { from: "01", to: "09", share: 1 },
      { from: "02", to: "09", share: 0.75 },
      { from: "02", to: "03", share: 0.25 },
    ]);
    expect(merged.codes).toEqual(["09", "03"]);
    // 1 + 7.5, 2 + 15; 2.5 + 100, 5 + 200
    expect(rounded(merged.people)).toEqual([8.5, 17, 102.5, 205]);
  });

  test.for([
    [[{ from: "04", to: "01", share: 1 }], "projection/unknownArea", "04"],
    [[{ from: "01", to: "02", share: 0.9 }], "projection/sharesDoNotAddUp", "0.9"],
    [
      [
        { from: "01", to: "02", share: 1.5 },
        { from: "01", to: "03", share: -0.5 },
      ],
      "projection/sharesDoNotAddUp",
      "1.5",
    ],
  ] as const)("%j is told as %s", ([parts, code, told]) => {
    const fault = faultOf(() => mergeAreas(areas, parts));
    expect([fault.code, fault.en]).toEqual([code, expect.stringContaining(told)]);
  });

  test("the 13 municipalities of Hamadōri are one area of the projection of 2023", () => {
    const hamadori = areaExceptions.find(({ id }) => id === "hamadori");
    expect(hamadori?.codes).toHaveLength(13);
    const people = new Float64Array(26).fill(1);
    const merged = mergeAreas({ codes: hamadori?.codes ?? [], people }, hamadori?.parts ?? []);
    expect([merged.codes, rounded(merged.people)]).toEqual([["浜通り"], [13, 13]]);
  });

  test("a page is told why an area has no values", () => {
    expect(exceptionOf("07204", 2018)?.id).toBe("fukushima");
    expect(exceptionOf("07204", 2023)?.id).toBe("hamadori");
    expect(exceptionOf("07201", 2023)).toBeNull();
    expect(exceptionOf("07000", 2018)).toBeNull();
    expect(exceptionOf("01696", 2018)?.id).toBe("northernVillages");
    expect(exceptionOf("22137", 2023)?.parts).toEqual([{ from: "22137", to: "22140", share: 1 }]);
    expect(exceptionOf("01100", 2023)).toBeNull();
  });
});

test.for([
  [
    () => cohortChange(shape, before, after.with(3, Number.NaN)),
    "projection/impossible",
    "The later count: the number of area 1, women, age group 1 is NaN",
  ],
  [() => cohortChange(shape, before.with(0, -5), after), "projection/impossible", "The earlier count"],
  [() => cohortChange(shape, before.subarray(1), after), "projection/wrongLength", "needs 12"],
  [() => splitChange(shape, before, after.subarray(3)), "projection/wrongLength", "Survival has 9"],
  [() => childWomanRatios(shape, after.subarray(3)), "projection/wrongLength", "needs 12"],
  [() => ratiosFromProjection(shape, [before, after.with(9, 3)]), "projection/childrenWithoutWomen", "area 2"],
  [() => ratiosFromProjection(shape, [before, after], new Float64Array(3)), "projection/wrongLength", "Survival"],
  [() => forEveryArea(shape, new Float64Array(3)), "projection/wrongLength", "needs 6"],
] as const)("wrong input is named (%#)", ([work, code, told]) => {
  const fault = faultOf(work);
  expect([fault.code, fault.en]).toEqual([code, expect.stringContaining(told)]);
});

test("people of all areas together", () => {
  expect(rounded(sumOfAreas(shape, before))).toEqual([100, 90, 20, 90, 60, 40]);
});
