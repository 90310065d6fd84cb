import { defineMessages, type NavItem, type View } from "../../ui/index.ts";

const words = defineMessages({
  work: { ja: "今日すること", en: "To do today" },
  cycle: { ja: "年度の評価", en: "Yearly evaluation" },
  opinion: { ja: "意見", en: "Opinions" },
  meeting: { ja: "会議", en: "Meetings" },
  change: { ja: "変わったこと", en: "What changed" },
  calendar: { ja: "公表予定", en: "Calendar" },
  value: { ja: "まとめて入力", en: "Bulk entry" },
  reading: { ja: "資料を読み取る", en: "Read documents" },
  logic: { ja: "ロジックモデル", en: "Logic models" },
  form: { ja: "印刷の様式", en: "Printed forms" },
  people: { ja: "人と組織", en: "People" },
  audit: { ja: "監査", en: "Audit" },
  mail: { ja: "通知", en: "Mail" },
  tour: { ja: "体験の手順", en: "Guided tour" },
});

type Room = keyof typeof places;

const hq = ["hq"];
const staff = ["hq", "department", "bureau", "municipality", "owner"];
const coordinators = ["hq", "department", "bureau"];
const everybody = [...staff, "member", "reviewer"];

/** Who is shown the way to which page; the pages themselves and the database decide who comes in. */
const places = {
  work: { roles: everybody, address: (edition: string) => `/work/${edition}` },
  cycle: { roles: staff, address: (edition: string) => `/cycle/${edition}` },
  opinion: { roles: everybody, address: (edition: string) => `/opinion/${edition}` },
  meeting: { roles: everybody, address: (edition: string) => `/meeting/${edition}` },
  change: { roles: everybody, address: (edition: string) => `/change/${edition}` },
  value: { roles: staff, address: (edition: string) => `/value/${edition}/bulk` },
  reading: { roles: staff, address: (edition: string) => `/reading/${edition}` },
  calendar: { roles: staff, address: (edition: string) => `/calendar/${edition}` },
  logic: { roles: staff, address: (edition: string) => `/logic/${edition}` },
  form: { roles: coordinators, address: (edition: string) => `/form/${edition}` },
  people: { roles: hq, address: (edition: string) => `/people/${edition}` },
  audit: { roles: hq, address: (edition: string) => `/audit/${edition}` },
  mail: { roles: hq, address: (edition: string) => `/mail/${edition}` },
} as const;

const rooms: readonly Room[] = [
  "work",
  "cycle",
  "opinion",
  "meeting",
  "change",
  "value",
  "reading",
  "calendar",
  "logic",
  "form",
  "people",
  "audit",
  "mail",
];

const here = (view: View, room: string): boolean => view.path.split("/")[1] === room;

/** The working pages of a signed-in reader of this body, by role; none for the public and for people of other bodies. */
export function workNav(view: View, site: { readonly body: string; readonly edition: string } | null, tour: boolean) {
  const roles = view.readerRoles;
  if (!site || roles === undefined || view.readerBody !== site.body) return [];
  const t = words(view.lang);
  const open = rooms.filter((room) => places[room].roles.some((role) => roles.includes(role)));
  const items: readonly NavItem[] = open.map((room) => ({
    label: t(room),
    href: places[room].address(site.edition),
    current:
      here(view, room) ||
      (room === "cycle" && ["sheet", "decision", "money", "proposal"].some((one) => here(view, one))),
  }));
  return tour ? [...items, { label: t("tour"), href: "/tour", current: here(view, "tour") }] : items;
}
