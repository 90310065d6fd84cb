import type { Bilingual } from "../../../foundation/index.ts";
import { Absent, cell, DefinitionList, Name, type PageContent, Section, Table, type View } from "../../../ui/index.ts";
import { type OwnedSheet, type Register, sheetCycle, sheetTitle } from "../domain/register.ts";
import { deeds, deedWords, rightsTable } from "../domain/rights.ts";
import { roles, roleWords } from "../domain/viewer.ts";
import type { SheetNote } from "../store/register.ts";
import { Field, FormToken, SelectField } from "./form-pieces.tsx";
import { peopleWords } from "./people-messages.ts";
import { Day, type People, personName, personOptions, unitName, wordOf } from "./people-pieces.tsx";

type Common = {
  readonly edition: string;
  readonly personId: string;
  readonly register: Register;
  readonly people: People;
  readonly sheets: readonly OwnedSheet[];
};

/** 人事異動: the last day, and a successor for every sheet. */
export function transferPage(view: View, given: Common & { readonly formToken: string }): PageContent {
  const t = peopleWords(view.lang);
  const { edition, personId, people, register, sheets } = given;
  const name = personName(people, personId, view.lang);
  const others = personOptions(register, people, view.lang).filter(({ value }) => value !== personId);
  return {
    title: t("transferOf", { name }),
    description: t("transferLead"),
    unlisted: true,
    main: (
      <form method="post" action={`/people/${edition}/transfer/${encodeURIComponent(personId)}`} class="form">
        <FormToken token={given.formToken} />
        <Field name="leaves" label={t("leavesOn")} type="date" />
        {sheets.length === 0 ? (
          <p>{t("sheetsNone")}</p>
        ) : (
          <SelectField name="successor" label={t("successorAll")} options={others} />
        )}
        {sheets.map((sheet) => (
          <SelectField
            key={sheet.id}
            id={`sheet-${sheet.id}`}
            name={`sheet.${sheet.id}`}
            label={t("successorFor", { title: sheetTitle(view.lang, sheet) })}
            options={[{ value: "", label: t("asAbove") }, ...others]}
          />
        ))}
        <button type="submit">{t("transferDo")}</button>
      </form>
    ),
  };
}

/** 引継書: what a successor must know, on paper. */
export function handOverPage(
  view: View,
  given: Common & {
    readonly notes: readonly SheetNote[];
    readonly stageWords: Readonly<Record<string, Bilingual>>;
    /** Whether the viewer may see what this person is in charge of now. */
    readonly concerned: boolean;
  },
): PageContent {
  const t = peopleWords(view.lang);
  const name = personName(given.people, given.personId, view.lang);
  return {
    title: t("handOver", { name }),
    description: t("handOverLead"),
    unlisted: true,
    main: (
      <>
        {given.sheets.length === 0 ? <p>{t("handOverNone")}</p> : null}
        {given.sheets.map((sheet) => (
          <Section key={sheet.id} id={`sheet-${sheet.id}`} title={<Name>{sheetTitle(view.lang, sheet)}</Name>}>
            <DefinitionList items={sheetLines(view, given, sheet)} />
          </Section>
        ))}
        {given.concerned ? (
          <p>
            <a href={`/handover/${given.edition}/${encodeURIComponent(given.personId)}`}>{t("toHave")}</a>
          </p>
        ) : null}
      </>
    ),
  };
}

function sheetLines(view: View, given: Parameters<typeof handOverPage>[1], sheet: OwnedSheet) {
  const t = peopleWords(view.lang);
  const owner = sheet.ownerId === null ? t("nobody") : personName(given.people, sheet.ownerId, view.lang);
  const notes = (kind: SheetNote["kind"]) =>
    given.notes.filter((note) => note.sheetId === sheet.id && note.kind === kind);
  return [
    { term: t("cycle"), detail: <Name>{sheetCycle(view.lang, sheet)}</Name> },
    { term: t("unit"), detail: <Name>{unitName(given.register, sheet.unitId, view.lang)}</Name> },
    { term: t("newOwner"), detail: <Name>{owner}</Name> },
    { term: t("stage"), detail: wordOf(given.stageWords, sheet.stage, view.lang) },
    {
      term: t("deadline"),
      detail: sheet.deadline === null ? <Absent word={t("noDeadline")} /> : <Day day={sheet.deadline} view={view} />,
    },
    { term: t("openOpinions"), detail: <Notes view={view} notes={notes("opinion")} /> },
    { term: t("openComments"), detail: <Notes view={view} notes={notes("comment")} /> },
  ];
}

function Notes({ view, notes }: { readonly view: View; readonly notes: readonly SheetNote[] }) {
  if (notes.length === 0) return <Absent word={peopleWords(view.lang)("noneOpen")} />;
  return (
    <ul>
      {notes.map((note, index) => (
        <li key={index}>
          <Name>{note.text}</Name>
        </li>
      ))}
    </ul>
  );
}

/** Role by role, what it may do, in words. */
export function rightsPage(view: View): PageContent {
  const t = peopleWords(view.lang);
  return {
    title: t("rights"),
    description: t("rightsLead"),
    unlisted: true,
    main: (
      <Table
        id="rights"
        caption={t("rights")}
        captionShown="hidden"
        columns={[
          { id: "role", head: t("role"), kind: "text", sortable: false },
          ...deeds.map((id) => ({ id, head: deedWords[id][view.lang], kind: "text", sortable: false }) as const),
        ]}
        rows={roles.map((role) => ({
          id: role,
          cells: [
            cell(roleWords[role][view.lang]),
            ...deeds.map((deed) => cell(<Name>{rightsTable[role][deed][view.lang]}</Name>)),
          ],
        }))}
      />
    ),
  };
}
