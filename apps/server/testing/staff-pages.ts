import { cycle, edition, lastCycle, sheetOf, type Trainee, type TrainingYear } from "./training-year.ts";

/** An address and the one who looks at it; null = nobody signed in. */
export type StaffPage = { readonly who: Trainee | null; readonly path: string; readonly status?: number };

const of = (who: Trainee | null, ...paths: readonly string[]): readonly StaffPage[] =>
  paths.map((path) => ({ who, path }));

const kanko = sheetOf("yama-kanko");
const nogyo = sheetOf("yama-nogyo");

/** One address of every kind of page of the yearly cycle, with the role it is for. */
export const staffPages = ({
  opinion,
  meeting,
  release,
  invitation,
}: Omit<TrainingYear, "people">): readonly StaffPage[] => [
  ...of(
    null,
    "/signin",
    invitation,
    "/tour",
    `/opinion/${edition}/write?cycle=${lastCycle}`,
    `/release/${edition}`,
    `/release/${edition}/${release}`,
  ),
  ...of(
    "t-hq",
    `/people/${edition}`,
    `/people/${edition}/rights`,
    `/people/${edition}/person/t-owner`,
    `/people/${edition}/transfer/t-owner`,
    `/people/${edition}/handover/t-owner`,
    `/handover/${edition}/t-owner`,
    `/cycle/${edition}`,
    `/cycle/${edition}/open`,
    `/cycle/${edition}/form`,
    `/cycle/${edition}/form/project`,
    `/cycle/${edition}/form/project?as=text`,
    `/cycle/${edition}/${cycle}`,
    `/cycle/${edition}/${cycle}/deadline`,
    `/sheet/${edition}/${nogyo}`,
    `/calendar/${edition}`,
    `/calendar/${edition}/yama-kankokyaku`,
    `/decision/${edition}/${cycle}`,
    `/decision/${edition}/sheet/${nogyo}`,
    `/decision/${edition}/sheet/${nogyo}/revision?of=kpi:yama-shinki-shuno:target`,
    `/decision/${edition}/${cycle}/difference`,
    `/decision/${edition}/${cycle}/edition`,
    `/money/${edition}/${cycle}`,
    `/form/${edition}`,
    `/form/${edition}/template/evaluation-sheet`,
    `/release/${edition}/publish/${cycle}`,
    `/audit/${edition}`,
    `/mail/${edition}`,
  ),
  ...of(
    "t-owner",
    `/me/${edition}`,
    `/work/${edition}`,
    `/sheet/${edition}/${sheetOf("yama-ijuu")}`,
    `/sheet/${edition}/${sheetOf("yama-kanko", lastCycle)}`,
    `/sheet/${edition}/${kanko}/history`,
    `/value/${edition}/${sheetOf("yama-ijuu")}`,
    `/value/${edition}/${kanko}/yama-kankokyaku/FY2025/actual`,
    `/logic/${edition}`,
    `/logic/${edition}/project/yama-kanko`,
  ),
  ...of(
    "t-bureau",
    `/sheet/${edition}/${kanko}`,
    `/value/${edition}/bulk?cycle=${cycle}`,
    `/value/${edition}/bulk/map?cycle=${cycle}`,
    `/reading/${edition}`,
    `/opinion/${edition}`,
    `/opinion/${edition}/${opinion}`,
    `/meeting/${edition}`,
    `/meeting/${edition}/${meeting}`,
    `/meeting/${edition}/${meeting}/live`,
    `/meeting/${edition}/${meeting}/minutes`,
    `/change/${edition}`,
    `/change/${edition}/${cycle}`,
    `/money/${edition}/sheet/${kanko}`,
    `/proposal/${edition}/${cycle}`,
  ),
  ...of("t-reviewer", `/work/${edition}`),
  ...of("t-member", `/sheet/${edition}/${kanko}`),
  ...of("t-department", `/work/${edition}`),
  { who: "t-owner", path: `/people/${edition}`, status: 403 },
  { who: "t-owner", path: `/sheet/${edition}/nothing`, status: 404 },
  { who: null, path: `/sheet/${edition}/${kanko}`, status: 303 },
];
