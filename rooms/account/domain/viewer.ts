import type { Bilingual, SessionToken } from "../../../foundation/index.ts";

export const roles = ["hq", "department", "bureau", "municipality", "owner", "member", "reviewer"] as const;
/** What a person may be: the strategy division, a coordinator in a department, bureau or municipality, the owner of sheets, a member of a meeting or assembly, a guest reviewer. */
export type Role = (typeof roles)[number];

export const roleWords: Readonly<Record<Role, Bilingual>> = {
  hq: { ja: "地域戦略課", en: "Strategy division" },
  department: { ja: "部局とりまとめ", en: "Department coordinator" },
  bureau: { ja: "振興局とりまとめ", en: "Bureau coordinator" },
  municipality: { ja: "市町村", en: "Municipality" },
  owner: { ja: "調書の担当", en: "Owner of sheets" },
  member: { ja: "会議・議会の委員", en: "Member of a meeting or assembly" },
  reviewer: { ja: "外部評価者", en: "Guest reviewer" },
};

/** What is known of a person: no more than is needed to address them. */
export type PersonWords = { readonly name: string; readonly mail: string };

/** A role that holds today. `forPerson` is somebody else where the viewer stands in for a person who is away. */
export type HeldRole = {
  readonly role: Role;
  readonly unitId: string;
  readonly areaId: string | null;
  readonly forPerson: string;
};

/** Who asks, as the database knows the session. What may be seen and done is decided there; this only shapes the page. */
export type Viewer = {
  /** The secret itself; goes to `Database.readAs`/`writeAs` and nowhere else. */
  readonly session: SessionToken;
  readonly bodyId: string;
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly HeldRole[];
  /** Stands in every form and is sent with every change; derived from the session. */
  readonly formToken: string;
};

export const hasRole = (viewer: Viewer | null, ...wanted: readonly Role[]): boolean =>
  viewer?.roles.some(({ role }) => wanted.includes(role)) ?? false;

/** Concerned with what a person is in charge of: that person, whoever stands in, and coordinators. */
export const isConcernedWith = (viewer: Viewer, personId: string): boolean =>
  viewer.personId === personId ||
  viewer.roles.some(({ forPerson }) => forPerson === personId) ||
  hasRole(viewer, "hq", "department", "bureau", "municipality");

/** Works for the administration: knows drafts, checks and second-stage opinions. Mirrors `account_is_staff()` of the database. */
export const isStaff = (viewer: Viewer | null): boolean =>
  hasRole(viewer, "hq", "department", "bureau", "municipality", "owner");
