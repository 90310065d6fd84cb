import { describe, expect, test } from "vitest";
import { type ChangeEntry, chosenChanges, inHonestOrder } from "./change-entry.ts";
import { withinPace } from "./comment-guard.ts";
import { type Meeting, moveInAgenda, speakersOf } from "./meeting.ts";
import { minutesOf, recordForSheet } from "./minutes.ts";
import type { Opinion, OpinionAnswer } from "./opinion.ts";
import { readAnswerDraft, readFields, readOpinionDraft } from "./read-fields.ts";
import { answerDue, effectDueIn, standingOf } from "./standing.ts";
import { standsAgainstFixing } from "./stands-against.ts";

const anAnswer = (given: Partial<OpinionAnswer> = {}): OpinionAnswer => ({
  version: 1,
  recordedAt: "2026-07-15T05:00:00.000Z",
  byPerson: "p-owner",
  unitId: "u1",
  text: "来年度から夜の便を増やします",
  change: "plan",
  reason: null,
  aboutKind: null,
  aboutId: null,
  ...given,
});

const anOpinion = (given: Partial<Opinion> = {}): Opinion => ({
  bodyId: "b",
  id: "o1",
  version: 1,
  recordedAt: "2026-07-15T04:00:00.000Z",
  byPerson: "p-hq",
  cycleId: "fy2025",
  sheetId: "s1",
  meetingId: "m1",
  kind: "meeting",
  saidBy: "商工会",
  saidOn: "2026-07-15",
  text: "夜の便が足りない",
  state: "recorded",
  why: null,
  writtenAt: "2026-07-15T04:00:00.000Z",
  writtenBy: "p-hq",
  answer: null,
  effect: null,
  mine: false,
  mayAnswer: false,
  mayWithdraw: false,
  ...given,
});

const years = [
  { id: "fy2027", fiscalYear: 2027 },
  { id: "fy2026", fiscalYear: 2026 },
  { id: "fy2025", fiscalYear: 2025 },
];
const anEffect = (effect: "seen" | "notYet", cycleId: string) =>
  ({ version: 1, recordedAt: "2027-07-01T00:00:00.000Z", byPerson: "p", cycleId, effect, text: "見た" }) as const;

describe("意見の歩み", () => {
  test("回答のない意見は未回答、届いた住民の意見は確認前", () => {
    expect(standingOf(anOpinion(), years)).toBe("unanswered");
    expect(standingOf(anOpinion({ state: "received", kind: "citizen" }), years)).toBe("received");
  });

  test("変えると答えた意見は、後の年の評価が始まると効果の確認を求められる", () => {
    const answered = anOpinion({ answer: anAnswer() });
    expect(standingOf(answered, [{ id: "fy2025", fiscalYear: 2025 }])).toBe("answered");
    expect(effectDueIn(answered, years.slice(1))?.id).toBe("fy2026");
    expect(standingOf(answered, years.slice(1))).toBe("effectDue");
  });

  test("「まだ見られない」効果は、その次の年にもう一度求められる", () => {
    const looked = anOpinion({ answer: anAnswer(), effect: anEffect("notYet", "fy2026") });
    expect(standingOf(looked, years.slice(1))).toBe("effectSeen");
    expect(effectDueIn(looked, years)?.id).toBe("fy2027");
  });

  test("効果が見られた意見と、変えないと答えた意見には、確かめるものが残らない", () => {
    expect(effectDueIn(anOpinion({ answer: anAnswer(), effect: anEffect("seen", "fy2026") }), years)).toBeNull();
    expect(effectDueIn(anOpinion({ answer: anAnswer({ change: "none", reason: "費用" }) }), years)).toBeNull();
  });

  test("回答の期限は二次評価を出る日で、確定した調書にはない", () => {
    const cycle = { deadlines: { second: "2026-10-31" } };
    expect(answerDue(cycle, "meeting")).toBe("2026-10-31");
    expect(answerDue(cycle, "fixed")).toBeNull();
    expect(answerDue({ deadlines: {} }, "meeting")).toBeNull();
  });

  test("確定を妨げるのは、未回答の意見と、理由のない「変えない」だけ", () => {
    const opinions = [
      anOpinion({ id: "open" }),
      anOpinion({ id: "bare", answer: anAnswer({ change: "none", reason: " " }) }),
      anOpinion({ id: "fine", answer: anAnswer({ change: "none", reason: "法律で決まっている" }) }),
      anOpinion({ id: "gone", state: "withdrawn", why: "重複" }),
      anOpinion({ id: "new", state: "received", kind: "citizen" }),
    ];
    expect(standsAgainstFixing(opinions, "town").map(({ code, href }) => [code, href])).toEqual([
      ["opinionUnanswered", "/opinion/town/open"],
      ["opinionReasonMissing", "/opinion/town/bare"],
    ]);
  });
});

