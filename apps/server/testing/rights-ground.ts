import type { SessionToken } from "../../../foundation/index.ts";
import { addTestPerson, addTestUnit } from "../../../rooms/account/testing/people.ts";
import { type SheetForm, type Stage, stages } from "../../../rooms/cycle/index.ts";
import { keepCycle, keepForm, keepSheets, type NewSheet } from "../../../rooms/cycle/server.ts";
import type { Database, WriteTx } from "../../../store/index.ts";
import { fillAround } from "./rights-ground-around.ts";

/**
 * A body in which every kind of row exists for every area and stage, each carrying a token of its own (`tk.<sheet>.<what>`), so that a test
 * can say of any answer, page or query exactly which rows it gave away. 架空: places are those of the fictitious prefecture.
 */
export type RightsGround = {
  readonly body: string;
  readonly people: Readonly<Record<PersonName, { readonly personId: string; readonly session: SessionToken }>>;
  readonly sheets: readonly GroundSheet[];
};

export const places = {
  renshu: { unit: "u-keizai", path: ["renshu"] },
  region: { unit: "u-hq", path: ["region-yama", "renshu"] },
  yama: { unit: "u-yama", path: ["bureau-yama", "region-yama", "renshu"] },
  yamate: { unit: "u-yamate", path: ["yamate", "bureau-yama", "region-yama", "renshu"] },
  tani: { unit: "u-tani", path: ["tani", "bureau-yama", "region-yama", "renshu"] },
  umi: { unit: "u-umi", path: ["bureau-umi", "region-umi", "renshu"] },
} as const;
export type PlaceName = keyof typeof places;

export type GroundSheet = {
  readonly id: string;
  readonly place: PlaceName;
  readonly stage: Stage;
  readonly partner: boolean;
};

export const personNames = [
  "hq",
  "department",
  "otherDepartment",
  "bureau",
  "otherBureau",
  "municipality",
  "otherMunicipality",
  "owner",
  "otherOwner",
  "member",
  "parentMember",
  "otherMember",
  "reviewer",
  "otherReviewer",
] as const;
export type PersonName = (typeof personNames)[number];

const placeNames: readonly PlaceName[] = ["renshu", "region", "yama", "yamate", "tani", "umi"];
export const groundSheets: readonly GroundSheet[] = placeNames.flatMap((place) =>
  stages.map((stage) => ({ id: `${place}-${stage}`, place, stage, partner: place === "yama" })),
);

const field = { help: null, options: [], unit: null, required: false, maxLength: 4000, kind: "longText" } as const;
const parts = ["self", "check", "meeting", "external", "second"] as const;
const form: SheetForm = {
  id: "rights-form",
  version: 1,
  title: { ja: "架空の調書", en: "Fictitious sheet" },
  plan: null,
  fiscalYear: null,
  about: ["project"],
  rule: null,
  stages,
  sections: [
    {
      id: "all",
      title: { ja: "評価", en: "Evaluation" },
      fields: parts.map((part) => ({ ...field, id: part, label: { ja: part, en: part }, part })),
    },
  ],
};

const cycleId = "fy2025";

async function addPeople(database: Database, body: string): Promise<RightsGround["people"]> {
  const units = [
    { id: "u-hq", kind: "hq" },
    { id: "u-keizai", kind: "department", areaId: "renshu" },
    { id: "u-kankyo", kind: "department", areaId: "renshu" },
    { id: "u-yama", kind: "bureau", areaId: "bureau-yama" },
    { id: "u-umi", kind: "bureau", areaId: "bureau-umi" },
    { id: "u-yamate", kind: "municipality", areaId: "yamate" },
    { id: "u-tani", kind: "municipality", areaId: "tani" },
    { id: "u-kaigi", kind: "council" },
  ] as const;
  for (const unit of units) await addTestUnit(database, body, unit);
  const add = (id: PersonName, role: Parameters<typeof addTestPerson>[2]["role"], unitId: string, areaId?: string) =>
    addTestPerson(database, body, {
      id: `p-${id}`,
      name: `tk.person-${id.toLowerCase()}.name`,
      role,
      unitId,
      ...(areaId ? { areaId } : {}),
    });
  return {
    hq: await add("hq", "hq", "u-hq"),
    department: await add("department", "department", "u-keizai"),
    otherDepartment: await add("otherDepartment", "department", "u-kankyo"),
    bureau: await add("bureau", "bureau", "u-yama", "bureau-yama"),
    otherBureau: await add("otherBureau", "bureau", "u-umi", "bureau-umi"),
    municipality: await add("municipality", "municipality", "u-yamate", "yamate"),
    otherMunicipality: await add("otherMunicipality", "municipality", "u-tani", "tani"),
    owner: await add("owner", "owner", "u-yama"),
    otherOwner: await add("otherOwner", "owner", "u-umi"),
    member: await add("member", "member", "u-kaigi", "bureau-yama"),
    parentMember: await add("parentMember", "member", "u-kaigi", "renshu"),
    otherMember: await add("otherMember", "member", "u-kaigi", "region-umi"),
    reviewer: await add("reviewer", "reviewer", "u-kaigi"),
    otherReviewer: await add("otherReviewer", "reviewer", "u-kaigi"),
  };
}

