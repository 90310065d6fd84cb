import { Name, nameIn, Section } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { PrintedTable } from "./printed-table.tsx";
import type { Shown } from "./shown.ts";

/** The tables of the budget, each with the way to its own page. */
export function TablesSection({ shown }: { readonly shown: Shown }) {
  const { model, view, t } = shown;
  if (model.budget.tables.length === 0) return null;
  return (
    <Section id="tables" title={t("tablesTitle")}>
      {model.budget.tables.map((table) => (
        <div key={table.id} class="part">
          <h3>
            <Name>{nameIn(view.lang, table)}</Name>
          </h3>
          <PrintedTable shown={shown} table={table} />
          <p>
            <a
              href={entryAddress(model.edition.id, "table", table.id)}
              aria-label={`${t("tableOpen")}: ${nameIn(view.lang, table)}`}
            >
              {t("tableOpen")}
            </a>
          </p>
        </div>
      ))}
    </Section>
  );
}
