import { Absent, cell, EmptyState, Name, Origin, type PageContent, Table, type View } from "../../../ui/index.ts";
import type { Site } from "../../publication/index.ts";
import { checkModel, outputOnlyKpis } from "../domain/check-model.ts";
import type { LogicSubject, LogicVersion } from "../store/logic-models.ts";
import { KpiName } from "./logic-lists.tsx";
import { logicMessages } from "./logic-messages.ts";
import { logicAddress, subjectName } from "./logic-page.tsx";

type Listed = { readonly subject: LogicSubject; readonly kept: LogicVersion | null };

export type LogicListModel = {
  readonly site: Site;
  readonly view: View;
  readonly rows: readonly Listed[];
};

/** No model first, then those whose KPIs measure only outputs, then the rest. */
const rank = ({ kept }: Listed): number => (kept === null ? 0 : outputOnlyKpis(kept.content).length > 0 ? 1 : 2);

/** Who has a model, and what is thin about it: /logic/:edition. */
export function logicListPage({ site, view, rows }: LogicListModel): PageContent {
  const t = logicMessages(view.lang);
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b) || (a.subject.title < b.subject.title ? -1 : 1));
  return {
    title: t("listTitle"),
    description: t("listAbout"),
    unlisted: true,
    main:
      sorted.length === 0 ? (
        <EmptyState what={t("nobody")} why={t("nobodyWhy")} />
      ) : (
        <Table
          id="logic-list"
          caption={t("listTitle")}
          captionShown="hidden"
          filter
          columns={[
            { id: "subject", head: t("subject"), kind: "text" },
            { id: "state", head: t("state"), kind: "text" },
            { id: "output", head: t("outputOnly"), kind: "text" },
            { id: "questions", head: t("questions"), kind: "number" },
          ]}
          rows={sorted.map((row) => listRow(row, site, view))}
        />
      ),
  };
}

function listRow({ subject, kept }: Listed, site: Site, view: View) {
  const t = logicMessages(view.lang);
  const address = logicAddress(site.edition.id, subject.about);
  const only = kept === null ? [] : outputOnlyKpis(kept.content);
  const questions = kept === null ? null : checkModel(kept.content).length;
  return {
    id: `${subject.about.kind}-${subject.about.id}`,
    cells: [
      cell(
        <a href={address}>
          <Name>{subjectName(subject, view)}</Name>
        </a>,
      ),
      cell(kept === null ? <Absent word={t("noModel")} /> : t(kept.content.confirmed ? "confirmed" : "proposedOnly")),
      cell(
        only.length === 0 ? (
          <Absent word={t("none")} />
        ) : (
          <ul>
            {only.map((id) => (
              <li key={id}>
                <KpiName id={id} site={site} view={view} />
              </li>
            ))}
          </ul>
        ),
      ),
      cell(
        questions === null ? (
          <Absent word={t("noModel")} />
        ) : (
          <Origin href={`${address}#checks`} label={t("questions")} kind="derived">
            {String(questions)}
          </Origin>
        ),
        questions ?? undefined,
      ),
    ],
  };
}
