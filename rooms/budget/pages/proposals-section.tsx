import { cell, Name, nameIn, Section, Table } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import type { Proposal } from "../domain/budget.ts";
import { type Shown, themeHref, titleOf } from "./shown.ts";

/** Policy proposals of bureaus that received weighted allocation; each row is the address of its proposal. */
export function ProposalsSection({
  shown,
  proposals,
}: {
  readonly shown: Shown;
  readonly proposals: readonly Proposal[];
}) {
  const { view, t } = shown;
  if (proposals.length === 0) return null;
  return (
    <Section id="proposals-section" title={t("proposalsTitle")} lead={t("proposalsLead")}>
      <Table
        id="proposals"
        caption={t("proposalsTitle")}
        captionShown="hidden"
        columns={[
          { id: "title", head: t("proposal"), kind: "text" },
          { id: "bureau", head: t("bureau"), kind: "text" },
          { id: "what", head: t("what"), kind: "text", sortable: false },
          { id: "theme", head: t("theme"), kind: "text" },
        ]}
        rows={proposals.map((proposal) => ({
          id: proposal.id,
          cells: [
            cell(<Name>{titleOf(proposal, view)}</Name>, titleOf(proposal, view)),
            cell(<Bureau shown={shown} id={proposal.bureau} />),
            cell(
              <Name>{nameIn(view.lang, { name: proposal.what ?? t("noCell"), nameEn: proposal.whatEn ?? null })}</Name>,
            ),
            cell(<ProposalTheme shown={shown} proposal={proposal} />),
          ],
        }))}
      />
    </Section>
  );
}

function Bureau({ shown, id }: { readonly shown: Shown; readonly id: string }) {
  const area = shown.model.areas.byId.get(id);
  if (!area) return <Name>{id}</Name>;
  return (
    <a href={entryAddress(shown.model.edition.id, "area", id)} data-name="">
      {nameIn(shown.view.lang, area)}
    </a>
  );
}

function ProposalTheme({ shown, proposal }: { readonly shown: Shown; readonly proposal: Proposal }) {
  const theme = shown.model.budget.themes.find(({ id }) => id === proposal.theme);
  if (!theme) return <>{shown.t("outside")}</>;
  return (
    <a href={themeHref(shown, theme.id)} data-name="">
      {`${theme.number} ${titleOf(theme, shown.view)}`}
    </a>
  );
}
