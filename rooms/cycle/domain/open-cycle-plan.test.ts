import { describe, expect, test } from "vitest";
import type { Unit } from "../../account/index.ts";
import { aCycleModel } from "../testing/open-cycle-model.ts";
import { countPlan, type OpeningInput, planOpening } from "./open-cycle-plan.ts";
import { areaPathOf, offeredThings, thingsOf } from "./open-cycle-things.ts";
import { possibleOwners } from "./open-cycle-units.ts";
import type { SheetHead } from "./sheet.ts";

const model = aCycleModel({ measures: 2, programmes: 1 });
const unit = (id: string, kind: Unit["kind"], more: Partial<Unit> = {}): Unit => ({
  id,
  kind,
  name: `架空 ${id}`,
  nameEn: null,
  parentId: null,
  areaId: null,
  ...more,
});
const units = [
  unit("hq", "hq"),
  unit("dept", "department"),
  unit("section", "department", { parentId: "dept" }),
  unit("a", "bureau", { areaId: "bureau-a" }),
  unit("b", "bureau", { areaId: "bureau-b" }),
  unit("kaigi", "council"),
];

const head = (about: SheetHead["about"], more: Partial<SheetHead>): SheetHead => ({
  bodyId: "019992",
  id: `fy2025-${about.kind}-${about.id}`,
  cycleId: "fy2025",
  formId: "project",
  formVersion: 1,
  about,
  title: "架空",
  titleEn: null,
  unitId: "b",
  areaPath: [],
  partnerAreas: [],
  kpiIds: [],
  previousId: null,
  ownerId: null,
  stage: "fixed",
  stepNumber: 5,
  stageSince: "2026-10-01T00:00:00.000Z",
  required: 1,
  filled: 1,
  changedAt: "2026-10-01T00:00:00.000Z",
  ...more,
});

const input = (more: Partial<OpeningInput> = {}): OpeningInput => ({
  bodyId: "019992",
  cycleId: "fy2026",
  things: thingsOf(model, { projectEdition: "plan-2026", treeEdition: "plan-2026", programmeKinds: ["programme"] }),
  areas: model.areas,
  forms: {
    project: { id: "project", version: 1 },
    measure: { id: "measure", version: 3 },
    programme: { id: "programme", version: 1 },
  },
  units,
  holders: [],
  present: [],
  previous: [],
  decisions: [],
  assigned: { units: new Map(), owners: new Map() },
  ...more,
});

const planned = (more: Partial<OpeningInput>, id: string) =>
  planOpening(input(more)).sheets.find((sheet) => sheet.thing.id === id);

describe("何の調書ができるか", () => {
  test("プロジェクト2、施策2、事業1で、調書は5つ", () => {
    expect(countPlan(planOpening(input()))).toMatchObject({
      all: 5,
      project: 2,
      measure: 2,
      programme: 1,
      withoutUnit: 0,
      withoutOwner: 5,
      withoutKpi: 5,
    });
  });

  test("前の版の木を選べば、前の版の施策の調書になる", () => {
    const things = thingsOf(model, { projectEdition: null, treeEdition: "plan-2021", programmeKinds: [] });
    expect(things.map(({ kind, id }) => `${kind}/${id}`)).toEqual(["measure/old-1"]);
  });

  test("選べる版と種類には、その数が付く", () => {
    expect(offeredThings(model)).toMatchObject({
      projectEditions: [{ id: "plan-2026", count: 2 }],
      treeEditions: [
        { id: "plan-2021", count: 1 },
        { id: "plan-2026", count: 2 },
      ],
      programmeKinds: [{ id: "programme", name: "事業", count: 1 }],
    });
  });

  test("様式を選ばなかった種類の調書はできない", () => {
    expect(countPlan(planOpening(input({ forms: { measure: { id: "measure", version: 3 } } })))).toMatchObject({
      all: 2,
      measure: 2,
    });
  });

  test("すでにある調書は作らず、数だけ示す", () => {
    const plan = planOpening(input({ present: [head({ kind: "project", id: "port" }, {})] }));
    expect([plan.sheets.length, plan.present]).toEqual([4, 1]);
  });
});

