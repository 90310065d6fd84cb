import { nameIn } from "../../../ui/index.ts";
import type { Source } from "../../document/index.ts";
import type { Shown } from "./shown.ts";

type Sourced = { readonly sources: readonly Pick<Source, "document">[] };

/** The documents behind several entries, each once, as links in a line of text. */
export function BudgetSources({ shown, of }: { readonly shown: Shown; readonly of: readonly Sourced[] }) {
  const { model, view } = shown;
  const ids = [...new Set(of.flatMap(({ sources }) => sources.map(({ document }) => document)))];
  return (
    <>
      {ids.map((id, index) => {
        const document = model.documents.byId.get(id);
        const title = document ? nameIn(view.lang, { name: document.title, nameEn: document.titleEn }) : id;
        return (
          <span key={id}>
            {index === 0 ? "" : view.lang === "ja" ? "、" : ", "}
            <a href={`/document/${model.edition.id}/${id}`} data-name="">
              {title}
            </a>
          </span>
        );
      })}
    </>
  );
}
