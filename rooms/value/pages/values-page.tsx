import { Name, nameIn, type PageContent, weave } from "../../../ui/index.ts";
import { type PanelModel, sheetName } from "./panel-model.ts";
import { valueMessages } from "./value-messages.ts";
import { ValuePanel } from "./value-panel.tsx";

/** The values of one sheet on a page of their own; also what a form comes back to when something is open. */
export function valuesPage(model: PanelModel): PageContent {
  const { view, site, loaded } = model;
  const t = valueMessages(view.lang);
  const sheet = sheetName(model);
  const title = t("title", { sheet });
  return {
    title,
    heading: <>{weave(t("title"), { sheet: <Name>{sheet}</Name> })}</>,
    description: t("lead"),
    breadcrumbs: [
      [
        { label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` },
        { label: sheet, href: `/sheet/${site.edition.id}/${encodeURIComponent(loaded.sheet.id)}` },
        { label: title },
      ],
    ],
    main: <ValuePanel model={model} />,
    unlisted: true,
  };
}
