import type { Problem } from "../../../foundation/index.ts";
import type { FormTemplate } from "./form-template.ts";
import { readTemplate } from "./read-template.ts";

/** A form as text in one of its versions; 0 is the shipped one. */
export type TemplateVersion = { readonly id: string; readonly version: number; readonly content: string };

/** The form that is printed: the newest version that can be read. `passedOver` says what is wrong with newer ones. */
export type ChosenTemplate = {
  readonly template: FormTemplate;
  readonly version: number;
  readonly content: string;
  readonly passedOver: readonly { readonly version: number; readonly problems: readonly Problem[] }[];
};

/** For each form the last good version. A slip in a form never stops the printing. */
export function chooseTemplates(versions: readonly TemplateVersion[]): ReadonlyMap<string, ChosenTemplate> {
  const chosen = new Map<string, ChosenTemplate>();
  const passed = new Map<string, { version: number; problems: readonly Problem[] }[]>();
  for (const { id, version, content } of versions.toSorted((a, b) => b.version - a.version)) {
    if (chosen.has(id)) continue;
    const read = readTemplate(content);
    const before = passed.get(id) ?? [];
    if (read.ok) chosen.set(id, { template: { ...read.value, id }, version, content, passedOver: before });
    else passed.set(id, [...before, { version, problems: read.problem }]);
  }
  return chosen;
}
