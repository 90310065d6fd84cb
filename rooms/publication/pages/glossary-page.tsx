import {
  type Definition,
  DefinitionList,
  defineMessages,
  inLang,
  Name,
  type PageContent,
  Section,
  type View,
} from "../../../ui/index.ts";
import { type GlossaryEntry, type GlossaryGroup, glossary, glossaryGroups } from "../domain/glossary.ts";

const glossaryMessages = defineMessages({
  title: { ja: "この言葉はどういう意味か", en: "What do these words mean?" },
  description: {
    ja: "計画、指標、予算、統計に出てくる言葉と印を、ふつうの言い方で説明する。",
    en: "The words and marks of plans, indicators, budgets and statistics, in plain language.",
  },
  groups: { ja: "まとまりの一覧", en: "Groups of words" },
});

const groupNames = ["plan", "result", "budget", "mark", "people"] as const satisfies readonly GlossaryGroup[];

/** The words the product uses, each with its own address: `/glossary#saikei`. */
export function glossaryPage(view: View): PageContent {
  const t = glossaryMessages(view.lang);
  return {
    title: t("title"),
    description: t("description"),
    main: (
      <>
        <nav class="index-links" aria-label={t("groups")}>
          <ul>
            {groupNames.map((group) => (
              <li key={group}>
                <a href={`#${group}`}>{inLang(glossaryGroups[group], view.lang)}</a>
              </li>
            ))}
          </ul>
        </nav>
        {groupNames.map((group) => (
          <Section key={group} id={group} title={inLang(glossaryGroups[group], view.lang)}>
            <DefinitionList
              items={glossary.filter((word) => word.group === group).map((word) => wordItem(word, view))}
            />
          </Section>
        ))}
      </>
    ),
  };
}

/** The Japanese word always stands first: it is the word a reader meets on the page of a plan. */
function wordItem({ id, word, reading, meaning }: GlossaryEntry, view: View): Definition {
  return {
    term: (
      <span id={id}>
        <Name lang="ja">{word.ja}</Name>
        <span class="term-aside" data-name="">
          {view.lang === "ja" ? reading : word.en}
        </span>
      </span>
    ),
    detail: <Name>{inLang(meaning, view.lang)}</Name>,
  };
}
