/** A unit behind a number, and where it ends. */
type UnitAt = { readonly text: string; readonly end: number };

const longest = 24;

/** 「140人から170人で推移」, 「7,900人～8,100人」: between which two it moved; `to` is what joins the second number to the first. Null where から says anything else. */
export function rangeBehind(plain: string, { text, end }: UnitAt): (UnitAt & { readonly to: string }) | null {
  if (text === "") return null;
  const [all, sign, last] = /^(?:台)?(から|[~〜～])約?(\d[\d,.]*)/.exec(plain.slice(end, end + longest)) ?? [];
  if (all === undefined || last === undefined || !plain.startsWith(text, end + all.length)) return null;
  const behind = end + all.length + text.length;
  return sign !== "から" || moved.test(plain.slice(behind, behind + longest))
    ? { text, end: behind, to: `~${last}` }
    : null;
}
const moved = /^(?:程度|前後|の間|の範囲|の幅)?(?:で|を)(?:増減|推移|変動|上下|横ばい|行き来)/;
