import { kpiOf, type PersonName, personNames } from "./rights-ground.ts";
import { groundDocument } from "./rights-ground-reading.ts";
import type { Fields } from "./rights-server.ts";

const e = "renshu-ken";
const c = "fy2025";
const kpi = "yama-kankokyaku";
/** The indicator that only the sheet yama-draft measures. */
const own = kpiOf({ id: "yama-draft" });
const uuid = "0e8a9f0c-1111-4222-8333-444455556666";

/** A change that its own page can ask for, and by hand who may do it; for everybody else nothing may come of it. */
export type Change = {
  readonly route: string;
  readonly url: string;
  readonly fields: Fields;
  readonly allowed: readonly PersonName[];
  /** Who is left out, because their change is more than one transaction and cannot be rehearsed. */
  readonly without?: readonly PersonName[];
};

const change = (route: string, url: string, fields: Fields, allowed: readonly PersonName[]): Change => ({
  route,
  url,
  fields,
  allowed,
});

const hq: readonly PersonName[] = ["hq"];
const nobody: readonly PersonName[] = [];
const filling: readonly PersonName[] = ["bureau", "owner"];
const coordinating: readonly PersonName[] = ["hq", "bureau"];
const staff: readonly PersonName[] = [
  "hq",
  "department",
  "otherDepartment",
  "bureau",
  "otherBureau",
  "municipality",
  "otherMunicipality",
  "owner",
  "otherOwner",
];
const proposing: readonly PersonName[] = ["hq", "bureau", "owner"];

/** A step of a sheet of the ground; its stage is the end of its name. */
const step = (sheet: string, to: string, seen: number, allowed: readonly PersonName[]): Change => {
  const from = sheet.replace("yama-", "");
  const fields = { from, to, seen: String(seen), anyway: "yes", reason: "架空の理由" };
  return change("/sheet/:edition/:id/step", `/sheet/${e}/${sheet}/step`, fields, allowed);
};

const sheetChanges: readonly Change[] = [
  change(
    "/sheet/:edition/:id/step",
    `/sheet/${e}/yama-submitted/step`,
    { from: "submitted", to: "check", seen: "3", anyway: "yes" },
    coordinating,
  ),
  change(
    "/sheet/:edition/:id/step",
    `/sheet/${e}/yama-fixed/step`,
    { from: "fixed", to: "draft", seen: "7", reason: "架空の理由", anyway: "yes" },
    hq,
  ),
  // taken back by the unit itself, or returned by its coordinator
  step("yama-submitted", "draft", 3, proposing),
  step("yama-check", "meeting", 4, coordinating),
  step("yama-check", "draft", 4, coordinating),
  step("yama-meeting", "second", 5, coordinating),
  step("yama-meeting", "draft", 5, coordinating),
  step("yama-second", "draft", 6, hq),
  step("yama-published", "draft", 8, hq),
  change(
    "/sheet/:edition/:id/answers",
    `/sheet/${e}/yama-draft/answers`,
    { form: "rights-form@1", "v.self": "架空", "b.self": "1" },
    filling,
  ),
  change(
    "/sheet/:edition/:id/answers",
    `/sheet/${e}/yama-meeting/answers`,
    { form: "rights-form@1", "v.external": "架空", "b.external": "1" },
    ["reviewer"],
  ),
  change(
    "/sheet/:edition/:id/comment",
    `/sheet/${e}/yama-meeting/comment`,
    { id: uuid, text: "架空", audience: "all" },
    ["hq", "bureau", "municipality", "owner", "member", "parentMember", "reviewer"],
  ),
  // what somebody from outside writes is for all readers, whatever the form says
  change(
    "/sheet/:edition/:id/comment",
    `/sheet/${e}/yama-meeting/comment`,
    { id: uuid, text: "架空", audience: "inside" },
    ["hq", "bureau", "municipality", "owner", "member", "parentMember", "reviewer"],
  ),
  change(
    "/sheet/:edition/:id/people",
    `/sheet/${e}/yama-meeting/people`,
    { act: "ask", person: "p-otherReviewer", seen: "0" },
    coordinating,
  ),
];

