import { type Choice, Choices, EmptyState, Name, type PageContent } from "../../../ui/index.ts";
import { sheetAddress } from "../../cycle/index.ts";
import { changeAddress, opinionAddress } from "../domain/addresses.ts";
import { type ChangeChoice, type ChangeEntry, changeChoices } from "../domain/change-entry.ts";
import { isOpinionChange, isOpinionKind, type Opinion } from "../domain/opinion.ts";
import { changeMessages } from "./change-messages.ts";
import { ChangeLead, ChangeList } from "./change-part.tsx";
import { opinionMessages } from "./opinion-messages.ts";
import { answerer, cycleName, type OpinionModel } from "./opinion-pieces.tsx";

type Shown = {
  readonly model: OpinionModel;
  readonly cycleId: string;
  readonly opinions: readonly Opinion[];
  /** Set where the page was asked for as "last year". */
  readonly isLast: boolean;
};

/** What one year's opinions changed: /change/:edition/:cycle; without a cycle, those of last year. */
export function changePage({ model, cycleId, opinions, isLast }: Shown): PageContent {
  const { view, edition, cycles } = model;
  const t = changeMessages(view.lang);
  const query = new URLSearchParams(view.query ?? "");
  const choice = readChoice(query);
  const own = changeAddress(edition, cycleId);
  const address = (next: ChangeChoice): string => {
    const wanted = new URLSearchParams(
      Object.entries(next).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    );
    return wanted.size === 0 ? own : `${own}?${wanted}`;
  };
  const title = isLast ? t("lastTitle") : t("title", { cycle: cycleName(model, cycleId) });
  const shared = { title, description: t("description"), heading: <Name>{title}</Name>, unlisted: true };
  if (choice === null)
    return {
      ...shared,
      main: (
        <EmptyState
          what={<Name>{t("unknownChoice", { value: view.query ?? "" })}</Name>}
          why={t("unknownChoiceWhy")}
          todo={{ label: t("showAll"), href: own }}
        />
      ),
    };
  const shown = { view, choice, address, entries: opinions.map((opinion) => entryOf(model, opinion)) };
  const years: readonly Choice[] = cycles.map(({ id }) => ({
    label: cycleName(model, id),
    href: changeAddress(edition, id),
    current: id === cycleId,
  }));
  return {
    ...shared,
    lead: <ChangeLead {...shown} />,
    main: (
      <>
        <Choices label={t("years")} items={years} />
        <ChangeList {...shown} />
      </>
    ),
  };
}

/** Where no evaluation has been opened yet. */
export function noChangePage({ view, edition }: OpinionModel): PageContent {
  const t = changeMessages(view.lang);
  const o = opinionMessages(view.lang);
  return {
    title: t("lastTitle"),
    description: t("description"),
    unlisted: true,
    main: (
      <EmptyState
        what={o("noCycle")}
        why={o("noCycleWhy")}
        todo={{ label: o("listTitle"), href: `/opinion/${edition}` }}
      />
    ),
  };
}

/** Null where the address names a kind or change that there is not. */
function readChoice(query: URLSearchParams): ChangeChoice | null {
  const [kind, change] = [query.get("kind"), query.get("change")];
  if (kind !== null && !isOpinionKind(kind)) return null;
  const named = changeChoices.find((one) => one === change);
  if (named !== undefined) return { kind, change: named };
  if (change !== null && !isOpinionChange(change)) return null;
  return { kind, change };
}

/** An opinion as plain words for the page; also what a release keeps in its content. */
export function entryOf(model: OpinionModel, opinion: Opinion): ChangeEntry {
  const { edition, links, view } = model;
  const { id, kind, saidBy, saidOn, text, answer, effect } = opinion;
  const sheet = opinion.sheetId === null ? undefined : model.sheets.get(opinion.sheetId);
  const link = links.find((one) => one.kind === answer?.aboutKind && one.id === answer.aboutId);
  return {
    id,
    kind,
    saidBy,
    saidOn,
    text,
    sheet:
      sheet === undefined
        ? null
        : { title: sheet.title, titleEn: sheet.titleEn, href: sheetAddress(edition, sheet.id) },
    unit: answerer(model, opinion),
    answer: answer && {
      unit: model.unitName(answer.unitId),
      text: answer.text,
      change: answer.change,
      reason: answer.reason,
      about: link === undefined ? null : { label: link.label, href: link.href },
    },
    effect: effect && {
      effect: effect.effect,
      text: effect.text,
      cycle: cycleName({ ...model, view }, effect.cycleId),
    },
    href: opinionAddress(edition, id),
  };
}
