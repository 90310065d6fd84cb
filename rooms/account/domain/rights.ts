import type { Bilingual } from "../../../foundation/index.ts";
import type { Role } from "./viewer.ts";

export const deeds = ["read", "write", "step", "opinion", "decide", "people"] as const;
/** What one may do with the yearly cycle: read sheets, fill them in, move them on, give opinions, decide, look after people. */
export type Deed = (typeof deeds)[number];

export const deedWords: Readonly<Record<Deed, Bilingual>> = {
  read: { ja: "読める調書", en: "Sheets one may read" },
  write: { ja: "書けるところ", en: "Parts one may write" },
  step: { ja: "段階を進める・戻す", en: "Moving a sheet on or back" },
  opinion: { ja: "意見と答え", en: "Opinions and answers" },
  decide: { ja: "決定と予算", en: "Decisions and money" },
  people: { ja: "人と組織", en: "People and units" },
};

const nothing: Bilingual = { ja: "できません", en: "Not allowed" };

/**
 * The rights in words. The policies of the database are the rights themselves (store/migrations); whoever changes one of them
 * changes its words here.
 */
export const rightsTable: Readonly<Record<Role, Readonly<Record<Deed, Bilingual>>>> = {
  hq: {
    read: { ja: "すべて", en: "All" },
    write: { ja: "点検・会議の記録・二次評価", en: "Check, record of the meeting, second stage" },
    step: {
      ja: "すべて。二次評価からの確定・公表・再開は地域戦略課だけ",
      en: "Every step; fixing, publishing and reopening are theirs alone",
    },
    opinion: {
      ja: "すべての意見を記録し、答え、住民の意見を確かめる",
      en: "Records and answers all; looks through citizens' opinions first",
    },
    decide: {
      ja: "方向を決め、次の版を作り、重点配分を書く",
      en: "Decides, makes the next edition, writes the weighted allocation",
    },
    people: { ja: "招待、役割、異動、組織", en: "Invitations, roles, transfers, units" },
  },
  department: {
    read: { ja: "自分の部局とその下の組織の調書", en: "Those of the department and the units below it" },
    write: { ja: "一次評価・点検・会議の記録", en: "Self-evaluation, check, record of the meeting" },
    step: { ja: "提出から二次評価の前まで、返すことも", en: "From submission to the second stage, and back" },
    opinion: { ja: "担当の調書の意見を記録し、答える", en: "Records and answers opinions on their sheets" },
    decide: { ja: "方向・計画の変更・予算を提案する", en: "Proposes direction, revisions and money" },
    people: {
      ja: "担当の調書の担当者を替える。自分の代理を決める",
      en: "Hands over their sheets; names their own delegate",
    },
  },
  bureau: {
    read: { ja: "自分の振興局と、その地域にある調書", en: "Those of the bureau and of everything in its area" },
    write: { ja: "一次評価・点検・会議の記録", en: "Self-evaluation, check, record of the meeting" },
    step: { ja: "提出から二次評価の前まで、返すことも", en: "From submission to the second stage, and back" },
    opinion: { ja: "地域の調書の意見を記録し、答える", en: "Records and answers opinions on its sheets" },
    decide: { ja: "方向・予算と、政策提案を出す", en: "Proposes direction, money and policies" },
    people: {
      ja: "地域の調書の担当者を替える。自分の代理を決める",
      en: "Hands over its sheets; names their own delegate",
    },
  },
  municipality: {
    read: { ja: "自分の調書と、提出された自分の地域の調書", en: "Its own, and those in its area once submitted" },
    write: { ja: "自分の調書の一次評価", en: "Self-evaluation of its own sheets" },
    step: { ja: "自分の調書を提出し、取り戻す", en: "Submits its own sheets and takes them back" },
    opinion: {
      ja: "読める調書に市町村の意見を出し、自分の調書に答える",
      en: "Gives the municipality's opinion; answers on its own sheets",
    },
    decide: { ja: "自分の調書の方向と予算を提案する", en: "Proposes for its own sheets" },
    people: { ja: "自分の代理を決める", en: "Names their own delegate" },
  },
  owner: {
    read: { ja: "自分が担当する調書", en: "Sheets they own" },
    write: { ja: "その一次評価", en: "Their self-evaluation" },
    step: { ja: "提出し、点検の前なら取り戻す", en: "Submits, and takes back before the check" },
    opinion: { ja: "自分の調書の意見に答える", en: "Answers opinions on their sheets" },
    decide: { ja: "自分の調書の方向・変更・予算を提案する", en: "Proposes direction, revisions and money" },
    people: { ja: "自分の代理を決める", en: "Names their own delegate" },
  },
  member: {
    read: { ja: "会議以降の段階の、自分の地域の調書", en: "Those of their area, from the meeting on" },
    write: nothing,
    step: nothing,
    opinion: { ja: "会議・議会の意見を出す", en: "Gives opinions of the meeting or assembly" },
    decide: nothing,
    people: { ja: "自分の代理を決める", en: "Names their own delegate" },
  },
  reviewer: {
    read: { ja: "評価を頼まれた調書、会議以降", en: "Sheets they were asked about, from the meeting on" },
    write: { ja: "頼まれた調書の外部評価", en: "External review of those sheets" },
    step: nothing,
    opinion: { ja: "外部評価の意見を出す", en: "Gives outside opinions" },
    decide: nothing,
    people: { ja: "自分の代理を決める", en: "Names their own delegate" },
  },
};