describe("送られた文", () => {
  test("空の文、長すぎる文、来ていない日、ない種類は、欄の名とともに断られる", () => {
    const given = { kind: "meeting", text: "意見", saidOn: "2026-07-15" };
    const code = (change: object) => {
      const read = readOpinionDraft(readFields({ ...given, ...change }), "2026-07-16");
      return read.ok ? "ok" : `${read.problem.place?.path} ${read.problem.code}`;
    };
    expect([
      code({}),
      code({ text: "  " }),
      code({ text: "あ".repeat(8001) }),
      code({ saidOn: "2026-07-17" }),
      code({ saidOn: "2026-02-30" }),
      code({ kind: "gossip" }),
    ]).toEqual([
      "ok",
      "text textMissing",
      "text textTooLong",
      "saidOn dayInFuture",
      "saidOn dayWrong",
      "kind notInList",
    ]);
  });

  test("住民の意見に名前は残さない", () => {
    const sent = readFields({ kind: "citizen", text: "意見", saidOn: "2026-07-15", saidBy: "架空 太郎" });
    expect(readOpinionDraft(sent, "2026-07-16")).toMatchObject({ ok: true, value: { saidBy: null } });
  });

  test("「変えない」には理由がいる", () => {
    const read = readAnswerDraft(readFields({ text: "変えません", change: "none", reason: "" }));
    expect(read).toMatchObject({ ok: false, problem: { code: "reasonMissing" } });
  });

  test("短い時間に決まった数を超えると断られ、時がたてばまた書ける", () => {
    const pace = { times: 2, milliseconds: 1000 };
    expect(withinPace([0, 100], 500, pace)).toBeNull();
    expect(withinPace([0, 100], 1050, pace)).toEqual([100, 1050]);
  });
});

