import { Fold, inLang, Name, Status, Tag } from "../../../ui/index.ts";
import { PeriodWhen, RecordedWhen } from "../../fact/web.tsx";
import { readingWords } from "../../value/index.ts";
import { kindWords, roleWords } from "../domain/correct-fact.ts";
import type { FoundFact, FoundFigure } from "../domain/found-fact.ts";
import type { AcceptedFact, ReviewItem } from "../domain/review.ts";
import { readingMessages } from "./reading-messages.ts";
import { WorkActs } from "./work-acts.tsx";
import { workMessages } from "./work-messages.ts";
import {
  factId,
  percentWords,
  type RoomModel,
  standingKinds,
  standsText,
  type WorkModel,
  whoWords,
  workHref,
} from "./work-model.ts";

type OfItem = { readonly item: ReviewItem; readonly model: WorkModel };

/** One found thing of the list; the chosen one is open, with everything that can be done about it. */
export function FactCard({ item, model }: OfItem) {
  const { fact } = shownOf(item);
  const current = item.key === model.screen.current?.key;
  const { lang } = model.view;
  const name = fact.name === "" ? workMessages(lang)("noName") : fact.name;
  const nameLang = fact.name === "" ? lang : "ja";
  return (
    <li>
      <article
        id={factId(item)}
        class="reading-fact"
        aria-labelledby={`${factId(item)}-name`}
        aria-current={current ? "true" : undefined}
        tabIndex={-1}
        data-key={item.key}
        data-stands={standsText(item.decision?.version ?? 0, item.standing)}
      >
        <header class="reading-fact-head">
          <h3 id={`${factId(item)}-name`} lang={nameLang}>
            {current ? (
              <Name>{name}</Name>
            ) : (
              <a href={`${workHref(model, { at: item.key })}#${factId(item)}`} data-go="" data-name="">
                {name}
              </a>
            )}
          </h3>
          <Tag word={inLang(kindWords[fact.kind], lang)} />
          <Status kind={standingKinds[item.standing]} word={readingMessages(lang)(item.standing)} />
        </header>
        <Figures figures={fact.figures} view={model.view} brief={!current} />
        {current ? <CurrentFact item={item} model={model} /> : null}
      </article>
    </li>
  );
}

/** As it was accepted where somebody did; what a changed file says instead stands as found. */
function shownOf({ standing, decision, found }: ReviewItem): {
  readonly fact: Pick<FoundFact, "kind" | "name" | "figures">;
} {
  return { fact: standing !== "changed" && decision?.content ? decision.content : found.fact };
}

function CurrentFact({ item, model }: OfItem) {
  return (
    <>
      <Heading fact={item.found.fact} model={model} />
      <LinkPart item={item} model={model} />
      <Doubts item={item} model={model} />
      <Decided item={item} model={model} />
      <WorkActs item={item} model={model} />
    </>
  );
}

type FigureList = {
  readonly figures: readonly FoundFigure[];
  readonly view: WorkModel["view"];
  readonly brief?: boolean;
};

/** The figures of a thing: what is printed, the value in its base unit, and when. */
export function Figures({ figures, view, brief = false }: FigureList) {
  const t = workMessages(view.lang);
  if (figures.length === 0) return brief ? null : <p class="reading-note">{t("noFigures")}</p>;
  return (
    <ul class={brief ? "reading-figures reading-figures-brief" : "reading-figures"}>
      {figures.map((figure, index) => (
        <li key={index}>
          <span class="reading-role">
            {roleWords[figure.role][view.lang]}
            {figure.subject ? <Name lang="ja"> {figure.subject}</Name> : null}
          </span>{" "}
          <span class="reading-value">
            <Name>{readingWords({ reading: figure.reading, printed: null }, view.lang)}</Name>
          </span>{" "}
          <span class="reading-when">
            {figure.period ? <PeriodWhen period={figure.period} view={view} /> : t("noPeriod")}
          </span>
          {brief ? null : <PrintedAs figure={figure} view={view} />}
        </li>
      ))}
    </ul>
  );
}

function PrintedAs({ figure, view }: { readonly figure: FoundFigure; readonly view: WorkModel["view"] }) {
  const t = workMessages(view.lang);
  return (
    <span class="reading-printed">
      {t("printed")} <Name lang="ja">「{figure.printed}」</Name>
      {figure.printedUnit ? <Name> {t("unitFrom", { unit: figure.printedUnit })}</Name> : null}
      {figure.printedPeriod && !figure.period ? <Name lang="ja"> {figure.printedPeriod}</Name> : null}
    </span>
  );
}

