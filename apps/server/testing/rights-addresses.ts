import { groundSheets, kpiOf } from "./rights-ground.ts";
import { groundMeetings } from "./rights-ground-around.ts";
import { groundDocument } from "./rights-ground-reading.ts";

const e = "renshu-ken";
const kpi = "yama-kankokyaku";
const ids = groundSheets.map(({ id }) => id);
/** Every place — own, other, parent and child areas — before and after the meeting, and one place in the other stages that differ. */
const some = groundSheets
  .filter(({ place, stage }) => ["draft", "meeting"].includes(stage) || (place === "yama" && stage !== "submitted"))
  .map(({ id }) => id);
/** For addresses that name a second sheet: one's own, one beside, one above. */
const few = ["yama-draft", "umi-meeting", "renshu-draft"];
const opinionIds = [
  ...some.flatMap((id) => ["meeting", "second", "citizen"].map((kind) => `o-${kind}-${id}`)),
  ...["outside", "second", "citizen"].map((kind) => `o-whole-${kind}`),
];
const people = ["hq", "owner", "otherOwner", "member"].map((name) => `p-${name}`);
const meetings = groundMeetings.map(({ id }) => id);
const c = "fy2025";

const sheets = (address: (id: string) => string) => some.map(address);

/** The addresses that are asked for each route of signed-in people: all that the ground has to fill its parameters with. */
export const staffAddresses: Readonly<Record<string, readonly string[]>> = {
  "/today": ["/today"],
  "/me": ["/me"],
  "/me/:edition": [`/me/${e}`],
  "/me/:edition/passkey": [`/me/${e}/passkey`],
  "/signout": ["/signout"],
  "/people/:edition": [`/people/${e}`],
  "/people/:edition/rights": [`/people/${e}/rights`],
  "/people/:edition/person/:person": people.map((id) => `/people/${e}/person/${id}`),
  "/people/:edition/transfer/:person": people.map((id) => `/people/${e}/transfer/${id}`),
  "/people/:edition/handover/:person": people.map((id) => `/people/${e}/handover/${id}`),
  "/handover/:edition/:person": people.map((id) => `/handover/${e}/${id}`),
  "/audit/:edition": [
    `/audit/${e}`,
    `/audit/${e}?person=p-owner`,
    `/audit/${e}?person=p-member`,
    `/audit/${e}?sheet=yama-draft`,
  ],
  "/audit/:edition/entries.csv": [
    `/audit/${e}/entries.csv`,
    `/audit/${e}/entries.csv?encoding=shift_jis&person=p-owner`,
  ],
  "/mail/:edition": [`/mail/${e}`],
  "/work/:edition": [`/work/${e}`],
  "/cycle/:edition": [`/cycle/${e}`],
  "/cycle/:edition/:id": [
    `/cycle/${e}/${c}`,
    `/cycle/${e}/${c}?unit=u-yama`,
    `/cycle/${e}/${c}?unit=u-umi`,
    `/cycle/${e}/${c}?ownerless=1`,
    `/cycle/${e}/${c}?owner=p-otherOwner`,
    `/cycle/${e}/${c}.csv`,
    `/cycle/${e}/${c}.csv?unit=u-umi`,
  ],
  "/cycle/:edition/:id/deadline": [`/cycle/${e}/${c}/deadline`],
  "/cycle/:edition/form": [`/cycle/${e}/form`],
  "/cycle/:edition/form/:id": [`/cycle/${e}/form/rights-form`, `/cycle/${e}/form/project`],
  "/cycle/:edition/open": [`/cycle/${e}/open`, `/cycle/${e}/open?year=2025`],
  "/sheet/:edition/:id": ids.map((id) => `/sheet/${e}/${id}`),
  "/sheet/:edition/:id/history": sheets((id) => `/sheet/${e}/${id}/history`),
  "/sheet/:edition/:id/people": sheets((id) => `/sheet/${e}/${id}/people`),
  "/sheet/:edition/:id/state": sheets((id) => `/sheet/${e}/${id}/state`),
  "/value/:edition/bulk": [`/value/${e}/bulk`, `/value/${e}/bulk?cycle=${c}`],
  "/value/:edition/bulk/map": [`/value/${e}/bulk/map`, `/value/${e}/bulk/map?cycle=${c}`],
  "/value/:edition/bulk/table": [
    `/value/${e}/bulk/table?cycle=${c}`,
    `/value/${e}/bulk/table?cycle=${c}&as=csv`,
    `/value/${e}/bulk/table?cycle=${c}&as=csv&unit=u-umi`,
    `/value/${e}/bulk/table?cycle=${c}&unit=u-yama`,
  ],
  "/value/:edition/:sheet": sheets((id) => `/value/${e}/${id}`),
  // of every sheet: what stands on many sheets is printed by the forms for one of them only
  "/value/:edition/:sheet/:kpi/:period/:kind": ids.map((id) => `/value/${e}/${id}/${kpiOf({ id })}/FY2025/actual`),
  "/value/:edition/:sheet/evidence/:id": [
    ...sheets((id) => `/value/${e}/${id}/evidence/e-${id}`),
    // the file of one sheet under the address of another
    ...few.map((id) => `/value/${e}/yama-meeting/evidence/e-${id}`),
  ],
  "/calendar/:edition": [`/calendar/${e}`, `/calendar/${e}?cycle=${c}`],
  "/calendar/:edition/statistics.ics": [`/calendar/${e}/statistics.ics`],
  "/calendar/:edition/:kpi": [`/calendar/${e}/${kpi}`],
  "/opinion/:edition": [`/opinion/${e}`, `/opinion/${e}?cycle=${c}`, `/opinion/${e}?standing=unanswered`],
  "/opinion/:edition/opinions.csv": [`/opinion/${e}/opinions.csv`, `/opinion/${e}/opinions.csv?encoding=Shift_JIS`],
  "/opinion/:edition/:id": opinionIds.map((id) => `/opinion/${e}/${id}`),
  "/change/:edition": [`/change/${e}`],
  "/change/:edition/:cycle": [`/change/${e}/${c}`],
  "/meeting/:edition": [`/meeting/${e}`],
  "/meeting/:edition/:id": meetings.map((id) => `/meeting/${e}/${id}`),
  "/meeting/:edition/:id/live": [
    ...meetings.map((id) => `/meeting/${e}/${id}/live`),
    ...few.map((id) => `/meeting/${e}/meeting-yama/live?sheet=${id}`),
  ],
  "/meeting/:edition/:id/minutes": meetings.map((id) => `/meeting/${e}/${id}/minutes`),
  "/meeting/:edition/:id/minutes.docx": meetings.map((id) => `/meeting/${e}/${id}/minutes.docx`),
  "/decision/:edition/:cycle": [`/decision/${e}/${c}`, `/decision/${e}/${c}?direction=improve`],
  "/decision/:edition/:cycle/csv": [`/decision/${e}/${c}/csv`],
  "/decision/:edition/:cycle/difference": [`/decision/${e}/${c}/difference`],
  "/decision/:edition/:cycle/edition": [`/decision/${e}/${c}/edition`],
  "/decision/:edition/:cycle/edition/zip": [`/decision/${e}/${c}/edition/zip?id=next`],
  "/decision/:edition/sheet/:sheet": sheets((id) => `/decision/${e}/sheet/${id}`),
  "/decision/:edition/sheet/:sheet/revision": sheets(
    (id) => `/decision/${e}/sheet/${id}/revision?of=kpi:${kpiOf({ id })}:target`,
  ),
  "/money/:edition/:cycle": [`/money/${e}/${c}`],
  "/money/:edition/:cycle/csv": [`/money/${e}/${c}/csv`],
  "/money/:edition/sheet/:sheet": [
    ...sheets((id) => `/money/${e}/sheet/${id}`),
    ...few.map((id) => `/money/${e}/sheet/yama-meeting?line=m-request-${id}`),
  ],
  "/proposal/:edition/:cycle": [
    `/proposal/${e}/${c}`,
    ...["yama-draft", "umi-sent"].map((id) => `/proposal/${e}/${c}?id=proposal-${id}`),
  ],
  "/logic/:edition": [`/logic/${e}`],
  "/logic/:edition/:kind/:id": sheets((id) => `/logic/${e}/project/about-${id}`),
  "/form/:edition": [`/form/${e}`],
  "/form/:edition/template/:id": [`/form/${e}/template/one-page`, `/form/${e}/template/kpi-list`],
  "/form/:edition/sheet/:sheet/:file": ["yama-draft", "yama-second", "umi-fixed", "renshu-fixed"].flatMap((id) =>
    ["evaluation-sheet.docx", "evaluation-sheet.xlsx", "grant-report.docx"].map(
      (file) => `/form/${e}/sheet/${id}/${file}`,
    ),
  ),
  "/form/:edition/cycle/:cycle/:file": [
    `/form/${e}/cycle/${c}/evaluation-sheet.zip?output=xlsx`,
    `/form/${e}/cycle/${c}/kpi-list.xlsx`,
    `/form/${e}/cycle/${c}/progress-report.docx`,
  ],
  "/release/:edition/publish/:cycle": [`/release/${e}/publish/${c}`],
  "/reading/:edition": [`/reading/${e}`],
  "/reading/:edition/state": [`/reading/${e}/state`],
  "/reading/:edition/:document/work": [
    `/reading/${e}/${groundDocument}/work`,
    `/reading/${e}/${groundDocument}/work?at=k&form=correct`,
    `/reading/${e}/${groundDocument}/work?at=k&form=link&q=yama`,
  ],
  ...Object.fromEntries(
    ["state", "accept", "check", "changes", "publish", "settings", "file"].map((page) => [
      `/reading/:edition/:document/${page}`,
      [`/reading/${e}/${groundDocument}/${page}`],
    ]),
  ),
  "/reading/:edition/rules": [`/reading/${e}/rules`],
  "/reading/:edition/rules/new": [`/reading/${e}/rules/new`, `/reading/${e}/rules/new?kind=name`],
  "/reading/:edition/rules/:rule": [`/reading/${e}/rules/r-rights`],
};

