import type { Bilingual } from "../../../foundation/index.ts";
import { defineMessages, Name, type View } from "../../../ui/index.ts";
import { basisSentence } from "../domain/tables-from-projection.ts";
import { hasTables, type PlaceTables } from "../domain/vision-model.ts";
import { settingsQuery } from "../domain/vision-settings.ts";
import { yearWords } from "../live/vision-words.ts";
import type { PageParts } from "./page-parts.ts";

const words = defineMessages({
  title: { ja: "計算の土台", en: "What it rests on" },
  choose: { ja: "計算の土台をえらぶ", en: "Choose what it rests on" },
  working: { ja: "計算のしかた", en: "How it is worked out" },
  censuses: {
    ja: "{before}と{base}の国勢調査の間に起きたことから率を求め、それが続くとして進めます。公表された推計ではなく、ここでの計算です。",
    en: "Rates come from what happened between the censuses of {before} and {base}, and go on. This is worked out here, it is no published projection.",
  },
  projection: {
    ja: "{name}を土台にします。{sentence}つまみとシナリオは、その上に重ねます。",
    en: "It rests on the {name}. {sentence} Sliders and scenarios come on top of it.",
  },
  more: {
    ja: "社人研の推計結果や仮定値の表（男女・年齢別）を取り込むと、社人研の仮定のままの計算もここでえらべます。",
    en: "With the institute's tables by sex and age (results or assumptions) imported, its own assumptions can be chosen here.",
  },
});

/** What the projection of a page rests on, in a sentence. */
export function baseSentence(tables: PlaceTables, view: View): string {
  const t = words(view.lang);
  const { basis, before, from } = tables;
  if (basis.kind === "projection")
    return t("projection", { name: basis.name[view.lang], sentence: basisSentence(basis)[view.lang] });
  return t("censuses", { before: before === null ? "" : yearWords(before, view), base: yearWords(from, view) });
}

/** The bases of a place (with the working where there is only one, else on the first screen), as links that keep everything else that was chosen; the one in use is marked and said in a sentence. */
export function BaseChoice(parts: PageParts) {
  const { given, view } = parts;
  const t = words(view.lang);
  if (!hasTables(given.tables)) return null;
  return (
    <nav class="vision-base" aria-label={t("choose")}>
      <p class="vision-base-title">{t("title")}</p>
      <ul>
        {given.choices.map(({ id, name }) => (
          <li key={id}>
            <BaseLink parts={parts} id={id} name={name} />
          </li>
        ))}
      </ul>
      <p data-vision-base-sentence="">
        <Name>{baseSentence(given.tables, view)}</Name>{" "}
        {given.choices.length > 1 ? <a href="#working">{t("working")}</a> : null}
      </p>
      {given.choices.length > 1 ? null : <p class="field-hint">{t("more")}</p>}
    </nav>
  );
}

function BaseLink({ parts, id, name }: { readonly parts: PageParts; readonly id: string; readonly name: Bilingual }) {
  const { data, settings, view, given } = parts;
  const query = settingsQuery({ ...settings, base: id }, data.plain);
  return (
    <a
      href={query === "" ? data.path : `${data.path}?${query}`}
      data-vision-base={id}
      data-name=""
      aria-current={given.base?.id === id ? "true" : undefined}
    >
      {name[view.lang]}
    </a>
  );
}