describe("会議", () => {
  const meeting: Meeting = {
    bodyId: "b",
    id: "m1",
    version: 2,
    recordedAt: "2026-07-15T06:00:00.000Z",
    byPerson: "p-hq",
    cycleId: "fy2025",
    title: "架空の連携会議",
    heldOn: "2026-07-15",
    place: null,
    unitId: "u1",
    areaPath: ["east"],
    agenda: ["s1", "s2", "hidden"],
    attendance: "商工会\n農協、町内会連合会\n商工会",
    closed: true,
    reason: null,
    closedAt: "2026-07-15T06:00:00.000Z",
    mayKeep: true,
  };
  const sheets = new Map([
    ["s1", { title: "夜の足", titleEn: null, unit: "東部局" }],
    ["s2", { title: "観光", titleEn: null, unit: "東部局" }],
  ]);

  test("発言者の札は、出席者の行からそれぞれ一度", () => {
    expect(speakersOf(meeting.attendance)).toEqual(["商工会", "農協", "町内会連合会"]);
  });

  test("議題は一つずつ上下し、端では動かない", () => {
    expect(moveInAgenda(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
    expect(moveInAgenda(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
    expect(moveInAgenda(["a", "b", "c"], "a", "up")).toEqual(["a", "b", "c"]);
    expect(moveInAgenda(["a", "b"], "b", "down")).toEqual(["a", "b"]);
    expect(moveInAgenda(["a", "b"], "a", "out")).toEqual(["b"]);
    expect(moveInAgenda(["a", "b"], "x", "up")).toEqual(["a", "b"]);
  });

  const minutes = minutesOf({
    meeting,
    unit: "東部局",
    attendance: speakersOf(meeting.attendance),
    sheets,
    opinions: [
      {
        ...anOpinion({ id: "later", text: "便の時刻が分からない", writtenAt: "2026-07-15T04:30:00.000Z" }),
        answers: [anAnswer({ recordedAt: "2026-07-20T00:00:00.000Z" })],
      },
      { ...anOpinion({ answer: anAnswer() }), answers: [anAnswer()] },
      {
        ...anOpinion({ id: "slip", state: "withdrawn", why: "誤り", recordedAt: "2026-07-15T05:00:00.000Z" }),
        answers: [],
      },
      {
        ...anOpinion({
          id: "taken-back",
          text: "撤回する意見",
          state: "withdrawn",
          why: "本人の申し出",
          recordedAt: "2026-07-16T00:00:00.000Z",
          writtenAt: "2026-07-15T04:40:00.000Z",
        }),
        answers: [],
      },
    ],
    agreed: [{ sheetId: "s1", version: 1, text: "秋に試す " }],
  });

  test("議事録は、言われた順に、その場の回答だけを回答とし、閉会前の取り消しを除く", () => {
    expect(minutes.items.map(({ sheetId }) => sheetId)).toEqual(["s1", "s2"]);
    const [first, second] = minutes.items;
    expect(first?.opinions.map(({ id, answer, withdrawnWhy }) => [id, answer?.text ?? null, withdrawnWhy])).toEqual([
      ["o1", "来年度から夜の便を増やします", null],
      ["later", null, null],
      ["taken-back", null, "本人の申し出"],
    ]);
    expect(first?.agreed).toBe("秋に試す");
    expect([second?.opinions, second?.agreed]).toEqual([[], null]);
  });

  test("調書へ写す文は、手で書いたとおりになる", () => {
    const [first, second] = minutes.items;
    const texts = [first, second].flatMap((item) =>
      item ? [recordForSheet(minutes, item, () => "計画を変える")] : [],
    );
    expect(texts).toEqual([
      "架空の連携会議（令和8年7月15日）\n・商工会: 夜の便が足りない\n　→ 回答（計画を変える）: 来年度から夜の便を増やします\n・商工会: 便の時刻が分からない\n　→ 後日回答\n合意したこと: 秋に試す",
      "架空の連携会議（令和8年7月15日）\n意見はありませんでした。",
    ]);
  });
});

test("変わったことの一覧は、未回答、変えたもの、変えなかったものの順に並び、しぼり込める", () => {
  const entry = (id: string, change: "plan" | "none" | null, saidOn: string): ChangeEntry => ({
    id,
    kind: "meeting",
    saidBy: null,
    saidOn,
    text: id,
    sheet: null,
    unit: null,
    answer: change && { unit: "u", text: "a", change, reason: null, about: null },
    effect: null,
    href: null,
  });
  const all = [
    entry("no", "none", "2026-01-01"),
    entry("yes", "plan", "2026-03-01"),
    entry("open", null, "2026-04-01"),
  ];
  expect(inHonestOrder(all).map(({ id }) => id)).toEqual(["open", "yes", "no"]);
  const ids = (change: "unanswered" | "changed" | "none") =>
    chosenChanges(all, { kind: null, change }).map(({ id }) => id);
  expect([ids("unanswered"), ids("changed"), ids("none")]).toEqual([["open"], ["yes"], ["no"]]);
});
