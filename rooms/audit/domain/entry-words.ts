import type { Bilingual } from "../../../foundation/index.ts";

/** What adding a row of each table means, in words; {0}, {1} … are the parts of its key after the body. */
const rowWords: Readonly<Record<string, Bilingual>> = {
  account_unit: {
    ja: "組織 {0} を登録・変更しました（第{1}版）",
    en: "registered or changed the unit {0} (version {1})",
  },
  account_person: {
    ja: "利用者 {0} を登録・変更しました（第{1}版）",
    en: "registered or changed the person {0} (version {1})",
  },
  account_role: {
    ja: "役割 {0} を与え、または変えました（第{1}版）",
    en: "gave or changed the role {0} (version {1})",
  },
  account_absence: {
    ja: "不在と代理 {0} を記しました（第{1}版）",
    en: "noted the absence and delegate {0} (version {1})",
  },
  cycle_cycle: {
    ja: "年度の評価 {0} を開き、または変えました（第{1}版）",
    en: "opened or changed the cycle {0} (version {1})",
  },
  cycle_form: { ja: "様式 {0} を書きました（第{1}版）", en: "wrote the form {0} (version {1})" },
  cycle_sheet: {
    ja: "調書 {0} を作り、または組み替えました（第{1}版）",
    en: "made or rearranged the sheet {0} (version {1})",
  },
  cycle_owner: { ja: "調書 {0} の担当を決めました（第{1}回）", en: "named the owner of the sheet {0} (version {1})" },
  cycle_step: {
    ja: "調書 {0} の段階を進め、または戻しました（{1}回目）",
    en: "moved the sheet {0} on or back (step {1})",
  },
  cycle_answer: {
    ja: "調書 {0} の欄「{1}」を書きました（第{2}版）",
    en: 'wrote the field "{1}" of the sheet {0} (version {2})',
  },
  cycle_comment: {
    ja: "調書 {0} にコメント {1} を書きました（第{2}版）",
    en: "wrote the comment {1} on the sheet {0} (version {2})",
  },
  cycle_reviewer: {
    ja: "調書 {0} の外部評価を {1} に頼み、または取り消しました（第{2}版）",
    en: "asked {1} to review the sheet {0}, or took it back (version {2})",
  },
  value_value: {
    ja: "調書 {0} の指標 {1}、{2} の値を記しました（{3}、第{4}版）",
    en: "recorded the value of {1} for {2} on the sheet {0} ({3}, version {4})",
  },
  value_evidence: { ja: "証拠書類 {0} を添えました", en: "added the evidence {0}" },
  value_calendar: { ja: "指標 {0} の公表予定を記しました（第{1}版）", en: "noted when {0} is published (version {1})" },
  form_template: {
    ja: "印刷用の様式 {0} を書き換えました（第{1}版）",
    en: "changed the printed form {0} (version {1})",
  },
  opinion_meeting: { ja: "会議 {0} を記しました（第{1}版）", en: "recorded the meeting {0} (version {1})" },
  opinion_opinion: { ja: "意見 {0} を記しました（第{1}版）", en: "recorded the opinion {0} (version {1})" },
  opinion_answer: { ja: "意見 {0} に答えました（第{1}版）", en: "answered the opinion {0} (version {1})" },
  opinion_effect: {
    ja: "意見 {0} の効果を記しました（第{1}版）",
    en: "noted the effect of the opinion {0} (version {1})",
  },
  opinion_agreed: {
    ja: "会議 {0} で調書 {1} について合意したことを記しました（第{2}版）",
    en: "recorded what the meeting {0} agreed on the sheet {1} (version {2})",
  },
  decision_decision: {
    ja: "調書 {0} の今後の方向を提案・決定しました（第{1}版）",
    en: "proposed or decided the direction of the sheet {0} (version {1})",
  },
  decision_revision: {
    ja: "計画の見直し {0} を提案・決定しました（第{1}版）",
    en: "proposed or decided the revision {0} (version {1})",
  },
  decision_edition: { ja: "計画の新しい版 {0} を作りました（第{1}版）", en: "made the plan edition {0} (version {1})" },
  decision_money: { ja: "事業費 {0} を記しました（第{1}版）", en: "recorded the money {0} (version {1})" },
  decision_proposal: {
    ja: "政策提案 {0} を書き、または配分しました（第{1}版）",
    en: "wrote or allocated the proposal {0} (version {1})",
  },
  logic_model: {
    ja: "ロジックモデル {0} {1} を描きました（第{2}版）",
    en: "drew the logic model {0} {1} (version {2})",
  },
  vision_scenario: {
    ja: "人口ビジョンのシナリオ {0} を残し、または取り消しました（第{1}版）",
    en: "kept the scenario {0} of the population vision or took it back (version {1})",
  },
  release_release: { ja: "公表 {0} を行いました", en: "published the release {0}" },
  release_file: { ja: "公表 {0} のファイル {1} を作りました", en: "made the file {1} of the release {0}" },
  release_correction: { ja: "公表 {0} の訂正（{1}件目）を記しました", en: "noted correction {1} of the release {0}" },
  reading_document: {
    ja: "読み取る資料 {0} を取り込み、または設定を変えました（第{1}版）",
    en: "took in the document {0} or changed its settings (version {1})",
  },
  reading_run: { ja: "資料 {0} の読み取り（{1}回目）を頼みました", en: "asked for reading {1} of the document {0}" },
  reading_run_end: { ja: "資料 {0} の読み取り（{1}回目）が終わりました", en: "ended reading {1} of the document {0}" },
  reading_decision: {
    ja: "資料 {0} の項目 {1} を採用し、または見送りました（第{2}版）",
    en: "accepted {1} of the document {0} or left it out (version {2})",
  },
  reading_check: {
    ja: "資料 {0} の項目 {1} の判断（第{2}版）を二人目として確かめました",
    en: "checked, as the second person, decision {2} on {1} of the document {0}",
  },
  reading_publication: {
    ja: "資料 {0} の読み取りを公表しました（第{1}版）",
    en: "published the document {0} (version {1})",
  },
  reading_rule: { ja: "読み取りの規則 {0} を変えました（第{1}版）", en: "changed the reading rule {0} (version {1})" },
  reading_template: {
    ja: "表の読み方 {0} を覚えさせました（第{1}版）",
    en: "kept how the sheet {0} is laid out (version {1})",
  },
};

