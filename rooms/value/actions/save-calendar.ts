import {
  fail,
  type Outcome,
  ok,
  type Problem,
  periodText,
  problem,
  type SessionToken,
} from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import type { Site } from "../../publication/index.ts";
import { type CalendarEntry, lastDayOf } from "../domain/calendar.ts";
import { readDue } from "../domain/read-typed.ts";
import { keepCalendar, type NewCalendarEntry, readCalendar } from "../store/calendar.ts";

/** What a person typed about the publication of a statistic. `series` is `measure|area` or empty. */
export type TypedCalendar = {
  readonly statistic: string;
  readonly latestPeriod: string;
  readonly nextPeriod: string;
  readonly nextOn: string;
  readonly series: string;
};

/** Reads what was typed; refuses periods and days that cannot be read and series that are not imported. */
export function readCalendarForm(
  site: Site,
  typed: TypedCalendar,
): Outcome<
  Pick<CalendarEntry, "statistic" | "latestPeriod" | "nextPeriod" | "nextOn" | "measureId" | "areaCode">,
  Problem
> {
  const latest = periodIn(typed.latestPeriod);
  if (!latest.ok) return latest;
  const next = periodIn(typed.nextPeriod);
  if (!next.ok) return next;
  const nextOn = typed.nextOn.trim() === "" ? null : lastDayOf(typed.nextOn.trim());
  if (typed.nextOn.trim() !== "" && nextOn === null) return fail(dayUnread(typed.nextOn.trim()));
  const [measureId = "", areaCode = ""] = typed.series.split("|");
  if (measureId !== "" && (!site.series.measures.has(measureId) || !/^\d{6}$/.test(areaCode)))
    return fail(seriesUnknown);
  if (typed.statistic.length > 200) return fail(nameTooLong);
  return ok({
    statistic: typed.statistic.trim() || null,
    latestPeriod: latest.value,
    nextPeriod: next.value,
    nextOn,
    measureId: measureId || null,
    areaCode: areaCode || null,
  });
}

function periodIn(text: string): Outcome<string | null, Problem> {
  if (text.trim() === "") return ok(null);
  const period = readDue(text.trim());
  return period ? ok(periodText(period)) : fail(dayUnread(text.trim()));
}

/** The next version of an entry; `base` is the version the person saw. */
export async function saveCalendar(
  database: Database,
  session: SessionToken,
  place: { readonly site: Site; readonly kpiId: string; readonly base: number },
  change: Partial<Omit<NewCalendarEntry, "kpiId" | "version">>,
): Promise<Outcome<NewCalendarEntry, Problem>> {
  const { body } = place.site.edition;
  if (!place.site.kpis.byId.has(place.kpiId)) return fail(kpiUnknown(place.kpiId));
  return attempt(
    () =>
      database.writeAs(session, async (tx) => {
        const before = (await readCalendar(tx, body)).find(({ kpiId }) => kpiId === place.kpiId) ?? null;
        if ((before?.version ?? 0) !== place.base) return fail(changed);
        const entry = { ...(before ?? emptyEntry), ...change, kpiId: place.kpiId, version: place.base + 1 };
        await keepCalendar(tx, body, entry);
        return ok(entry);
      }),
    { changed },
  );
}

const emptyEntry: Omit<NewCalendarEntry, "kpiId" | "version"> = {
  statistic: null,
  latestPeriod: null,
  nextPeriod: null,
  nextOn: null,
  measureId: null,
  areaCode: null,
  chasedOn: null,
  chasedNote: null,
};

const dayUnread = (text: string): Problem =>
  problem(
    "calendar/dayUnread",
    `「${text.slice(0, 40)}」を時期として読めません。令和8年度、R9.8、2027-08-31 のように書いてください。`,
    `"${text.slice(0, 40)}" cannot be read as a time. Write it like FY2026, 2027-08 or 2027-08-31.`,
  );

const seriesUnknown = problem(
  "calendar/seriesUnknown",
  "選ばれた統計は取り込まれていません。一覧から選び直し、地域コード6桁を確かめてください。",
  "The chosen statistic is not imported. Choose it from the list again and check the area code of six digits.",
);

const nameTooLong = problem(
  "calendar/nameTooLong",
  "統計の名前は200文字までです。詳しい説明は値の備考に書いてください。",
  "The name of a statistic has at most 200 characters. Put explanations into the note of the value.",
);

const changed = problem(
  "calendar/changed",
  "この公表予定は、ほかの人が先に変えました。書いた内容は下に残っています。いまの内容と比べて、もう一度保存してください。",
  "Somebody else changed this entry first. What you typed is still below. Compare it with what holds now, and save again.",
);

const kpiUnknown = (id: string): Problem =>
  problem(
    "calendar/kpiUnknown",
    `指標「${id}」はこの計画にありません。一覧から開き直してください。`,
    `This plan has no indicator "${id}". Open it again from the list.`,
  );
