import { groupBy } from "../domain/group-by.ts";
import type { SheetRecord } from "../domain/sheet-record.ts";
import type { Press } from "./press.ts";
import type { PressJob, PressOutput, Printed } from "./print-records.ts";
import type { Volume } from "./zip-volumes.ts";

/** Sheets in one file: a volume stays quick to open, and the printers' memory stays bounded. */
export const sheetsInVolume = 40;
/** Volumes that are being printed or waiting to be sent on. */
const under = 4;

export type VolumePlan = { readonly name: string; readonly sheetIds: readonly string[] };

/** 分冊: sheets by unit, in portions. The name is the unit's, with the number of the portion where there are several. */
export function planVolumes(sheets: readonly { readonly id: string; readonly unit: string }[]): readonly VolumePlan[] {
  return [...groupBy(sheets, ({ unit }) => unit)].flatMap(([unit, group]) => {
    const portions = Math.ceil(group.length / sheetsInVolume);
    return Array.from({ length: portions }, (_, index) => ({
      name: `${unit.replace(/[\\/:*?"<>|\s]+/g, "_")}${portions === 1 ? "" : `-${index + 1}`}`,
      sheetIds: group.slice(index * sheetsInVolume, (index + 1) * sheetsInVolume).map(({ id }) => id),
    }));
  });
}

export type VolumesAsked = Omit<PressJob, "records" | "output"> & {
  readonly output: Exclude<PressOutput, "svg">;
  readonly volumes: readonly VolumePlan[];
  readonly read: (sheetIds: readonly string[]) => Promise<readonly SheetRecord[]>;
};

/** Prints volume after volume, some ahead of what is being sent; what was refused or failed stands in a text beside them. */
export async function* printVolumes(press: Press, asked: VolumesAsked): AsyncGenerator<Volume> {
  const { volumes, read, ...job } = asked;
  const said: string[] = [];
  const running: Promise<Volume | null>[] = [];
  const start = async ({ name, sheetIds }: VolumePlan): Promise<Volume | null> => {
    const printed = await press.print({ ...job, records: await read(sheetIds) });
    if (!printed.ok) {
      said.push(`${name}: ${printed.problem.message[job.context.lang]}`);
      return null;
    }
    said.push(...refusals(printed.value, job.context.lang));
    return printed.value.bytes === null ? null : { name: `${name}.${job.output}`, bytes: printed.value.bytes };
  };
  const left = [...volumes];
  while (left.length > 0 || running.length > 0) {
    while (left.length > 0 && running.length < under) {
      const next = left.shift();
      if (next) running.push(start(next));
    }
    const volume = await running.shift();
    if (volume) yield volume;
  }
  const words = said.length === 0 ? null : new TextEncoder().encode(`\ufeff${said.join("\r\n")}\r\n`);
  if (words) yield { name: job.context.lang === "ja" ? "載らなかった調書.txt" : "not-printed.txt", bytes: words };
}

const refusals = ({ refused }: Printed, lang: "ja" | "en"): readonly string[] =>
  refused.map(({ sheetId, problem }) => `${sheetId}: ${problem.message[lang]}`);
