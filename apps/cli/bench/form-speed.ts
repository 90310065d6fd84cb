import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { openPress, type Press, sheetsInVolume, shippedTemplates } from "../../../rooms/form/server.ts";
import { againstLimit, type BenchRow, median, secondsOf } from "./bench-row.ts";
import { syntheticSheet } from "./synthetic-sheets.ts";

// 113 measures + 2,700 programmes
const sheets = 2_813;
const limits = { xlsx: 10, pdf: 20, memory: 1024, single: 50 } as const;
const context = { lang: "ja", printedOn: "2026-11-22", edition: "架空の計画" } as const;
const together = 4;

function template() {
  const found = shippedTemplates().get("evaluation-sheet");
  if (!found) throw new Error("The form evaluation-sheet is not shipped");
  return found.template;
}

/** Megabytes that a process holds now; 0 for one that has ended. */
function memoryOf(id: number | "self"): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Seconds of computing that a process has used so far, counted in hundredths; 0 for one that has ended. */
function computingOf(id: number | "self"): number {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
  } catch {
    return 0;
  }
}

async function printAll(press: Press, output: "pdf" | "xlsx"): Promise<void> {
  const starts = Array.from({ length: Math.ceil(sheets / sheetsInVolume) }, (_, index) => index * sheetsInVolume);
  const printer = async () => {
    for (let from = starts.shift(); from !== undefined; from = starts.shift()) {
      const first = from;
      const records = Array.from({ length: Math.min(sheetsInVolume, sheets - first) }, (_, index) =>
        syntheticSheet(first + index),
      );
      const printed = await press.print({ output, template: template(), records, context });
      if (!printed.ok) throw new Error(printed.problem.message.en);
    }
  };
  await Promise.all(Array.from({ length: together }, printer));
}

async function benchSet(press: Press, output: "pdf" | "xlsx"): Promise<readonly BenchRow[]> {
  let peak = 0;
  const before = new Map<number | "self", number>();
  const computing = new Map<number | "self", number>();
  const look = () => {
    const all: readonly (number | "self")[] = ["self", ...press.processes()];
    const held = all.map(memoryOf).reduce((sum, megabytes) => sum + megabytes, 0);
    peak = Math.max(peak, held);
    for (const id of all) computing.set(id, Math.max(computing.get(id) ?? 0, computingOf(id) - (before.get(id) ?? 0)));
  };
  for (const id of ["self", ...press.processes()] as const) before.set(id, computingOf(id));
  const watch = setInterval(look, 50);
  const seconds = await secondsOf(() => printAll(press, output));
  clearInterval(watch);
  look();
  const used = [...computing.values()].reduce((sum, one) => sum + one, 0);
  // where the machine is busy with other things, the seconds of computing still say what the work costs
  const work = `${sheets} evaluation sheets as ${output} (${used.toFixed(1)} s of computing, load ${loadavg()[0]?.toFixed(1) ?? "?"})`;
  return [
    againstLimit({ name: `forms-${output}`, work, seconds, runs: 1 }, seconds, limits[output], "s"),
    againstLimit(
      {
        name: `forms-${output}-memory`,
        work: `${work}: all processes together ${peak.toFixed(0)} MB`,
        seconds,
        runs: 1,
      },
      peak,
      limits.memory,
      "MB",
    ),
  ];
}

async function benchSingle(press: Press): Promise<BenchRow> {
  const times: number[] = [];
  for (let run = 0; run < 25; run++) {
    const records = [syntheticSheet(sheets + run)];
    const seconds = await secondsOf(() =>
      press.print({ output: "pdf", template: template(), records, context }, "now"),
    );
    if (run >= 5) times.push(seconds);
  }
  const seconds = median(times);
  return againstLimit(
    { name: "forms-single", work: "a changed sheet alone as pdf", seconds, runs: times.length },
    seconds * 1000,
    limits.single,
    "ms",
  );
}

/** Printing of a complete set in processes of their own, and of one sheet with a warm printer. */
export async function benchForms(projectRoot: string): Promise<readonly BenchRow[]> {
  const press = openPress({ workerFile: join(projectRoot, "dist", "form-worker.js") });
  try {
    const single = await benchSingle(press);
    return [single, ...(await benchSet(press, "xlsx")), ...(await benchSet(press, "pdf"))];
  } finally {
    press.close();
  }
}
