import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import type { TextLine } from "./lines.ts";

/** So many clauses a note may have. */
const mostClauses = 40;
const longestNote = 800;
const longestClause = 160;

type Clause = { readonly names: readonly string[]; readonly said: FoundPeriod };

/** When the figure of a name holds, as the note below its table says; null where it says nothing of it. */
export type YearOfName = (name: string) => FoundPeriod | null;

/**
 * 「注：耕地面積は令和6年面積調査、総世帯数は令和2年国勢調査、前記以外は2020年農林業センサスによる。」: from which survey each row of a table was taken, and so of which year it is.
 * Null for a line that says no such thing.
 */
export function yearsOfNames({ plain }: TextLine): YearOfName | null {
  if (plain.length > longestNote || !noteAhead.test(plain) || !plain.includes("は")) return null;
  const clauses = clausesOf(plain.replace(noteAhead, ""));
  if (clauses.length < 2) return null;
  const others = clauses.find(({ names }) => names.some((name) => ofOthers.test(name)));
  return (name) => {
    const own = bare(name);
    const exact = clauses.find(({ names }) => names.includes(own));
    // 「農家数は」 is said of 総農家数 and 販売農家数
    const wider = clauses.find(({ names }) => names.some((one) => one.length > 1 && own.endsWith(one)));
    return (exact ?? wider ?? others)?.said ?? null;
  };
}
const noteAhead = /^[\s|]*(?:[(（]?(?:注|資料|出典|※|\*)[\s\d]{0,3}[)）]?[\s:：.]{0,3})/;
const ofOthers = /^(?:前記|上記|その他|それ|これら)?(?:の項目)?以外$|^その他(?:の項目)?$/;

const bare = (name: string): string => name.replace(/[(（][^()（）]*[)）]/g, "").replace(/[\s　]/g, "");

function clausesOf(note: string): readonly Clause[] {
  const found: Clause[] = [];
  let waiting: readonly string[] = [];
  for (const clause of partsOf(note).slice(0, mostClauses)) {
    if (clause.length > longestClause) return [];
    const place = clause.indexOf("は");
    const names = bare(place < 0 ? clause : clause.slice(0, place)).split(/及び|並びに|・/);
    waiting = [...waiting, ...names];
    if (place < 0) continue;
    const [said, ...more] = findPeriods(clause.slice(place));
    if (said && more.length === 0) found.push({ names: waiting, said });
    waiting = [];
  }
  return found;
}

/** Parted at the commas outside of brackets. */
function partsOf(note: string): readonly string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let place = 0; place < note.length; place += 1) {
    const letter = note.charAt(place);
    if (letter === "(" || letter === "「") depth += 1;
    else if (letter === ")" || letter === "」") depth -= 1;
    else if (depth === 0 && /[、,。]/.test(letter)) {
      parts.push(note.slice(from, place));
      from = place + 1;
    }
  }
  return [...parts, note.slice(from)].filter((part) => part.trim() !== "");
}
