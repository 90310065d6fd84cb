import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WriteTx } from "../../../store/index.ts";
import { fillReading } from "./rights-ground-reading.ts";

/**
 * What stands beside the sheets: meetings, opinions on the whole year, proposals, the next edition, printed forms, the calendar of statistics,
 * letters, the trail, an absence, a release and a document that was read — each with a token of its own, as in rights-ground.ts.
 */
export async function fillAround(tx: WriteTx, body: string, cycleId: string): Promise<void> {
  for (const meeting of groundMeetings) await addMeeting(tx, body, cycleId, meeting);
  await wholeOpinions(tx, body, cycleId);
  await proposals(tx, body, cycleId);
  await editionAndForm(tx, body, cycleId);
  await tx.execute(
    `INSERT INTO value_calendar (body_id, kpi_id, version, statistic, next_on, chased_on, chased_note)
     VALUES ($1, 'yama-kankokyaku', 1, 'tk.calendar-yama.statistic', '2026-10-01', '2026-10-02', 'tk.calendar-yama.chased')`,
    [body],
  );
  await ofPeople(tx, body);
  await release(tx, body, cycleId);
  await fillReading(tx, body);
}

type GroundMeeting = {
  readonly id: string;
  readonly unit: string;
  readonly path: readonly string[];
  readonly places: readonly string[];
};

export const groundMeetings: readonly GroundMeeting[] = [
  { id: "meeting-renshu", unit: "u-keizai", path: ["renshu"], places: ["renshu", "region"] },
  {
    id: "meeting-yama",
    unit: "u-yama",
    path: ["bureau-yama", "region-yama", "renshu"],
    places: ["yama", "yamate", "tani"],
  },
  { id: "meeting-umi", unit: "u-umi", path: ["bureau-umi", "region-umi", "renshu"], places: ["umi"] },
];

const takenUpFrom = ["meeting", "second", "fixed", "published"];

async function addMeeting(tx: WriteTx, body: string, cycleId: string, meeting: GroundMeeting): Promise<void> {
  const { id, unit, path, places } = meeting;
  const agenda = places.flatMap((place) => takenUpFrom.map((stage) => `${place}-${stage}`));
  await tx.execute(
    `INSERT INTO opinion_meeting (body_id, id, version, cycle_id, title, held_on, place, unit_id, area_path, agenda, attendance)
     VALUES ($1, $2, 1, $3, $4, '2026-08-01', $5, $6, $7, $8, $9)`,
    [body, id, cycleId, `tk.${id}.title`, `tk.${id}.place`, unit, path, agenda, `tk.${id}.attendance`],
  );
  for (const sheet of agenda)
    await tx.execute(
      "INSERT INTO opinion_agreed (body_id, meeting_id, sheet_id, version, text) VALUES ($1, $2, $3, 1, $4)",
      [body, id, sheet, `tk.${sheet}.agreed`],
    );
}

async function wholeOpinions(tx: WriteTx, body: string, cycleId: string): Promise<void> {
  const kinds = [
    ["outside", "recorded"],
    ["second", "recorded"],
    ["citizen", "received"],
  ];
  for (const [kind, state] of kinds) {
    await tx.execute(
      `INSERT INTO opinion_opinion (body_id, id, version, cycle_id, kind, said_on, text, state)
       VALUES ($1, 'o-whole-' || $3, 1, $2, $3, '2026-08-01', $4, $5)`,
      [body, cycleId, kind, `tk.cycle-whole.${kind}`, state],
    );
    await tx.execute(
      "INSERT INTO opinion_answer (body_id, opinion_id, version, unit_id, text, change) VALUES ($1, 'o-whole-' || $2, 1, 'u-hq', $3, 'plan')",
      [body, kind, `tk.cycle-whole.answer-${kind}`],
    );
  }
}

/** A proposal may name sheets of others: their titles stay where they are. */
async function proposals(tx: WriteTx, body: string, cycleId: string): Promise<void> {
  const given = [
    ["yama", "draft"],
    ["yama", "sent"],
    ["umi", "sent"],
    ["keizai", "sent"],
  ];
  for (const [unit, state] of given)
    await tx.execute(
      `INSERT INTO decision_proposal (body_id, id, version, cycle_id, unit_id, sheet_ids, title, text, state)
       VALUES ($1, $2, 1, $3, $4, '{yama-draft,umi-draft,renshu-draft}', $5, 't', $6)`,
      [body, `proposal-${unit}-${state}`, cycleId, `u-${unit}`, `tk.proposal-${unit}.${state}`, state],
    );
}

const shippedForm = (): string =>
  readFileSync(join(import.meta.dirname, "..", "..", "..", "data", "form-templates", "one-page.yaml"), "utf8");

