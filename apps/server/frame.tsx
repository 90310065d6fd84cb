import type { Site } from "../../rooms/publication/index.ts";
import { defineMessages, type NavItem, type PageContent, renderPage, type View } from "../../ui/index.ts";
import { workNav } from "./work-nav.ts";

const words = defineMessages({
  home: { ja: "はじめに", en: "Home" },
  plan: { ja: "計画", en: "Plans" },
  vision: { ja: "人口", en: "Population" },
  area: { ja: "地域", en: "Areas" },
  project: { ja: "プロジェクト", en: "Projects" },
  kpi: { ja: "KPI", en: "KPIs" },
  budget: { ja: "予算", en: "Budget" },
  programme: { ja: "事業・仕組み", en: "Programmes" },
  activity: { ja: "活動実績", en: "Results" },
  check: { ja: "点検", en: "Checks" },
  document: { ja: "資料", en: "Documents" },
  fact: { ja: "すべての数字", en: "Every number" },
  rule: { ja: "評価規則", en: "Grading rules" },
  release: { ja: "評価の結果", en: "Results" },
  glossary: { ja: "用語", en: "Glossary" },
  overview: { ja: "全国の状況", en: "All bodies" },
  signIn: { ja: "サインイン", en: "Sign in" },
  today: { ja: "今日すること", en: "To do today" },
  signOut: { ja: "サインアウト", en: "Sign out" },
  api: { ja: "データと API", en: "Data and API" },
  fictitious: {
    ja: "架空の例です。ここにある地名・数字は実在しません。",
    en: "Fictitious example: the places and numbers here do not exist.",
  },
  asOf: { ja: "{day} 時点で分かっていた内容です。", en: "As it was known on {day}." },
});

const mainRooms = [
  "home",
  "vision",
  "area",
  "plan",
  "project",
  "kpi",
  "budget",
  "programme",
  "check",
  "document",
  "release",
] as const;
const lesserRooms = ["activity", "fact", "rule"] as const;

const item = (label: string, href: string, view: View): NavItem => ({
  label,
  href,
  current: view.path.split("/")[1] === href.split("/")[1],
});

function banner(site: Site | null, view: View): string | undefined {
  const t = words(view.lang);
  if (site?.edition.fictitious) return t("fictitious");
  return view.asOf ? t("asOf", { day: view.asOf }) : undefined;
}

/** The same for every reader who is not signed in, so that a cache may keep the page. */
function accountItems(view: View, work: readonly NavItem[]): readonly NavItem[] {
  const t = words(view.lang);
  if (view.reader === undefined) return [item(t("signIn"), "/signin", view)];
  // the list of things to do already stands first among the working pages
  const today = work.length > 0 ? [] : [item(t("today"), "/today", view)];
  return [...today, item(view.reader, "/me", view), item(t("signOut"), "/signout", view)];
}

/** The edition of the guided tour; only where it was asked for does a signed-in reader of its body exist. */
const trainingEdition = "renshu-ken";

/** The whole document: the page of a room in the frame of the product. */
export function framePage(content: PageContent, view: View, site: Site | null): string {
  const t = words(view.lang);
  const edition = site?.edition.id ?? "hokkaido";
  const notice = banner(site, view);
  const work = workNav(view, site && { body: site.edition.body, edition }, site?.edition.id === trainingEdition);
  return renderPage({
    ...content,
    view: { ...view, body: edition },
    nav: mainRooms.map((room) => item(t(room), `/${room}/${edition}`, view)),
    account: accountItems(view, work),
    work,
    footer: [
      ...lesserRooms.map((room) => item(t(room), `/${room}/${edition}`, view)),
      item(t("glossary"), "/glossary", view),
      item(t("overview"), "/overview", view),
      item(t("api"), "/api", view),
    ],
    ...(notice ? { banner: <p data-name="">{notice}</p> } : {}),
  });
}
