import { middleX, overlap, widthOf } from "./marks.ts";
import type { Run } from "./runs.ts";

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u;
/** Readings beside ideographs have half their size. */
const largest = 0.62;
const mostRuby = 2000;

/** Parts the small kana above ideographs, which only say how these are read, from what is written. */
export function withoutRuby(runs: readonly Run[]): { readonly runs: readonly Run[]; readonly ruby: readonly Run[] } {
  const small = runs.filter((run) => kana.test(run.text));
  if (small.length === 0 || small.length > mostRuby) return { runs, ruby: [] };
  const ruby = new Set(small.filter((run) => runs.some((other) => isReadingOf(run, other))));
  return ruby.size === 0 ? { runs, ruby: [] } : { runs: runs.filter((run) => !ruby.has(run)), ruby: [...ruby] };
}

function isReadingOf(ruby: Run, base: Run): boolean {
  if (ruby.size > largest * base.size || ruby.turn !== base.turn || ruby.vertical !== base.vertical) return false;
  if (base.vertical) {
    const gap = ruby.left - base.right;
    const beside = overlap(ruby.top, ruby.bottom, base.top, base.bottom) > 0.5 * (ruby.bottom - ruby.top);
    return beside && gap > -0.5 * ruby.size && gap < 0.5 * base.size;
  }
  const gap = base.top - ruby.bottom;
  const isAbove = middleX(ruby) > base.left && middleX(ruby) < base.right && widthOf(ruby) < widthOf(base) + ruby.size;
  return ruby.turn === 0 && isAbove && gap > -0.5 * ruby.size && gap < 0.4 * base.size;
}
