import type { Stage } from "../../../rooms/cycle/index.ts";
import { type GroundSheet, type PersonName, type PlaceName, personNames } from "./rights-ground.ts";

/**
 * Who may know what, written down by hand from the rules in words and not from the policies: an area's people see the area and what lies in it,
 * never what lies beside or above it; members and reviewers see a sheet from the meeting on; what is inside the administration stays there.
 */
const everyPlace: readonly PlaceName[] = ["renshu", "region", "yama", "yamate", "tani", "umi"];
const everyStage: readonly Stage[] = ["draft", "submitted", "check", "meeting", "second", "fixed", "published"];
const afterDraft: readonly Stage[] = everyStage.filter((stage) => stage !== "draft");
const fromMeeting: readonly Stage[] = ["meeting", "second", "fixed", "published"];

type Sight = { readonly places: readonly PlaceName[]; readonly stages: readonly Stage[] };
const sight = (places: readonly PlaceName[], stages: readonly Stage[]): Sight => ({ places, stages });

/** `null` stands for the public. */
const sightOf: Readonly<Record<PersonName | "public", readonly Sight[]>> = {
  hq: [sight(everyPlace, everyStage)],
  department: [sight(["renshu"], everyStage)],
  otherDepartment: [],
  // own bureau and its towns; not the region or prefecture above, not the bureau beside
  bureau: [sight(["yama", "yamate", "tani"], everyStage)],
  otherBureau: [sight(["umi"], everyStage)],
  // its own sheets always; those of the bureau's projects that it takes part in once they are submitted
  municipality: [sight(["yamate"], everyStage), sight(["yama"], afterDraft)],
  otherMunicipality: [sight(["tani"], everyStage)],
  owner: [sight(["yama"], everyStage)],
  otherOwner: [sight(["umi"], everyStage)],
  member: [sight(["yama", "yamate", "tani"], fromMeeting)],
  parentMember: [sight(everyPlace, fromMeeting)],
  otherMember: [sight(["umi"], fromMeeting)],
  reviewer: [sight(everyPlace, fromMeeting)],
  otherReviewer: [],
  public: [],
};

const outsiders: readonly string[] = ["member", "parentMember", "otherMember", "reviewer", "otherReviewer", "public"];

/** What of a sheet that may be seen is kept from those outside the administration. */
const insideOnly = ["returned", "check", "evidence", "comment-inside", "proposed", "revision", "money-request"];
/** The second stage speaks when the sheet is fixed: its words, its opinions and what it decided. */
const afterFixing = ["second", "opinion-second", "answer-second", "effect-second", "decided", "changed"];
/** Citizens' opinions are looked through by HQ before anybody else reads them. */
const forHqOnly = ["opinion-citizen", "answer-citizen", "effect-citizen"];

const everything = [
  "title",
  "self",
  "meeting",
  "external",
  "value",
  "comment-all",
  "opinion-meeting",
  "answer-meeting",
  "effect-meeting",
  "agreed",
  "money-initial",
  "logic",
  ...insideOnly,
  ...afterFixing,
  ...forHqOnly,
];

/** In which stage a part of the form is written; before, there is nothing to see. */
const writtenFrom: Readonly<Record<string, Stage>> = {
  returned: "submitted",
  check: "check",
  meeting: "meeting",
  external: "meeting",
  agreed: "meeting",
  second: "second",
  decided: "second",
  changed: "second",
};

const isWritten = (what: string, stage: Stage): boolean =>
  everyStage.indexOf(stage) >= everyStage.indexOf(writtenFrom[what] ?? "draft");

function mayKnow(person: PersonName | "public", { stage, place }: GroundSheet, what: string): boolean {
  if (what === "agreed" && !meetingOf(person).includes(meetingFor[place])) return false;
  if (forHqOnly.includes(what)) return person === "hq";
  if (!outsiders.includes(person)) return true;
  if (insideOnly.includes(what)) return false;
  return !afterFixing.includes(what) || stage === "fixed" || stage === "published";
}

type Meeting = "meeting-renshu" | "meeting-yama" | "meeting-umi";

/** Which meeting takes up the sheets of a place. */
const meetingFor: Readonly<Record<PlaceName, Meeting>> = {
  renshu: "meeting-renshu",
  region: "meeting-renshu",
  yama: "meeting-yama",
  yamate: "meeting-yama",
  tani: "meeting-yama",
  umi: "meeting-umi",
};

