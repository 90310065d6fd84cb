import { type Bilingual, dayWords } from "../../../foundation/index.ts";
import { type Lang, Name, type View, When } from "../../../ui/index.ts";
import { type Register, type RoleRecord, type Unit, unitsInOrder } from "../domain/register.ts";
import { type PersonWords, roles, roleWords } from "../domain/viewer.ts";
import type { SelectOption } from "./form-pieces.tsx";
import { peopleWords } from "./people-messages.ts";

export type People = ReadonlyMap<string, PersonWords>;

/** Somebody's name; an erased person has none. */
export const personName = (people: People, id: string, lang: Lang): string =>
  people.get(id)?.name ?? peopleWords(lang)("erased");

export const unitName = (register: Register, id: string, lang: Lang): string => {
  const unit = register.units.find((one) => one.id === id);
  return unit ? unitText(unit, lang) : id;
};
const unitText = ({ name, nameEn }: Unit, lang: Lang): string => (lang === "en" ? (nameEn ?? name) : name);

export const roleOptions = (lang: Lang): readonly SelectOption[] =>
  roles.map((role) => ({ value: role, label: roleWords[role][lang] }));

export const unitOptions = ({ units }: Register, lang: Lang): readonly SelectOption[] =>
  unitsInOrder(units).map(({ unit, depth }) => ({
    value: unit.id,
    label: `${"　".repeat(depth)}${unitText(unit, lang)}`,
  }));

export const personOptions = (register: Register, people: People, lang: Lang): readonly SelectOption[] =>
  register.persons
    .filter(({ id }) => people.has(id))
    .map(({ id }) => ({ value: id, label: personName(people, id, lang) }))
    .sort((one, other) => one.label.localeCompare(other.label, lang));

export function Day({ day, view }: { readonly day: string; readonly view: View }) {
  return <When at={day}>{dayWords(day, view)}</When>;
}

/** `from – to`; an open end is said in words. */
export function Term({ role, view }: { readonly role: RoleRecord; readonly view: View }) {
  const open = peopleWords(view.lang)("open");
  return (
    <>
      {role.validFrom === null ? open : <Day day={role.validFrom} view={view} />} –{" "}
      {role.validTo === null ? open : <Day day={role.validTo} view={view} />}
    </>
  );
}

export const wordOf = (words: Readonly<Record<string, Bilingual>>, key: string, lang: Lang): string =>
  words[key]?.[lang] ?? key;

export const PersonLink = (props: { readonly edition: string; readonly id: string; readonly name: string }) => (
  <a href={`/people/${props.edition}/person/${encodeURIComponent(props.id)}`}>
    <Name>{props.name}</Name>
  </a>
);
