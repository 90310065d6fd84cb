import type { Bilingual } from "../../../foundation/index.ts";
import { hasRole, type Viewer } from "../../account/index.ts";
import { type BoardFilter, boardAddress, wholeCycle } from "./board-filter.ts";
import { dueOf } from "./deadline.ts";
import type { Cycle, SheetHead } from "./sheet.ts";
import { sheetAddress } from "./sheet-address.ts";
import type { Stage } from "./stage.ts";
import type { WorkItem } from "./work-item.ts";

/** The newest return of a sheet that is being written again. */
export type ReturnedSheet = { readonly sheetId: string; readonly reason: string; readonly recordedAt: string };
/** A comment on one of the viewer's sheets that somebody else wrote and nobody has resolved. */
export type OpenComment = {
  readonly sheetId: string;
  readonly id: string;
  readonly text: string;
  readonly fieldId: string | null;
};
/** How many sheets of the cycle the viewer's coordinator roles wait for, by what is to be done. */
export type WaitingCounts = {
  readonly check: number;
  readonly second: number;
  readonly ownerless: number;
  /** Neither fixed nor published. */
  readonly open: number;
  readonly all: number;
};

/** What one open cycle holds for a viewer. */
export type CycleWork = {
  readonly edition: string;
  readonly cycle: Cycle;
  /** Sheets whose owner the viewer is or stands in for. */
  readonly own: readonly SheetHead[];
  /** Sheets a member or reviewer is to read. */
  readonly toRead: readonly SheetHead[];
  readonly returned: readonly ReturnedSheet[];
  readonly comments: readonly OpenComment[];
  readonly waiting: WaitingCounts;
};

const titleOf = ({ title, titleEn }: { readonly title: string; readonly titleEn: string | null }): Bilingual => ({
  ja: title,
  en: titleEn ?? title,
});
const forOther = (viewer: Viewer, sheet: SheetHead) => (sheet.ownerId === viewer.personId ? null : sheet.ownerId);

function writeItem(work: CycleWork, viewer: Viewer, sheet: SheetHead): WorkItem {
  const returned = work.returned.find(({ sheetId }) => sheetId === sheet.id);
  const left = sheet.required - sheet.filled;
  return {
    id: `sheet/${sheet.id}`,
    kind: returned ? "returned" : "write",
    title: titleOf(sheet),
    href: sheetAddress(work.edition, sheet.id),
    due: dueOf(work.cycle.deadlines, "draft"),
    why: returned
      ? { ja: `返された理由: ${returned.reason}`, en: `Why it was returned: ${returned.reason}` }
      : left === 0
        ? {
            ja: "必須の欄はすべて書かれています。読み直して提出します。",
            en: "All required fields are written. Read it once more and submit it.",
          }
        : { ja: `必須の欄があと${left}欄、空いています。`, en: `${left} required fields are left.` },
    forPerson: forOther(viewer, sheet),
  };
}

function commentItem(work: CycleWork, viewer: Viewer, comment: OpenComment): WorkItem[] {
  const sheet = work.own.find(({ id }) => id === comment.sheetId);
  if (!sheet) return [];
  const short = comment.text.length > 80 ? `${comment.text.slice(0, 80)}…` : comment.text;
  return [
    {
      id: `comment/${comment.sheetId}/${comment.id}`,
      kind: "comment",
      title: titleOf(sheet),
      href: `${sheetAddress(work.edition, sheet.id)}#comment-${comment.id}`,
      due: null,
      why: { ja: `コメント: ${short}`, en: `Comment: ${short}` },
      forPerson: forOther(viewer, sheet),
    },
  ];
}

const readItem = (work: CycleWork, sheet: SheetHead): WorkItem => ({
  id: `read/${sheet.id}`,
  kind: "read",
  title: titleOf(sheet),
  href: sheetAddress(work.edition, sheet.id),
  due: dueOf(work.cycle.deadlines, sheet.stage),
  why: {
    ja: "会議・外部評価で取り上げる調書です。読んで、意見を書けます。",
    en: "It comes up in the meeting or review: read it and write what you think.",
  },
});

type Many = {
  readonly kind: WorkItem["kind"];
  readonly count: number;
  readonly stage: Stage;
  readonly filter: Partial<BoardFilter>;
  readonly why: Bilingual;
};

/** Work on many sheets is one item that leads to their list. */
function manyItem(work: CycleWork, { kind, count, stage, filter, why }: Many): WorkItem[] {
  if (count === 0) return [];
  return [
    {
      id: `${kind}/${work.cycle.id}`,
      kind,
      title: titleOf(work.cycle),
      href: boardAddress(work.edition, work.cycle.id, { ...wholeCycle, ...filter }),
      due: dueOf(work.cycle.deadlines, stage),
      why,
    },
  ];
}

function coordinatorItems(work: CycleWork, viewer: Viewer): WorkItem[] {
  const { check, ownerless, second, open, all } = work.waiting;
  const isHq = hasRole(viewer, "hq");
  if (!isHq && !hasRole(viewer, "department", "bureau")) return [];
  const items = [
    // HQ checks what others submitted only through the units: for HQ the second stage is what waits
    ...(isHq
      ? manyItem(work, {
          kind: "second",
          count: second,
          stage: "second",
          filter: { stage: "second" },
          why: { ja: `二次評価を待つ調書が ${second} 件あります。`, en: `${second} sheets wait for the second stage.` },
        })
      : manyItem(work, {
          kind: "check",
          count: check,
          stage: "submitted",
          filter: { stage: "submitted" },
          why: {
            ja: `提出され、点検を待つ調書が ${check} 件あります。`,
            en: `${check} submitted sheets wait for your check.`,
          },
        })),
    ...manyItem(work, {
      kind: "ownerless",
      count: ownerless,
      stage: "draft",
      filter: { ownerless: true },
      why: { ja: `担当者のいない調書が ${ownerless} 件あります。`, en: `${ownerless} sheets have no owner.` },
    }),
  ];
  if (!isHq || work.cycle.closed || all === 0 || open > 0) return items;
  return [
    ...items,
    {
      id: `close/${work.cycle.id}`,
      kind: "close",
      title: titleOf(work.cycle),
      href: `/cycle/${work.edition}/${work.cycle.id}/deadline#close`,
      due: dueOf(work.cycle.deadlines, "fixed"),
      why: {
        ja: "すべての調書が確定または公表されました。この年度を閉じられます。",
        en: "Every sheet is fixed or published: the year can be closed.",
      },
    },
  ];
}

/** What one open cycle asks of a viewer. Rights are not decided here: what the viewer may not see was never read. */
export function workOf(work: CycleWork, viewer: Viewer): readonly WorkItem[] {
  const writing = work.own.filter(({ stage }) => stage === "draft");
  return [
    ...writing.map((sheet) => writeItem(work, viewer, sheet)),
    ...work.comments.flatMap((comment) => commentItem(work, viewer, comment)),
    ...work.toRead.map((sheet) => readItem(work, sheet)),
    ...coordinatorItems(work, viewer),
  ];
}
