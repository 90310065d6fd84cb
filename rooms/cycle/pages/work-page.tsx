import { defineMessages, EmptyState, Name, type PageContent, Status, type View, weave } from "../../../ui/index.ts";
import { type WorkItem, workKindWords } from "../domain/work-item.ts";
import { Day } from "./board-list.tsx";

export const workMessages = defineMessages({
  title: { ja: "今日すること", en: "To do today" },
  description: {
    ja: "あなたがすること、返されたもの、答えるもの",
    en: "What is due, what was returned, what waits for your answer",
  },
  lead: { ja: "急ぐものから順に並んでいます。", en: "The most pressing comes first." },
  nothing: { ja: "今、することはありません", en: "There is nothing to do now" },
  nothingWhy: {
    ja: "返された調書、書きかけの調書、答えを待つコメントや意見はありません。新しいものができると、ここに並びます。",
    en: "No sheet was returned or is waiting to be written, and no comment or opinion waits for an answer. What comes up is listed here.",
  },
  seeBoard: { ja: "年度の評価を見る", en: "See the year's evaluation" },
  start: { ja: "これを始める", en: "Start with this" },
  due: { ja: "{day} まで", en: "by {day}" },
  late: { ja: "締切超過", en: "Late" },
  forPerson: { ja: "{name} の代理", en: "for {name}, who is away" },
  somebody: { ja: "不在の人", en: "somebody" },
  more: { ja: "ほかに {count} 件あります。", en: "There are {count} more." },
});

export type WorkProps = {
  readonly edition: string;
  readonly items: readonly WorkItem[];
  readonly names: ReadonlyMap<string, string>;
  readonly today: string;
  /** Where somebody with nothing to do may look; null for members and reviewers. */
  readonly board: string | null;
};

const mostShown = 100;

/** The first page of every signed-in person: /work/:edition. One column, and one button: the first thing. */
export function workPage(props: WorkProps, view: View): PageContent {
  const t = workMessages(view.lang);
  const { items } = props;
  return {
    title: t("title"),
    description: t("description"),
    lead: items.length === 0 ? t("description") : t("lead"),
    unlisted: true,
    main:
      items.length === 0 ? (
        <EmptyState
          what={t("nothing")}
          why={t("nothingWhy")}
          todo={props.board === null ? undefined : { label: t("seeBoard"), href: props.board }}
        />
      ) : (
        <>
          <ol class="work-list">
            {items.slice(0, mostShown).map((item, index) => (
              <li key={item.id} class={index === 0 ? "work-first" : undefined}>
                <WorkEntry item={item} first={index === 0} props={props} view={view} />
              </li>
            ))}
          </ol>
          {items.length > mostShown ? (
            <p data-name="">{t("more", { count: String(items.length - mostShown) })}</p>
          ) : null}
        </>
      ),
  };
}

type EntryProps = { readonly item: WorkItem; readonly first: boolean; readonly props: WorkProps; readonly view: View };

function WorkEntry({ item, first, props, view }: EntryProps) {
  const t = workMessages(view.lang);
  const isLate = item.due !== null && item.due < props.today;
  return (
    <>
      <p class="work-kind">
        {workKindWords[item.kind][view.lang]}
        {item.due === null ? null : <span> {weave(t("due", {}), { day: <Day day={item.due} view={view} /> })}</span>}
        {isLate ? (
          <>
            {" "}
            <Status kind="behind" word={t("late")} />
          </>
        ) : null}
      </p>
      <h2 class="work-title">
        {first ? (
          <Name>{item.title[view.lang]}</Name>
        ) : (
          <a href={item.href} data-name="">
            {item.title[view.lang]}
          </a>
        )}
      </h2>
      <p>
        <Name>{item.why[view.lang]}</Name>
      </p>
      {item.forPerson ? (
        <p class="cell-note">
          <Name>{t("forPerson", { name: props.names.get(item.forPerson) ?? t("somebody") })}</Name>
        </p>
      ) : null}
      {first ? (
        <p>
          <a class="action" href={item.href}>
            {t("start")}
          </a>
        </p>
      ) : null}
    </>
  );
}
