import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { factsOfPages } from "./facts-of-pages.ts";

const table = [
  "指標　　　　　　　　　　現状値（令和２年度）　目標値（令和７年度）",
  "架空の里の新規就農者数　　3人　　　　　　　　　累計20人",
  "架空の里の移住相談件数　　41件　　　　　　　　　90件",
].join("\n");

test("累計とした目標値の年は、注が言う年々である（架空の町）", () => {
  const note = "※　目標値に累計と記したものは、令和３年度から令和７年度までの５年間の合計です。";
  expect(factLines(factsOfPages([pageOfText(`${table}\n\n${note}`)]).value, "kpi")).toEqual([
    "kpi 架空の里の新規就農者数: baseline 3 人 FY2020, target 20 人 FY2021..FY2025:cumulative @2-2",
    "kpi 架空の里の移住相談件数: baseline 41 件 FY2020, target 90 件 FY2025 @3-3",
  ]);
});

test("注が言う年々がほかの年で終わるときは、見出しの年のままである", () => {
  const note = "※　累計とあるのは、令和３年度から令和12年度までの合計です。";
  expect(factLines(factsOfPages([pageOfText(`${table}\n\n${note}`)]).value, "kpi")[0]).toBe(
    "kpi 架空の里の新規就農者数: baseline 3 人 FY2020, target 20 人 FY2025 @2-2",
  );
});
