import { dayInJapan } from "../../../foundation/index.ts";
import { cell, DefinitionList, Name, type PageContent, Section, Table, type View } from "../../../ui/index.ts";
import { RecordedWhen } from "../../fact/web.tsx";
import { roleWords } from "../domain/viewer.ts";
import type { Credential } from "../store/credentials.ts";
import type { SessionRow } from "../store/sessions.ts";
import { Field, FormToken } from "./form-pieces.tsx";
import { NewPasswordFields } from "./invite-page.tsx";
import { peopleWords } from "./people-messages.ts";
import { Day, Term, unitName } from "./people-pieces.tsx";
import { Absences, type PersonPage } from "./person-page.tsx";

export type MePage = PersonPage & {
  readonly own: { readonly name: string; readonly mail: string; readonly purpose: string; readonly expiresOn: string };
  readonly credentials: readonly Credential[];
  readonly sessions: readonly SessionRow[];
  /** Key of the session that asks. */
  readonly sessionKey: string;
};

/** What is kept about oneself, and the ways in. */
export function mePage(view: View, given: MePage): PageContent {
  const t = peopleWords(view.lang);
  const address = `/me/${given.edition}`;
  return {
    title: t("me"),
    description: t("meLead"),
    unlisted: true,
    scripts: ["/assets/account-passkey.js"],
    main: (
      <>
        <form method="post" action="/signout">
          <FormToken token={given.formToken} />
          <button type="submit">{t("signOut")}</button>
        </form>
        <Section id="own" title={t("own")}>
          <Own view={view} given={given} />
          <p>
            <a href={`/handover/${given.edition}/${encodeURIComponent(given.personId)}`}>{t("toHave")}</a>
          </p>
        </Section>
        <Section id="ways" title={t("waysIn")}>
          <Ways view={view} given={given} address={address} />
        </Section>
        <Section id="sessions" title={t("sessions")}>
          <Sessions view={view} given={given} address={address} />
        </Section>
        <Absences view={view} given={given} address={`${address}/absence`} />
      </>
    ),
  };
}

type Part = { readonly view: View; readonly given: MePage; readonly address: string };

function Own({ view, given }: Omit<Part, "address">) {
  const t = peopleWords(view.lang);
  const { own, register, personId } = given;
  const held = register.roles.filter((role) => role.personId === personId);
  return (
    <DefinitionList
      items={[
        { term: t("name"), detail: <Name>{own.name}</Name> },
        { term: t("mail"), detail: <Name>{own.mail}</Name> },
        { term: t("purpose"), detail: <Name>{own.purpose}</Name> },
        { term: t("expires"), detail: <Day day={own.expiresOn} view={view} /> },
        {
          term: t("roles"),
          detail:
            held.length === 0
              ? t("rolesNone")
              : held.map((role) => (
                  <p key={role.id}>
                    {roleWords[role.role][view.lang]} · <Name>{unitName(register, role.unitId, view.lang)}</Name> ·{" "}
                    <Term role={role} view={view} />
                  </p>
                )),
        },
      ]}
    />
  );
}

function Ways({ view, given, address }: Part) {
  const t = peopleWords(view.lang);
  const hasPassword = given.credentials.some(({ kind }) => kind === "password");
  const wayName = ({ kind, content }: Credential) =>
    typeof content.name === "string" && content.name !== "" ? `${t(kind)} ${content.name}` : t(kind);
  return (
    <>
      <ul class="kept">
        {given.credentials.map((way) => (
          <li key={way.id}>
            <Name>{wayName(way)}</Name> · <Day day={dayInJapan(new Date(way.recordedAt))} view={view} />
            {given.credentials.length < 2 ? null : (
              <form method="post" action={`${address}/way-end`}>
                <FormToken token={given.formToken} />
                <input type="hidden" name="way" value={way.id} />
                <button type="submit" class="quiet-button" aria-label={t("removeWay", { way: wayName(way) })}>
                  {t("remove")}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <div data-needs-script="" hidden>
        <h3>{t("addPasskey")}</h3>
        <form method="post" action={`${address}/passkey`} data-passkey="create" class="form">
          <FormToken token={given.formToken} />
          <input type="hidden" name="answer" value="" />
          <Field name="called" label={t("passkeyName")} />
          <button type="submit">{t("addPasskey")}</button>
        </form>
      </div>
      <h3>{t("changePassword")}</h3>
      <form method="post" action={`${address}/password`} class="form">
        <FormToken token={given.formToken} />
        {hasPassword ? (
          <Field name="old" label={t("oldPassword")} type="password" autocomplete="current-password" />
        ) : null}
        <NewPasswordFields view={view} />
        <button type="submit">{t("keepPassword")}</button>
      </form>
    </>
  );
}

function Sessions({ view, given, address }: Part) {
  const t = peopleWords(view.lang);
  const time = (at: string) => <RecordedWhen at={at} view={view} />;
  return (
    <Table
      id="session-table"
      caption={t("sessions")}
      captionShown="hidden"
      columns={[
        { id: "started", head: t("started"), kind: "text" },
        { id: "seen", head: t("seen"), kind: "text" },
        { id: "end", head: t("end"), kind: "text", sortable: false },
      ]}
      rows={given.sessions.map((session) => ({
        id: session.key,
        cells: [
          cell(time(session.createdAt), session.createdAt),
          cell(time(session.seenAt), session.seenAt),
          cell(
            session.key === given.sessionKey ? (
              t("thisOne")
            ) : (
              <form method="post" action={`${address}/session-end`}>
                <FormToken token={given.formToken} />
                <input type="hidden" name="session" value={session.key} />
                <button type="submit" class="quiet-button">
                  {t("endSession")}
                </button>
              </form>
            ),
          ),
        ],
      }))}
    />
  );
}
