import { Fold, Name, nameIn, Section } from "../../../ui/index.ts";
import { aboutWords } from "../domain/form-words.ts";
import { groupKeyOf, type PlannedSheet } from "../domain/open-cycle-plan.ts";
import { thingKey } from "../domain/open-cycle-things.ts";
import { possibleOwners, unitsInCharge } from "../domain/open-cycle-units.ts";
import { CheckInput, Hidden, type Option, SelectInput } from "./form-inputs.tsx";
import { openMessages } from "./open-cycle-messages.ts";
import type { OpenShown } from "./open-cycle-model.ts";

/** A list longer than this is no longer chosen from one by one: the group's choice is enough. */
const mostSingly = 60;

const groupsBy = (sheets: readonly PlannedSheet[], keyOf: (sheet: PlannedSheet) => string) => {
  const groups = new Map<string, PlannedSheet[]>();
  for (const sheet of sheets) groups.set(keyOf(sheet), [...(groups.get(keyOf(sheet)) ?? []), sheet]);
  return [...groups];
};

/** Choices made in an earlier look that need no field any more travel on, so that they are not forgotten. */
function Settled({
  prefix,
  chosen,
  shown,
}: {
  readonly prefix: string;
  readonly chosen: ReadonlyMap<string, string>;
  readonly shown: ReadonlySet<string>;
}) {
  return (
    <>
      {[...chosen]
        .filter(([key]) => !shown.has(key))
        .map(([key, value]) => (
          <Hidden key={key} name={`${prefix}${key}`} value={value} />
        ))}
    </>
  );
}

/** Sheets nobody is in charge of, in groups: one choice for a group, or one by one where there are few. */
export function UnitGroups({ props, view }: OpenShown) {
  const t = openMessages(view.lang);
  const { state, typed } = props;
  if (state === null) return null;
  const open = state.plan.sheets.filter(({ unitId }) => unitId === null);
  const groups = groupsBy(open, ({ thing }) => groupKeyOf(thing));
  const options: readonly Option[] = [
    { value: "", label: t("notChosen") },
    ...unitsInCharge(state.units).map((unit) => ({ value: unit.id, label: nameIn(view.lang, unit) })),
  ];
  const drawn = new Set(
    groups.flatMap(([key, sheets]) => [key, ...sheets.slice(0, mostSingly).map(({ thing }) => thingKey(thing))]),
  );
  return (
    <>
      <Settled prefix="unit:" chosen={typed.units} shown={drawn} />
      {groups.length === 0 ? null : (
        <Section id="units" title={t("unitTitle")} lead={t("unitLead")}>
          {groups.map(([key, sheets]) => (
            <UnitGroup key={key} name={key} sheets={sheets} options={options} shown={{ props, view }} />
          ))}
        </Section>
      )}
    </>
  );
}

type UnitGroupProps = {
  readonly name: string;
  readonly sheets: readonly PlannedSheet[];
  readonly options: readonly Option[];
  readonly shown: OpenShown;
};

function UnitGroup({ name, sheets, options, shown: { props, view } }: UnitGroupProps) {
  const t = openMessages(view.lang);
  const [first] = sheets;
  if (!first) return null;
  const what = first.thing.owner ?? first.thing.areas[0] ?? t("noHint");
  const label = t("unitGroup", { kind: aboutWords[first.thing.kind][view.lang], what, count: String(sheets.length) });
  return (
    <>
      <SelectInput name={`unit:${name}`} label={label} value={props.typed.units.get(name) ?? ""} options={options} />
      {sheets.length > mostSingly ? null : (
        <Fold summary={t("singly")}>
          {sheets.map(({ thing }) => (
            <SelectInput
              key={thingKey(thing)}
              name={`unit:${thingKey(thing)}`}
              label={nameIn(view.lang, thing)}
              value={props.typed.units.get(thingKey(thing)) ?? ""}
              options={options}
            />
          ))}
        </Fold>
      )}
    </>
  );
}

/** Sheets without a living owner, by unit. */
export function OwnerGroups({ props, view }: OpenShown) {
  const t = openMessages(view.lang);
  const { state, typed, names } = props;
  if (state === null) return null;
  const open = state.plan.sheets.filter(({ unitId, ownerId }) => unitId !== null && ownerId === null);
  const groups = groupsBy(open, ({ unitId }) => `unit/${unitId}`);
  return (
    <>
      <Settled prefix="owner:" chosen={typed.owners} shown={new Set(groups.map(([key]) => key))} />
      {groups.length === 0 ? null : (
        <Section id="owners" title={t("ownerTitle")} lead={t("ownerLead")}>
          {groups.map(([key, sheets]) => {
            const unitId = sheets[0]?.unitId ?? "";
            const unit = state.units.find(({ id }) => id === unitId);
            const label = t("ownerGroup", {
              unit: unit ? nameIn(view.lang, unit) : unitId,
              count: String(sheets.length),
            });
            const able = possibleOwners(unitId, state.units, state.holders);
            return able.length === 0 ? (
              <p key={key}>
                <Name>{label}</Name>: {t("nobody")}
              </p>
            ) : (
              <SelectInput
                key={key}
                name={`owner:${key}`}
                label={label}
                value={typed.owners.get(key) ?? ""}
                options={[
                  { value: "", label: t("notChosen") },
                  ...able.map((id) => ({ value: id, label: names.get(id) ?? id })),
                ]}
              />
            );
          })}
          <CheckInput name="without-owner" label={t("leaveOwner")} checked={typed.withoutOwner} />
        </Section>
      )}
    </>
  );
}
