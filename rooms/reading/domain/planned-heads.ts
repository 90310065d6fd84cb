import { findPeriods, withoutPeriods } from "./find-periods.ts";

/** 目標年 above H31, KPI（H31）: what is aimed at by then. */
export const isYearOfAim = (text: string): boolean => {
  if (text.length >= 40 || !mayAim.test(text)) return false;
  const periods = findPeriods(text);
  const words = withoutPeriods(text, periods).replace(/[\s()（）]/g, "");
  return /^目標年[度次]?$/.test(words) || (periods.length > 0 && /^[KＫ][PＰ][IＩ]$/i.test(words));
};
const mayAim = /目標年|[KＫ][PＰ][IＩ]/i;

/** 令和6年度（計画）, or 計画 below 令和6年度: what is planned for the year, and no number of plans. */
const planned = /[（(]\s*計画\s*[)）]\s*$|^[\s　]*計画[値額]?[\s　]*$/;
export const isPlanned = (text: string): boolean =>
  text.length < 40 &&
  text.includes("計画") &&
  (planned.test(text) || planned.test(withoutPeriods(text, findPeriods(text))));
