import { Section } from "../../../ui/index.ts";
import { chanceMessages } from "./chance-messages.ts";
import { chanceAddress } from "./chance-parts.ts";
import type { PageParts } from "./page-parts.ts";

/** On the vision page: what a range is, and the way to the one of these settings. It is worked out only when asked for. */
export function ChanceLink(parts: PageParts) {
  const { view, place, data } = parts;
  if (data.counted.length + data.official.length === 0 && place.members.length === 0) return null;
  const t = chanceMessages(view.lang);
  return (
    <Section id="chance" title={t("section")} lead={t("sectionLead")}>
      <p>
        <a href={chanceAddress(parts)}>{t("see")}</a>
      </p>
    </Section>
  );
}
