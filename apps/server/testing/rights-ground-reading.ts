import { createHash } from "node:crypto";
import { asUnit, known } from "../../../foundation/index.ts";
import type { WriteTx } from "../../../store/index.ts";

/** The one document of the ground that was taken in. */
export const groundDocument = "doc-rights";

/**
 * A document that was read, decided about, confirmed and published: its decisions, pages and rules are the administration's own, what was published
 * of it everybody's.
 */
export async function fillReading(tx: WriteTx, body: string): Promise<void> {
  await keepDocument(tx, body);
  await keepRun(tx, body);
  await keepDecision(tx, body);
  const document = { id: groundDocument, title: "tk.reading-public.title", publisher: null, fileName: "a.csv" };
  const content = {
    format: "michishirube-reading/1",
    document: { ...document, sha256: "x", knownDocument: null },
    body: { id: body, name: "架空", nameEn: "Fictitious" },
    publishedOn: "2026-01-01",
    version: 1,
    facts: [{ ...accepted(), key: "k", version: 1 }],
  };
  await tx.execute(
    "INSERT INTO reading_publication (body_id, document_id, version, published_on, content) VALUES ($1, $2, 1, '2026-01-01', $3)",
    [body, groundDocument, JSON.stringify(content)],
  );
  const rule = { says: { kind: "leaveOut", word: "tk.reading-rule.word" }, scope: { kind: "all" }, examples: [] };
  await tx.execute(
    "INSERT INTO reading_rule (body_id, id, version, active, content, reason) VALUES ($1, 'r-rights', 1, true, $2, 'tk.reading-rule.reason')",
    [body, JSON.stringify({ ...rule, refused: false })],
  );
  const columns = [{ role: "name", year: "" }];
  const heads = ["tk.reading-template.head"];
  const template = { title: "tk.reading-template.title", heads, columns, unit: "", names: {} };
  await tx.execute(
    "INSERT INTO reading_template (body_id, id, version, active, content) VALUES ($1, 't-rights', 1, true, $2)",
    [body, JSON.stringify(template)],
  );
}

async function keepDocument(tx: WriteTx, body: string): Promise<void> {
  const bytes = Buffer.from("tk.reading-file.content");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await tx.execute(
    `INSERT INTO reading_document (body_id, id, version, title, publisher, file_name, sha256, size_bytes)
     VALUES ($1, $2, 1, 'tk.reading-document.title', 'tk.reading-document.publisher', 'tk.reading-document.file', $3, $4)`,
    [body, groundDocument, sha256, bytes.length],
  );
  await tx.execute("INSERT INTO reading_file (body_id, document_id, sha256, bytes) VALUES ($1, $2, $3, $4)", [
    body,
    groundDocument,
    sha256,
    bytes,
  ]);
}

const figure = () => {
  const unit = asUnit("件");
  if (!unit.ok) throw new Error("件");
  return {
    role: "actual",
    reading: known({ value: 12, unit: unit.value }),
    period: { kind: "fiscalYear", year: 2025 },
    printedPeriod: null,
    subject: null,
    accumulation: null,
    gross: false,
    printed: "12件",
    printedUnit: null,
    notes: [],
    at: { page: 1 },
  };
};

/** What was accepted of it, and so is what was published. */
const accepted = () => ({
  kind: "kpi",
  name: "tk.reading-public.name",
  figures: [figure()],
  flag: null,
  link: null,
  within: [],
  at: { page: 1 },
  printed: "x",
  corrected: ["name"],
});

async function keepRun(tx: WriteTx, body: string): Promise<void> {
  const where = [body, groundDocument];
  await tx.execute("INSERT INTO reading_run (body_id, document_id, number) VALUES ($1, $2, 1)", where);
  await tx.execute("INSERT INTO reading_run_begin (body_id, document_id, number, time) VALUES ($1, $2, 1, 1)", where);
  const message = { ja: "tk.reading-end.problem", en: "tk.reading-end.problem" };
  await tx.execute(
    "INSERT INTO reading_run_end (body_id, document_id, number, format, pages, facts, problems) VALUES ($1, $2, 1, 'csv', 1, 1, $3)",
    [...where, JSON.stringify([{ problem: { code: "x", message }, at: {} }])],
  );
  const line = { text: "tk.reading-page.line", at: { page: 1, lines: [1, 1] } };
  const style = { size: null, bold: false, struck: false, vertical: false };
  const parts = [{ kind: "line", line: { ...line, style } }];
  await tx.execute(
    "INSERT INTO reading_page (body_id, document_id, run, number, kind, content) VALUES ($1, $2, 1, 1, 'text', $3)",
    [...where, JSON.stringify({ number: 1, name: null, size: null, kind: "text", parts })],
  );
  const { corrected: _, link, ...found } = { ...accepted(), name: "tk.reading-found.name" };
  const fact = { ...found, sameAsAbove: false, remarks: [], confidence: { value: 1, reasons: [] }, questions: [] };
  await tx.execute(
    `INSERT INTO reading_found (body_id, document_id, run, place, key, fingerprint, kind, page, confidence, linked, asks, content)
     VALUES ($1, $2, 1, 0, 'k', 'f', 'kpi', 1, 1, false, false, $3)`,
    [...where, JSON.stringify({ fact, link, candidates: [], question: null })],
  );
}

async function keepDecision(tx: WriteTx, body: string): Promise<void> {
  await tx.execute(
    `INSERT INTO reading_decision (body_id, document_id, key, version, by_person, state, seen, content, note, act)
     VALUES ($1, $2, 'k', 1, 'p-owner', 'accepted', 'f', $3, 'tk.reading-decision.note', 'a')`,
    [body, groundDocument, JSON.stringify(accepted())],
  );
  await tx.execute(
    `INSERT INTO reading_check (body_id, document_id, key, version, number, by_person, outcome, note, act)
     VALUES ($1, $2, 'k', 1, 1, 'p-bureau', 'confirmed', 'tk.reading-check.note', 'b')`,
    [body, groundDocument],
  );
}
