import { dayInJapan, dayWords } from "../../../foundation/index.ts";
import {
  cell,
  EmptyState,
  Name,
  nameIn,
  Origin,
  OriginCard,
  Pagination,
  type Row,
  Section,
  Status,
  Table,
  type View,
  When,
  weave,
} from "../../../ui/index.ts";
import { boardAddress, boardQuery } from "../domain/board-filter.ts";
import { dueOf, isLate } from "../domain/deadline.ts";
import { aboutWords } from "../domain/form-words.ts";
import type { SheetHead } from "../domain/sheet.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { stageWords } from "../domain/stage.ts";
import { boardMessages } from "./board-messages.ts";
import { type BoardShown, unitName } from "./board-model.ts";

/** The sheets that the filter names: the proof of the count that led here. */
export function BoardList(shown: BoardShown) {
  const { props, view } = shown;
  const t = boardMessages(view.lang);
  const { sheets, total } = props.listed;
  return (
    <Section id="list" title={t("listTitle")} lead={<ListLead {...shown} />}>
      {sheets.length === 0 ? (
        <EmptyState
          what={t("none")}
          why={t("noneWhy")}
          todo={{ label: t("showAll"), href: boardAddress(props.edition, props.cycle.id) }}
        />
      ) : (
        <>
          <Table
            id="sheets"
            caption={t("listTitle")}
            captionShown="hidden"
            columns={[
              { id: "sheet", head: t("colSheet"), kind: "text" },
              { id: "unit", head: t("colUnit"), kind: "text" },
              { id: "owner", head: t("colOwner"), kind: "text" },
              { id: "stage", head: t("colStage"), kind: "text" },
              { id: "due", head: t("colDue"), kind: "text" },
              { id: "filled", head: t("colFilled"), kind: "text" },
              { id: "changed", head: t("colChanged"), kind: "text" },
            ]}
            rows={sheets.map((sheet) => sheetRow(shown, sheet))}
          />
          <Pagination view={view} page={props.page} pages={props.pages} />
          <p>
            <a href={csvAddress(shown)} download="">
              {t("csv")}
            </a>
          </p>
        </>
      )}
      <OriginCard
        headline={<Name>{`${choiceWords(shown)}: ${total}`}</Name>}
        lines={[
          { label: t("proofHow"), content: t("proofHowText") },
          { label: t("proofDay"), content: <Day day={props.today} view={view} /> },
        ]}
      />
    </Section>
  );
}

const csvAddress = ({ props }: BoardShown): string => {
  const query = boardQuery(props.filter);
  return `/cycle/${props.edition}/${props.cycle.id}.csv${query === "" ? "" : `?${query}`}`;
};

function ListLead(shown: BoardShown) {
  const { props, view } = shown;
  const t = boardMessages(view.lang);
  return (
    <>
      {weave(t("listLead", {}), {
        choice: <Name>{choiceWords(shown)}</Name>,
        count: (
          <Origin
            kind="derived"
            href={boardAddress(props.edition, props.cycle.id, props.filter)}
            label={t("countLabel", { what: choiceWords(shown) })}
          >
            {String(props.listed.total)}
          </Origin>
        ),
      })}
    </>
  );
}

/** What the filter chose, in words: "空知総合振興局・作成中・締切を過ぎたもの". */
function choiceWords(shown: BoardShown): string {
  const { props, view } = shown;
  const { filter } = props;
  const t = boardMessages(view.lang);
  const words = [
    filter.unit === null ? "" : unitName(shown, filter.unit),
    filter.stage === null ? "" : stageWords[filter.stage][view.lang],
    filter.kind === null ? "" : aboutWords[filter.kind][view.lang],
    filter.owner === null ? "" : t("ofPerson", { name: props.names.get(filter.owner) ?? t("unknownPerson") }),
    filter.late ? t("late") : "",
    filter.missing ? t("missing") : "",
    filter.ownerless ? t("ownerless") : "",
    filter.still === null ? "" : t("still", { days: String(filter.still) }),
  ].filter((word) => word !== "");
  return words.length === 0 ? t("everything") : words.join(view.lang === "ja" ? "・" : ", ");
}

export function Day({ day, view }: { readonly day: string; readonly view: View }) {
  return <When at={day}>{dayWords(day, { lang: view.lang, era: view.era })}</When>;
}

function sheetRow(shown: BoardShown, sheet: SheetHead): Row {
  const { props, view } = shown;
  const t = boardMessages(view.lang);
  const due = dueOf(props.cycle.deadlines, sheet.stage);
  const changed = dayInJapan(new Date(sheet.changedAt));
  const name = nameIn(view.lang, { name: sheet.title, nameEn: sheet.titleEn });
  const owner = sheet.ownerId === null ? t("noOwner") : (props.names.get(sheet.ownerId) ?? t("unknownPerson"));
  return {
    id: sheet.id,
    cells: [
      cell(
        <a href={sheetAddress(props.edition, sheet.id)} data-name="">
          {name}
        </a>,
        name,
      ),
      cell(<Name>{unitName(shown, sheet.unitId)}</Name>, unitName(shown, sheet.unitId)),
      cell(sheet.ownerId === null ? owner : <Name>{owner}</Name>, owner),
      cell(stageWords[sheet.stage][view.lang], sheet.stepNumber),
      cell(
        <span class="cell-stack">
          {due === null ? t("noDue") : <Day day={due} view={view} />}
          {isLate(props.cycle.deadlines, sheet.stage, props.today) ? (
            <Status kind="behind" word={t("lateMark")} />
          ) : null}
        </span>,
        due ?? undefined,
      ),
      cell(
        sheet.required === 0 ? (
          t("noRequired")
        ) : (
          <Origin kind="derived" href={sheetAddress(props.edition, sheet.id)} label={name}>
            {t("percent", { filled: String(sheet.filled), required: String(sheet.required) })}
          </Origin>
        ),
        sheet.required === 0 ? undefined : sheet.filled / sheet.required,
      ),
      cell(<Day day={changed} view={view} />, changed),
    ],
  };
}
