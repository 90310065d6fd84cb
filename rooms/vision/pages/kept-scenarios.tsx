import { defineMessages, EmptyState, Name, Section, type View } from "../../../ui/index.ts";
import { visionAddress } from "../domain/vision-place.ts";
import { settingsQuery } from "../domain/vision-settings.ts";
import type { KeptScenario } from "../store/kept-scenarios.ts";
import type { PageParts } from "./page-parts.ts";

/** What a signed-in member of the staff keeps: their body's scenarios, and the word that a form must carry. */
export type Keeper = { readonly kept: readonly KeptScenario[]; readonly formToken: string; readonly personId: string };

const words = defineMessages({
  title: { ja: "職場で残したシナリオ", en: "Scenarios kept by the staff" },
  lead: {
    ja: "いまの設定に名前と理由を付けて残せます。見られるのは、この団体の職員だけです。",
    en: "Keep the present settings under a name, with the reason. Only the staff of this body sees them.",
  },
  none: { ja: "まだ残されたシナリオはありません。", en: "No scenario has been kept yet." },
  noneWhy: {
    ja: "下の欄に名前と理由を書くと、いまの設定が残ります。",
    en: "Write a name and a reason below, and the present settings are kept.",
  },
  name: { ja: "名前", en: "Name" },
  reason: { ja: "理由（だれが、なぜ）", en: "Reason (who, and why)" },
  keep: { ja: "この設定を残す", en: "Keep these settings" },
  takeBack: { ja: "「{name}」を取り消す", en: "Take back “{name}”" },
});

/** The scenarios that the staff of the body keeps, and the form for a new one; nothing for the public. */
export function KeptScenarios({ parts, keeper }: { readonly parts: PageParts; readonly keeper: Keeper }) {
  const { site, view, place, data, settings } = parts;
  const t = words(view.lang);
  const action = `/vision/${site.edition.id}`;
  return (
    <Section id="kept" title={t("title")} lead={t("lead")}>
      {keeper.kept.length === 0 ? (
        <EmptyState what={t("none")} why={t("noneWhy")} />
      ) : (
        <ul class="plain-list">
          {keeper.kept.map((one) => (
            <Kept key={one.id} one={one} keeper={keeper} edition={site.edition.id} view={view} />
          ))}
        </ul>
      )}
      <form method="post" action={`${action}/keep`} class="vision-keep">
        <input type="hidden" name="_form" value={keeper.formToken} />
        <input type="hidden" name="place" value={place.id} />
        <input type="hidden" name="settings" value={settingsQuery(settings, data.plain)} data-vision-settings="" />
        <div class="field">
          <label for="vision-name">{t("name")}</label>
          <input id="vision-name" name="name" type="text" required maxLength={100} />
        </div>
        <div class="field">
          <label for="vision-reason">{t("reason")}</label>
          <textarea id="vision-reason" name="reason" required maxLength={1000} rows={3} />
        </div>
        <button type="submit">{t("keep")}</button>
      </form>
    </Section>
  );
}

function Kept(props: {
  readonly one: KeptScenario;
  readonly keeper: Keeper;
  readonly edition: string;
  readonly view: View;
}) {
  const { one, keeper, edition, view } = props;
  const t = words(view.lang);
  const address = visionAddress(edition, one.place);
  return (
    <li>
      <a href={one.settings === "" ? address : `${address}?${one.settings}`}>
        <Name>{one.name}</Name>
      </a>{" "}
      <Name>{one.reason}</Name>
      {one.byPerson === keeper.personId ? (
        <form method="post" action={`/vision/${edition}/take-back`}>
          <input type="hidden" name="_form" value={keeper.formToken} />
          <input type="hidden" name="id" value={one.id} />
          <button type="submit" class="quiet-button" aria-label={t("takeBack", { name: one.name })}>
            <Name>{t("takeBack", { name: one.name })}</Name>
          </button>
        </form>
      ) : null}
    </li>
  );
}