function Heading({ fact, model }: { readonly fact: FoundFact; readonly model: WorkModel }) {
  const t = workMessages(model.view.lang);
  return (
    <dl class="reading-about">
      {fact.within.length === 0 ? null : (
        <div>
          <dt>{t("within")}</dt>
          <dd>
            <Name lang="ja">{fact.within.map(({ name }) => name).join(" › ")}</Name>
          </dd>
        </div>
      )}
      {fact.remarks.length === 0 ? null : (
        <div>
          <dt>{t("remarks")}</dt>
          <dd>
            <Name lang="ja">{fact.remarks.join(" / ")}</Name>
          </dd>
        </div>
      )}
      {fact.sameAsAbove ? (
        <div>
          <dd>{t("sameAsAbove")}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function LinkPart({ item: { found, decision, standing }, model }: OfItem) {
  const t = workMessages(model.view.lang);
  const chosen = standing !== "changed" && decision?.content ? decision.content.link : found.link;
  const proposed = found.link && chosen?.id === found.link.id ? found.link : null;
  return (
    <div class="reading-link">
      <p>
        {t("link")}:{" "}
        {chosen ? (
          <b>
            <Name lang="ja">{chosen.name}</Name>
          </b>
        ) : (
          t("noLink")
        )}
      </p>
      {proposed ? (
        <Fold summary={<Name>{t("why", { percent: percentWords(proposed.confidence) })}</Name>}>
          <ul class="plain-list">
            {proposed.reasons.map(({ code, words }) => (
              <li key={code}>
                <Name>{words[model.view.lang]}</Name>
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </div>
  );
}

function Doubts({ item: { found }, model }: OfItem) {
  const { lang } = model.view;
  const t = workMessages(lang);
  const { confidence, questions } = found.fact;
  const asked = [...questions.map(({ problem }) => problem), ...(found.question ? [found.question] : [])];
  return (
    <>
      {asked.length === 0 ? null : (
        <div class="reading-questions">
          <h4>{t("questions")}</h4>
          <ul>
            {asked.map(({ code, message }, index) => (
              <li key={`${code} ${index}`}>
                <Name>{message[lang]}</Name>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Fold summary={<Name>{t("whyReading", { percent: percentWords(confidence.value) })}</Name>}>
        {confidence.reasons.length === 0 ? (
          <p>{t("plain")}</p>
        ) : (
          <ul class="plain-list">
            {confidence.reasons.map(({ code, words, times }) => (
              <li key={code}>
                <Name>
                  {words[lang]}（×{times}）
                </Name>
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </>
  );
}

function Decided({ item, model }: OfItem) {
  const { decision, second, standing } = item;
  const { view } = model;
  const t = workMessages(view.lang);
  if (!decision || decision.state === "open") return null;
  return (
    <div class="reading-decided">
      <p>
        <Name>{t("decidedBy", { who: whoWords(model, decision.byPerson) })}</Name>{" "}
        <RecordedWhen at={decision.recordedAt} view={view} />
      </p>
      {decision.content ? <Corrected content={decision.content} model={model} /> : null}
      {decision.content && standing !== "changed" ? (
        <AsFound item={item} content={decision.content} model={model} />
      ) : null}
      {decision.note ? <Quoted text={decision.note} /> : null}
      {second ? (
        <p>
          <Name>
            {t(second.outcome === "doubted" ? "doubtedBy" : "secondBy", { who: whoWords(model, second.byPerson) })}
          </Name>{" "}
          <RecordedWhen at={second.recordedAt} view={view} />
        </p>
      ) : null}
      {second?.note ? <Quoted text={second.note} /> : null}
      {standing === "accepted" && decision.byPerson === model.viewer.personId ? (
        <p class="reading-note">{t("own")}</p>
      ) : null}
      {standing === "changed" && decision.content ? (
        <>
          <h4>{t("before")}</h4>
          <Figures figures={decision.content.figures} view={view} brief />
        </>
      ) : null}
    </div>
  );
}

/** Beside what a person corrected, what the program had read. */
function AsFound({ item, content, model }: OfItem & { readonly content: AcceptedFact }) {
  const { fact } = item.found;
  const [name, figures] = [content.corrected.includes("name"), content.corrected.includes("figures")];
  if (!name && !figures) return null;
  return (
    <>
      <h4>{workMessages(model.view.lang)("asFound")}</h4>
      {name ? (
        <p>
          <Name lang="ja">「{fact.name}」</Name>
        </p>
      ) : null}
      {figures ? <Figures figures={fact.figures} view={model.view} brief /> : null}
    </>
  );
}

const partKeys = { kind: "partKind", name: "partName", figures: "partFigures", link: "partLink" } as const;

/** What a person changed of what was found. */
export function Corrected(props: {
  readonly content: Pick<AcceptedFact, "corrected">;
  readonly model: Pick<RoomModel, "view">;
}) {
  const { content, model } = props;
  const { lang } = model.view;
  const t = workMessages(lang);
  if (content.corrected.length === 0) return null;
  const what = content.corrected.map((part) => t(partKeys[part])).join(lang === "ja" ? "・" : ", ");
  return <p class="reading-note">{t("correctedWhat", { what })}</p>;
}

const Quoted = ({ text }: { readonly text: string }) => (
  <blockquote class="reading-note">
    <Name>{text}</Name>
  </blockquote>
);
