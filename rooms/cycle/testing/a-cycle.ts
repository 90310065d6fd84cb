import type { Database } from "../../../store/index.ts";
import type { SheetForm } from "../domain/sheet-form.ts";
import { stages } from "../domain/stage.ts";
import { keepCycle, keepForm, keepSheets, type NewSheet } from "../store/keep-sheets.ts";

const field = { help: null, options: [], unit: null, required: false, maxLength: 4000 } as const;

/** 架空: one field of each part; `done` must be filled. */
export const testForm: SheetForm = {
  id: "form-test",
  version: 1,
  title: { ja: "架空の調書", en: "Fictitious sheet" },
  plan: null,
  fiscalYear: null,
  about: ["project", "measure", "programme"],
  rule: null,
  stages,
  sections: [
    {
      id: "all",
      title: { ja: "評価", en: "Evaluation" },
      fields: [
        {
          ...field,
          id: "done",
          label: { ja: "実施したこと", en: "What was done" },
          kind: "longText",
          part: "self",
          required: true,
        },
        { ...field, id: "cause", label: { ja: "要因", en: "Causes" }, kind: "longText", part: "self" },
        { ...field, id: "checked", label: { ja: "点検", en: "Check" }, kind: "longText", part: "check" },
        { ...field, id: "discussed", label: { ja: "会議の記録", en: "Record" }, kind: "longText", part: "meeting" },
        { ...field, id: "reviewed", label: { ja: "外部評価", en: "Review" }, kind: "longText", part: "external" },
        { ...field, id: "second", label: { ja: "二次評価", en: "Second stage" }, kind: "longText", part: "second" },
      ],
    },
  ],
};

export const aSheet = (bodyId: string, given: Partial<NewSheet> & Pick<NewSheet, "id" | "unitId">): NewSheet => ({
  bodyId,
  cycleId: "fy2026",
  formId: testForm.id,
  formVersion: 1,
  about: { kind: "project", id: given.id },
  title: `架空 ${given.id}`,
  titleEn: null,
  areaPath: [],
  partnerAreas: [],
  kpiIds: [],
  previousId: null,
  ownerId: null,
  ...given,
});

/** 架空: an open cycle of FY2026 with the given sheets, kept as the owner of the tables. */
export const keepTestCycle = (database: Database, bodyId: string, sheets: readonly NewSheet[]): Promise<void> =>
  database.write(async (tx) => {
    const deadlines = { draft: "2027-06-30", submitted: "2027-07-10", check: "2027-07-20", meeting: "2027-08-20" };
    await keepCycle(tx, {
      bodyId,
      id: "fy2026",
      version: 1,
      fiscalYear: 2026,
      title: "架空の令和8年度評価",
      titleEn: null,
      deadlines,
      closed: false,
    });
    await keepForm(tx, bodyId, testForm);
    await keepSheets(tx, sheets);
  });
