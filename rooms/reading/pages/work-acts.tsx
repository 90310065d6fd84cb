import type { ComponentChildren } from "preact";
import { isNameAsked } from "../domain/asked-names.ts";
import { documentAddress, workAddress } from "../domain/reading-address.ts";
import type { ReviewItem } from "../domain/review.ts";
import { CorrectForm } from "./correct-form.tsx";
import { actAddress, ItemFields } from "./item-fields.tsx";
import { LinkForm } from "./link-form.tsx";
import { workMessages } from "./work-messages.ts";
import { factId, type WorkModel, workHref } from "./work-model.ts";

type OfItem = { readonly item: ReviewItem; readonly model: WorkModel };

/** Everything that can be done about the chosen thing; the form for corrections or links where it is open. */
export function WorkActs({ item, model }: OfItem) {
  const { form } = model.place;
  if (model.retry || form === "correct") return <CorrectForm item={item} model={model} />;
  if (form === "link") return <LinkForm item={item} model={model} />;
  return (
    <>
      <Decide item={item} model={model} />
      <SecondPerson item={item} model={model} />
    </>
  );
}

type Act = { readonly act: "accept" | "skip" | "reopen"; readonly key: string | undefined };

const actsOf = ({ standing }: ReviewItem): readonly Act[] => {
  const accept: Act = { act: "accept", key: "a" };
  const skip: Act = { act: "skip", key: "s" };
  const reopen: Act = { act: "reopen", key: undefined };
  switch (standing) {
    case "open":
      return [accept, skip];
    case "changed":
      return [accept, skip, reopen];
    case "skipped":
      return [accept, reopen];
    case "doubted":
      return [accept, skip, reopen];
    default:
      return [reopen, skip];
  }
};

function Decide({ item, model }: OfItem) {
  const t = workMessages(model.view.lang);
  // what asks which known thing it means cannot be taken before that is answered
  const linkFirst = item.found.question !== null && !item.decision?.content;
  const nameFirst = isNameAsked(item.found.fact) && !item.decision?.content;
  const acts = actsOf(item).filter(({ act }) => act !== "accept" || !(linkFirst || nameFirst));
  return (
    <form method="post" action={actAddress(model)} class="reading-acts">
      <ItemFields item={item} model={model} />
      {linkFirst || nameFirst ? (
        <FormLink item={item} model={model} form={nameFirst ? "correct" : "link"} press="a">
          {t(nameFirst ? "nameFirst" : "linkFirst")}
        </FormLink>
      ) : null}
      {acts.map(({ act, key }, index) => (
        <button
          key={act}
          type="submit"
          name="act"
          value={act}
          class={index === 0 && act === "accept" ? undefined : "quiet-button"}
          data-press={key}
        >
          {t(act)}
          <Key name={key} />
        </button>
      ))}
      <FormLink item={item} model={model} form="correct" press="c">
        {t("correct")}
      </FormLink>
      <FormLink item={item} model={model} form="link" press="l">
        {t("linkIt")}
      </FormLink>
    </form>
  );
}

function FormLink(
  props: OfItem & {
    readonly form: "correct" | "link";
    readonly press: string;
    readonly children: ComponentChildren;
  },
) {
  const { item, model, form, press, children } = props;
  return (
    <a
      class="quiet-button"
      href={`${workHref(model, { at: item.key, form })}#${factId(item)}`}
      data-go=""
      data-press={press}
    >
      {children}
      <Key name={press} />
    </a>
  );
}

/** The key that does the same; decoration for eyes, since the list of keys says it to everybody. */
const Key = ({ name }: { readonly name: string | undefined }) =>
  name === undefined ? null : (
    <span class="reading-key" aria-hidden="true">
      {name}
    </span>
  );

/** Asked of everybody but the one who accepted it. */
function SecondPerson({ item, model }: OfItem) {
  const { standing, decision } = item;
  const { viewer, view } = model;
  const asked = standing === "accepted" || standing === "settled" || standing === "doubted";
  if (!asked || !model.document.twoPersons || decision?.byPerson === viewer.personId) return null;
  const t = workMessages(view.lang);
  const id = `doubt-${item.place}`;
  return (
    <form method="post" action={actAddress(model)} class="reading-second">
      <ItemFields item={item} model={model} />
      {standing === "accepted" ? (
        <button type="submit" name="act" value="confirm" data-press="y">
          {t("confirm")}
          <Key name="y" />
        </button>
      ) : null}
      {standing === "doubted" || item.second ? null : (
        <div class="reading-doubt">
          <label for={id}>{t("doubtNote")}</label>
          <input type="text" id={id} name="note" maxLength={2000} autocomplete="off" />
          <button type="submit" name="act" value="doubt" class="quiet-button" data-press="d">
            {t("doubt")}
            <Key name="d" />
          </button>
        </div>
      )}
    </form>
  );
}

/** Takes back what this person did last in the document. */
export function UndoForm({ model }: { readonly model: WorkModel }) {
  const { document, site, viewer, view, place, screen } = model;
  const t = workMessages(view.lang);
  return (
    <form method="post" action={`${documentAddress(site.edition.id, document.id)}/undo`} class="reading-undo">
      <input type="hidden" name="_form" value={viewer.formToken} />
      <input
        type="hidden"
        name="back"
        value={workAddress(site.edition.id, document.id, { ...place, at: screen.current?.key ?? null, form: null })}
      />
      <button type="submit" class="quiet-button" data-press="u" title={t("undoHint")}>
        {t("undo")}
        <Key name="u" />
      </button>
    </form>
  );
}