async function editionAndForm(tx: WriteTx, body: string, cycleId: string): Promise<void> {
  const document = { id: "decision-fy2025", title: "架空の版", titleEn: "Fictitious", publisher: "架空", kind: "plan" };
  const rest = { period: null, published: null, file: null, sha256: null, lineCount: null, url: null };
  const content = {
    cycle: cycleId,
    title: "tk.edition-next.title",
    titleEn: null,
    validFrom: "2099-04-01",
    document: { ...document, publisherEn: "Fictitious", ...rest },
    changes: [],
  };
  await tx.execute(
    "INSERT INTO decision_edition (body_id, id, version, cycle_id, title, valid_from, content) VALUES ($1, 'next', 1, $2, $3, $4, $5)",
    [body, cycleId, content.title, content.validFrom, JSON.stringify(content)],
  );
  await tx.execute(
    "INSERT INTO form_template (body_id, id, version, content, reason) VALUES ($1, 'one-page', 1, $2, 'tk.form-own.reason')",
    [body, `# tk.form-own.content\n${shippedForm()}`],
  );
}

async function ofPeople(tx: WriteTx, body: string): Promise<void> {
  for (const id of ["owner", "member"]) {
    await tx.execute(
      "INSERT INTO mail_letter (body_id, id, person_id, kind, key, state, trouble) VALUES ($1, $2, $3, 'digest', $2, 'failed', $4)",
      [body, `letter-${id}`, `p-${id}`, `tk.letter-${id}.trouble`],
    );
    await tx.execute(
      `INSERT INTO audit_entry (body_id, by_person, action, table_name, row_key, row_hash)
       VALUES ($1, $2, 'row', 'cycle_form', $3, 'x')`,
      [body, `p-${id}`, `${body} tk.audit-${id}.key 1`],
    );
  }
  // far away, so that nobody acts for anybody today
  await tx.execute(
    `INSERT INTO account_absence (body_id, id, version, person_id, delegate_id, valid_from, valid_to, reason)
     VALUES ($1, 'away', 1, 'p-owner', 'p-bureau', '2098-01-01', '2098-01-02', 'tk.absence-owner.reason')`,
    [body],
  );
}

async function release(tx: WriteTx, body: string, cycleId: string): Promise<void> {
  const title = "tk.release-past.title";
  const content = {
    format: "michishirube-release/1",
    id: "fy2024-1",
    body: { id: body, edition: "renshu-ken", name: "架空", fictitious: true },
    cycle: { id: cycleId, title, fiscalYear: 2024 },
    title,
    publishedOn: "2026-01-01",
    corrects: null,
    records: [],
    corrections: [],
    trail: null,
  };
  await tx.execute(
    `INSERT INTO release_release (body_id, id, cycle_id, fiscal_year, title, published_on, content, bundle_sha256)
     VALUES ($1, 'fy2024-1', $2, 2024, $3, '2026-01-01', $4, 'x')`,
    [body, cycleId, title, JSON.stringify(content)],
  );
  await tx.execute(
    `INSERT INTO release_file (body_id, release_id, path, media_type, sha256, bytes)
     VALUES ($1, 'fy2024-1', 'README.txt', 'text/plain', 'x', convert_to('tk.release-past.file', 'UTF8'))`,
    [body],
  );
  await tx.execute(
    `INSERT INTO release_correction (body_id, release_id, number, corrected_on, about, was, is_now, reason)
     VALUES ($1, 'fy2024-1', 1, '2026-02-01', 'tk.release-past.correction', 'a', 'b', 'c')`,
    [body],
  );
}

/** A second body with one sheet of its own: nobody of the first may so much as know that it is there. */
export async function fillOtherBody(tx: WriteTx, body: string): Promise<void> {
  await tx.execute(
    `INSERT INTO cycle_form (body_id, id, version, content, parts, required) VALUES ($1, 'f', 1, '{}', '{}', '{}')`,
    [body],
  );
  await tx.execute(
    `INSERT INTO cycle_cycle (body_id, id, version, fiscal_year, title, deadlines) VALUES ($1, 'other-cycle', 1, 2025, 'tk.other-body.cycle', '{}')`,
    [body],
  );
  await tx.execute(
    `INSERT INTO cycle_sheet (body_id, id, version, cycle_id, form_id, form_version, about_kind, about_id, title, unit_id, area_path)
     VALUES ($1, 'other-sheet', 1, 'other-cycle', 'f', 1, 'project', 'other-about', 'tk.other-body.title', 'u-yama', '{bureau-yama,renshu}')`,
    [body],
  );
}
