import { peopleOfAges } from "../../../projection/index.ts";
import { cell, Name, Pyramid, type PyramidRow, Table } from "../../../ui/index.ts";
import { byAge } from "../domain/answer.ts";
import { Computed, ComputedPeople, type LiveProps } from "./live-parts.tsx";
import { ageWords, peopleWords, shareWords, visionMessages, yearWords } from "./vision-words.ts";

/** The chosen course's people by age in the year that is shown, and those of the base year behind them. */
function agesOf({ data, settings, answer }: LiveProps) {
  if (!answer) return null;
  const [now, before] = [byAge(answer.chosen, settings.year), data.base && byAge(answer.chosen, data.base.from)];
  return now && before ? { now, before } : null;
}

function rowsOf(props: LiveProps): readonly PyramidRow[] {
  const found = agesOf(props);
  if (!found) return [];
  const { data, settings, reader } = props;
  return data.ages.map((age, index) => {
    const [men, women] = [found.now.men[index] ?? 0, found.now.women[index] ?? 0];
    return {
      id: age,
      label: ageWords(age, reader),
      men,
      women,
      menText: peopleWords(men, reader),
      womenText: peopleWords(women, reader),
      ...(settings.year === data.base?.from
        ? {}
        : { before: { men: found.before.men[index] ?? 0, women: found.before.women[index] ?? 0 } }),
    };
  });
}

/** The longest bar of all years of the chosen course: the scale stays while the years move. */
function longestOf({ answer }: LiveProps): number {
  if (!answer) return 0;
  const pyramids = answer.chosen.years.flatMap((year) => byAge(answer.chosen, year) ?? []);
  return Math.max(1, ...pyramids.flatMap(({ men, women }) => [...men, ...women]));
}

/** Men and women by age in the year that is shown. */
export function LivePyramid(props: LiveProps) {
  const { data, settings, reader } = props;
  const t = visionMessages(reader.lang);
  const year = yearWords(settings.year, reader);
  return (
    <Pyramid
      label={t("pyramidLabel", { place: data.place[reader.lang], year })}
      rows={rowsOf(props)}
      longest={longestOf(props)}
      words={{
        men: t("men"),
        women: t("women"),
        now: year,
        before: t("outline", { year: yearWords(data.base?.from ?? 0, reader) }),
      }}
    />
  );
}

/** The groups of ages that are talked about: first and last age, and of which sex. */
const groups = [
  { id: "young", ages: { from: 0, to: 14 }, sex: "both" },
  { id: "working", ages: { from: 15, to: 64 }, sex: "both" },
  { id: "old", ages: { from: 65 }, sex: "both" },
  { id: "oldest", ages: { from: 75 }, sex: "both" },
  { id: "mothers", ages: { from: 20, to: 39 }, sex: "women" },
] as const;

/** The people of the groups that are talked about: children, those of working age, the old. */
export function LiveAgeGroups(props: LiveProps) {
  const found = agesOf(props);
  if (!found) return null;
  const { data, settings, reader } = props;
  const t = visionMessages(reader.lang);
  const all = peopleOfAges(found.now, { from: 0 }).value;
  const absent = cell(<span class="absent">{t("notProjected")}</span>);
  const people = (count: number | null) =>
    count === null ? absent : cell(<ComputedPeople count={count} reader={reader} style="bare" />);
  return (
    <Table
      id="age-groups"
      caption={t("pyramidTitle", { year: yearWords(settings.year, reader) })}
      captionShown="hidden"
      columns={[
        { id: "group", head: t("group"), kind: "text", sortable: false },
        { id: "people", head: t("peopleCount"), unit: t("peopleUnit"), kind: "number", sortable: false },
        { id: "share", head: t("shareOf"), kind: "number", sortable: false },
        {
          id: "before",
          head: yearWords(data.base?.from ?? 0, reader),
          unit: t("peopleUnit"),
          kind: "number",
          sortable: false,
        },
      ]}
      rows={groups.map((group) => {
        const now = peopleOfAges(found.now, group.ages, group.sex).value;
        const before = peopleOfAges(found.before, group.ages, group.sex).value;
        return {
          id: group.id,
          cells: [
            cell(<span data-name="">{t(group.id)}</span>),
            people(now),
            now === null || all === null ? absent : cell(<Computed reader={reader}>{shareWords(now, all)}</Computed>),
            people(before),
          ],
        };
      })}
    />
  );
}

/** The pyramid as a table. */
export function LivePyramidTable(props: LiveProps) {
  const { settings, reader } = props;
  const t = visionMessages(reader.lang);
  return (
    <Table
      id="pyramid-table"
      caption={t("pyramidTitle", { year: yearWords(settings.year, reader) })}
      captionShown="hidden"
      columns={[
        { id: "age", head: t("age"), kind: "text" },
        { id: "men", head: t("men"), unit: t("peopleUnit"), kind: "number" },
        { id: "women", head: t("women"), unit: t("peopleUnit"), kind: "number" },
      ]}
      rows={rowsOf(props).map(({ id, label, men, women }, index) => ({
        id: `age-${id.replace("+", "")}`,
        cells: [
          cell(<span data-name="">{label}</span>, index),
          cell(<ComputedPeople count={men} reader={reader} style="bare" />, men),
          cell(<ComputedPeople count={women} reader={reader} style="bare" />, women),
        ],
      }))}
    />
  );
}

/** The pyramids of all years as rows of plain text for a file: year, age, men, women. */
export function pyramidRows({ data, answer, reader }: LiveProps): readonly (readonly string[])[] {
  const t = visionMessages(reader.lang);
  const rows = (answer?.chosen.years ?? []).flatMap((year) => {
    const people = answer ? byAge(answer.chosen, year) : null;
    return people
      ? data.ages.map((age, index) => [
          String(year),
          ageWords(age, reader),
          ...[people.men, people.women].map((of) => String(Math.round(of[index] ?? 0))),
        ])
      : [];
  });
  return [[t("year"), t("age"), t("men"), t("women")], ...rows];
}

/** The title of the pyramid: it names the year that is shown. */
export function PyramidTitle({ settings, reader }: Pick<LiveProps, "settings" | "reader">) {
  const year = yearWords(settings.year, reader);
  return <Name>{visionMessages(reader.lang)("pyramidTitle", { year })}</Name>;
}
