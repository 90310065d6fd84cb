import {
  type Crumb,
  EmptyState,
  Name,
  nameIn,
  type PageContent,
  Section,
  type View,
  weave,
} from "../../../ui/index.ts";
import type { Unit, Viewer } from "../../account/index.ts";
import type { Cycle } from "../../cycle/index.ts";
import type { Site } from "../../publication/index.ts";
import { type BulkChecked, BulkFindings } from "./bulk-findings.tsx";
import { bulkMessages } from "./value-messages.ts";

type Place = { readonly site: Site; readonly view: View; readonly viewer: Viewer };

const crumbs = ({ site, view }: Place, title: string): readonly (readonly Crumb[])[] => [
  [{ label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` }, { label: title }],
];

const cycleName = (cycle: Cycle, view: View): string =>
  view.lang === "en" ? (cycle.titleEn ?? cycle.title) : cycle.title;

export type BulkStart = Place & {
  readonly cycles: readonly Cycle[];
  readonly chosen: string | null;
  readonly units: ReadonlyMap<string, Unit>;
};

/** Where the table is fetched and sent back. */
export function bulkPage(start: BulkStart): PageContent {
  const { view, cycles } = start;
  const t = bulkMessages(view.lang);
  return {
    title: t("title"),
    description: t("lead"),
    breadcrumbs: crumbs(start, t("title")),
    main: cycles.length === 0 ? <EmptyState what={t("noCycle")} why={t("noCycleWhy")} /> : <StartForms start={start} />,
    unlisted: true,
  };
}

function StartForms({ start }: { readonly start: BulkStart }) {
  const { site, view, viewer, cycles, chosen, units } = start;
  const t = bulkMessages(view.lang);
  const address = `/value/${site.edition.id}/bulk`;
  const cycleId = chosen ?? cycles[0]?.id ?? "";
  return (
    <>
      <Section id="download" title={t("download")}>
        <form class="short-form" method="get" action={`${address}/table`}>
          <label>
            <span>{t("cycle")}</span>
            <select name="cycle">
              {cycles.map((cycle) => (
                <option key={cycle.id} value={cycle.id} selected={cycle.id === cycleId}>
                  {cycleName(cycle, view)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t("unit")}</span>
            <select name="unit">
              <option value="">{t("allUnits")}</option>
              {[...units.values()].map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {nameIn(view.lang, unit)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" name="as" value="xlsx">
            {t("excel")}
          </button>
          <button type="submit" name="as" value="csv" class="quiet-button">
            {t("csv")}
          </button>
        </form>
      </Section>
      <Section id="upload" title={t("upload")} lead={t("uploadHint")}>
        <form
          class="short-form"
          method="post"
          encType="multipart/form-data"
          action={`${address}?${new URLSearchParams({ _form: viewer.formToken, cycle: cycleId })}`}
        >
          <label>
            <span>{t("file")}</span>
            <input type="file" name="file" accept=".xlsx,.xls,.ods,.csv" required />
          </label>
          <button type="submit">{t("check")}</button>
          <button
            type="submit"
            class="quiet-button"
            formAction={`${address}/answered?${new URLSearchParams({ _form: viewer.formToken, cycle: cycleId })}`}
          >
            {t("answered")}
          </button>
        </form>
        <p>
          <a href={`${address}/map?${new URLSearchParams({ cycle: cycleId })}`}>{t("map")}</a>
        </p>
      </Section>
    </>
  );
}

/** What was found in a table, row by row; nothing is stored yet. */
export function bulkCheckedPage(checked: BulkChecked): PageContent {
  const { view, site, file } = checked;
  const t = bulkMessages(view.lang);
  return {
    title: t("answerTitle", { file }),
    heading: <>{weave(t("answerTitle"), { file: <Name>{file}</Name> })}</>,
    description: t("answerLead"),
    breadcrumbs: crumbs(checked, t("title")),
    main: (
      <>
        <BulkFindings checked={checked} />
        <AnswerForm checked={checked} />
        <p>
          <a href={`/value/${site.edition.id}/bulk?${new URLSearchParams({ cycle: checked.cycleId })}`}>{t("again")}</a>
        </p>
      </>
    ),
    unlisted: true,
  };
}

/** The file goes back as it came, with what was found in each row. */
function AnswerForm({ checked: { site, view, viewer, carried, cycleId, file } }: { readonly checked: BulkChecked }) {
  if (carried === null) return null;
  const t = bulkMessages(view.lang);
  return (
    <Section id="answered" title={t("answeredTitle")} lead={t("answeredHint")}>
      <form method="post" action={`/value/${site.edition.id}/bulk/answered?${new URLSearchParams({ cycle: cycleId })}`}>
        <input type="hidden" name="_form" value={viewer.formToken} />
        <input type="hidden" name="file" value={file} />
        <input type="hidden" name="carried" value={carried} />
        <button type="submit" class="quiet-button">
          {t("answered")}
        </button>
      </form>
    </Section>
  );
}
