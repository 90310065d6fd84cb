import type { Bilingual } from "../../../foundation/index.ts";

/** Kinds of things to do, the most pressing first where nothing is due. */
export const workKinds = [
  "returned",
  "write",
  "comment",
  "opinion",
  "effect",
  "value",
  "check",
  "read",
  "second",
  "ownerless",
  "close",
] as const;
export type WorkKind = (typeof workKinds)[number];

export const workKindWords: Readonly<Record<WorkKind, Bilingual>> = {
  returned: { ja: "返されました", en: "Returned to you" },
  write: { ja: "書く", en: "Write" },
  comment: { ja: "コメント", en: "Comment" },
  opinion: { ja: "意見に答える", en: "Answer an opinion" },
  effect: { ja: "昨年の意見の効果を確かめる", en: "Look at the effect of an opinion" },
  value: { ja: "値を入れる", en: "Enter a value" },
  check: { ja: "点検する", en: "Check" },
  read: { ja: "会議の前に読む", en: "Read before the meeting" },
  second: { ja: "二次評価", en: "Second stage" },
  ownerless: { ja: "担当を決める", en: "Name an owner" },
  close: { ja: "年度を閉じる", en: "Close the year" },
};

/** One thing a person is to do. `why` says what made it come up; `due` is a day (`2027-06-30`), null where there is none. */
export type WorkItem = {
  /** Unique on the list. */
  readonly id: string;
  readonly kind: WorkKind;
  readonly title: Bilingual;
  readonly href: string;
  readonly due: string | null;
  readonly why: Bilingual;
  /** The person who is away and for whom the viewer stands in; null or left out = the viewer's own. */
  readonly forPerson?: string | null;
};

const dueOrder = (item: WorkItem): string => item.due ?? "9999-12-31";

/** What was returned first, then by day, then by kind: the first one is the one thing to do now. */
export const inOrder = (items: readonly WorkItem[]): readonly WorkItem[] =>
  items.toSorted((a, b) => {
    if ((a.kind === "returned") !== (b.kind === "returned")) return a.kind === "returned" ? -1 : 1;
    const [left, right] = [dueOrder(a), dueOrder(b)];
    if (left !== right) return left < right ? -1 : 1;
    return workKinds.indexOf(a.kind) - workKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
  });
