import { documentAddress } from "../domain/reading-address.ts";
import type { ReviewItem } from "../domain/review.ts";
import { actMessages } from "./act-messages.ts";
import { factId, type WorkModel, workHref } from "./work-model.ts";

type OfItem = { readonly item: ReviewItem; readonly model: WorkModel };

/** What a form of a found thing carries along: which thing, what was seen of it, and where to go back to. */
export function ItemFields({ item, model }: OfItem) {
  const { viewer, place } = model;
  return (
    <>
      <input type="hidden" name="_form" value={viewer.formToken} />
      <input type="hidden" name="key" value={item.key} />
      <input type="hidden" name="seen" value={item.fingerprint} />
      <input type="hidden" name="version" value={String(item.decision?.version ?? 0)} />
      <input type="hidden" name="page" value={String(place.page)} />
      <input type="hidden" name="show" value={place.show} />
    </>
  );
}

/** Sends what was written in a form of a found thing as this act, or goes back to the thing. */
export function ItemActs({ item, model, act, label }: OfItem & { readonly act: string; readonly label: string }) {
  return (
    <div class="reading-acts">
      <button type="submit" name="act" value={act}>
        {label}
      </button>
      <a
        class="quiet-button"
        href={`${workHref(model, { at: item.key })}#${factId(item)}`}
        data-go=""
        data-press="Escape"
      >
        {actMessages(model.view.lang)("cancel")}
      </a>
    </div>
  );
}

/** Where forms about found things are sent. */
export const actAddress = ({ site, document }: WorkModel): string =>
  `${documentAddress(site.edition.id, document.id)}/work`;
