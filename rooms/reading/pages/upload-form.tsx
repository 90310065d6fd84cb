import { Section } from "../../../ui/index.ts";
import { Field } from "../../account/web.tsx";
import { roomAddress } from "../domain/reading-address.ts";
import { readingMessages } from "./reading-messages.ts";
import type { RoomModel } from "./work-model.ts";

/** Where the form stands on its page. */
export const documentsUploadId = "upload";

/** Who sends, and what stands in the form. */
export type UploadModel = RoomModel & { readonly typed: { readonly title: string; readonly publisher: string } };

const accepted = ".pdf,.xlsx,.xls,.xlsb,.xlsm,.docx,.pptx,.csv,.tsv,.html,.htm,.txt";

/** Takes files in: several at once, with or without a name of their own. */
export function UploadForm({ model }: { readonly model: UploadModel }) {
  const { view, site, viewer, typed } = model;
  const t = readingMessages(view.lang);
  return (
    <Section id={documentsUploadId} title={t("upload")} lead={<span data-name="">{t("uploadLead")}</span>}>
      <form
        method="post"
        encType="multipart/form-data"
        action={`${roomAddress(site.edition.id)}?${new URLSearchParams({ _form: viewer.formToken })}`}
        class="reading-upload"
      >
        <Field name="title" label={t("titleField")} help={t("titleHelp")} value={typed.title} optional />
        <Field name="publisher" label={t("publisher")} help={t("publisherHelp")} value={typed.publisher} optional />
        <div class="field">
          <label for="field-files">{t("files")}</label>
          <input id="field-files" type="file" name="file" accept={accepted} multiple required />
        </div>
        <button type="submit">{t("send")}</button>
      </form>
    </Section>
  );
}
