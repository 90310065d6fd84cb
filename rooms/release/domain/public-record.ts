import { fieldsOf } from "../../cycle/index.ts";
import type { SheetRecord } from "../../form/index.ts";

/**
 * What of a sheet is published: no names of officials, no notes of the check, no citizens' opinions that were not looked through (they are not
 * in a record), no proposals that were not decided, no budget requests.
 */
export function publicRecord(record: SheetRecord): SheetRecord {
  const form = {
    ...record.form,
    sections: record.form.sections
      .map((section) => ({ ...section, fields: section.fields.filter(({ part }) => part !== "check") }))
      .filter(({ fields }) => fields.length > 0),
  };
  const shown = new Set(fieldsOf(form).map(({ id }) => id));
  return {
    ...record,
    stage: "published",
    owner: null,
    form,
    answers: onlyShown(record.answers, shown),
    decision: record.decision?.state === "decided" ? record.decision : null,
    money: record.money.filter(({ stage }) => stage !== "request"),
    previous: record.previous && { ...record.previous, answers: onlyShown(record.previous.answers, shown) },
  };
}

const onlyShown = (answers: SheetRecord["answers"], shown: ReadonlySet<string>): SheetRecord["answers"] =>
  Object.fromEntries(Object.entries(answers).filter(([field]) => shown.has(field)));
