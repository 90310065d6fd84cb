import { findPeriods, withoutPeriods } from "./find-periods.ts";

/** 目標年 above H31: what is aimed at by then. */
export const isYearOfAim = (text: string): boolean =>
  text.includes("目標年") &&
  text.length < 40 &&
  /^目標年[度次]?$/.test(withoutPeriods(text, findPeriods(text)).replace(/[\s()（）]/g, ""));

/** 令和6年度（計画）, or 計画 below 令和6年度: what is planned for the year, and no number of plans. */
const planned = /[（(]\s*計画\s*[)）]\s*$|^[\s　]*計画[値額]?[\s　]*$/;
export const isPlanned = (text: string): boolean =>
  text.length < 40 &&
  text.includes("計画") &&
  (planned.test(text) || planned.test(withoutPeriods(text, findPeriods(text))));
