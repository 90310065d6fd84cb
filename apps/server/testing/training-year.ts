/**
 * A year of the fictitious prefecture on its way, done over HTTP as its people would do it: every kind of row is there, sheets stand at several
 * stages. 架空: nobody here exists.
 */
export const edition = "renshu-ken";
export const cycle = "fy2025";
export const lastCycle = "fy2024";
export const sheetOf = (project: string, of: string = cycle): string => `${of}-project-${project}`;

/** Those of the tour. */
export type Trainee =
  | "t-hq"
  | "t-owner"
  | "t-bureau"
  | "t-umi"
  | "t-department"
  | "t-municipality"
  | "t-member"
  | "t-reviewer";

type Fields = Readonly<Record<string, string>>;

/** One of the tour's people, signed in. */
export type SignedIn = {
  readonly session: string;
  readonly read: (path: string) => Promise<string>;
  /** Sends a form; returns the page or address it was answered with, or throws where it was refused. */
  readonly send: (path: string, fields?: Fields) => Promise<string>;
};

export type TrainingYear = {
  readonly people: Readonly<Record<Trainee, SignedIn>>;
  /** Addresses with parts that are drawn by lot. */
  readonly opinion: string;
  readonly meeting: string;
  readonly release: string;
  readonly invitation: string;
};

const cookieIn = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .flatMap((line) => new RegExp(`^${name}=([^;]*)`).exec(line)?.[1] ?? [])
    .at(0) ?? "";

const firstIn = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`${pattern} is not in the page`);
  return found.replaceAll("&amp;", "&");
};

/** The part of a person of the tour is taken as on `/tour`. */
export async function become(address: string, person: Trainee): Promise<SignedIn> {
  const taken = await fetch(`${address}/tour/become`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address },
    body: new URLSearchParams({ person }),
  });
  const session = cookieIn(taken, "session");
  if (session === "") throw new Error(`${person} could not sign in: ${taken.status}`);
  const cookie = `session=${session}`;
  const read = async (path: string) => (await fetch(`${address}${path}`, { headers: { cookie } })).text();
  const token = firstIn(await read(`/me/${edition}`), /name="_form" value="([^"]+)"/);
  const send = async (path: string, fields: Fields = {}) => {
    const answer = await fetch(`${address}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin: address },
      body: new URLSearchParams({ _form: token, ...fields }),
    });
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${person} ${path}: ${answer.status} ${wordsOf(text).slice(0, 600)}`);
    return answer.headers.get("location") ?? text;
  };
  return { session, read, send };
}

const becomeAll = async (address: string): Promise<TrainingYear["people"]> => ({
  "t-hq": await become(address, "t-hq"),
  "t-owner": await become(address, "t-owner"),
  "t-bureau": await become(address, "t-bureau"),
  "t-umi": await become(address, "t-umi"),
  "t-department": await become(address, "t-department"),
  "t-municipality": await become(address, "t-municipality"),
  "t-member": await become(address, "t-member"),
  "t-reviewer": await become(address, "t-reviewer"),
});

const wordsOf = (html: string): string => (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replace(/<[^>]+>/g, " ");

const answers: Fields = {
  "v.plan-place": "しごとをつくる・観光の振興",
  "v.done": "山道を三本整え、案内人を15人育てた。\n冬の道しるべを八か所に立てた。",
  "v.cause-inside": "案内人の講座を春にも開いた。",
  "v.cause-outside": "夏の雨が多かった。",
  "v.self-grade": "further",
  "v.self-reason": "客数は伸びているが、冬の客はまだ少ない。",
  "v.next-direction": "continue",
  "v.next-reason": "冬の案内を続け、宿と組んだ二日の道を加える。",
};

const openingFields: Fields = {
  act: "open",
  year: "2025",
  "deadline-draft": "2026-06-30",
  "deadline-submitted": "2026-07-10",
  "deadline-check": "2026-07-31",
  "deadline-meeting": "2026-08-31",
  "deadline-second": "2026-10-31",
  "deadline-fixed": "2026-11-20",
  "project-edition": "senryaku-2",
  "tree-edition": "senryaku-2",
  "form-project": "project",
  "form-measure": "measure",
  "unit:group/measure/地域戦略課": "u-keizai",
  "owner:project/yama-ijuu": "t-owner",
  "owner:project/yama-nogyo": "t-owner",
  "without-owner": "yes",
};

const formNow = (page: string): string => firstIn(page, /name="form" value="([^"]+)"/);
const sheetPath = (project: string): string => `/sheet/${edition}/${sheetOf(project)}`;

