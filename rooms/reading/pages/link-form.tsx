import { Name } from "../../../ui/index.ts";
import type { KnownName, Link } from "../domain/link-facts.ts";
import { documentAddress } from "../domain/reading-address.ts";
import type { ReviewItem } from "../domain/review.ts";
import { actMessages } from "./act-messages.ts";
import { actAddress, ItemActs, ItemFields } from "./item-fields.tsx";
import { workMessages } from "./work-messages.ts";
import { choicesOf, linkText, percentWords, type WorkModel } from "./work-model.ts";

type OfItem = { readonly item: ReviewItem; readonly model: WorkModel };

const kindKeys = {
  kpi: "linkKpi",
  programme: "linkProgramme",
  project: "linkProject",
  measure: "linkMeasure",
  area: "linkArea",
} as const;

/** Chooses what a thing means in the edition: likely ones first, then what a search by name finds. */
export function LinkForm({ item, model }: OfItem) {
  const { view, place, names } = model;
  const t = actMessages(view.lang);
  const choices = choicesOf(item.found.candidates, names);
  const chosen = item.decision?.content ? item.decision.content.link : item.found.link;
  return (
    <div class="reading-form" data-form="">
      <h4 id="link-heading">{t("linkTitle")}</h4>
      <SearchNames item={item} model={model} />
      <form method="post" action={actAddress(model)} aria-labelledby="link-heading">
        <p class="field-help">{t("linkLead")}</p>
        <ItemFields item={item} model={model} />
        {place.q && names.length === 0 ? (
          <p role="status">
            <Name>{t("noneFound", { q: place.q })}</Name>
          </p>
        ) : null}
        <fieldset class="reading-choices">
          <legend>{t("candidates")}</legend>
          {choices.map((choice, index) => (
            <LinkChoice
              key={linkText(choice)}
              choice={choice}
              checked={chosen ? chosen.id === choice.id && chosen.kind === choice.kind : index === 0}
              lang={view.lang}
            />
          ))}
          <label class="reading-check">
            <input type="radio" name="link" value="none" checked={choices.length === 0} /> {t("nothingMeant")}
          </label>
        </fieldset>
        <ItemActs item={item} model={model} act="link" label={t("choose")} />
      </form>
    </div>
  );
}

function SearchNames({ item, model }: OfItem) {
  const { site, document, place, view } = model;
  const t = actMessages(view.lang);
  return (
    <form
      method="get"
      action={`${documentAddress(site.edition.id, document.id)}/work`}
      class="reading-search"
      data-go=""
    >
      <input type="hidden" name="page" value={String(place.page)} />
      <input type="hidden" name="show" value={place.show} />
      <input type="hidden" name="at" value={item.key} />
      <input type="hidden" name="form" value="link" />
      <label for="link-search">{t("search")}</label>
      <input
        type="search"
        id="link-search"
        name="q"
        value={place.q ?? ""}
        maxLength={100}
        autocomplete="off"
        data-press="/"
      />
      <button type="submit" class="quiet-button">
        {t("find")}
      </button>
    </form>
  );
}

function LinkChoice(props: {
  readonly choice: Link | KnownName;
  readonly checked: boolean;
  readonly lang: "ja" | "en";
}) {
  const { choice, checked, lang } = props;
  const confidence = "confidence" in choice ? choice.confidence : null;
  const around = "within" in choice ? (choice.within ?? []).join(" › ") : "";
  return (
    <label class="reading-check">
      <input
        type="radio"
        name="link"
        value={linkText(choice)}
        checked={checked}
        data-first={checked ? "" : undefined}
      />
      <span>
        <Name lang="ja">{choice.name}</Name>{" "}
        <span class="reading-note">
          {actMessages(lang)(kindKeys[choice.kind])}
          {around === "" ? null : <Name lang="ja"> {around}</Name>}
          {confidence === null ? null : (
            <Name> {workMessages(lang)("confidence", { percent: percentWords(confidence) })}</Name>
          )}
        </span>
      </span>
    </label>
  );
}
