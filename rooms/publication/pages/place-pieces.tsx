import { asPeriod, formatPeriod } from "../../../foundation/index.ts";
import { Name, nameIn, type View } from "../../../ui/index.ts";
import type { Area } from "../../area/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { DerivedNumber, derivedValue, type FactStyle } from "../../fact/web.tsx";
import { ObservationNumber, observationValue } from "../../observation/web.tsx";
import type { PlaceValue } from "../domain/population.ts";

type Shown = { readonly edition: string; readonly view: View; readonly style?: FactStyle };

/** A value of a place with its origin: the statistic's own row, or the page of its working. */
export function PlaceNumber({ value, edition, view, style = {} }: Shown & { readonly value: PlaceValue }) {
  return value.kind === "observed" ? (
    <ObservationNumber {...value} edition={edition} view={view} style={style} />
  ) : (
    <DerivedNumber derivation={value.derivation} edition={edition} view={view} style={style} />
  );
}

/** The same as words with an address, for charts. */
export const placeValueText = (value: PlaceValue, { edition, view, style = {} }: Shown) =>
  value.kind === "observed"
    ? observationValue({ ...value, edition }, view, style)
    : derivedValue(value.derivation, edition, view, style);

/** A place by name, linked to its page. */
export function AreaLink({ area, edition, view }: Shown & { readonly area: Area }) {
  return (
    <a href={entryAddress(edition, "area", area.id)} data-name="">
      {nameIn(view.lang, area)}
    </a>
  );
}

type Named = { readonly id: string; readonly name: string; readonly nameEn: string };

/** Any entry by name, linked to its page. */
export function EntryLink(props: Shown & { readonly kind: string; readonly entry: Named }) {
  const { kind, entry, edition, view } = props;
  return (
    <a href={entryAddress(edition, kind, entry.id)} data-name="">
      {nameIn(view.lang, entry)}
    </a>
  );
}

/** Japanese text that has an English twin, or stays Japanese where it has none. */
export function InReadersWords(props: {
  readonly ja: string;
  readonly en?: string | null | undefined;
  readonly view: View;
}) {
  const translated = props.view.lang === "en" && props.en ? props.en : null;
  if (translated !== null) return <Name>{translated}</Name>;
  return <Name lang={props.view.lang === "en" ? "ja" : undefined}>{props.ja}</Name>;
}

/** A stored period in the reader's way of writing years. */
export function periodIn(period: string, view: View): string {
  const read = asPeriod(period);
  return read.ok ? formatPeriod(read.value, { lang: view.lang, era: view.era }) : period;
}
