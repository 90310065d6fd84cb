import { cell, Downloads, EmptyState, Name, type PageContent, Section, Table, type View } from "../../../ui/index.ts";
import { RecordedWhen } from "../../fact/web.tsx";
import type { EntryFilter } from "../domain/entry-filter.ts";
import { entryWords, knownTables, readablePart, tableWords } from "../domain/entry-words.ts";
import type { ShownEntry } from "../store/read-entries.ts";
import { auditMessages } from "./audit-messages.ts";

export type AuditModel = {
  readonly edition: string;
  readonly entries: readonly ShownEntry[];
  readonly filter: EntryFilter;
  readonly wrongDay: string | null;
  readonly page: number;
  readonly hasMore: boolean;
  /** HQ: the trail of everybody; otherwise the viewer's own. */
  readonly everybody: boolean;
  readonly names: ReadonlyMap<string, string>;
  /** What the parts of keys are called, by id. */
  readonly named: ReadonlyMap<string, string>;
  /** Entries in a downloaded file at most. */
  readonly most: number;
};

/** A moment in Japan, to the second: `2027-06-01 09:30:00`. */
export const momentInJapan = (iso: string): string => new Date(iso).toLocaleString("sv-SE", { timeZone: "Asia/Tokyo" });

/** Who did what, and when? A search over the trail, the newest entries first. */
export function auditPage(model: AuditModel, view: View): PageContent {
  const t = auditMessages(view.lang);
  return {
    title: t("title"),
    description: t(model.everybody ? "all" : "own"),
    unlisted: true,
    main: (
      <>
        <FilterForm model={model} view={view} />
        <Section id="entries" title={t("entries")}>
          {model.entries.length === 0 ? (
            <EmptyState what={t("none")} why={t("noneWhy")} />
          ) : (
            <EntryTable model={model} view={view} />
          )}
          <Turn model={model} view={view} />
          <Downloads label={t("save")} items={downloads(model)} />
          <p>
            <Name>{t("saveNote", { most: String(model.most) })}</Name>
          </p>
        </Section>
      </>
    ),
  };
}

type Given = { readonly model: AuditModel; readonly view: View };

const queryOf = (filter: EntryFilter, more: Readonly<Record<string, string>> = {}): string => {
  const given = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return new URLSearchParams({ ...Object.fromEntries(given), ...more }).toString();
};

const downloads = ({ edition, filter }: AuditModel) => [
  { format: "csv" as const, href: `/audit/${edition}/entries.csv?${queryOf(filter)}` },
  { format: "sjis" as const, href: `/audit/${edition}/entries.csv?${queryOf(filter, { encoding: "shift_jis" })}` },
];

function FilterForm({ model, view }: Given) {
  const t = auditMessages(view.lang);
  const { filter, wrongDay } = model;
  return (
    <search class="audit-filter" aria-label={t("search")}>
      <form method="get" action={`/audit/${model.edition}`}>
        {model.everybody ? (
          <p class="field">
            <label for="audit-person">{t("person")}</label>
            <select id="audit-person" name="person">
              <option value="">{t("everybody")}</option>
              {[...model.names].map(([id, name]) => (
                <option key={id} value={id} selected={filter.person === id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        ) : null}
        <p class="field">
          <label for="audit-table">{t("table")}</label>
          <select id="audit-table" name="table">
            <option value="">{t("everyTable")}</option>
            {knownTables.map((table) => (
              <option key={table} value={table} selected={filter.table === table}>
                {tableWords[table]?.[view.lang] ?? table}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="audit-sheet">{t("sheet")}</label>
          <input id="audit-sheet" name="sheet" type="text" value={filter.sheet ?? ""} autocomplete="off" />
        </p>
        <p class="field">
          <label for="audit-day">{t("day")}</label>
          <input
            id="audit-day"
            name="day"
            type="text"
            inputMode="numeric"
            value={wrongDay ?? filter.day ?? ""}
            aria-describedby={wrongDay === null ? "audit-day-hint" : "audit-day-wrong audit-day-hint"}
            aria-invalid={wrongDay === null ? undefined : true}
            autocomplete="off"
          />
          <span id="audit-day-hint" data-name="">
            {t("dayHint")}
          </span>
          {wrongDay === null ? null : (
            <strong id="audit-day-wrong" data-name="">
              {t("wrongDay", { day: wrongDay })}
            </strong>
          )}
        </p>
        <p>
          <button type="submit">{t("search")}</button>
        </p>
      </form>
    </search>
  );
}

function EntryTable({ model, view }: Given) {
  const t = auditMessages(view.lang);
  const heads = ["at", "who", "what", "number", "hash"] as const;
  return (
    <Table
      id="entry-table"
      caption={t("entries")}
      captionShown="hidden"
      columns={heads.map((head) => ({ id: head, head: t(head), kind: "text", sortable: false }))}
      rows={model.entries.map((entry) => ({
        id: entry.id,
        cells: [
          cell(<RecordedWhen at={entry.recordedAt} view={view} />, entry.recordedAt),
          cell(<Name>{whoOf(entry, model.names, view)}</Name>),
          cell(<Name>{entryWords(entry, readablePart(model.named))[view.lang]}</Name>),
          cell(entry.number === null ? t("hidden") : <Name>{String(entry.number)}</Name>, entry.number ?? 0),
          cell(entry.rowHash === null ? t("noHash") : <Name>{`${entry.rowHash.slice(0, 12)}…`}</Name>),
        ],
      }))}
    />
  );
}

function whoOf({ byPerson }: ShownEntry, names: ReadonlyMap<string, string>, view: View): string {
  const t = auditMessages(view.lang);
  if (byPerson === null) return t("server");
  return names.get(byPerson) ?? `${t("erased")} ${byPerson}`;
}

function Turn({ model, view }: Given) {
  const t = auditMessages(view.lang);
  if (model.page === 1 && !model.hasMore) return null;
  const href = (page: number) => `/audit/${model.edition}?${queryOf(model.filter, { page: String(page) })}`;
  return (
    <nav class="pagination" aria-label={t("pages")}>
      <ul>
        {model.page > 1 ? (
          <li>
            <a href={href(model.page - 1)} rel="prev">
              {t("newer")}
            </a>
          </li>
        ) : null}
        {model.hasMore ? (
          <li>
            <a href={href(model.page + 1)} rel="next">
              {t("older")}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
