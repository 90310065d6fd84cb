import { Name, nameIn, Section, type View } from "../../../ui/index.ts";
import { type Area, ancestorsOf, childrenOf } from "../../area/index.ts";
import { visionAddress } from "../domain/vision-place.ts";
import type { PageParts } from "./page-parts.ts";
import { pageMessages } from "./vision-messages.ts";

type Listed = { readonly id: string; readonly name: string; readonly nameEn: string };

/** The ways to other places: above, within, groups, and any list of places. */
export function OtherPlaces({ site, view, place }: PageParts) {
  const t = pageMessages(view.lang);
  const edition = site.edition.id;
  const above: readonly Area[] = place.area ? ancestorsOf(site.areas, place.area.id) : [];
  const within = place.area ? childrenOf(site.areas, place.area.id) : place.members;
  const groups = site.areas.groups.filter(({ members }) => (members ?? []).length > 0);
  const isTop = place.area !== null && above.length === 0;
  return (
    <Section id="others" title={t("other")}>
      <PlaceLinks label={t("upTo")} places={above} edition={edition} view={view} />
      <PlaceLinks label={t("inside")} places={within} edition={edition} view={view} />
      {isTop ? <PlaceLinks label={t("groups")} places={groups} edition={edition} view={view} /> : null}
      {isTop && site.areas.all.length > 3 ? <ListForm site={site} view={view} /> : null}
      {place.area ? (
        <p>
          <a href={`/area/${edition}/${place.area.id}`}>
            <Name>{t("areaPage", { place: place.name[view.lang] })}</Name>
          </a>
        </p>
      ) : null}
      <p>
        <a href={`/vision/${edition}/backtest`}>{t("backtest")}</a>
      </p>
    </Section>
  );
}

function PlaceLinks(props: {
  readonly label: string;
  readonly places: readonly Listed[];
  readonly edition: string;
  readonly view: View;
}) {
  const { label, places, edition, view } = props;
  if (places.length === 0) return null;
  return (
    <div class="vision-links">
      <h3>{label}</h3>
      <ul>
        {places.map((one) => (
          <li key={one.id}>
            <a href={visionAddress(edition, one.id)} data-name="">
              {nameIn(view.lang, one)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Any places together: chosen in a list, answered with an address of its own. */
function ListForm({ site, view }: Pick<PageParts, "site" | "view">) {
  const t = pageMessages(view.lang);
  const municipalities = site.areas.all.filter(({ kind }) => ["city", "town", "village"].includes(kind));
  return (
    <form class="vision-list" method="get" action={`/vision/${site.edition.id}`}>
      <h3>{t("list")}</h3>
      <div class="field">
        <label for="vision-places">{t("places")}</label>
        <p class="field-hint" id="vision-places-help">
          {t("otherLead")}
        </p>
        <select id="vision-places" name="place" multiple size={8} aria-describedby="vision-places-help">
          {municipalities.map((area) => (
            <option key={area.id} value={area.id}>
              {nameIn(view.lang, area)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{t("list")}</button>
    </form>
  );
}
