import { documentAddress } from "../domain/reading-address.ts";
import type { ReviewItem } from "../domain/review.ts";
import type { WorkModel } from "./work-model.ts";

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

/** Where forms about found things are sent. */
export const actAddress = ({ site, document }: WorkModel): string =>
  `${documentAddress(site.edition.id, document.id)}/work`;
