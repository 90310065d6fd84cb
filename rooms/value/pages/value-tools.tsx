import { Name } from "../../../ui/index.ts";
import { RecordedWhen } from "../../fact/web.tsx";
import { type PanelModel, valuesAddress } from "./panel-model.ts";
import { valueMessages } from "./value-messages.ts";
import { PersonName } from "./value-pieces.tsx";

type Shown = { readonly model: PanelModel };

/** Below the table: filling without typing, evidence, the bulk sheet. Each is a form of its own, so nothing typed above is sent. */
export function ValueTools({ model }: Shown) {
  const { view, site, loaded, viewer } = model;
  const t = valueMessages(view.lang);
  const address = valuesAddress(site.edition.id, loaded.sheet.id);
  const fills = [
    ["statistics", t("fillStatistics")],
    ["lastYearForecast", t("fillForecast")],
    ["lastYearNote", t("fillNote")],
  ] as const;
  return (
    <div class="value-tools">
      <h3>{t("fillHead")}</h3>
      <p class="cell-note">{t("fillHint")}</p>
      <form class="short-form" method="post" action={`${address}/fill`}>
        <input type="hidden" name="_form" value={viewer.formToken} />
        <input type="hidden" name="back" value={view.path} />
        {fills.map(([from, label]) => (
          <button key={from} type="submit" name="from" value={from} class="quiet-button">
            {label}
          </button>
        ))}
      </form>
      <h3>{t("evidenceHead")}</h3>
      <EvidenceList model={model} />
      <form
        class="short-form"
        method="post"
        encType="multipart/form-data"
        action={`${address}/evidence?${new URLSearchParams({ _form: viewer.formToken, back: view.path })}`}
      >
        <label>
          <span>{t("evidenceChoose")}</span>
          <input type="file" name="file" required aria-describedby="evidence-hint" />
        </label>
        <button type="submit">{t("evidenceAdd")}</button>
        <p class="cell-note" id="evidence-hint" data-name="">
          {t("evidenceHint")}
        </p>
      </form>
      <p>
        <a href={`/value/${site.edition.id}/bulk?${new URLSearchParams({ cycle: loaded.cycle.id })}`}>
          {t("bulkLink")}
        </a>
      </p>
    </div>
  );
}

/** The files of the sheet, each to be downloaded, with who added it and when. */
export function EvidenceList({ model }: Shown) {
  const { loaded, site, people, view } = model;
  if (loaded.evidence.length === 0) return null;
  const address = valuesAddress(site.edition.id, loaded.sheet.id);
  return (
    <ul class="plain-list">
      {loaded.evidence.map((file) => (
        <li key={file.id}>
          <a href={`${address}/evidence/${file.id}`} download>
            <Name>{file.name}</Name>
          </a>{" "}
          <span class="cell-note">
            <PersonName id={file.byPerson} people={people} view={view} />{" "}
            <RecordedWhen at={file.recordedAt} view={view} />
          </span>
        </li>
      ))}
    </ul>
  );
}