const ownerOf = (place: PlaceName): string | null =>
  place === "yama" ? "p-owner" : place === "umi" ? "p-otherOwner" : null;

/** One sheet has an indicator of its own; what many sheets measure is asked on one of them only. */
export const kpiOf = ({ id }: Pick<GroundSheet, "id">): string =>
  id === "yama-draft" ? "yama-shukuhaku" : "yama-kankokyaku";

const newSheet = (body: string, sheet: GroundSheet): NewSheet => ({
  bodyId: body,
  id: sheet.id,
  cycleId,
  formId: form.id,
  formVersion: 1,
  about: { kind: "project", id: `about-${sheet.id}` },
  title: `tk.${sheet.id}.title`,
  titleEn: null,
  unitId: places[sheet.place].unit,
  areaPath: places[sheet.place].path,
  partnerAreas: sheet.partner ? ["yamate"] : [],
  kpiIds: [kpiOf(sheet)],
  previousId: null,
  ownerId: ownerOf(sheet.place),
});

const partStage = { self: "draft", check: "check", meeting: "meeting", external: "meeting", second: "second" } as const;

/** Rows that any stage may have, then the way to the stage with each part written on the way. */
async function fillSheet(tx: WriteTx, body: string, sheet: GroundSheet): Promise<void> {
  const token = (what: string) => `tk.${sheet.id}.${what}`;
  const add = (sql: string, ...values: readonly unknown[]) => tx.execute(sql, [body, sheet.id, ...values]);
  await add(
    `INSERT INTO value_evidence (body_id, id, sheet_id, name, media_type, sha256, bytes)
     VALUES ($1, 'e-' || $2, $2, $3, 'text/csv', 'x', convert_to($4, 'UTF8'))`,
    token("evidence"),
    token("bytes"),
  );
  await add(
    `INSERT INTO value_value (body_id, sheet_id, kpi_id, period, kind, version, reading, source, note)
     VALUES ($1, $2, $4, 'FY2025', 'actual', 1, '{"kind":"absent","why":"notEntered"}', 's', $3)`,
    token("value"),
    kpiOf(sheet),
  );
  for (const audience of ["inside", "all"])
    await add(
      "INSERT INTO cycle_comment (body_id, sheet_id, id, version, audience, text) VALUES ($1, $2, 'c-' || $4, 1, $4, $3)",
      token(`comment-${audience}`),
      audience,
    );
  for (const kind of ["meeting", "second", "citizen"]) {
    await add(
      `INSERT INTO opinion_opinion (body_id, id, version, cycle_id, sheet_id, kind, said_on, text, state)
       VALUES ($1, 'o-' || $4 || '-' || $2, 1, '${cycleId}', $2, $4, '2026-08-01', $3, CASE $4 WHEN 'citizen' THEN 'received' ELSE 'recorded' END)`,
      token(`opinion-${kind}`),
      kind,
    );
    await add(
      `INSERT INTO opinion_answer (body_id, opinion_id, version, unit_id, text, change) VALUES ($1, 'o-' || $4 || '-' || $2, 1, 'u-yama', $3, 'plan')`,
      token(`answer-${kind}`),
      kind,
    );
    await add(
      "INSERT INTO opinion_effect (body_id, opinion_id, version, cycle_id, effect, text) VALUES ($1, 'o-' || $4 || '-' || $2, 1, $5, 'seen', $3)",
      token(`effect-${kind}`),
      kind,
      cycleId,
    );
  }
  await add(
    "INSERT INTO decision_decision (body_id, sheet_id, version, state, direction, reason) VALUES ($1, $2, 1, 'proposed', 'continue', $3)",
    token("proposed"),
  );
  await add(
    `INSERT INTO decision_revision (body_id, id, version, sheet_id, about_kind, about_id, what, reason, state)
     VALUES ($1, 'v-' || $2, 1, $2, 'kpi', 'yama-kankokyaku', 'direction', $3, 'proposed')`,
    token("revision"),
  );
  if (decidedFrom.includes(sheet.stage)) await decide(tx, body, sheet);
  for (const stage of ["request", "initial"])
    await add(
      `INSERT INTO decision_money (body_id, id, version, sheet_id, programme, fiscal_year, stage, amount_yen)
       VALUES ($1, 'm-' || $4 || '-' || $2, 1, $2, $3, 2025, $4, 1)`,
      token(`money-${stage}`),
      stage,
    );
  await tx.execute(
    "INSERT INTO logic_model (body_id, about_kind, about_id, version, content, reason) VALUES ($1, 'project', $2, 1, $4, $3)",
    [
      body,
      `about-${sheet.id}`,
      token("logic"),
      JSON.stringify({ nodes: [], arrows: [], alternatives: [], confirmed: true }),
    ],
  );
  await add("INSERT INTO cycle_reviewer (body_id, sheet_id, person_id, version) VALUES ($1, $2, 'p-reviewer', 1)");
  await walkTo(tx, body, sheet);
}

