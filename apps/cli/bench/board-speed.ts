import { randomUUID } from "node:crypto";
import type { SessionToken } from "../../../foundation/index.ts";
import { addPerson, openSession } from "../../../rooms/account/server.ts";
import { type Stage, stages, wholeCycle } from "../../../rooms/cycle/index.ts";
import { loadBoard, sheetsPerPage } from "../../../rooms/cycle/server.ts";
import { boardPage } from "../../../rooms/cycle/web.tsx";
import type { Database } from "../../../store/index.ts";
import { renderPage, type View } from "../../../ui/index.ts";
import { tell } from "../out.ts";
import { againstLimit, type BenchRow, median, secondsOf } from "./bench-row.ts";

const bureaus = 14;
// a prefecture's year: 113 measures and 2,700 programmes; and, harder, 2,700 sheets in each of the 14 bureaus
const sizes = { board: 2_813, "board-large": bureaus * 2_700 } as const;
const limitMilliseconds = 100;
const runs = 21;
const body = "019992";
const cycle = {
  bodyId: body,
  id: "fy2026",
  version: 1,
  fiscalYear: 2026,
  title: "架空の年度",
  titleEn: null,
  deadlines: { draft: "2027-06-30", meeting: "2027-08-31", second: "2027-10-31" },
  closed: false,
} as const;
const at = { today: "2027-07-01", now: "2027-07-01T00:00:00.000Z" };
const view: View = { lang: "ja", era: "wareki", path: "/cycle/bench/fy2026" };

/** 架空: a head office, 14 bureaus, and the sheets of each spread over the stages. Written straight into the table that the board reads. */
async function fill(
  database: Database,
  sheets: number,
): Promise<{ readonly hq: SessionToken; readonly bureau: SessionToken }> {
  return database.write(async (tx) => {
    await tx.execute(
      `INSERT INTO account_unit (body_id, id, version, kind, name, area_id)
       SELECT $1, 'unit-' || n, 1, CASE n WHEN 0 THEN 'hq' ELSE 'bureau' END, '架空 ' || n, 'area-' || n FROM generate_series(0, $2) n`,
      [body, bureaus],
    );
    await tx.execute(
      `INSERT INTO cycle_now (body_id, sheet_id, cycle_id, form_id, form_version, about_kind, about_id, title, unit_id, area_path, partner_areas,
         kpi_ids, sheet_version, owner_id, stage, required, filled, changed_at)
       SELECT $1, 'sheet-' || n, $2, 'form', 1, CASE WHEN n % 25 = 0 THEN 'measure' ELSE 'programme' END, 'about-' || n, '架空の事務事業 ' || n,
         'unit-' || (n % $3 + 1), ARRAY['area-' || (n % $3 + 1), 'prefecture'], '{}', '{}', 1,
         CASE WHEN n % 11 = 0 THEN NULL ELSE 'person-' || (n % 300) END, ($5::text[])[n % 7 + 1], 6, n % 7, now() - make_interval(hours => n % 1000)
       FROM generate_series(1, $4) n`,
      [body, cycle.id, bureaus, sheets, [...stages] satisfies readonly Stage[]],
    );
    const secret = { bytes: Buffer.alloc(32, 1) };
    const session = async (role: string, unit: string, area: string | null) => {
      const id = randomUUID();
      const words = {
        name: `架空 ${role}`,
        mail: `${id}@example.invalid`,
        purpose: "bench",
        expiresOn: "2099-03-31",
        byPerson: null,
      };
      await addPerson(tx, secret, { bodyId: body, id, ...words });
      await tx.execute(
        "INSERT INTO account_role (body_id, id, version, person_id, role, unit_id, area_id) VALUES ($1, $2, 1, $2, $3, $4, $5)",
        [body, id, role, unit, area],
      );
      return openSession(tx, { bodyId: body, personId: id, hours: 1 });
    };
    return { hq: await session("hq", "unit-0", null), bureau: await session("bureau", "unit-1", "area-1") };
  });
}

const wish = { filter: wholeCycle, page: 1 };

/** What the server does for one request: read with the rights of the session, arrange, draw the whole HTML. */
async function drawBoard(database: Database, session: SessionToken): Promise<string> {
  const loaded = await database.readAs(session, (tx) => loadBoard(tx, cycle, at, wish));
  const pages = Math.ceil(loaded.listed.total / sheetsPerPage);
  const page = boardPage(
    { edition: "bench", cycle, links: [], ...loaded, ...wish, pages, names: new Map(), today: at.today },
    view,
  );
  return renderPage({ ...page, view, nav: [] });
}

async function timesOf(work: () => Promise<unknown>): Promise<readonly number[]> {
  for (let run = 0; run < 5; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await secondsOf(work));
  return times;
}

async function benchSize(database: Database, name: string, sheets: number): Promise<readonly BenchRow[]> {
  const sessions = await fill(database, sheets);
  await database.write((tx) => tx.execute("ANALYZE cycle_now"));
  const shown = sheets.toLocaleString("en");
  tell(`${shown} 件の調書を入れました。`, `filled in ${shown} sheets`);
  const bare = median(await timesOf(() => database.read((tx) => loadBoard(tx, cycle, at, wish))));
  const rows: BenchRow[] = [];
  for (const [who, session] of Object.entries(sessions)) {
    const seconds = median(await timesOf(() => drawBoard(database, session)));
    const row = {
      name: `${name}-${who}`,
      work: `board of ${bureaus} bureaus, ${shown} sheets, as ${who}`,
      seconds,
      runs,
    };
    rows.push(againstLimit(row, seconds * 1000, limitMilliseconds, "ms"));
    const rival = "the same statements bare, without rights and drawing";
    rows.push({ ...row, name: `${row.name}-sql`, rival, ratio: bare / seconds });
  }
  return rows;
}

/** The board of 14 bureaus: server time against its limit, and against the same statements without any rights. */
export async function benchBoard(
  inStore: <T>(work: (database: Database) => Promise<T>) => Promise<T>,
): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, sheets] of Object.entries(sizes))
    rows.push(...(await inStore((database) => benchSize(database, name, sheets))));
  return rows;
}