/** What is asked about a value that does not look right, answered. */
const answers = Object.fromEntries(
  ["jump", "scaleSlip", "signChange", "cumulativeFalls", "unit"].map((code) => [
    `a|${own}|FY2025|actual|${code}`,
    "架空の理由",
  ]),
);

const valueChanges: readonly Change[] = [
  change(
    "/value/:edition/:sheet",
    `/value/${e}/yama-draft`,
    {
      [`v|${own}|FY2025|actual`]: "200000",
      [`n|${own}|FY2025|actual`]: "1",
      [`s|${own}`]: "架空の調べ",
      ...answers,
    },
    filling,
  ),
  change("/value/:edition/:sheet/fill", `/value/${e}/yama-draft/fill`, { from: "lastYearNote" }, nobody),
  change(
    "/value/:edition/:sheet/:kpi/:period/:kind/back",
    `/value/${e}/yama-draft/${own}/FY2025/actual/back`,
    { version: "1" },
    // the ground's value is empty: there is nothing to take back
    nobody,
  ),
  // a form without its file: the file itself is sent in a test of its own
  change("/value/:edition/:sheet/evidence", `/value/${e}/yama-draft/evidence`, {}, nobody),
  change("/value/:edition/bulk", `/value/${e}/bulk?cycle=${c}`, {}, nobody),
  change("/value/:edition/bulk/store", `/value/${e}/bulk/store`, { cycle: c, table: "架空" }, nobody),
  change(
    "/calendar/:edition/:kpi",
    `/calendar/${e}/${kpi}`,
    { version: "1", statistic: "架空", latestPeriod: "", nextPeriod: "", nextOn: "2027-04-01" },
    // whoever fills in a sheet that measures it, and HQ
    ["hq", "department", "bureau", "otherBureau", "municipality", "otherMunicipality", "owner", "otherOwner"],
  ),
  change("/calendar/:edition/:kpi/chase", `/calendar/${e}/${kpi}/chase`, { version: "1", note: "架空" }, [
    "hq",
    "department",
    "bureau",
    "otherBureau",
    "municipality",
    "otherMunicipality",
    "owner",
    "otherOwner",
  ]),
];

const said = { text: "架空の意見", saidOn: "2026-08-01", saidBy: "架空の委員" };

const opinionChanges: readonly Change[] = [
  change("/opinion/:edition", `/opinion/${e}`, { ...said, kind: "meeting", sheet: "yama-meeting" }, [
    "hq",
    "bureau",
    "member",
    "parentMember",
  ]),
  change("/opinion/:edition", `/opinion/${e}`, { ...said, kind: "second", sheet: "yama-second" }, hq),
  change(
    "/opinion/:edition/:id/answer",
    `/opinion/${e}/o-meeting-yama-meeting/answer`,
    { text: "架空", change: "plan", version: "2" },
    proposing,
  ),
  change(
    "/opinion/:edition/:id/effect",
    `/opinion/${e}/o-meeting-yama-meeting/effect`,
    { text: "架空", effect: "seen", cycle: c, version: "2" },
    // the ground has no later year that could look back; the right itself is tried in rights-sql.test.ts
    nobody,
  ),
  change(
    "/opinion/:edition/:id/state",
    `/opinion/${e}/o-meeting-yama-meeting/state`,
    { state: "withdrawn", why: "架空", version: "1" },
    hq,
  ),
  // without the seal of a page that was opened before
  change("/opinion/:edition/write", `/opinion/${e}/write`, { cycle: c, text: "架空" }, nobody),
  change(
    "/meeting/:edition",
    `/meeting/${e}`,
    { cycle: c, unit: "u-yama", title: "架空", heldOn: "2026-08-02" },
    coordinating,
  ),
  change(
    "/meeting/:edition/:id",
    `/meeting/${e}/meeting-yama`,
    { title: "架空", heldOn: "2026-08-02", version: "1" },
    coordinating,
  ),
  change(
    "/meeting/:edition/:id/agenda",
    `/meeting/${e}/meeting-yama/agenda`,
    { sheet: "yama-second", move: "up", version: "1" },
    coordinating,
  ),
  change(
    "/meeting/:edition/:id/close",
    `/meeting/${e}/meeting-yama/close`,
    { closed: "yes", version: "1" },
    coordinating,
  ),
  change(
    "/meeting/:edition/:id/opinion",
    `/meeting/${e}/meeting-yama/opinion`,
    { ...said, kind: "meeting", sheet: "yama-meeting" },
    ["hq", "bureau", "member", "parentMember"],
  ),
  change(
    "/meeting/:edition/:id/undo",
    `/meeting/${e}/meeting-yama/undo`,
    { opinion: "o-meeting-yama-meeting", version: "1" },
    hq,
  ),
  change(
    "/meeting/:edition/:id/agreed",
    `/meeting/${e}/meeting-yama/agreed`,
    { sheet: "yama-meeting", agreed: "架空", version: "2" },
    coordinating,
  ),
  change(
    "/meeting/:edition/:id/fill",
    `/meeting/${e}/meeting-yama/fill`,
    { sheet: "yama-meeting", field: "meeting", base: "1" },
    coordinating,
  ),
];

