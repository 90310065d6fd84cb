import type { SessionToken } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { Viewer } from "../domain/viewer.ts";
import { findViewer } from "./people.ts";
import type { Secret } from "./seal.ts";
import { hashOf, idleHours, wholeHours } from "./sessions.ts";

/** How long name and roles are remembered; a change of the person's own roles, absences or name ends it at once. */
const rememberedMilliseconds = 300_000;
const mostRemembered = 2000;
/** Who came at the same moment shall not be forgotten at the same moment. */
const spread = (): number => rememberedMilliseconds * (0.5 + Math.random() / 2);

type Alive = { readonly hash: string; readonly stamp: string; readonly idle: boolean };
type Remembered = { readonly viewer: Viewer; readonly stamp: string; readonly until: number };
type Asking = {
  readonly hash: string;
  readonly answer: (alive: Alive | null) => void;
  readonly giveUp: (reason: unknown) => void;
};
type Memory = { readonly viewers: Map<string, Remembered>; asking: readonly Asking[]; running: boolean };

const memories = new WeakMap<Database, Memory>();

/**
 * Who a session is, or null where it ended. Whether it is alive is asked of the database every time, for all requests that wait
 * together in one question; name and roles only when they changed. Every use keeps an idle session alive.
 * Rights are never decided by this: the policies look at the session themselves.
 */
export async function recallViewer(database: Database, secret: Secret, session: SessionToken): Promise<Viewer | null> {
  const memory = memories.get(database) ?? { viewers: new Map(), asking: [], running: false };
  memories.set(database, memory);
  const hash = hashOf(session);
  const alive = await askAlive(database, memory, hash);
  if (alive === null) {
    memory.viewers.delete(hash);
    return null;
  }
  const known = memory.viewers.get(hash);
  if (known && known.stamp === alive.stamp && known.until > performance.now()) return known.viewer;
  const viewer = await database.read((tx) => findViewer(tx, secret, session));
  if (viewer) {
    memory.viewers.set(hash, { viewer, stamp: alive.stamp, until: performance.now() + spread() });
    const [oldest] = memory.viewers.keys();
    if (memory.viewers.size > mostRemembered && oldest !== undefined) memory.viewers.delete(oldest);
  }
  return viewer;
}

const askAlive = (database: Database, memory: Memory, hash: string): Promise<Alive | null> =>
  new Promise((answer, giveUp) => {
    memory.asking = [...memory.asking, { hash, answer, giveUp }];
    if (!memory.running) void answerAll(database, memory);
  });

async function answerAll(database: Database, memory: Memory): Promise<void> {
  memory.running = true;
  while (memory.asking.length > 0) {
    const together = memory.asking;
    memory.asking = [];
    await answerTogether(database, together);
  }
  memory.running = false;
}

async function answerTogether(database: Database, together: readonly Asking[]): Promise<void> {
  try {
    const hashes = [...new Set(together.map(({ hash }) => hash))];
    const rows = await database.read((tx) => tx.query<Alive>(aliveSql, [hashes]));
    const alive = new Map(rows.map((row) => [row.hash, row]));
    const idle = rows.filter((row) => row.idle).map(({ hash }) => hash);
    if (idle.length > 0) await database.write((tx) => tx.execute(touchSql, [idle, wholeHours, idleHours]));
    for (const { hash, answer } of together) answer(alive.get(hash) ?? null);
  } catch (reason) {
    for (const { giveUp } of together) giveUp(reason);
  }
}

/** `stamp` changes with the person's roles, stand-ins, name and with the day, on which roles may begin and end. */
const aliveSql = `
  SELECT s.token_hash AS hash, s.seen_at < now() - interval '1 minute' AS idle, concat_ws(' ', account_today(),
    (SELECT count(*) FROM account_role r WHERE (r.body_id, r.person_id) = (s.body_id, s.person_id)),
    (SELECT count(*) FROM account_absence a WHERE (a.body_id, a.delegate_id) = (s.body_id, s.person_id)),
    (SELECT max(p.version) FROM account_person p WHERE (p.body_id, p.id) = (s.body_id, s.person_id)),
    (SELECT count(*) FROM account_person_key k WHERE (k.body_id, k.person_id) = (s.body_id, s.person_id))) AS stamp
  FROM account_session s WHERE s.token_hash = ANY ($1) AND s.ended_at IS NULL AND s.expires_at > now()`;

/** Used now: an idle session lives on, up to its whole time. */
const touchSql = `
  UPDATE account_session SET seen_at = now(), expires_at = least(created_at + make_interval(hours => $2), now() + make_interval(hours => $3))
  WHERE token_hash = ANY ($1) AND ended_at IS NULL AND expires_at > now()`;
