import type { SheetHead } from "../../cycle/index.ts";

/** A meeting at which opinions are given. */
export type Meeting = {
  readonly bodyId: string;
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly cycleId: string;
  readonly title: string;
  /** `2026-07-15`. */
  readonly heldOn: string;
  readonly place: string | null;
  readonly unitId: string;
  /** The meeting's area and everything it lies in, nearest first. */
  readonly areaPath: readonly string[];
  /** Sheet ids in the order they are taken up. */
  readonly agenda: readonly string[];
  /** Who came, as offices and roles, one a line; no names of private persons. */
  readonly attendance: string | null;
  readonly closed: boolean;
  /** Why a closed meeting was corrected or opened again. */
  readonly reason: string | null;
  /** When it was closed for the first time; what was said before stands in the minutes as said in the room. */
  readonly closedAt: string | null;
  /** Right of the session that read it, as the database says. */
  readonly mayKeep: boolean;
};

/** What was agreed on one sheet. */
export type Agreed = {
  readonly sheetId: string;
  readonly version: number;
  readonly text: string;
};

/** The meeting's area: its sheets are those of the same unit or in the same area. */
type Reach = Pick<Meeting, "unitId" | "areaPath">;

/** Sheets that a meeting can take up: at stage 連携会議, of its unit or lying in its area, in the order of the plan. */
export function sheetsForAgenda(
  sheets: readonly SheetHead[],
  { unitId, areaPath }: Reach,
  planOrder: (about: SheetHead["about"]) => number,
): readonly SheetHead[] {
  const [area] = areaPath;
  return sheets
    .filter(({ stage }) => stage === "meeting")
    .filter((sheet) => sheet.unitId === unitId || (area !== undefined && sheet.areaPath.includes(area)))
    .toSorted((a, b) => planOrder(a.about) - planOrder(b.about) || a.id.localeCompare(b.id));
}

export const agendaMoves = ["up", "down", "out", "in"] as const;
export type AgendaMove = (typeof agendaMoves)[number];
export const isAgendaMove = (text: string): text is AgendaMove => agendaMoves.some((move) => move === text);

/** The agenda with one sheet moved by one place, taken out, or put at the end. At the edge nothing changes. */
export function moveInAgenda(agenda: readonly string[], sheetId: string, move: AgendaMove): readonly string[] {
  const others = agenda.filter((id) => id !== sheetId);
  if (move === "out") return others;
  if (move === "in") return [...others, sheetId];
  const from = agenda.indexOf(sheetId);
  if (from < 0) return agenda;
  return others.toSpliced(Math.max(0, from + (move === "up" ? -1 : 1)), 0, sheetId);
}

/** Who can be named as speaker: the lines of the attendance, each once. */
export function speakersOf(attendance: string | null): readonly string[] {
  const named = (attendance ?? "").split(/[\r\n、，,;；]+/).map((one) => one.trim());
  return [...new Set(named.filter((one) => one !== ""))];
}