const decisionChanges: readonly Change[] = [
  change(
    "/decision/:edition/sheet/:sheet",
    `/decision/${e}/sheet/yama-draft`,
    { state: "proposed", direction: "expand", reason: "架空", version: "2" },
    proposing,
  ),
  change(
    "/decision/:edition/sheet/:sheet",
    `/decision/${e}/sheet/yama-second`,
    { state: "decided", direction: "expand", reason: "架空", version: "3" },
    hq,
  ),
  change(
    "/decision/:edition/sheet/:sheet/revision",
    `/decision/${e}/sheet/yama-draft/revision`,
    { of: `kpi:${own}:name`, words: "架空の名", reason: "架空" },
    proposing,
  ),
  change(
    "/decision/:edition/sheet/:sheet/revision/:id",
    `/decision/${e}/sheet/yama-draft/revision/v-yama-draft`,
    { state: "withdrawn", version: "2" },
    proposing,
  ),
  change(
    "/decision/:edition/:cycle/edition",
    `/decision/${e}/${c}/edition`,
    { title: "架空", validFrom: "2099-04-01" },
    // two sheets of the ground decide the same revision with the same words, so an edition can be made
    hq,
  ),
  change(
    "/money/:edition/sheet/:sheet",
    `/money/${e}/sheet/yama-draft`,
    {
      programme: "架空事業",
      fiscalYear: "2026",
      stage: "request",
      amount: "100",
      unit: "円",
      flag: "new",
      confirmed: "yes",
    },
    proposing,
  ),
  change(
    "/money/:edition/sheet/:sheet/:id/withdraw",
    `/money/${e}/sheet/yama-draft/m-request-yama-draft/withdraw`,
    { version: "2" },
    proposing,
  ),
  change("/proposal/:edition/:cycle", `/proposal/${e}/${c}`, { unitId: "u-yama", title: "架空", text: "架空" }, [
    "bureau",
  ]),
  change(
    "/proposal/:edition/:cycle/:id/answer",
    `/proposal/${e}/${c}/proposal-yama-sent/answer`,
    { state: "declined", answer: "架空", version: "2" },
    hq,
  ),
  change(
    "/logic/:edition/:kind/:id",
    `/logic/${e}/project/about-yama-draft`,
    { what: "keepNode", column: "input", text: "架空", reason: "架空", version: "2" },
    proposing,
  ),
  change(
    "/logic/:edition/:kind/:id/restore",
    `/logic/${e}/project/about-yama-draft/restore`,
    { from: "1", version: "2" },
    proposing,
  ),
];

const formText = `format: 1
id: rights-form
title: { ja: 架空の調書, en: Fictitious sheet }
about: [project]
stages: [draft, submitted, check, second, fixed, published]
sections:
  - id: all
    title: { ja: 評価, en: Evaluation }
    fields:
      - { id: self, label: { ja: 自己評価, en: Own evaluation }, kind: longText, part: self }
`;

