import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { aSheet, keepTestCycle } from "../testing/a-cycle.ts";
import { readAnswerVersions } from "./read-sheet-page.ts";
import { readAnswers, readSheet } from "./read-sheets.ts";
import { type GivenAnswer, type Saved, saveAnswers } from "./save-answers.ts";
import { keepStep } from "./step-sheet.ts";

const body = "010006";
let store: TemporaryDatabase;
let people: Record<"owner" | "colleague" | "other" | "hq" | "member" | "reviewer", SessionToken>;

beforeAll(async () => {
  store = await temporaryDatabase();
  const { database } = store;
  for (const [id, kind] of [
    ["hq", "hq"],
    ["sorachi", "bureau"],
    ["oshima", "bureau"],
    ["kaigi", "council"],
  ] as const)
    await addTestUnit(database, body, { id, kind });
  const add = async (role: Parameters<typeof addTestPerson>[2]["role"], unitId: string, id: string, areaId?: string) =>
    (await addTestPerson(database, body, { role, unitId, id, ...(areaId ? { areaId } : {}) })).session;
  people = {
    owner: await add("owner", "sorachi", "p-owner"),
    colleague: await add("bureau", "sorachi", "p-colleague"),
    other: await add("owner", "oshima", "p-other"),
    hq: await add("hq", "hq", "p-hq"),
    member: await add("member", "kaigi", "p-member", "region-doo"),
    reviewer: await add("reviewer", "kaigi", "p-reviewer"),
  };
  const sheet = { unitId: "sorachi", ownerId: "p-owner", areaPath: ["bureau-sorachi", "region-doo"] };
  const names = ["s-kept", "s-rights", "s-race", "s-one-word", "s-stage", "s-twice", "s-batch-1", "s-batch-2"];
  await keepTestCycle(
    database,
    body,
    names.map((id) => aSheet(body, { id, ...sheet })),
  );
});
afterAll(() => store?.close());

const save = (session: SessionToken, sheet: string, ...answers: readonly GivenAnswer[]): Promise<Saved> =>
  saveAnswers(store.database, { session, sheet, answers });
const outcomes = (saved: Saved) => ("fields" in saved ? saved.fields.map(({ outcome }) => outcome) : saved.refused);
const answer = (value: string | null, base = 0, field = "done"): GivenAnswer => ({ field, base, value });

describe("一度の保存", () => {
  test("欄ごとに版が付き、書いた人と時刻が残る", async () => {
    const saved = await save(people.owner, "s-kept", answer("実施した"), answer("人手不足", 0, "cause"));
    expect(outcomes(saved)).toEqual(["kept", "kept"]);
    const answers = await store.database.readAs(people.hq, (tx) => readAnswers(tx, body, "s-kept"));
    expect(answers.get("done")).toMatchObject({ version: 1, value: "実施した", byPerson: "p-owner", part: "self" });
    const head = await store.database.readAs(people.owner, (tx) => readSheet(tx, body, "s-kept"));
    expect([head?.required, head?.filled]).toEqual([1, 1]);
  });

  test("重なった欄だけが残り、ほかの欄は保存される。両方の文が返る", async () => {
    await save(people.colleague, "s-kept", answer("同僚の文", 1));
    const saved = await save(people.owner, "s-kept", answer("私の文", 1), answer("新しい要因", 1, "cause"));
    expect(saved).toMatchObject({
      fields: [
        { field: "done", outcome: "conflict", theirs: "同僚の文", version: 2, by: "p-colleague" },
        { field: "cause", outcome: "kept", version: 2 },
      ],
    });
  });

  test("空にすることも一つの版であり、必要な欄の数が減る", async () => {
    expect(outcomes(await save(people.owner, "s-kept", answer(null, 2)))).toEqual(["kept"]);
    const head = await store.database.readAs(people.owner, (tx) => readSheet(tx, body, "s-kept"));
    expect(head?.filled).toBe(0);
  });

  test("同じものを二度送っても、版は一つ", async () => {
    const twice = await Promise.all([
      save(people.owner, "s-twice", answer("一度だけ")),
      save(people.owner, "s-twice", answer("一度だけ")),
    ]);
    expect(twice.map(outcomes)).toEqual([["kept"], ["same"]]);
    expect(outcomes(await save(people.owner, "s-twice", answer("一度だけ", 1)))).toEqual(["same"]);
    const versions = await store.database.readAs(people.owner, (tx) => readAnswerVersions(tx, body, "s-twice"));
    expect(versions).toHaveLength(1);
  });

  test("スクリプトは文字のまま残る", async () => {
    const script = `<script>alert("x")</script> & 'quoted' \\ "`;
    await save(people.owner, "s-twice", answer(script, 0, "cause"));
    const answers = await store.database.readAs(people.owner, (tx) => readAnswers(tx, body, "s-twice"));
    expect(answers.get("cause")?.value).toBe(script);
  });
});

