import { type Cell, cell, Difference, Name, Table, type View } from "../../../ui/index.ts";
import { contentToFact } from "../domain/content-to-fact.ts";
import type { FactVersion } from "../domain/fact-version.ts";
import { factMessages } from "./fact-messages.ts";
import { Printed, RecordedWhen } from "./fact-parts.tsx";
import { FactNumber, PeriodWhen } from "./fact-pieces.tsx";

/** What a version did to the fact: began it, corrected it, or took it out of the edition. */
function whatHappened({ version, withdrawn }: FactVersion, view: View) {
  const t = factMessages(view.lang);
  if (withdrawn) return <Difference kind="ended" after={t("removed")} />;
  if (version === 1) return t("first");
  return <Difference kind="changed" after={t("corrected")} />;
}

function versionCells(edition: string, version: FactVersion, view: View): readonly Cell[] {
  const fact = contentToFact(edition, version);
  return [
    cell(<Name>{version.version}</Name>, version.version),
    cell(<RecordedWhen at={version.recordedAt} view={view} />, version.recordedAt),
    cell(whatHappened(version, view)),
    cell(<Printed fact={fact} view={view} />),
    cell(<FactNumber fact={fact} view={view} />),
    cell(fact.period ? <PeriodWhen period={fact.period} view={view} /> : factMessages(view.lang)("noPeriod")),
  ];
}

/** Every version of a fact, the first one first. */
export function FactHistory(props: {
  readonly edition: string;
  readonly history: readonly FactVersion[];
  readonly view: View;
}) {
  const { edition, history, view } = props;
  const t = factMessages(view.lang);
  return (
    <Table
      id="versions"
      caption={t("history")}
      captionShown="hidden"
      columns={[
        { id: "version", head: t("version"), kind: "text", sortable: false },
        { id: "recorded", head: t("recorded"), kind: "text", sortable: false },
        { id: "what", head: t("what"), kind: "text", sortable: false },
        { id: "printed", head: t("printed"), kind: "text", sortable: false },
        { id: "value", head: t("base"), kind: "number", sortable: false },
        { id: "period", head: t("period"), kind: "text", sortable: false },
      ]}
      rows={history.map((version) => ({
        id: `version-${version.version}`,
        cells: versionCells(edition, version, view),
      }))}
    />
  );
}
