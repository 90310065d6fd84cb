import {
  cell,
  DefinitionList,
  defineMessages,
  EmptyState,
  Name,
  nameIn,
  Origin,
  type PageContent,
  type Row,
  Table,
  type View,
} from "../../../ui/index.ts";
import type { Unit } from "../../account/index.ts";
import type { Handover, HandoverSheet } from "../domain/handover.ts";
import type { PastDecision } from "../domain/open-cycle-plan.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { stageWords } from "../domain/stage.ts";
import { Day } from "./board-list.tsx";
import { cycleTitle } from "./board-model.ts";

const handoverMessages = defineMessages({
  title: { ja: "引き継ぐものの一覧: {name}", en: "What {name} has to hand over" },
  description: {
    ja: "いま担当している調書、段階、締切、残っていること",
    en: "The sheets in charge now, their stage, deadline and what is left",
  },
  lead: {
    ja: "いま担当している調書を、締切の早い順に数で見る表です。替わる前に見て、渡すものを確かめます。",
    en: "A table of the sheets this person is in charge of now, by deadline, in figures: to look at before the change.",
  },
  pack: {
    ja: "意見と覚え書きの中身まで、後任に渡す: 引継書",
    en: "With the words of opinions and notes, for the successor: the hand-over pack",
  },
  day: { ja: "作成日", en: "Made on" },
  person: { ja: "担当者", en: "Owner" },
  number: { ja: "調書", en: "Sheets" },
  none: { ja: "引き継ぐ調書はありません", en: "There is nothing to hand over" },
  noneWhy: {
    ja: "開いている年度に、この人が担当する調書がないか、あなたに見えません。",
    en: "This person owns no sheet of an open year, or none that you may see.",
  },
  table: { ja: "引き継ぐ調書", en: "Sheets to hand over" },
  sheet: { ja: "調書", en: "Sheet" },
  cycle: { ja: "年度", en: "Year" },
  unit: { ja: "組織", en: "Unit" },
  stage: { ja: "段階", en: "Stage" },
  due: { ja: "締切", en: "Due" },
  noDue: { ja: "締切なし", en: "No deadline" },
  filled: { ja: "必須の記入", en: "Required filled" },
  noRequired: { ja: "必須の欄なし", en: "none required" },
  comments: { ja: "残るコメント", en: "Open comments" },
  noComments: { ja: "なし", en: "none" },
  decision: { ja: "昨年度の決定", en: "Last year's decision" },
  noDecision: { ja: "記録なし", en: "not recorded" },
  expand: { ja: "拡充", en: "Expand" },
  continue: { ja: "継続", en: "Continue" },
  improve: { ja: "改善", en: "Improve" },
  shrink: { ja: "縮小", en: "Shrink" },
  abolish: { ja: "廃止", en: "Abolish" },
  finish: { ja: "終了", en: "Finish" },
});

export type HandoverProps = {
  readonly edition: string;
  readonly name: string;
  readonly handover: Handover;
  readonly units: readonly Unit[];
  readonly today: string;
};

export const handoverAddress = (edition: string, personId: string): string =>
  `/handover/${edition}/${encodeURIComponent(personId)}`;

/** What a person hands over: /handover/:edition/:person. */
export function handoverPage(props: HandoverProps, view: View): PageContent {
  const t = handoverMessages(view.lang);
  const { sheets } = props.handover;
  const list = `${handoverAddress(props.edition, props.handover.personId)}#handover`;
  const title = t("title", { name: props.name });
  return {
    title,
    description: t("description"),
    lead: t("lead"),
    unlisted: true,
    main: (
      <>
        <DefinitionList
          items={[
            { term: t("person"), detail: <Name>{props.name}</Name> },
            { term: t("day"), detail: <Day day={props.today} view={view} /> },
            {
              term: t("number"),
              detail: (
                <Origin kind="derived" href={list} label={t("table")}>
                  {String(sheets.length)}
                </Origin>
              ),
            },
          ]}
        />
        {sheets.length === 0 ? (
          <EmptyState what={t("none")} why={t("noneWhy")} />
        ) : (
          <Table
            id="handover"
            caption={t("table")}
            columns={[
              { id: "sheet", head: t("sheet"), kind: "text" },
              { id: "cycle", head: t("cycle"), kind: "text" },
              { id: "unit", head: t("unit"), kind: "text" },
              { id: "stage", head: t("stage"), kind: "text" },
              { id: "due", head: t("due"), kind: "text" },
              { id: "filled", head: t("filled"), kind: "text" },
              { id: "comments", head: t("comments"), kind: "number" },
              { id: "decision", head: t("decision"), kind: "text" },
            ]}
            rows={sheets.map((one) => handoverRow(one, props, view))}
          />
        )}
        <p>
          <a href={`/people/${props.edition}/handover/${encodeURIComponent(props.handover.personId)}`}>{t("pack")}</a>
        </p>
      </>
    ),
  };
}

function handoverRow(
  { sheet, cycle, due, openComments, lastDecision }: HandoverSheet,
  props: HandoverProps,
  view: View,
): Row {
  const t = handoverMessages(view.lang);
  const href = sheetAddress(props.edition, sheet.id);
  const name = nameIn(view.lang, { name: sheet.title, nameEn: sheet.titleEn });
  const unit = props.units.find(({ id }) => id === sheet.unitId);
  const counted = (value: string, sort: number) =>
    cell(
      <Origin kind="derived" href={href} label={name}>
        {value}
      </Origin>,
      sort,
    );
  return {
    id: sheet.id,
    cells: [
      cell(
        <a href={href} data-name="">
          {name}
        </a>,
        name,
      ),
      cell(<Name>{cycleTitle(view, cycle)}</Name>, cycle.fiscalYear),
      cell(<Name>{unit ? nameIn(view.lang, unit) : sheet.unitId}</Name>),
      cell(stageWords[sheet.stage][view.lang]),
      cell(due === null ? t("noDue") : <Day day={due} view={view} />, due ?? undefined),
      sheet.required === 0
        ? cell(t("noRequired"))
        : counted(`${sheet.filled} / ${sheet.required}`, sheet.filled / sheet.required),
      openComments === 0 ? cell(t("noComments"), 0) : counted(String(openComments), openComments),
      cell(decisionWords(lastDecision, view)),
    ],
  };
}

const decisionWords = (decision: PastDecision["direction"] | null, view: View): string =>
  handoverMessages(view.lang)(decision ?? "noDecision");
