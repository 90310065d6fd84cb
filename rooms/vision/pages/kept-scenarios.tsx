import type { Bilingual } from "../../../foundation/index.ts";
import { defineMessages, EmptyState, Fold, Name, Section, type View } from "../../../ui/index.ts";
import { FormError } from "../../account/web.tsx";
import { largestScenario } from "../domain/scenario-file.ts";
import { visionAddress } from "../domain/vision-place.ts";
import { settingsQuery } from "../domain/vision-settings.ts";
import type { KeptScenario } from "../store/kept-scenarios.ts";
import type { PageParts } from "./page-parts.ts";
import { scenarioAddress } from "./scenario-files.tsx";

/** What a signed-in member of the staff keeps: their body's scenarios, and the word that a form must carry. */
export type Keeper = {
  readonly kept: readonly KeptScenario[];
  readonly formToken: string;
  readonly personId: string;
  /** A scenario that was sent and could not be kept: its text, and why. */
  readonly returned: Returned | null;
};

export type Returned = { readonly text: string; readonly why: Bilingual };

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
  bring: { ja: "シナリオのファイルを持ち込む", en: "Bring a scenario as a file" },
  bringHelp: {
    ja: "YAML か JSON のファイルを選ぶか、下の欄に書いてください。両方あればファイルを読みます。",
    en: "Choose a YAML or JSON file, or write it below. Where there are both, the file is read.",
  },
  file: { ja: "ファイル（YAML・JSON）", en: "File (YAML or JSON)" },
  text: { ja: "または、シナリオの文", en: "Or the text of the scenario" },
  returned: { ja: "シナリオを残せませんでした。", en: "The scenario was not kept." },
  seeWhy: { ja: "理由と、送ったもの", en: "Why, and what was sent" },
  bringIt: { ja: "読んで残す", en: "Read and keep it" },
  saveFile: { ja: "「{name}」のファイルを保存", en: "Save the file of “{name}”" },
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
      <BringFile parts={parts} keeper={keeper} />
    </Section>
  );
}

/** At the top of a page that came back: that nothing was kept, and the way to what was sent. */
export function ReturnedNote({ keeper, view }: { readonly keeper: Keeper | null; readonly view: View }) {
  if (!keeper?.returned) return null;
  const t = words(view.lang);
  return (
    <div class="form-problems" role="alert">
      <p>
        {t("returned")} <a href="#vision-bring-problem">{t("seeWhy")}</a>
      </p>
    </div>
  );
}

/** A form for a file or a text; after a refusal it comes back open, with what was sent and why it was not kept. */
function BringFile({ parts, keeper }: { readonly parts: PageParts; readonly keeper: Keeper }) {
  const { site, view, place } = parts;
  const { returned, formToken } = keeper;
  const t = words(view.lang);
  const described = returned ? "vision-bring-problem vision-bring-help" : "vision-bring-help";
  return (
    <Fold summary={t("bring")} open={returned !== null}>
      <form
        method="post"
        encType="multipart/form-data"
        action={`${visionAddress(site.edition.id, place.id)}?${new URLSearchParams({ _form: formToken })}`}
        class="vision-keep"
      >
        {returned ? (
          <div id="vision-bring-problem" data-name="">
            <FormError>{returned.why[view.lang]}</FormError>
          </div>
        ) : null}
        <p class="field-hint" id="vision-bring-help">
          {t("bringHelp")}
        </p>
        <div class="field">
          <label for="vision-file">{t("file")}</label>
          <input
            id="vision-file"
            name="file"
            type="file"
            accept=".yaml,.yml,.json"
            aria-describedby={described}
            aria-invalid={returned ? "true" : undefined}
          />
        </div>
        <div class="field">
          <label for="vision-text">{t("text")}</label>
          <textarea
            id="vision-text"
            name="text"
            rows={returned ? 16 : 6}
            maxLength={largestScenario}
            spellcheck={false}
            aria-describedby={described}
            aria-invalid={returned ? "true" : undefined}
          >
            {returned?.text ?? ""}
          </textarea>
        </div>
        <button type="submit">{t("bringIt")}</button>
      </form>
    </Fold>
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
      {one.file === null ? null : (
        <p>
          <a href={scenarioAddress(edition, one.place, one.id)} download="" data-name="">
            {t("saveFile", { name: one.name })}
          </a>
        </p>
      )}
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