/** Who hears of a meeting: HQ, the unit that holds it, the bureau and the members of its area and of what that lies in. */
function meetingOf(person: PersonName | "public"): readonly Meeting[] {
  if (person === "hq" || person === "parentMember") return ["meeting-renshu", "meeting-yama", "meeting-umi"];
  if (person === "department") return ["meeting-renshu"];
  if (["bureau", "owner", "member"].includes(person)) return ["meeting-yama"];
  return ["otherBureau", "otherOwner", "otherMember"].includes(person) ? ["meeting-umi"] : [];
}

/** Own unit's policy proposals in every state; HQ sees what was sent. */
const proposalsOf: Partial<Readonly<Record<PersonName | "public", readonly string[]>>> = {
  hq: ["yama.sent", "umi.sent", "keizai.sent"],
  department: ["keizai.sent"],
  bureau: ["yama.draft", "yama.sent"],
  owner: ["yama.draft", "yama.sent"],
  otherBureau: ["umi.sent"],
  otherOwner: ["umi.sent"],
};

/** What was published is for everybody; the rest of what belongs to the whole body, for the people of the body. */
const published = [
  "tk.release-past.title",
  "tk.release-past.correction",
  "tk.reading-public.title",
  "tk.reading-public.name",
];
const ofTheBody = [
  "tk.cycle-whole.outside",
  "tk.cycle-whole.answer-outside",
  "tk.form-own.content",
  "tk.form-own.reason",
];
const ofTheAdministration = [
  "tk.cycle-whole.second",
  "tk.cycle-whole.answer-second",
  "tk.edition-next.title",
  "tk.absence-owner.reason",
  "tk.calendar-yama.statistic",
  "tk.calendar-yama.chased",
  "tk.reading-document.title",
  "tk.reading-document.publisher",
  "tk.reading-document.file",
  "tk.reading-end.problem",
  "tk.reading-page.line",
  "tk.reading-found.name",
  "tk.reading-decision.note",
  "tk.reading-check.note",
  "tk.reading-rule.word",
  "tk.reading-rule.reason",
  "tk.reading-template.title",
  "tk.reading-template.head",
];
const ofHq = ["tk.cycle-whole.citizen", "tk.cycle-whole.answer-citizen"];

function aroundFor(person: PersonName | "public"): readonly string[] {
  if (person === "public") return published;
  const own = (id: string) =>
    person === id || person === "hq" ? [`tk.letter-${id}.trouble`, `tk.audit-${id}.key`] : [];
  return [
    ...published,
    ...ofTheBody,
    ...(outsiders.includes(person) ? [] : ofTheAdministration),
    ...(person === "hq" ? ofHq : []),
    ...own("owner"),
    ...own("member"),
    ...(proposalsOf[person] ?? []).map((one) => `tk.proposal-${one}`),
    ...meetingOf(person).flatMap((id) => ["title", "place", "attendance"].map((what) => `tk.${id}.${what}`)),
  ];
}

/** What only pages can give away, because the store keeps it sealed or as bytes: names of people, the content of files. */
export function pageTokensFor(person: PersonName | "public", sheets: readonly GroundSheet[]): ReadonlySet<string> {
  const known = tokensFor(person, sheets);
  const files = [...known]
    .filter((token) => token.endsWith(".evidence"))
    .map((token) => token.replace(/evidence$/, "bytes"));
  // colleagues know each other; members and reviewers from outside know themselves
  const names = outsiders.includes(person) ? [person] : personNames;
  const own = person === "public" ? [] : names.map((name) => `tk.person-${name.toLowerCase()}.name`);
  const sent = person === "public" || outsiders.includes(person) ? [] : ["tk.reading-file.content"];
  return new Set([...known, ...files, ...own, ...sent, "tk.release-past.file"]);
}

/** Every token that this person may come to know by asking the store, in any way. */
export function tokensFor(person: PersonName | "public", sheets: readonly GroundSheet[]): ReadonlySet<string> {
  const seen = sheets.filter(({ place, stage }) =>
    sightOf[person].some((one) => one.places.includes(place) && one.stages.includes(stage)),
  );
  const ofSheets = seen.flatMap((sheet) =>
    everything
      .filter((what) => isWritten(what, sheet.stage) && mayKnow(person, sheet, what))
      .map((what) => `tk.${sheet.id}.${what}`),
  );
  return new Set([...ofSheets, ...aroundFor(person)]);
}