describe("だれが何を書けるか（決めるのはデータベース）", () => {
  test.for([
    ["担当", "owner", "done", 0, ["kept"]],
    ["同じ局の人", "colleague", "cause", 0, ["kept"]],
    ["別の局の担当", "other", "done", 0, "notAllowed"],
    ["地域戦略課（一次評価の欄）", "hq", "done", 1, "notAllowed"],
    ["会議の委員", "member", "done", 0, "notAllowed"],
    ["外部評価者", "reviewer", "reviewed", 0, "notAllowed"],
    ["担当（二次評価の欄）", "owner", "second", 0, "notAllowed"],
  ] as const)("%s", async ([, who, field, base, expected]) => {
    expect(outcomes(await save(people[who], "s-rights", answer(`${who} が書く`, base, field)))).toEqual(expected);
  });

  test("いまの値と同じかどうかを、書けない人は試し書きで探れない", async () => {
    await save(people.owner, "s-rights", answer("本当の課題", 1, "cause"));
    const guess = (who: SessionToken, value: string) =>
      store.database.writeAs(who, (tx) =>
        tx.execute(
          "INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, part, value) VALUES ($1, 's-rights', 'cause', 3, 'self', to_jsonb($2::text))",
          [body, value],
        ),
      );
    const refused = { problem: { code: "notAllowed" } };
    await expect(guess(people.other, "本当の課題")).rejects.toMatchObject(refused);
    await expect(guess(people.other, "ほかの課題")).rejects.toMatchObject(refused);
    await expect(guess(people.owner, "本当の課題")).rejects.toMatchObject({ problem: { code: "changedMeanwhile" } });
  });

  test("終わったセッション、知らない欄、ない調書は言葉の分かる断りになる", async () => {
    const nobody = "x".repeat(43) as SessionToken;
    expect(outcomes(await save(nobody, "s-rights", answer("a")))).toBe("sessionEnded");
    expect(outcomes(await save(people.owner, "s-rights", answer("a", 0, "no-such-field")))).toBe("unknownField");
    expect(outcomes(await save(people.owner, "no-such-sheet", answer("a")))).not.toEqual(["kept"]);
  });

  test("段階が進んだあとの保存は断られる", async () => {
    await save(people.owner, "s-stage", answer("提出前"));
    await store.database.writeAs(people.owner, (tx) =>
      keepStep(tx, { bodyId: body, sheetId: "s-stage", number: 1, from: "draft", to: "submitted", reason: null }),
    );
    expect(outcomes(await save(people.owner, "s-stage", answer("提出後", 1)))).toBe("notAllowed");
  });
});

describe("同時に書く", () => {
  let before: number;
  beforeEach(() => {
    before = 0;
  });

  test("20人が一つの欄を同時に書くと、版ごとに一人だけが勝ち、だれの文も失われない", async () => {
    const writers = Array.from({ length: 20 }, (_, number) => `書き手${number}`);
    const first = await Promise.all(writers.map((words) => save(people.owner, "s-race", answer(words, before))));
    const told = first.flatMap((saved) => ("fields" in saved ? saved.fields : []));
    const winner = writers[told.findIndex(({ outcome }) => outcome === "kept")];
    const losers = told.filter(({ outcome }) => outcome === "conflict");
    expect([told.length, losers.length]).toEqual([20, 19]);
    expect(new Set(losers.map(({ theirs }) => theirs))).toEqual(new Set([winner]));
  });

  test("全員がやり直すと、20の版が続き番号で並ぶ", async () => {
    const insist = async (words: string): Promise<void> => {
      let base = before;
      for (;;) {
        const saved = await save(people.owner, "s-one-word", answer(words, base));
        const [field] = "fields" in saved ? saved.fields : [];
        if (field?.outcome === "kept") return;
        base = field?.version ?? base;
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, number) => insist(`書き手${number}`)));
    const versions = await store.database.readAs(people.owner, (tx) => readAnswerVersions(tx, body, "s-one-word"));
    expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, number) => number + 1));
    expect(new Set(versions.map(({ value }) => value)).size).toBe(20);
  });

  test("列に並ばない書き手（別のサーバー）とぶつかっても、一人だけが勝つ", async () => {
    const direct = (words: string) =>
      store.database.writeAs(people.owner, (tx) =>
        tx.query<{ told: readonly { outcome: string }[] }>("SELECT cycle_save_answers($1, $2) AS told", [
          "s-batch-1",
          JSON.stringify([
            { field: "done", base: 0, value: words },
            { field: "cause", base: 0, value: words },
          ]),
        ]),
      );
    const told = await Promise.all(Array.from({ length: 8 }, (_, number) => direct(`直接${number}`)));
    const kept = told.flatMap(([row]) => row?.told ?? []).filter(({ outcome }) => outcome === "kept");
    expect(kept).toHaveLength(2);
  });

  test("まとめて保存しても、断られた一件がほかを妨げず、名前を取り違えない", async () => {
    const saved = await Promise.all([
      save(people.other, "s-batch-2", answer("よその人")),
      save(people.colleague, "s-kept", answer("同僚", 3)),
      save(people.owner, "s-batch-2", answer("担当")),
    ]);
    expect(saved.map(outcomes)).toEqual(["notAllowed", ["kept"], ["kept"]]);
    const entries = await store.database.read((tx) =>
      tx.query<{ person: string }>(
        "SELECT by_person AS person FROM audit_entry WHERE table_name = 'cycle_answer' AND row_key LIKE '%s-batch-2 done 1'",
      ),
    );
    expect(entries).toEqual([{ person: "p-owner" }]);
  });
});
