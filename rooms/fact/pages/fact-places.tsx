import { DefinitionList, Name, nameIn, TextLines, type View } from "../../../ui/index.ts";
import type { Fact } from "../domain/fact.ts";
import { type FactModel, lineText } from "../domain/fact-model.ts";
import { factMessages } from "./fact-messages.ts";

type Shown = { readonly model: FactModel; readonly fact: Fact; readonly view: View };

const documentHref = (fact: Fact, line?: number) =>
  `/document/${fact.edition}/${fact.document}${line === undefined ? "" : `#line-${line}`}`;

/** The lines of a fact, each linked to its place in the document. */
export function LineLinks({ fact, view }: { readonly fact: Fact; readonly view: View }) {
  const t = factMessages(view.lang);
  if (fact.lines.length === 0) return fact.cell === null ? null : <Name>{fact.cell}</Name>;
  return (
    <>
      {fact.lines.map((line, index) => (
        <span key={line}>
          {index === 0 ? "" : view.lang === "ja" ? "、" : ", "}
          <a class="line-link" href={documentHref(fact, line)} data-name="">
            {t("line", { line: String(line) })}
          </a>
        </span>
      ))}
    </>
  );
}

/** Document and every line, with the line's own text where the user has added the file. */
export function FactPlaces({ model, fact, view }: Shown) {
  const t = factMessages(view.lang);
  if (fact.document === null) return <p>{t("noDocument")}</p>;
  const document = model.documents.byId.get(fact.document);
  const title = document ? nameIn(view.lang, { name: document.title, nameEn: document.titleEn }) : fact.document;
  const publisher = document && nameIn(view.lang, { name: document.publisher, nameEn: document.publisherEn });
  const link = (
    <a href={documentHref(fact)} data-name="">
      {title}
    </a>
  );
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t("document"),
            detail: (
              <>
                {link} {publisher}
              </>
            ),
          },
          ...(fact.lines.length === 0 ? [] : [{ term: t("lines"), detail: <LineLinks fact={fact} view={view} /> }]),
          ...(fact.cell === null ? [] : [{ term: t("cell"), detail: <Name>{fact.cell}</Name> }]),
        ]}
      />
      {fact.lines.length === 0 || !document?.file ? null : <LineTexts model={model} fact={fact} view={view} />}
    </>
  );
}

function LineTexts({ model, fact, view }: Shown) {
  const t = factMessages(view.lang);
  const id = fact.document ?? "";
  if (!model.texts?.has(id)) {
    return (
      <p>
        {t("noText")} <a href={`${documentHref(fact)}#text`}>{t("howToAdd")}</a>
      </p>
    );
  }
  const lines = fact.lines.map((number) => ({
    number,
    content: lineText(model, id, number) ?? t("lineLost"),
  }));
  return <TextLines label={t("where")} lang="ja" lines={lines} idPrefix="quoted-line" />;
}
