import { Name, type PageContent, Section, type View } from "../../../ui/index.ts";
import type { Absence, Register } from "../domain/register.ts";
import { roleWords } from "../domain/viewer.ts";
import { Field, FormToken, SelectField } from "./form-pieces.tsx";
import { peopleWords } from "./people-messages.ts";
import {
  Day,
  type People,
  personName,
  personOptions,
  roleOptions,
  Term,
  unitName,
  unitOptions,
} from "./people-pieces.tsx";

export type PersonPage = {
  readonly edition: string;
  readonly personId: string;
  readonly register: Register;
  readonly people: People;
  readonly formToken: string;
};

/** One person as HQ sees them: roles, absences, a new way in, the transfer. */
export function personPage(view: View, given: PersonPage): PageContent {
  const t = peopleWords(view.lang);
  const { edition, personId, people } = given;
  const address = `/people/${edition}/person/${encodeURIComponent(personId)}`;
  return {
    title: personName(people, personId, view.lang),
    description: t("personLead"),
    unlisted: true,
    breadcrumbs: [
      [{ label: t("people"), href: `/people/${edition}` }, { label: personName(people, personId, view.lang) }],
    ],
    main: (
      <>
        <Section id="roles" title={t("roles")}>
          <Roles view={view} given={given} address={address} />
          <h3>{t("giveRole")}</h3>
          <form method="post" action={`${address}/role`} class="form">
            <FormToken token={given.formToken} />
            <SelectField name="role" label={t("role")} options={roleOptions(view.lang)} />
            <SelectField name="unit" label={t("unit")} options={unitOptions(given.register, view.lang)} />
            <Field name="area" label={t("area")} optional />
            <Field name="from" label={t("from")} type="date" optional />
            <Field name="to" label={t("to")} type="date" optional />
            <button type="submit">{t("give")}</button>
          </form>
        </Section>
        <Section id="transfer" title={t("transfer")} lead={t("transferLead")}>
          <p>
            <a class="action" href={`/people/${edition}/transfer/${encodeURIComponent(personId)}`}>
              {t("toTransfer")}
            </a>
          </p>
          <p>
            <a href={`/people/${edition}/handover/${encodeURIComponent(personId)}`}>{t("toHandOver")}</a>
          </p>
          <p>
            <a href={`/handover/${edition}/${encodeURIComponent(personId)}`}>{t("toHave")}</a>
          </p>
        </Section>
        <Absences view={view} given={given} address={`${address}/absence`} />
        <Section id="reinvite" title={t("reinvite")} lead={t("reinviteLead")}>
          <form method="post" action={`${address}/invitation`}>
            <FormToken token={given.formToken} />
            <button type="submit">{t("reinviteDo")}</button>
          </form>
        </Section>
      </>
    ),
  };
}

type Part = { readonly view: View; readonly given: PersonPage; readonly address: string };

function Roles({ view, given, address }: Part) {
  const t = peopleWords(view.lang);
  const held = given.register.roles.filter(({ personId }) => personId === given.personId);
  if (held.length === 0) return <p>{t("rolesNone")}</p>;
  return (
    <ul class="kept">
      {held.map((role) => (
        <li key={role.id}>
          {roleWords[role.role][view.lang]} · <Name>{unitName(given.register, role.unitId, view.lang)}</Name> ·{" "}
          <Term role={role} view={view} />
          <form method="post" action={`${address}/role-end`}>
            <FormToken token={given.formToken} />
            <input type="hidden" name="role-id" value={role.id} />
            <input type="hidden" name="version" value={String(role.version)} />
            <button
              type="submit"
              class="quiet-button"
              aria-label={t("endRole", { role: roleWords[role.role][view.lang] })}
            >
              {t("end")}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** Absences of one person, with the form for another; on the own page and on HQ's. */
export function Absences({ view, given, address }: Part) {
  const t = peopleWords(view.lang);
  const planned = given.register.absences.filter(({ personId }) => personId === given.personId);
  const others = personOptions(given.register, given.people, view.lang).filter(({ value }) => value !== given.personId);
  return (
    <Section id="absence" title={t("absences")} lead={t("absenceLead")}>
      {planned.length === 0 ? <p>{t("absenceNone")}</p> : null}
      <ul class="kept">
        {planned.map((absence) => (
          <li key={absence.id}>
            <AbsenceLine view={view} absence={absence} people={given.people} />
            <form method="post" action={`${address}-end`}>
              <FormToken token={given.formToken} />
              <input type="hidden" name="absence-id" value={absence.id} />
              <button type="submit" class="quiet-button">
                {t("endAbsence")}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <form method="post" action={address} class="form">
          <FormToken token={given.formToken} />
          <SelectField name="delegate" label={t("delegate")} options={others} />
          <Field name="from" label={t("firstDay")} type="date" />
          <Field name="to" label={t("lastDay")} type="date" />
          <button type="submit">{t("keepAbsence")}</button>
        </form>
      )}
    </Section>
  );
}

function AbsenceLine(props: { readonly view: View; readonly absence: Absence; readonly people: People }) {
  const { view, absence, people } = props;
  return (
    <>
      <Day day={absence.validFrom} view={view} /> – <Day day={absence.validTo} view={view} /> ·{" "}
      {peopleWords(view.lang)("delegate")}: <Name>{personName(people, absence.delegateId, view.lang)}</Name>
    </>
  );
}
