import { CopyText, Section } from "../../../ui/index.ts";
import { settingsQuery } from "../domain/vision-settings.ts";
import type { PageParts } from "./page-parts.ts";
import { pageMessages } from "./vision-messages.ts";

/** The address that holds all settings; on paper it says where the sheet comes from. */
export function SharePart({ data, settings, view, place }: PageParts) {
  const t = pageMessages(view.lang);
  const query = settingsQuery(settings, data.plain);
  return (
    <Section id="share" title={t("share")} lead={t("shareLead")}>
      <div data-vision-share="">
        <CopyText
          label={t("shareLabel")}
          text={t("title", { place: place.name[view.lang] })}
          address={query === "" ? data.path : `${data.path}?${query}`}
        />
      </div>
    </Section>
  );
}
