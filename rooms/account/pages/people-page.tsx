import type { Bilingual, Problem } from "../../../foundation/index.ts";
import { Absent, cell, Name, type PageContent, Section, Table, type View } from "../../../ui/index.ts";
import {
  holdsOn,
  type OwnedSheet,
  type Register,
  sheetCycle,
  sheetTitle,
  unitKinds,
  unitKindWords,
  unitsInOrder,
} from "../domain/register.ts";
import { roleWords } from "../domain/viewer.ts";
import { Field, FormError, FormToken, SelectField } from "./form-pieces.tsx";
import { peopleWords } from "./people-messages.ts";
import { type People, PersonLink, personName, roleOptions, unitName, unitOptions, wordOf } from "./people-pieces.tsx";

export type PeoplePage = {
  readonly edition: string;
  readonly register: Register;
  readonly people: People;
  readonly orphans: readonly OwnedSheet[];
  readonly stageWords: Readonly<Record<string, Bilingual>>;
  readonly today: string;
  readonly formToken: string;
  /** What was typed into the invitation, where it comes back. */
  readonly typed: ReadonlyMap<string, string>;
  readonly defaultExpiry: string;
  readonly problem?: Problem | undefined;
};

/** Units, people and roles of a body, with the forms that change them. */
export function peoplePage(view: View, given: PeoplePage): PageContent {
  const t = peopleWords(view.lang);
  return {
    title: t("people"),
    description: t("peopleLead"),
    unlisted: true,
    main: (
      <>
        {given.problem ? <FormError>{given.problem.message[view.lang]}</FormError> : null}
        <p>
          <a href={`/people/${given.edition}/rights`}>{t("rights")}</a>
        </p>
        <Section id="units" title={t("units")}>
          <UnitTable view={view} given={given} />
        </Section>
        <Section id="orphans" title={t("orphans")} lead={t("orphansLead")}>
          <Orphans view={view} given={given} />
        </Section>
        <Section id="invite" title={t("invite")} lead={<Name>{t("inviteLead")}</Name>}>
          <InviteForm view={view} given={given} />
        </Section>
        <Section id="add-unit" title={t("addUnit")}>
          <UnitForm view={view} given={given} />
        </Section>
      </>
    ),
  };
}

type Part = { readonly view: View; readonly given: PeoplePage };

function UnitTable({ view, given }: Part) {
  const t = peopleWords(view.lang);
  const { register, people, edition, today } = given;
  const holders = (unitId: string) => register.roles.filter((role) => role.unitId === unitId && holdsOn(role, today));
  const idle = register.persons.filter(
    ({ id }) => !register.roles.some((role) => role.personId === id && holdsOn(role, today)),
  );
  return (
    <>
      <Table
        id="unit-table"
        caption={t("units")}
        captionShown="hidden"
        filter
        columns={[
          { id: "unit", head: t("unit"), kind: "text", sortable: false },
          { id: "kind", head: t("kind"), kind: "text" },
          { id: "people", head: t("name"), kind: "text", sortable: false },
        ]}
        rows={unitsInOrder(register.units).map(({ unit, depth }) => ({
          id: unit.id,
          cells: [
            cell(<Name>{`${"　".repeat(depth)}${unitName(register, unit.id, view.lang)}`}</Name>),
            cell(unitKindWords[unit.kind][view.lang], unit.kind),
            cell(
              holders(unit.id).length === 0 ? (
                <Absent word={t("nobody")} />
              ) : (
                <ul class="plain-list">
                  {holders(unit.id).map((role) => (
                    <li key={role.id}>
                      <PersonLink
                        edition={edition}
                        id={role.personId}
                        name={personName(people, role.personId, view.lang)}
                      />{" "}
                      {roleWords[role.role][view.lang]}
                    </li>
                  ))}
                </ul>
              ),
            ),
          ],
        }))}
      />
      {idle.length === 0 ? null : (
        <>
          <h3>{t("withoutRole")}</h3>
          <ul>
            {idle.map(({ id }) => (
              <li key={id}>
                <PersonLink edition={edition} id={id} name={personName(people, id, view.lang)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Orphans({ view, given }: Part) {
  const t = peopleWords(view.lang);
  const { orphans, register, people, stageWords } = given;
  if (orphans.length === 0) return <p>{t("orphansNone")}</p>;
  return (
    <Table
      id="orphan-table"
      caption={t("orphans")}
      captionShown="hidden"
      filter
      columns={(["sheet", "cycle", "unit", "lastOwner", "stage"] as const).map((id) => ({
        id,
        head: t(id),
        kind: "text",
      }))}
      rows={orphans.map((sheet) => ({
        id: sheet.id,
        cells: [
          cell(<Name>{sheetTitle(view.lang, sheet)}</Name>, sheetTitle(view.lang, sheet)),
          cell(<Name>{sheetCycle(view.lang, sheet)}</Name>, sheetCycle(view.lang, sheet)),
          cell(<Name>{unitName(register, sheet.unitId, view.lang)}</Name>, sheet.unitId),
          cell(
            sheet.ownerId === null ? (
              <Absent word={t("nobody")} />
            ) : (
              <Name>{personName(people, sheet.ownerId, view.lang)}</Name>
            ),
          ),
          cell(wordOf(stageWords, sheet.stage, view.lang), sheet.stage),
        ],
      }))}
    />
  );
}

function InviteForm({ view, given }: Part) {
  const t = peopleWords(view.lang);
  const { register, typed, edition, formToken } = given;
  return (
    <form method="post" action={`/people/${edition}/invite`} class="form">
      <FormToken token={formToken} />
      <Field name="name" label={t("name")} value={typed.get("name")} autocomplete="off" />
      <Field name="mail" label={t("mail")} type="email" value={typed.get("mail")} autocomplete="off" />
      <SelectField
        name="role"
        label={t("role")}
        options={roleOptions(view.lang)}
        value={typed.get("role") ?? "owner"}
      />
      <SelectField name="unit" label={t("unit")} options={unitOptions(register, view.lang)} value={typed.get("unit")} />
      <Field name="area" label={t("area")} value={typed.get("area")} optional />
      <Field name="from" label={t("from")} type="date" value={typed.get("from")} optional />
      <Field name="to" label={t("to")} type="date" value={typed.get("to")} optional />
      <Field name="purpose" label={t("purpose")} value={typed.get("purpose") ?? t("purposeDefault")} />
      <Field name="expires" label={t("expires")} type="date" value={typed.get("expires") ?? given.defaultExpiry} />
      <button type="submit">{t("makeLink")}</button>
    </form>
  );
}

function UnitForm({ view, given }: Part) {
  const t = peopleWords(view.lang);
  const none = { value: "", label: t("none") };
  return (
    <form method="post" action={`/people/${given.edition}/unit`} class="form">
      <FormToken token={given.formToken} />
      <Field name="id" label={t("unitId")} autocomplete="off" />
      <Field name="title" label={t("unitName")} autocomplete="off" />
      <SelectField
        name="kind"
        label={t("kind")}
        options={unitKinds.map((kind) => ({ value: kind, label: unitKindWords[kind][view.lang] }))}
      />
      <SelectField name="parent" label={t("parent")} options={[none, ...unitOptions(given.register, view.lang)]} />
      <Field name="unit-area" label={t("area")} optional />
      <button type="submit">{t("add")}</button>
    </form>
  );
}
