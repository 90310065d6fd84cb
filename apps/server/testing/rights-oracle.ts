import type { Stage } from "../../../rooms/cycle/index.ts";
import type { GroundSheet, PersonName, PlaceName } from "./rights-ground.ts";

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
const insideOnly = ["check", "evidence", "comment-inside", "proposed", "revision", "money-request"];
/** The second stage speaks when the sheet is fixed. */
const afterFixing = ["second", "opinion-second", "answer-second"];
/** Citizens' opinions are looked through by HQ before anybody else reads them. */
const forHqOnly = ["opinion-citizen", "answer-citizen"];

const everything = [
  "title",
  "self",
  "meeting",
  "external",
  "value",
  "comment-all",
  "opinion-meeting",
  "answer-meeting",
  "money-initial",
  "logic",
  ...insideOnly,
  ...afterFixing,
  ...forHqOnly,
];

/** In which stage a part of the form is written; before, there is nothing to see. */
const writtenFrom: Readonly<Record<string, Stage>> = {
  check: "check",
  meeting: "meeting",
  external: "meeting",
  second: "second",
};

const isWritten = (what: string, stage: Stage): boolean =>
  everyStage.indexOf(stage) >= everyStage.indexOf(writtenFrom[what] ?? "draft");

function mayKnow(person: PersonName | "public", { stage }: GroundSheet, what: string): boolean {
  if (forHqOnly.includes(what)) return person === "hq";
  if (!outsiders.includes(person)) return true;
  if (insideOnly.includes(what)) return false;
  return !afterFixing.includes(what) || stage === "fixed" || stage === "published";
}

/** Every token that this person may come to know, in any way. */
export function tokensFor(person: PersonName | "public", sheets: readonly GroundSheet[]): ReadonlySet<string> {
  const seen = sheets.filter(({ place, stage }) =>
    sightOf[person].some((one) => one.places.includes(place) && one.stages.includes(stage)),
  );
  return new Set(
    seen.flatMap((sheet) =>
      everything
        .filter((what) => isWritten(what, sheet.stage) && mayKnow(person, sheet, what))
        .map((what) => `tk.${sheet.id}.${what}`),
    ),
  );
}