async function step(who: SignedIn, project: string, way: { from: string; to: string; seen: number; reason?: string }) {
  const { from, to, seen, reason = "" } = way;
  await who.send(`${sheetPath(project)}/step`, { from, to, seen: String(seen), reason, anyway: "yes" });
}

const valueFields = (kpi: string, printed: string): Fields => ({
  [`v|${kpi}|FY2025|actual`]: printed,
  [`n|${kpi}|FY2025|actual`]: "0",
  [`s|${kpi}`]: "練習県統計（架空）",
});

async function write(who: SignedIn, project: string, values: readonly Fields[]): Promise<void> {
  const form = formNow(await who.read(sheetPath(project)));
  await who.send(`${sheetPath(project)}/answers`, { form, ...answers });
  for (const fields of values) await who.send(`/value/${edition}/${sheetOf(project)}`, fields);
}

const meetingId = "00000000-0000-4000-8000-0000000000a1";

async function meet({ people }: Pick<TrainingYear, "people">): Promise<void> {
  const bureau = people["t-bureau"];
  await bureau.send(`/meeting/${edition}`, {
    id: meetingId,
    cycle,
    unit: "u-yama",
    title: "山の地域づくり連携会議（架空）",
    heldOn: "2026-08-20",
    place: "山手市民会館（架空）",
    attendance: "山手市、谷町、振興局",
  });
  const said = {
    sheet: sheetOf("yama-kanko"),
    saidBy: "連携会議の委員",
    text: "冬の道の除雪を誰がするのか決めてほしい。",
  };
  await bureau.send(`/meeting/${edition}/${meetingId}/opinion`, {
    id: "00000000-0000-4000-8000-0000000000b1",
    ...said,
  });
}

const opinionId = (index: number): string => `00000000-0000-4000-8000-0000000000c${index}`;

async function sayOpinions({ people }: Pick<TrainingYear, "people">): Promise<void> {
  const said = [
    [people["t-member"], "meeting", "案内の看板に英語がほしい。"],
    [people["t-municipality"], "municipality", "市の循環バスと時刻を合わせてほしい。"],
    [people["t-bureau"], "outside", "客数のほかに、歩いた人の満足も見るべきである。"],
  ] as const;
  for (const [index, [who, kind, text]] of said.entries())
    await who.send(`/opinion/${edition}`, {
      id: opinionId(index),
      sheet: sheetOf("yama-kanko"),
      kind,
      saidOn: "2026-08-20",
      text,
    });
  await people["t-bureau"].send(`/opinion/${edition}/${opinionId(0)}/answer`, {
    version: "1",
    text: "令和8年度に八か所の看板へ英語を加える。",
    change: "practice",
  });
}