const decidedFrom: readonly Stage[] = ["second", "fixed", "published"];

/** What HQ decided in the second stage. */
async function decide(tx: WriteTx, body: string, { id }: GroundSheet): Promise<void> {
  await tx.execute(
    "INSERT INTO decision_decision (body_id, sheet_id, version, state, direction, reason) VALUES ($1, $2, 2, 'decided', 'improve', $3)",
    [body, id, `tk.${id}.decided`],
  );
  await tx.execute(
    `INSERT INTO decision_revision (body_id, id, version, sheet_id, about_kind, about_id, what, after, reason, state)
     VALUES ($1, 'd-' || $2, 1, $2, 'kpi', 'yama-kankokyaku', 'definition', $4, $3, 'decided')`,
    [body, id, `tk.${id}.changed`, JSON.stringify({ kind: "words", ja: "架空の定義", en: null })],
  );
}

/** Every sheet that was submitted came back once, with a reason. */
async function walkTo(tx: WriteTx, body: string, sheet: GroundSheet): Promise<void> {
  const way = stages.slice(0, stages.indexOf(sheet.stage) + 1);
  const step = (number: number, from: Stage, to: Stage, reason: string | null) =>
    tx.execute(
      "INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage, reason) VALUES ($1, $2, $3, $4, $5, $6)",
      [body, sheet.id, number, from, to, reason],
    );
  if (way.length > 1) {
    await step(1, "draft", "submitted", null);
    await step(2, "submitted", "draft", `tk.${sheet.id}.returned`);
  }
  for (const [index, stage] of way.entries()) {
    const before = way[index - 1];
    if (before) await step(index + 2, before, stage, null);
    for (const part of parts.filter((one) => partStage[one] === stage))
      await tx.execute(
        "INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, value) VALUES ($1, $2, $3, 1, $4)",
        [body, sheet.id, part, JSON.stringify(`tk.${sheet.id}.${part}`)],
      );
  }
}

/** Fills a body; everything is written as the owner of the tables, as a restore or a first load would. */
export async function makeRightsGround(database: Database, body: string): Promise<RightsGround> {
  const people = await addPeople(database, body);
  await database.write(async (tx) => {
    await keepCycle(tx, {
      bodyId: body,
      id: cycleId,
      version: 1,
      fiscalYear: 2025,
      title: "架空の令和7年度評価",
      titleEn: null,
      deadlines: {},
      closed: false,
    });
    await keepForm(tx, body, form);
    await keepSheets(
      tx,
      groundSheets.map((sheet) => newSheet(body, sheet)),
    );
    for (const sheet of groundSheets) await fillSheet(tx, body, sheet);
    await fillAround(tx, body, cycleId);
  });
  return { body, people, sheets: groundSheets };
}

/** Every token in a text. Names of people are sealed in the store: `tk.person-….name` is found on pages only. */
export const tokensIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/tk\.([a-z]+-[a-z]+)\.([a-z-]+)/g)].map(([whole]) => whole));
