import { saysHowMadeUp } from "./units.ts";

/** Ordinals, codes, fractions, times and what is part of a word of Latin letters. */
export function isNoFigure(plain: string, from: number, until: number, unit: string): boolean {
  const before = plain.charAt(from - 1);
  const behind = plain.slice(until, until + 3);
  if (saysHowMadeUp(plain.slice(until, until + 16))) return true;
  if (/[第A-Za-z.#/\d-]/.test(before) && !/[▲△−]/.test(plain.charAt(from))) return before !== "/" || /^\d/.test(behind);
  if (
    /^(?:人(?:槽|乗|用|部屋|組|掛|制)|次|期(?!間)|号|条|章|節|代(?!表|替|理|金)|級(?!数)|版|番|度目|回目|年目|人目|つ目|月\d|月(?!額)|年度|学期|丁目|か所目)/.test(
      behind,
    )
  )
    return true;
  if (/^[-/:]\d/.test(behind) || farOff.test(plain.slice(until, until + 5))) return true;
  // 「【全 11プロジェクト】」: how many the document holds
  if (allAhead.test(plain.slice(Math.max(0, from - 4), from)) && partsBehind.test(plain.slice(until, until + 12)))
    return true;
  // 「５点満点」: what can be reached at most
  if (/^点?満点/.test(behind)) return true;
  // 5G, 4K, 3D
  if (/^[GKD](?![A-Za-z])/.test(behind)) return true;
  if (/^[歳才]/.test(behind) && ofAge.test(plain.slice(until + 1, until + 12))) return true;
  if (unit !== "" && /^台(?:から|で|に|、|と|の|を)/.test(plain.slice(until + unit.length))) return true;
  if (unit === "日" && dayOfMonth.test(plain.slice(Math.max(0, from - 16), from))) return true;
  // 「1市13町6村」: what an area is made up of
  if (
    /^[市町村]$/.test(unit) &&
    (/^\d{1,2}[町村]/.test(plain.slice(until + 1)) || /\d[市町]$/.test(plain.slice(0, from)))
  )
    return true;
  // 「３都市で計24回」: where it was done
  if (/^(?:都市|会場)で/.test(plain.slice(until, until + 3))) return true;
  if (/初めて$/.test(plain.slice(0, from)) || /^の大台/.test(plain.slice(until + unit.length))) return true;
  if (plain.slice(from, until) === "1" && /\d人で$/.test(plain.slice(0, from)) && /^人の/.test(behind)) return true;
  if (before === "民" && /^人[にの]/.test(behind)) return true;
  if (
    unit === "人" &&
    /^.?人(?:プロジェクト|計画|構想|会議|運動|作戦|大作戦|プラン|キャンペーン)/.test(plain.slice(until - 1, until + 10))
  )
    return true;
  return unit === "" && /^[A-Za-z]/.test(behind);
}

const allAhead = /[【〔[(]\s?全\s?$/;
const partsBehind = /^\s?(?:プロジェクト|事業|施策|取組|項目|指標)\s?[】〕\])]/;

/** 「15歳以上65歳未満の人口」, 「65歳以上が占める割合」, 「20～39歳女性」: who is counted. */
const ofAge =
  /^(?:以上|以下|未満)?(?:から\s?\d|[~〜～-]\s?\d|までの|の(?!目標|達成|実現)|時の|が占|児|代|人口|女性|男性|世代|世帯|\d)/;

/** 10年後, 3か月前, 20年ぶり: when, counted from now. */
const farOff = /^(?:年|[かカヵヶケ箇]月|日|週間|時間)(?:後|前(?!倒)|ぶり|来(?!場))/;

/** 3月7日から18日まで: a day behind a month, or behind such a day. */
const dayOfMonth = /\d月(?:\d{1,2}日?(?:\([^()]{1,3}\))?(?:から|[~〜・、]|及び|と)){0,2}$/;