/** A sheet in its second stage: HQ decides there, and changes a target. */
async function decide({ people }: Pick<TrainingYear, "people">): Promise<void> {
  const { "t-hq": hq, "t-owner": owner, "t-bureau": bureau } = people;
  await write(owner, "yama-nogyo", [valueFields("yama-shinki-shuno", "12人")]);
  await step(owner, "yama-nogyo", { from: "draft", to: "submitted", seen: 0 });
  await step(bureau, "yama-nogyo", { from: "submitted", to: "check", seen: 1 });
  await step(bureau, "yama-nogyo", { from: "check", to: "meeting", seen: 2 });
  const form = formNow(await bureau.read(sheetPath("yama-nogyo")));
  await bureau.send(`${sheetPath("yama-nogyo")}/answers`, { form, "v.meeting-record": "意見はなかった。" });
  await step(bureau, "yama-nogyo", { from: "meeting", to: "second", seen: 3 });
  const decision = `/decision/${edition}/sheet/${sheetOf("yama-nogyo")}`;
  const word = { direction: "improve", reason: "農地の空きを一覧にして、始める人に早く渡すため。" };
  await owner.send(`/decision/${edition}/sheet/${sheetOf("yama-kanko")}`, { ...word, version: "1", state: "proposed" });
  await hq.send(decision, { ...word, version: "1", state: "decided" });
  await hq.send(`${decision}/revision`, {
    of: "kpi:yama-shinki-shuno:target",
    printed: "45人",
    value: "45",
    period: "FY2027",
    reason: "農地の見通しが立ったため。",
    decided: "yes",
  });
}

async function askForMoney({ people }: Pick<TrainingYear, "people">): Promise<void> {
  const { "t-owner": owner, "t-bureau": bureau } = people;
  await bureau.send(`/money/${edition}/sheet/${sheetOf("yama-kanko")}`, {
    programme: "山の道しるべ事業（架空）",
    fiscalYear: "2025",
    stage: "initial",
    amount: "12000",
    unit: "千円",
    confirmed: "yes",
  });
  await bureau.send(`/proposal/${edition}/${cycle}`, {
    unitId: "u-yama",
    title: "冬の道の案内（架空）",
    text: "冬も歩ける道を三本に増やす。",
    amount: "8000",
    unit: "千円",
    send: "yes",
  });
  const logic = { version: "1", reason: "歩く人から宿までの道すじを書くため。" };
  await owner.send(`/logic/${edition}/project/yama-kanko`, {
    ...logic,
    what: "keepNode",
    column: "activity",
    text: "冬の道しるべを立てる",
  });
}

/** Fills a freshly started training region. Runs once on one store. */
export async function makeTrainingYear(address: string): Promise<TrainingYear> {
  const people = await becomeAll(address);
  const { "t-hq": hq, "t-owner": owner, "t-bureau": bureau } = people;
  await hq.send(`/cycle/${edition}/open`, openingFields);
  await write(owner, "yama-kanko", [
    { ...valueFields("yama-kankokyaku", "133万人"), ...valueFields("yama-shukuhaku", "21万人") },
  ]);
  await step(owner, "yama-kanko", { from: "draft", to: "submitted", seen: 0 });
  await step(bureau, "yama-kanko", { from: "submitted", to: "check", seen: 1 });
  await bureau.send(`${sheetPath("yama-kanko")}/comment`, {
    id: "00000000-0000-4000-8000-0000000000d1",
    field: "done",
    audience: "inside",
    text: "案内人の数は講座の名簿と合っていますか。",
  });
  await step(bureau, "yama-kanko", { from: "check", to: "meeting", seen: 2 });
  await meet({ people });
  await sayOpinions({ people });
  await decide({ people });
  await askForMoney({ people });
  await begin(owner, "yama-ijuu");
  const invited = await hq.send(`/people/${edition}/invite`, {
    name: "新田 いろは（架空）",
    mail: "new@example.invalid",
    purpose: "練習",
    role: "owner",
    unit: "u-yama",
    expires: "2099-03-31",
  });
  return {
    people,
    opinion: opinionId(1),
    meeting: meetingId,
    release: firstIn(await hq.read(`/release/${edition}`), new RegExp(`/release/${edition}/([^"/]+)"`)),
    invitation: firstIn(invited, /(\/invite\/[\w-]+)/),
  };
}

/** A sheet in the middle of being written. */
async function begin(who: SignedIn, project: string): Promise<void> {
  const form = formNow(await who.read(sheetPath(project)));
  await who.send(`${sheetPath(project)}/answers`, { form, "v.done": "暮らし体験の家を二軒開いた。" });
}