const actionWords: Readonly<Record<string, Bilingual>> = {
  "sign-in": { ja: "サインインしました", en: "signed in" },
  "sign-in-failed": { ja: "サインインできませんでした", en: "failed to sign in" },
  "sign-out": { ja: "サインアウトしました", en: "signed out" },
  invited: { ja: "招待されました", en: "was invited" },
  "invitation-used": { ja: "招待を使いました", en: "used an invitation" },
  "credential-added": { ja: "サインインの方法を加えました", en: "added a way to sign in" },
  "credential-ended": { ja: "サインインの方法をやめました", en: "ended a way to sign in" },
  "sessions-ended": { ja: "すべての端末からサインアウトしました", en: "signed out everywhere" },
  erased: { ja: "名前と連絡先が消去されました", en: "was erased: name and address are gone" },
};

export type SaidEntry = { readonly action: string; readonly tableName: string | null; readonly rowKey: string | null };

/** What a part of a key is called: a sheet's title, a person's name. Null: nobody knows a word for it. */
export type PartName = (part: string) => string | null;

/** The parts of a row's key after the body. */
export const keyParts = ({ rowKey }: Pick<SaidEntry, "rowKey">): readonly string[] =>
  (rowKey ?? "").split(" ").slice(1);

const drawnByLot = /^(p-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The words for people: names where there are any, and no ids that were drawn by lot. Those stand in the file. */
export const readablePart =
  (named: ReadonlyMap<string, string>): PartName =>
  (part) =>
    named.get(part) ?? (drawnByLot.test(part) ? null : part);

/** What happened, without its subject. A table or action without words is named as it is. */
export function entryWords({ action, tableName, rowKey }: SaidEntry, called: PartName = (part) => part): Bilingual {
  if (action !== "row" || tableName === null) return actionWords[action] ?? { ja: action, en: action };
  const parts = keyParts({ rowKey });
  const words = rowWords[tableName];
  if (!words)
    return { ja: `${tableName} に ${parts.join(" ")} を加えました`, en: `added ${parts.join(" ")} to ${tableName}` };
  const filled = (text: string, gap: string) =>
    text.replace(/ ?\{(\d)\} ?/g, (whole, place: string) => {
      const part = parts[Number(place)];
      const word = part === undefined ? "？" : called(part);
      return word === null ? gap : whole.replace(/\{\d\}/, () => word);
    });
  return { ja: filled(words.ja, ""), en: filled(words.en, " ").trimEnd() };
}

/** What the rows of each table are, for the page's filter. */
export const tableWords: Readonly<Record<string, Bilingual>> = {
  account_unit: { ja: "組織", en: "Units" },
  account_person: { ja: "利用者", en: "People" },
  account_role: { ja: "役割", en: "Roles" },
  account_absence: { ja: "不在と代理", en: "Absences and delegates" },
  cycle_cycle: { ja: "年度の評価", en: "Cycles" },
  cycle_form: { ja: "調書の様式", en: "Forms of sheets" },
  cycle_sheet: { ja: "調書", en: "Sheets" },
  cycle_owner: { ja: "調書の担当", en: "Owners of sheets" },
  cycle_step: { ja: "調書の段階", en: "Steps of sheets" },
  cycle_answer: { ja: "調書の記入", en: "Answers on sheets" },
  cycle_comment: { ja: "コメント", en: "Comments" },
  cycle_reviewer: { ja: "外部評価の依頼", en: "Requests for review" },
  value_value: { ja: "指標の値", en: "Values of indicators" },
  value_evidence: { ja: "証拠書類", en: "Evidence" },
  value_calendar: { ja: "統計の公表予定", en: "Publication calendar" },
  form_template: { ja: "印刷用の様式", en: "Printed forms" },
  opinion_meeting: { ja: "会議", en: "Meetings" },
  opinion_opinion: { ja: "意見", en: "Opinions" },
  opinion_answer: { ja: "意見への回答", en: "Answers to opinions" },
  opinion_effect: { ja: "意見の効果", en: "Effects of opinions" },
  opinion_agreed: { ja: "会議で合意したこと", en: "What meetings agreed" },
  decision_decision: { ja: "来年度の方向性", en: "Directions" },
  decision_revision: { ja: "計画の改定", en: "Revisions of the plan" },
  decision_edition: { ja: "計画の新しい版", en: "Editions of the plan" },
  decision_money: { ja: "事業費", en: "Money" },
  decision_proposal: { ja: "政策提案", en: "Policy proposals" },
  logic_model: { ja: "ロジックモデル", en: "Logic models" },
  vision_scenario: { ja: "人口ビジョンのシナリオ", en: "Scenarios of the population vision" },
  release_release: { ja: "公表", en: "Releases" },
  release_file: { ja: "公表のファイル", en: "Files of releases" },
  release_correction: { ja: "公表の訂正", en: "Corrections of releases" },
  reading_document: { ja: "読み取る資料", en: "Documents to be read" },
  reading_run: { ja: "読み取りの依頼", en: "Readings asked for" },
  reading_run_end: { ja: "読み取りの終わり", en: "Readings that ended" },
  reading_decision: { ja: "読み取りの判断", en: "Decisions on what was read" },
  reading_check: { ja: "二人目の確認", en: "Checks by a second person" },
  reading_publication: { ja: "読み取りの公表", en: "Published readings" },
  reading_rule: { ja: "読み取りの規則", en: "Reading rules" },
  reading_template: { ja: "表の読み方", en: "Layouts of sheets" },
};

/** Tables whose rows have words; also what the page's filter offers. */
export const knownTables: readonly string[] = Object.keys(rowWords);

/** Tables whose key names a sheet right after the body. */
export const sheetTables: readonly string[] = [
  "cycle_sheet",
  "cycle_owner",
  "cycle_step",
  "cycle_answer",
  "cycle_comment",
  "cycle_reviewer",
  "value_value",
  "decision_decision",
];
