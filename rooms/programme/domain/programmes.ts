import type { WithFacts } from "../../fact/index.ts";
import type { ActivityEntry, KindEntry, ProgrammeEntry } from "./programme-entry.ts";

export type Programme = WithFacts<ProgrammeEntry>;
export type Activity = WithFacts<ActivityEntry>;

/** The catalogue of systems that the documents name, with the results of their activities. */
export type Programmes = {
  readonly all: readonly Programme[];
  readonly activities: readonly Activity[];
  readonly kinds: ReadonlyMap<string, KindEntry>;
  readonly byId: ReadonlyMap<string, Programme>;
  readonly activitiesOf: (programme: string) => readonly Activity[];
};

export function arrangeProgrammes(
  all: readonly Programme[],
  activities: readonly Activity[],
  kinds: readonly KindEntry[],
): Programmes {
  return {
    all,
    activities,
    kinds: new Map(kinds.map((kind) => [kind.id, kind])),
    byId: new Map(all.map((programme) => [programme.id, programme])),
    activitiesOf: (programme) => activities.filter((activity) => activity.programme === programme),
  };
}