/** A year with a sheet for each regional project, left to the coordinators. */
const opening = {
  act: "open",
  year: "2030",
  "project-edition": "senryaku-2",
  "form-project": "rights-form",
  "without-owner": "yes",
};

const officeChanges: readonly Change[] = [
  change("/cycle/:edition/form", `/cycle/${e}/form`, { shipped: "project" }, hq),
  change(
    "/cycle/:edition/form/:id",
    `/cycle/${e}/form/rights-form`,
    { as: "text", act: "save", seen: "1", text: "x" },
    nobody,
  ),
  change(
    "/cycle/:edition/form/:id",
    `/cycle/${e}/form/rights-form`,
    { as: "text", act: "save", seen: "1", text: formText },
    hq,
  ),
  change("/cycle/:edition/open", `/cycle/${e}/open`, { act: "open", year: "2030" }, nobody),
  change("/cycle/:edition/open", `/cycle/${e}/open`, opening, hq),
  change(
    "/cycle/:edition/:id/deadline",
    `/cycle/${e}/${c}/deadline`,
    { act: "deadlines", seen: "1", reason: "架空", "deadline-draft": "2026-06-30" },
    hq,
  ),
  change("/form/:edition/template/:id", `/form/${e}/template/one-page`, { use: "shipped", version: "1" }, hq),
  change("/form/:edition/preview", `/form/${e}/preview`, { content: "id: x", sheet: "yama-draft" }, nobody),
  change("/vision/:edition/keep", `/vision/${e}/keep`, { place: "yamate", name: "架空", reason: "" }, nobody),
  change("/vision/:edition/keep", `/vision/${e}/keep`, { place: "yamate", name: "架空", reason: "架空の理由" }, staff),
  // a place without tables, so nothing can be tried there: who may bring a file is tested in the room
  change("/vision/:edition/:id", `/vision/${e}/yamate`, { text: "id: x" }, nobody),
  change("/vision/:edition/take-back", `/vision/${e}/take-back`, { id: "s-nothing" }, nobody),
  // HQ's own publishing is read again after it was kept
  { ...change("/release/:edition/publish/:cycle", `/release/${e}/publish/${c}`, {}, nobody), without: hq },
  change(
    "/release/:edition/:id/correct",
    `/release/${e}/fy2024-1/correct`,
    { about: "架空", was: "a", isNow: "b", reason: "c" },
    hq,
  ),
  change(
    "/people/:edition/invite",
    `/people/${e}/invite`,
    {
      name: "架空",
      mail: "kaku@example.invalid",
      role: "owner",
      unit: "u-yama",
      purpose: "架空",
      expires: "2099-03-31",
    },
    hq,
  ),
  change("/people/:edition/unit", `/people/${e}/unit`, { id: "u-new", title: "架空課", kind: "department" }, hq),
  change("/people/:edition/person/:person/role", `/people/${e}/person/p-owner/role`, { role: "hq", unit: "u-hq" }, hq),
  change(
    "/people/:edition/person/:person/role-end",
    `/people/${e}/person/p-owner/role-end`,
    { "role-id": "x", version: "1" },
    nobody,
  ),
  change(
    "/people/:edition/person/:person/absence",
    `/people/${e}/person/p-owner/absence`,
    { delegate: "p-bureau", from: "2097-01-01", to: "2097-01-02" },
    hq,
  ),
  change(
    "/people/:edition/person/:person/absence-end",
    `/people/${e}/person/p-owner/absence-end`,
    { "absence-id": "away" },
    hq,
  ),
  change("/people/:edition/person/:person/invitation", `/people/${e}/person/p-owner/invitation`, {}, hq),
  change(
    "/people/:edition/transfer/:person",
    `/people/${e}/transfer/p-owner`,
    { leaves: "2027-03-31", successor: "p-bureau" },
    hq,
  ),
];

