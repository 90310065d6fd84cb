import type { Site } from "../../publication/index.ts";
import { sheetMoney } from "../domain/addresses.ts";
import { fundSources, fundWords, moneyFlags, moneyFlagWords, moneyStages, moneyStageWords } from "../domain/money.ts";
import { amountUnits } from "../domain/read-amount.ts";
import { CheckField, type Option, PostForm, SelectField, TextArea, TextField } from "./form-fields.tsx";
import { moneyMessages } from "./money-messages.ts";
import type { MoneyPanelModel } from "./money-panel-model.ts";

const lineOptions = (site: Site, lang: "ja" | "en"): readonly Option[] =>
  site.budget.lines.map((line) => ({
    value: line.id,
    label: `${line.fiscalYear} ${lang === "en" ? line.nameEn : line.name}`,
  }));

/** One amount, new or corrected (`line` and `version` in what was typed). A question comes back with a box to tick. */
export function MoneyForm({ site, view, sheet, form, back }: MoneyPanelModel) {
  const t = moneyMessages(view.lang);
  const { lang } = view;
  const field = (name: string) => ({ form, id: `money-form.${name}`, name });
  const asked = form.problems.length > 0 && form.problems.every(({ code }) => code.endsWith("Asked"));
  const kept = { line: form.typed.line ?? "", version: form.typed.version ?? "1", back };
  return (
    <details class="fold" open={Object.keys(form.typed).length > 0}>
      <summary>{t("add")}</summary>
      <PostForm
        form={form}
        id="money-form"
        action={sheetMoney(site.edition.id, sheet.id)}
        hidden={kept}
        submit={t("keep")}
      >
        {asked ? <CheckField {...field("confirmed")} label={t("confirm")} /> : null}
        <TextField {...field("programme")} label={t("programme")} />
        <TextField {...field("fiscalYear")} label={t("year")} hint={lang === "ja" ? "例: 2027" : "Such as 2027"} />
        <SelectField
          {...field("stage")}
          label={t("stage")}
          options={moneyStages.map((value) => ({ value, label: moneyStageWords[value][lang] }))}
        />
        <TextField {...field("amount")} label={t("amount")} hint={t("amountHint")} />
        <SelectField
          {...field("unit")}
          label={t("unitOfAmount")}
          options={["", ...amountUnits].map((value) => ({ value, label: value === "" ? "—" : value }))}
        />
        <SelectField
          {...field("flag")}
          label={t("flag")}
          options={[
            { value: "", label: t("noFlag") },
            ...moneyFlags.map((value) => ({ value, label: moneyFlagWords[value][lang] })),
          ]}
        />
        <fieldset class="room-fieldset">
          <legend>{t("funding")}</legend>
          {fundSources.map((source) => (
            <TextField key={source} {...field(`fund-${source}`)} label={fundWords[source][lang]} hint={t("fundHint")} />
          ))}
        </fieldset>
        <TextField {...field("relistedOf")} label={t("relistedOf")} hint={t("relistedHint")} />
        <SelectField
          {...field("budgetLine")}
          label={t("line")}
          hint={t("lineHint")}
          options={[{ value: "", label: t("noLine") }, ...lineOptions(site, lang)]}
        />
        <TextField {...field("source")} label={t("source")} hint={t("sourceHint")} />
        <TextArea {...field("note")} label={t("note")} />
      </PostForm>
    </details>
  );
}
