import type { Viewer } from "../../account/index.ts";
import type { StaffParts } from "../../account/server.ts";
import { type ChosenTemplate, chooseTemplates } from "../domain/choose-template.ts";
import { readKeptTemplates, readShippedTemplates } from "../store/templates.ts";

/** The forms a body prints with, by id: its own where it has some that can be read, else the shipped ones. */
export async function readTemplates(
  database: StaffParts["database"],
  viewer: Viewer,
  bodyId: string,
): Promise<ReadonlyMap<string, ChosenTemplate>> {
  const kept = await database.readAs(viewer.session, (tx) => readKeptTemplates(tx, bodyId));
  return chooseTemplates([...readShippedTemplates(), ...kept]);
}

/** The forms as they are shipped, by id. */
export const shippedTemplates = (): ReadonlyMap<string, ChosenTemplate> => chooseTemplates(readShippedTemplates());
