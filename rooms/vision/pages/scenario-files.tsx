import { defineMessages, Fold, Name, Section, type View } from "../../../ui/index.ts";
import { type Offer, regionOffers } from "../domain/region-scenarios.ts";
import { hasTables } from "../domain/vision-model.ts";
import { settingsQuery } from "../domain/vision-settings.ts";
import type { PageParts } from "./page-parts.ts";

const words = defineMessages({
  title: { ja: "シナリオをファイルで持つ", en: "The scenarios as files" },
  lead: {
    ja: "シナリオはどれも、作成者・理由・版を書いた小さなファイルです。保存して書き換え、コマンド（vision --scenario）で計算でき、職員はこのページに戻せます。",
    en: "Each scenario is a small file with author, reason and version. Save it, change it, run it by command (vision --scenario); staff can bring it back to this page.",
  },
  own: { ja: "いまの設定", en: "The present settings" },
  all: { ja: "用意されたシナリオ", en: "The scenarios there are" },
  notHere: { ja: "ここでは使えません。", en: "Cannot be used here." },
  by: { ja: "作成者 {author}、第{version}版", en: "By {author}, version {version}" },
  source: { ja: "出典: {source}", en: "Source: {source}" },
  save: { ja: "{format}で保存", en: "Save as {format}" },
  saveNamed: { ja: "{format}で保存: {name}", en: "Save as {format}: {name}" },
});

/** The address of the file of what stands on the page. */
const ownAddress = ({ site, place, settings, data }: PageParts, format: string): string => {
  const query = settingsQuery(settings, data.plain);
  return `${placeFiles(site.edition.id, place.id)}.${format}${query === "" ? "" : `?${query}`}`;
};

/** The address of a scenario's file. */
export const scenarioAddress = (edition: string, placeId: string, scenario: string, format = "yaml"): string =>
  `${placeFiles(edition, placeId)}/${scenario}.${format}`;

const placeFiles = (edition: string, placeId: string): string => `/api/vision/${edition}/${placeId}/scenario`;

const formats = ["yaml", "json"] as const;

/** Every scenario of the page as a file to save, and the settings of the page as one; those that cannot be used here with the reason. */
export function ScenarioFiles(parts: PageParts) {
  const { site, place, given, view } = parts;
  if (!hasTables(given.tables)) return null;
  const t = words(view.lang);
  return (
    <Section id="scenario-files" title={t("title")} lead={<Name>{t("lead")}</Name>}>
      <p>{t("own")}</p>
      <SaveLinks name={t("own")} view={view} hrefOf={(format) => ownAddress(parts, format)} />
      <Fold summary={t("all")}>
        <ul class="plain-list">
          {regionOffers(site, place, given.tables).map((offer) => (
            <Offered key={offer.written.id} offer={offer} parts={parts} />
          ))}
        </ul>
      </Fold>
    </Section>
  );
}

function Offered({ offer, parts }: { readonly offer: Offer; readonly parts: PageParts }) {
  const { view, site, place } = parts;
  const { written, placed } = offer;
  const t = words(view.lang);
  const name = written.name[view.lang];
  return (
    <li>
      <p>
        <strong data-name="">{name}</strong>{" "}
        <Name>{t("by", { author: written.author, version: String(written.version) })}</Name>
      </p>
      <p>
        <Name>{written.reason[view.lang]}</Name>{" "}
        {written.source ? <Name>{t("source", { source: written.source[view.lang] })}</Name> : null}
      </p>
      {placed.ok ? null : (
        <p>
          {t("notHere")} <Name>{placed.problem.message[view.lang]}</Name>
        </p>
      )}
      <SaveLinks
        name={name}
        view={view}
        hrefOf={(format) => scenarioAddress(site.edition.id, place.id, written.id, format)}
      />
    </li>
  );
}

/** A link for each format; to who hears it alone, each says what it saves. */
function SaveLinks(props: { readonly name: string; readonly view: View; readonly hrefOf: (format: string) => string }) {
  const { name, view, hrefOf } = props;
  const t = words(view.lang);
  return (
    <p class="vision-files">
      {formats.map((format) => (
        <a
          key={format}
          href={hrefOf(format)}
          download=""
          aria-label={t("saveNamed", { name, format: format.toUpperCase() })}
        >
          {t("save", { format: format.toUpperCase() })}
        </a>
      ))}
    </p>
  );
}
