import { describe, expect, test } from "vitest";
import { checkModel, outputOnlyKpis } from "./check-model.ts";
import { editModel } from "./edit-model.ts";
import { emptyModel, type LogicModel, type LogicNode } from "./logic-model.ts";
import { modelDifference } from "./model-difference.ts";
import { placeModel, wrapText } from "./place-model.ts";

const node = (id: string, column: LogicNode["column"], kpi: string | null = null): LogicNode => ({
  id,
  column,
  text: id,
  kpi,
  money: null,
});
const arrow = (from: string, to: string) => ({
  id: `${from}-${to}`,
  from,
  to,
  evidence: { text: "調査", source: null, strength: null },
  indicator: null,
  assumption: null,
});
const chain: LogicModel = {
  nodes: [node("講座", "activity"), node("受講者", "output", "k1"), node("開業", "outcome", "k2")],
  arrows: [arrow("講座", "受講者"), arrow("受講者", "開業")],
  alternatives: [],
  confirmed: true,
};
const codes = (model: LogicModel) => checkModel(model).map(({ code, node: at, arrow: by }) => [code, at ?? by]);

describe("checks", () => {
  test("活動→産出→成果 with evidence and indicators leaves one question: a KPI that measures only an output", () => {
    expect(codes(chain)).toEqual([["kpiOnlyOutput", "受講者"]]);
    expect(outputOnlyKpis(chain)).toEqual(["k1"]);
  });

  test("the same KPI on an outcome is no longer an output only", () => {
    expect(outputOnlyKpis({ ...chain, nodes: [...chain.nodes.slice(0, 2), node("開業", "outcome", "k1")] })).toEqual(
      [],
    );
  });

  test("a box without arrows, an outcome without indicator, an arrow without evidence are named", () => {
    const thin = {
      ...chain,
      nodes: [...chain.nodes, node("にぎわい", "outcome")],
      arrows: [{ ...arrow("講座", "受講者"), evidence: null }, arrow("受講者", "開業")],
    };
    expect(codes(thin)).toEqual([
      ["outcomeWithoutIndicator", "にぎわい"],
      ["kpiOnlyOutput", "受講者"],
      ["arrowWithoutEvidence", "講座-受講者"],
      ["standsAlone", "にぎわい"],
    ]);
  });

  test("what goes round is found at each of its boxes", () => {
    const round = codes({ ...chain, arrows: [...chain.arrows, arrow("開業", "講座")] });
    expect(round.filter(([code]) => code === "goesRound").map(([, at]) => at)).toEqual(["講座", "受講者", "開業"]);
  });

  test("an activity that leads straight to an outcome has no output", () => {
    expect(codes({ ...chain, arrows: [arrow("講座", "開業"), arrow("受講者", "開業")] })).toContainEqual([
      "activityWithoutOutput",
      "講座",
    ]);
  });
});

describe("edits", () => {
  test("a removed box takes its arrows with it, and the difference says so", () => {
    const edited = editModel(chain, { what: "removeNode", id: "受講者", typed: {} });
    const after = edited.ok ? edited.value : emptyModel;
    expect(after.arrows).toEqual([]);
    expect(modelDifference(chain, after, "ja").map(({ kind, part, id }) => [kind, part, id])).toEqual([
      ["ended", "node", "受講者"],
      ["ended", "arrow", "講座-受講者"],
      ["ended", "arrow", "受講者-開業"],
    ]);
  });

  test("a box moves among those of its column only", () => {
    const two = { ...chain, nodes: [node("a", "activity"), node("o", "output"), node("b", "activity")] };
    const edited = editModel(two, { what: "moveUp", id: "b", typed: {} });
    expect(edited.ok && edited.value.nodes.map(({ id }) => id)).toEqual(["b", "o", "a"]);
    const top = editModel(two, { what: "moveUp", id: "a", typed: {} });
    expect(top.ok && top.value.nodes.map(({ id }) => id)).toEqual(["a", "o", "b"]);
  });

  test("an arrow to itself, a second one, one to nowhere and an unknown edit are refused", () => {
    const told = [
      { from: "講座", to: "講座" },
      { from: "講座", to: "受講者" },
      { from: "講座", to: "none" },
    ].map((typed) => editModel(chain, { what: "keepArrow", id: "new", typed }));
    expect(told.map((one) => (one.ok ? "ok" : one.problem.code))).toEqual([
      "logicArrowToItself",
      "logicArrowDoubled",
      "logicPartUnknown",
    ]);
    expect(editModel(chain, { what: "explode", id: "", typed: {} }).ok).toBe(false);
  });
});

describe("drawing", () => {
  test("eleven full-width signs fit into a line, and what is too long ends in …", () => {
    expect(wrapText("あいうえおかきくけこさし")).toEqual(["あいうえおかきくけこさ", "し"]);
    expect(wrapText("あ".repeat(100)).at(-1)).toBe(`${"あ".repeat(10)}…`);
  });

  test("boxes stand in their columns, 240 apart, and every arrow is drawn", () => {
    const placed = placeModel(chain);
    expect(placed.nodes.map(({ x }) => x)).toEqual([248, 488, 728]);
    expect(placed.arrows.map(({ arrow: one }) => one.number)).toEqual([1, 2]);
  });
});
