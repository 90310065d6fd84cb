import {
  Absent,
  type Choice,
  Choices,
  cell,
  EmptyState,
  Fold,
  Name,
  type PageContent,
  type Row,
  Table,
  weave,
} from "../../../ui/index.ts";
import { changeAddress } from "../domain/addresses.ts";
import { type Opinion, opinionChanges, opinionChangeWords, opinionKinds, opinionKindWords } from "../domain/opinion.ts";
import { choiceQuery, type OpinionChoice } from "../domain/opinion-choice.ts";
import { inOrderOfWork, standingOf, standings, standingWords } from "../domain/standing.ts";
import { kindsFor } from "../domain/who-may.ts";
import { RecordForm } from "./opinion-forms.tsx";
import { opinionMessages } from "./opinion-messages.ts";
import {
  answerer,
  cycleName,
  Day,
  dueDay,
  OpinionCount,
  type OpinionModel,
  opinionHref,
  SheetLink,
  StandingMark,
} from "./opinion-pieces.tsx";

type Listed = {
  readonly model: OpinionModel;
  readonly choice: OpinionChoice;
  readonly opinions: readonly Opinion[];
  readonly newId: string;
};

/** All opinions the reader may see, narrowed: /opinion/:edition. */
export function opinionListPage(listed: Listed): PageContent {
  const { model, choice, opinions } = listed;
  const { view, edition, cycles } = model;
  const t = opinionMessages(view.lang);
  const shared = { title: t("listTitle"), description: t("listDescription"), unlisted: true };
  if (choice.cycle === null)
    return {
      ...shared,
      main: (
        <EmptyState
          what={t("noCycle")}
          why={t("noCycleWhy")}
          todo={{ label: t("toMeetings"), href: `/meeting/${edition}` }}
        />
      ),
    };
  const open = opinions.filter((opinion) => standingOf(opinion, cycles) === "unanswered");
  const address = (next: OpinionChoice) => `${view.path}?${choiceQuery(next)}`;
  return {
    ...shared,
    lead: weave(t("listLead"), {
      all: <OpinionCount count={opinions.length} href={address(choice)} view={view} />,
      open: <OpinionCount count={open.length} href={address({ ...choice, standing: "unanswered" })} view={view} />,
    }),
    main: (
      <>
        <Filters {...listed} address={address} />
        {opinions.length === 0 ? (
          <EmptyState what={t("noneTitle")} why={t("noneWhy")} todo={{ label: t("showAll"), href: view.path }} />
        ) : (
          <ListTable {...listed} />
        )}
        {kindsFor(model.viewer).length === 0 ? null : (
          <Fold summary={t("addTitle")}>
            <RecordForm model={model} cycleId={choice.cycle} sheetId={choice.sheet} newId={listed.newId} back={null} />
          </Fold>
        )}
        <p>
          <a href={changeAddress(edition, choice.cycle)}>{t("toChange")}</a>
          {" · "}
          <a href={`/meeting/${edition}`}>{t("toMeetings")}</a>
        </p>
      </>
    ),
  };
}

function Filters({ model, choice, address }: Listed & { readonly address: (choice: OpinionChoice) => string }) {
  const { lang } = model.view;
  const t = opinionMessages(lang);
  const link = (label: string, next: OpinionChoice): Choice => ({
    label,
    href: address(next),
    current: choiceQuery(next) === choiceQuery(choice),
  });
  return (
    <div>
      <Choices
        label={t("filterCycle")}
        items={model.cycles.map(({ id }) => link(cycleName(model, id), { ...choice, cycle: id, sheet: null }))}
      />
      <Choices
        label={t("filterWho")}
        items={[link(t("all"), { ...choice, mine: false }), link(t("mine"), { ...choice, mine: true })]}
      />
      <Choices
        label={t("filterStanding")}
        items={[
          link(t("all"), { ...choice, standing: null }),
          ...standings.map((standing) => link(standingWords[standing][lang], { ...choice, standing })),
        ]}
      />
      <Choices
        label={t("filterKind")}
        items={[
          link(t("all"), { ...choice, kind: null }),
          ...opinionKinds.map((kind) => link(opinionKindWords[kind][lang], { ...choice, kind })),
        ]}
      />
      <Choices
        label={t("filterChange")}
        items={[
          link(t("all"), { ...choice, change: null }),
          ...opinionChanges.map((change) => link(opinionChangeWords[change][lang], { ...choice, change })),
        ]}
      />
    </div>
  );
}

function ListTable({ model, choice, opinions }: Listed) {
  const t = opinionMessages(model.view.lang);
  const csv = `/opinion/${model.edition}/opinions.csv?${choiceQuery(choice)}`;
  return (
    <Table
      id="opinions"
      caption={t("table")}
      captionShown="hidden"
      columns={[
        { id: "text", head: t("colText"), kind: "text" },
        { id: "standing", head: t("colStanding"), kind: "text" },
        { id: "due", head: t("colDue"), kind: "text" },
        { id: "unit", head: t("colUnit"), kind: "text" },
        { id: "sheet", head: t("colSheet"), kind: "text" },
        { id: "from", head: t("colFrom"), kind: "text" },
        { id: "day", head: t("colDay"), kind: "text" },
        { id: "change", head: t("colChange"), kind: "text" },
      ]}
      rows={inOrderOfWork(opinions, model.cycles).map((opinion) => listRow(model, opinion))}
      filter
      downloads={[
        { format: "csv", href: csv },
        { format: "sjis", href: `${csv}&encoding=Shift_JIS` },
      ]}
    />
  );
}

function listRow(model: OpinionModel, opinion: Opinion): Row {
  const { view } = model;
  const t = opinionMessages(view.lang);
  const standing = standingOf(opinion, model.cycles);
  const due = standing === "unanswered" ? dueDay(model, opinion) : null;
  const change = opinion.answer?.change;
  return {
    id: opinion.id,
    cells: [
      cell(
        <a href={opinionHref(model, opinion)} data-name="" class="opinion-cell">
          {opinion.text}
        </a>,
      ),
      cell(<StandingMark model={model} opinion={opinion} />, standings.indexOf(standing)),
      cell(due === null ? <Absent word={t("noDue")} /> : <Day day={due} view={view} />, due ?? undefined),
      cell(<Name>{answerer(model, opinion)}</Name>, answerer(model, opinion)),
      cell(<SheetLink model={model} sheetId={opinion.sheetId} />),
      cell(opinionKindWords[opinion.kind][view.lang], opinion.kind),
      cell(<Day day={opinion.saidOn} view={view} />, opinion.saidOn),
      cell(change === undefined ? <Absent word={t("notAnswered")} /> : opinionChangeWords[change][view.lang], change),
    ],
  };
}