/** Sheets whose pages beside the sheet's own are asked. */
export const askedSheets: readonly string[] = some;

/** Pages for everybody. They are asked too: signed in or not, they say nothing of a cycle but what was published. */
export const publicAddresses: Readonly<Record<string, readonly string[]>> = {
  "/": ["/"],
  "/signin": ["/signin", `/signin?back=/sheet/${e}/yama-draft`],
  "/signin/passkey": ["/signin/passkey"],
  "/invite/:token": ["/invite/AAAA"],
  "/invite/:token/passkey": ["/invite/AAAA/passkey"],
  "/tour": ["/tour"],
  "/settings": ["/settings?era=wareki"],
  "/glossary": ["/glossary"],
  "/overview": ["/overview"],
  "/overview/:code": ["/overview/019801", "/overview/019802"],
  "/search": ["/search?q=tk", "/search?q=yama-draft"],
  "/home/:edition": [`/home/${e}`, `/home/${e}?asOf=2099-05-01`],
  "/area": ["/area"],
  "/area/:edition": [`/area/${e}`],
  "/area/:edition/:id": [`/area/${e}/yamate`, `/area/${e}/bureau-yama`],
  "/vision": ["/vision"],
  "/vision/:edition": [`/vision/${e}`],
  "/vision/:edition/backtest": [`/vision/${e}/backtest`],
  "/vision/:edition/:id": [`/vision/${e}/yamate`],
  "/vision/:edition/:id/chance": [`/vision/${e}/yamate/chance`],
  "/api/vision/:edition/:id/chance.csv": [`/api/vision/${e}/yamate/chance.csv`],
  "/api/vision/:edition/:id/municipal.json": [`/api/vision/${e}/yamate/municipal.json`],
  "/api/vision/:edition/:id/scenario.:format": [`/api/vision/${e}/yamate/scenario.yaml?tfr=1.8`],
  "/api/vision/:edition/:id/scenario/:scenario.:format": [`/api/vision/${e}/yamate/scenario/pattern-1.json`],
  "/api/vision/:edition/:id/:table.csv": [`/api/vision/${e}/yamate/population.csv`],
  "/group/:edition/:id": [`/group/${e}/bureau-yama`],
  "/plan": ["/plan"],
  "/plan/:edition": [`/plan/${e}`],
  "/plan/:edition/:id": [`/plan/${e}/renshu-senryaku`],
  "/project": ["/project"],
  "/project/:edition": [`/project/${e}`],
  "/project/:edition/:id": [`/project/${e}/yama-kanko`, `/project/${e}/about-yama-draft`],
  "/project-count/:edition/:id": [`/project-count/${e}/yama-kanko`],
  "/kpi": ["/kpi"],
  "/kpi/:edition": [`/kpi/${e}`],
  "/kpi/:edition/:id": [`/kpi/${e}/${kpi}`, `/kpi/${e}/${kpi}?asOf=2099-05-01`],
  "/rule": ["/rule"],
  "/rule/:edition": [`/rule/${e}`],
  "/rule/:edition/:id": [`/rule/${e}/x`],
  "/budget": ["/budget"],
  "/budget/:edition": [`/budget/${e}`],
  "/budget/theme/:edition/:id": [`/budget/theme/${e}/x`],
  "/budget/line/:edition/:id": [`/budget/line/${e}/x`],
  "/budget/table/:edition/:id": [`/budget/table/${e}/x`],
  "/budget/point/:edition/:id": [`/budget/point/${e}/x`],
  "/budget/figure/:edition/:id": [`/budget/figure/${e}/x`],
  "/budget/proposal/:edition/:id": [`/budget/proposal/${e}/proposal-yama-draft`],
  "/programme": ["/programme"],
  "/programme/:edition": [`/programme/${e}`],
  "/programme/:edition/:id": [`/programme/${e}/x`],
  "/activity": ["/activity"],
  "/activity/:edition": [`/activity/${e}`],
  "/activity/:edition/:id": [`/activity/${e}/x`],
  "/check": ["/check"],
  "/check/:edition": [`/check/${e}`],
  "/check/:edition/:id": [`/check/${e}/x`],
  "/document": ["/document"],
  "/document/:edition": [`/document/${e}`],
  "/document/:edition/:id": [`/document/${e}/renshu-senryaku`, `/document/${e}/decision-fy2025`],
  "/fact": ["/fact"],
  "/fact/:edition": [`/fact/${e}`],
  "/fact/:edition/:id": [`/fact/${e}/x`],
  "/derived/:edition/*": [`/derived/${e}/kpi/${kpi}`],
  "/observation/:edition/:measure/:area/:period": [`/observation/${e}/population/019810/CY2025`],
  "/opinion/:edition/write": [
    ...few.map((id) => `/opinion/${e}/write?cycle=${c}&sheet=${id}`),
    `/opinion/${e}/write?cycle=${c}&done=1`,
  ],
  "/reading/:edition/:document": [`/reading/${e}/${groundDocument}`, `/reading/${e}/nothing`],
  "/reading/:edition/:document/facts.csv": [`/reading/${e}/${groundDocument}/facts.csv`],
  "/release/:edition": [`/release/${e}`],
  "/release/:edition/:id": [`/release/${e}/fy2024-1`],
  "/release/:edition/:id/files/*": [`/release/${e}/fy2024-1/files/README.txt`],
  "/release/:edition/:id/:zip": [`/release/${e}/fy2024-1/fy2024-1.zip`],
  "/api": ["/api"],
  "/api/*": ["/api/x"],
  "/api/openapi.json": ["/api/openapi.json"],
  "/api/catalogue.jsonld": ["/api/catalogue.jsonld"],
  "/api/search": ["/api/search?q=tk", "/api/search?q=yama"],
  "/api/grade": ["/api/grade"],
  "/api/:room/:edition": ["plan", "project", "kpi", "document", "sheet", "opinion", "release"].map(
    (room) => `/api/${room}/${e}`,
  ),
  "/api/:room/:edition/:id": [
    `/api/kpi/${e}/${kpi}`,
    `/api/sheet/${e}/yama-draft`,
    `/api/document/${e}/decision-fy2025`,
  ],
  "/api/budget/:edition/:id": [`/api/budget/${e}/x`],
  "/api/fact/:edition/:id": [`/api/fact/${e}/x`],
  "/api/observation/:edition": [`/api/observation/${e}?measure=population`],
  "/api/derived/:edition/*": [`/api/derived/${e}/kpi/${kpi}`],
  "/assets/*": ["/assets/app.css"],
};
