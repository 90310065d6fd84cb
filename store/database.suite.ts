import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyIn, copyOut } from "./copy.ts";
import { StoreFailure } from "./failures.ts";
import type { TemporaryDatabase } from "./testing/temporary-database.ts";

/** What every database must do, whichever server runs it. */
export function databaseSuite(open: () => Promise<TemporaryDatabase>): void {
  describe("reading and writing", () => {
    let store: TemporaryDatabase;
    beforeAll(async () => {
      store = await open();
      await store.database.write((tx) => tx.execute("CREATE TABLE note (id integer PRIMARY KEY, words text)"));
    });
    afterAll(() => store.close());

    test("values arrive as numbers, days and times that mean the same everywhere", async () => {
      const [row] = await store.database.read((tx) =>
        tx.query(
          "SELECT 9007199254740991::int8 AS most, date '2020-04-01' AS day, timestamptz '2020-04-01 09:00:00.5+09' AS time, 1.10::numeric AS exact, 0.1::float8 + 0.2 AS sum",
        ),
      );
      expect(row).toEqual({
        most: 9007199254740991,
        day: "2020-04-01",
        time: "2020-04-01T00:00:00.500Z",
        exact: "1.10",
        sum: 0.30000000000000004,
      });
    });

    test("a whole number too large to be exact is an error, never a rounded number", async () => {
      await expect(store.database.read((tx) => tx.query("SELECT 9007199254740993::int8"))).rejects.toThrow("2^53");
      await expect(store.database.read((tx) => tx.query("SELECT 1 AS still"))).resolves.toEqual([{ still: 1 }]);
    });

    test("a writer that throws leaves nothing behind", async () => {
      const broken = store.database.write(async (tx) => {
        await tx.execute("INSERT INTO note VALUES (1, 'half')");
        throw new Error("thought better of it");
      });
      await expect(broken).rejects.toThrow("thought better of it");
      expect(await store.database.read((tx) => tx.query("SELECT * FROM note"))).toEqual([]);
    });

    test("an error that was swallowed does not pass for a saved change", async () => {
      const swallowed = store.database.write(async (tx) => {
        await tx.execute("INSERT INTO note VALUES (2, 'lost')");
        await tx.execute("SELECT nothing FROM nowhere").catch(() => undefined);
      });
      await expect(swallowed).rejects.toThrow("nothing was kept");
    });

    test("a reader cannot write, and sees one moment only", async () => {
      const { database } = store;
      await expect(database.read((tx) => tx.query("INSERT INTO note VALUES (3, 'no') RETURNING id"))).rejects.toThrow(
        "read-only",
      );
      const counts = await database.read(async (tx) => {
        const before = await tx.query("SELECT count(*) AS n FROM note");
        await database.write((other) => other.execute("INSERT INTO note VALUES (4, 'meanwhile')"));
        return [before, await tx.query("SELECT count(*) AS n FROM note")];
      });
      expect(counts).toEqual([[{ n: 0 }], [{ n: 0 }]]);
    });

    test("a transaction is of no use once its work is over", async () => {
      const kept = await store.database.read(async (tx) => ({ tx }));
      await expect(kept.tx.query("SELECT 1")).rejects.toThrow("over");
    });

    test("questions asked together in one transaction are answered one after the other", async () => {
      const answers = await store.database.read((tx) =>
        Promise.all([tx.query("SELECT 1 AS n"), tx.query("SELECT 2 AS n"), tx.query("SELECT 3 AS n")]),
      );
      expect(answers).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
    });

    test("rows copied in are read back the same: tabs, line feeds, backslashes, quotes, nothing and the empty text", async () => {
      const words = ["a\tb", "c\nd\r", "\\N", '"', null, "", "道標 ㎥"];
      await store.database.write((tx) =>
        copyIn(
          tx,
          "note",
          ["id", "words"],
          words.map((word, index) => [100 + index, word]),
        ),
      );
      const rows = await store.database.read((tx) =>
        tx.query<{ words: string | null }>("SELECT words FROM note WHERE id >= 100 ORDER BY id"),
      );
      expect(rows.map((row) => row.words)).toEqual(["a\tb", "c\nd\r", "\\N", '"', null, "", "道標 ㎥"]);
    });

    test("copy out gives the text of the rows, and an error while taking it does not spoil the connection", async () => {
      const pieces: string[] = [];
      await store.database.read((tx) =>
        copyOut(tx, "SELECT n, n * 2 FROM generate_series(1, 3) AS n", (piece) => void pieces.push(piece.toString())),
      );
      expect(pieces.join("")).toBe("1\t2\n2\t4\n3\t6\n");
      const stumbling = store.database.read((tx) =>
        copyOut(tx, "SELECT generate_series(1, 300000)", () => {
          throw new Error("full");
        }),
      );
      await expect(stumbling).rejects.toThrow("full");
      await expect(store.database.read((tx) => copyOut(tx, "SELECT 1/0", () => undefined))).rejects.toThrow(
        "division by zero",
      );
      expect(await store.database.read((tx) => tx.query("SELECT 1 AS n"))).toEqual([{ n: 1 }]);
    });

    test("a doubled row ends a bulk load with its key named, and nothing of the load stays", async () => {
      const rows = Array.from({ length: 50_000 }, (_, index) => [200 + (index % 49_999), "x"] as const);
      const doubled = store.database.write((tx) => copyIn(tx, "note", ["id", "words"], rows));
      await expect(doubled).rejects.toMatchObject({ problem: { code: "doubledKey" } });
      await expect(doubled).rejects.toThrow("(id)=(200)");
      expect(await store.database.read((tx) => tx.query("SELECT 1 FROM note WHERE id >= 200"))).toEqual([]);
    });

    test("rows that stop coming with an error leave nothing behind", async () => {
      async function* failing() {
        yield [300, "one"] as const;
        throw new Error("the file ends here");
      }
      await expect(store.database.write((tx) => copyIn(tx, "note", ["id", "words"], failing()))).rejects.toThrow(
        "the file ends here",
      );
      expect(await store.database.read((tx) => tx.query("SELECT 1 FROM note WHERE id = 300"))).toEqual([]);
    });

    test("a statement that takes too long is cancelled, in words", async () => {
      const slow = store.database.read((tx) => tx.query("SELECT pg_sleep(10)"), { statementMilliseconds: 50 });
      await expect(slow).rejects.toMatchObject({ problem: { code: "databaseTookTooLong" } });
    });

    test("a connection cut by the server is a clear problem, and the next request works", async () => {
      const cut = store.database.read((tx) => tx.query("SELECT pg_terminate_backend(pg_backend_pid())"));
      await expect(cut).rejects.toBeInstanceOf(StoreFailure);
      await expect(cut).rejects.toMatchObject({ problem: { code: "databaseUnreachable" } });
      expect(await store.database.read((tx) => tx.query("SELECT 1 AS n"))).toEqual([{ n: 1 }]);
    });
  });
}