const document = `/reading/${e}/${groundDocument}`;
const ofDocument = (part: string, fields: Fields, allowed: readonly PersonName[]): Change =>
  change(`/reading/:edition/:document/${part}`, `${document}/${part}`, fields, allowed);

/** The workbench of documents belongs to the administration; only HQ publishes. */
const documentChanges: readonly Change[] = [
  // files are sent as multipart: tests of the room
  change("/reading/:edition", `/reading/${e}`, {}, nobody),
  ofDocument("work", { act: "reopen", key: "k", seen: "f", version: "1" }, staff),
  ofDocument("work", { act: "skip", key: "k", seen: "f", version: "1" }, staff),
  // the owner decided and the bureau confirmed: each takes back their own
  ofDocument("undo", {}, ["bureau", "owner"]),
  ofDocument("accept", { kind: "kpi", atLeast: "0.9" }, nobody),
  ofDocument("check", { act: "confirmAll", seen: "1 k" }, nobody),
  ofDocument("settings", { version: "1", title: "架空", twoPersons: "yes" }, staff),
  ofDocument("settings", { version: "1", title: "架空" }, hq),
  ofDocument("again", {}, staff),
  ofDocument("carry", {}, nobody),
  ofDocument("publish", { version: "1" }, hq),
  change("/reading/:edition/rules/:rule", `/reading/${e}/rules/r-rights`, { act: "off", version: "1" }, staff),
  change(
    "/reading/:edition/rules/new",
    `/reading/${e}/rules/new`,
    { kind: "leaveOut", word: "架空の参考", scope: "all" },
    staff,
  ),
];

/** 架空: a sheet of an office as the page about it carries it, with what its columns are. */
const ownSheet: Fields = {
  file: "a.csv",
  carried: Buffer.from("指標名,R7実績\r\n架空の指標,5\r\n").toString("base64url"),
  r0: "name",
  r1: "actual",
  y1: "R7",
};
const map = (step: string, fields: Fields, allowed: readonly PersonName[]): Change =>
  change(`/value/:edition/bulk/map${step}`, `/value/${e}/bulk/map${step}?cycle=${c}`, fields, allowed);

/** Sheets that come back: how an office's own sheet is read is remembered for the administration; its values are stored like all others. */
const sheetsBack: readonly Change[] = [
  change("/value/:edition/bulk/answered", `/value/${e}/bulk/answered?cycle=${c}`, ownSheet, nobody),
  map("", ownSheet, nobody),
  map("/check", ownSheet, nobody),
  map("/check", { ...ownSheet, title: "架空の表" }, staff),
  map("/answered", ownSheet, nobody),
  map("/forget", { id: "t-rights" }, staff),
];

/** What a person does to their own account, for themselves only. */
const ownChanges: readonly Change[] = [
  change(
    "/me/:edition/absence",
    `/me/${e}/absence`,
    { delegate: "p-elsewhere", from: "2097-01-01", to: "2097-01-02" },
    personNames,
  ),
  change("/me/:edition/absence-end", `/me/${e}/absence-end`, { "absence-id": "away" }, ["owner"]),
  change("/me/:edition/password", `/me/${e}/password`, { password: "short", again: "short" }, nobody),
  change("/me/:edition/passkey", `/me/${e}/passkey`, { answer: "{}" }, nobody),
  change("/me/:edition/way-end", `/me/${e}/way-end`, { way: "x" }, nobody),
  change("/me/:edition/session-end", `/me/${e}/session-end`, { session: "x" }, nobody),
  change("/signout", "/signout", {}, nobody),
];

export const changes: readonly Change[] = [
  ...sheetChanges,
  ...valueChanges,
  ...opinionChanges,
  ...decisionChanges,
  ...officeChanges,
  ...documentChanges,
  ...sheetsBack,
  ...ownChanges,
];

/** Doors through which one comes in: no session is asked, and each proves itself in another way (tests of the account's room). */
export const doorRoutes: readonly string[] = [
  "/signin",
  "/signin/kept",
  "/signin/passkey",
  "/invite/:token",
  "/invite/:token/passkey",
  "/api/grade",
  "/api/*",
];