describe("担当の組織", () => {
  test("プロジェクトは、印刷された最初の振興局が担当する", () => {
    expect(planned({}, "port")).toMatchObject({ unitId: "a", unitFrom: "edition" });
  });

  test("事業は、担当として印刷された部局が担当する", () => {
    expect(planned({}, "S1")).toMatchObject({ unitId: "dept", unitFrom: "edition" });
  });

  test("手がかりがなければ担当なし。選べば解ける", () => {
    const withoutUnits = [unit("hq", "hq")];
    expect(planned({ units: withoutUnits }, "S1")).toMatchObject({ unitId: null, unitFrom: "none" });
    const assigned = { units: new Map([["group/programme/架空 dept", "hq"]]), owners: new Map() };
    expect(planned({ units: withoutUnits, assigned }, "S1")).toMatchObject({ unitId: "hq", unitFrom: "assigned" });
  });

  test("会議体は担当にならない", () => {
    const assigned = { units: new Map([["programme/S1", "kaigi"]]), owners: new Map() };
    expect(planned({ assigned }, "S1")?.unitId).toBe("dept");
  });

  test("複数の振興局のプロジェクトは、どちらの地域からも、その上からも見える", () => {
    expect(areaPathOf(model.areas, ["bureau-a", "bureau-b"])).toEqual(["bureau-a", "bureau-b", "region", "prefecture"]);
  });
});

describe("担当者の引継ぎ", () => {
  const previous = [head({ kind: "project", id: "port" }, { ownerId: "sato" })];

  test("前の年度の担当者は、同じ組織に役割を持つ間だけ引き継がれる", () => {
    expect(planned({ previous, holders: [{ personId: "sato", role: "owner", unitId: "b" }] }, "port")).toMatchObject({
      unitId: "b",
      unitFrom: "previous",
      ownerId: "sato",
      ownerFrom: "previous",
      previousId: "fy2025-project-port",
    });
    expect(planned({ previous, holders: [{ personId: "sato", role: "owner", unitId: "dept" }] }, "port")).toMatchObject(
      {
        ownerId: null,
        formerOwner: "sato",
      },
    );
  });

  test("組織ごとに割り当てた人は、その組織に役割がなければ使われない", () => {
    const assigned = { units: new Map(), owners: new Map([["unit/dept", "ito"]]) };
    expect(planned({ assigned, holders: [{ personId: "ito", role: "owner", unitId: "dept" }] }, "S1")?.ownerId).toBe(
      "ito",
    );
    expect(planned({ assigned, holders: [{ personId: "ito", role: "owner", unitId: "a" }] }, "S1")?.ownerId).toBeNull();
  });

  test("担当者になれるのは、組織とその上下に役割を持つ職員で、委員や外部評価者はなれない", () => {
    const holders = [
      { personId: "kacho", role: "department", unitId: "dept" },
      { personId: "kakari", role: "owner", unitId: "section" },
      { personId: "iin", role: "member", unitId: "section" },
      { personId: "other", role: "owner", unitId: "a" },
    ];
    expect(possibleOwners("section", units, holders)).toEqual(["kacho", "kakari"]);
  });
});

describe("前の年度の決定", () => {
  const previous = [head({ kind: "project", id: "port" }, {}), head({ kind: "project", id: "milk" }, {})];

  test("廃止・終了は引き継がず、そう言う。改善は印を付ける", () => {
    const plan = planOpening(
      input({
        previous,
        decisions: [
          { sheetId: "fy2025-project-port", direction: "abolish" },
          { sheetId: "fy2025-project-milk", direction: "improve" },
        ],
      }),
    );
    expect(plan.ended.map(({ thing, direction }) => [thing.id, direction])).toEqual([["port", "abolish"]]);
    expect(plan.sheets.filter(({ toImprove }) => toImprove).map(({ thing }) => thing.id)).toEqual(["milk"]);
    expect(plan.sheets.map(({ thing }) => thing.id)).not.toContain("port");
  });
});
