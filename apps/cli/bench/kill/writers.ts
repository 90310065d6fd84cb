import { setTimeout as wait } from "node:timers/promises";
import type { Viewer } from "../../../../rooms/account/index.ts";
import { readAnswers, readSheet } from "../../../../rooms/cycle/server.ts";
import { fieldIds, form, town } from "./a-cycle.ts";
import type { Product } from "./product.ts";

/** What the product said it kept. */
export type KeptAnswer = {
  readonly sheet: string;
  readonly field: string;
  readonly version: number;
  readonly value: string;
};
export type KeptStep = { readonly sheet: string; readonly number: number; readonly to: string };

export type Kept = { readonly answers: KeptAnswer[]; readonly steps: KeptStep[] };

/** asked: sent · kept: acknowledged · refused: conflict or closed stage · unknown: no answer came, so nothing is claimed. */
export type Counts = { asked: number; kept: number; refused: number; unknown: number };

export type Writers = { readonly kept: Kept; readonly counts: Counts; readonly stop: () => Promise<void> };

type Work = {
  readonly product: Product;
  readonly sheets: readonly string[];
  readonly kept: Kept;
  readonly counts: Counts;
};

const oneOf = <T>(list: readonly T[]): T => {
  const one = list[Math.floor(Math.random() * list.length)];
  if (one === undefined) throw new Error("Nothing to choose from");
  return one;
};

/** People who save answers and move sheets on and back over HTTP, as fast as they are answered, on sheets that all of them share. */
export function startWriters(product: Product, viewers: readonly Viewer[], sheets: readonly string[]): Writers {
  const work: Work = {
    product,
    sheets,
    kept: { answers: [], steps: [] },
    counts: { asked: 0, kept: 0, refused: 0, unknown: 0 },
  };
  let stopping = false;
  const write = async (viewer: Viewer) => {
    for (let turn = 0; !stopping; turn += 1) {
      try {
        await takeTurn(work, viewer, turn);
      } catch {
        // the product or its database is down: no answer came, so nothing was acknowledged
        work.counts.unknown += 1;
        await wait(200);
      }
    }
  };
  const running = viewers.map(write);
  return {
    kept: work.kept,
    counts: work.counts,
    stop: async () => {
      stopping = true;
      await Promise.all(running);
    },
  };
}

async function takeTurn(work: Work, viewer: Viewer, turn: number): Promise<void> {
  const sheet = oneOf(work.sheets);
  const { database } = work.product.store();
  const seen = await database.readAs(viewer.session, async (tx) => ({
    head: await readSheet(tx, viewer.bodyId, sheet),
    answers: await readAnswers(tx, viewer.bodyId, sheet),
  }));
  if (!seen.head) throw new Error(`Sheet ${sheet} is not to be seen`);
  const { stage, stepNumber } = seen.head;
  work.counts.asked += 1;
  if (stage !== "draft") return step(work, viewer, { sheet, from: stage, to: "draft", seen: stepNumber });
  if (Math.random() < 0.1) return step(work, viewer, { sheet, from: stage, to: "submitted", seen: stepNumber });
  const field = oneOf(fieldIds);
  const base = seen.answers.get(field)?.version ?? 0;
  return save(work, viewer, { sheet, field, base, value: `${viewer.personId} ${turn} ${Date.now()}` });
}

function send({ product }: Work, viewer: Viewer, path: string, body: object): Promise<Response> {
  return fetch(`${product.address}/sheet/${town.edition}/${path}`, {
    method: "POST",
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      origin: product.address,
      cookie: `session=${viewer.session}`,
      "x-form-token": viewer.formToken,
    },
    body: JSON.stringify(body),
  });
}

type Save = { readonly sheet: string; readonly field: string; readonly base: number; readonly value: string };

async function save(work: Work, viewer: Viewer, { sheet, field, base, value }: Save): Promise<void> {
  const body = { form: `${form.id}@${form.version}`, answers: [{ field, base, typed: value }] };
  const answer = await send(work, viewer, `${sheet}/answers`, body);
  const said: unknown = await answer.json();
  const version = answer.ok ? keptVersion(said) : null;
  if (answer.status >= 500 || answer.status === 404) throw new Error(`Saving was answered with ${answer.status}`);
  if (version === null) {
    work.counts.refused += 1;
    return;
  }
  work.counts.kept += 1;
  work.kept.answers.push({ sheet, field, version, value });
}

function keptVersion(said: unknown): number | null {
  if (typeof said !== "object" || said === null || !("saved" in said) || !Array.isArray(said.saved)) return null;
  const [one]: readonly unknown[] = said.saved;
  if (typeof one !== "object" || one === null || !("version" in one) || !("outcome" in one)) return null;
  return typeof one.version === "number" && one.outcome === "kept" ? one.version : null;
}

type Step = { readonly sheet: string; readonly from: string; readonly to: string; readonly seen: number };

async function step(work: Work, viewer: Viewer, { sheet, from, to, seen }: Step): Promise<void> {
  const body = { from, to, seen: String(seen), reason: "架空の理由", anyway: "yes" };
  const answer = await send(work, viewer, `${sheet}/step`, body);
  await answer.arrayBuffer();
  if (answer.status >= 500 || answer.status === 404) throw new Error(`A step was answered with ${answer.status}`);
  if (answer.status !== 303) {
    work.counts.refused += 1;
    return;
  }
  work.counts.kept += 1;
  work.kept.steps.push({ sheet, number: seen + 1, to });
}
