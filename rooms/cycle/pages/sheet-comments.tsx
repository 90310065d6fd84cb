import { Fold, Name, Tag, weave } from "../../../ui/index.ts";
import { type Comment, type CommentThread, threadsOf } from "../domain/comment.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import type { FormField } from "../domain/sheet-form.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";
import { Moment, personName } from "./sheet-words.tsx";

type Shown = { readonly model: SheetModel };

/** Comments beside a field. Their forms stand outside the sheet's own form, which cannot hold another: see `CommentForms`. */
export function FieldComments({ field, model }: Shown & { readonly field: FormField }) {
  const t = sheetMessages(model.view.lang);
  const threads = threadsOf(model.comments.filter(({ fieldId }) => fieldId === field.id));
  const open = threads.filter(({ first }) => !first.resolved).length;
  const summary = threads.length === 0 ? t("commentWrite") : t("commentCount", { count: String(threads.length) });
  return (
    <Fold summary={<Name>{summary}</Name>} open={open > 0 || model.commentDraft?.fieldId === field.id}>
      <Threads threads={threads} model={model} />
      <CommentFields formId={`comment-${field.id}`} about={field} model={model} />
    </Fold>
  );
}

/** Comments on the sheet as a whole. */
export function SheetComments({ model }: Shown) {
  const threads = threadsOf(model.comments.filter(({ fieldId }) => fieldId === null));
  return (
    <>
      <Threads threads={threads} model={model} />
      <CommentFields formId="comment-sheet" about={null} model={model} />
    </>
  );
}

function Threads({ threads, model }: Shown & { readonly threads: readonly CommentThread[] }) {
  if (threads.length === 0) return null;
  return (
    <ul class="comments">
      {threads.map(({ first, replies }) => (
        <li key={first.id} id={`comment-${first.id}`} class={first.resolved ? "comment-resolved" : undefined}>
          <CommentShown comment={first} model={model} />
          {replies.length === 0 ? null : (
            <ul class="comments">
              {replies.map((reply) => (
                <li key={reply.id}>
                  <CommentShown comment={reply} model={model} />
                </li>
              ))}
            </ul>
          )}
          <ThreadTools first={first} model={model} />
        </li>
      ))}
    </ul>
  );
}

function CommentShown({ comment, model }: Shown & { readonly comment: Comment }) {
  const t = sheetMessages(model.view.lang);
  return (
    <>
      <p class="comment-text">
        <Name>{comment.text}</Name>
      </p>
      <p class="sheet-meta">
        {weave(t("lastWritten"), {
          who: <Name>{personName(comment.writtenBy, model)}</Name>,
          when: <Moment at={comment.writtenAt} view={model.view} />,
        })}{" "}
        <Tag word={t(comment.audience)} />
        {comment.resolved ? <Tag word={t("resolved")} /> : null}
      </p>
    </>
  );
}

/** Reply and settle: the buttons belong to the forms outside by their `form` attribute. */
function ThreadTools({ first, model }: Shown & { readonly first: Comment }) {
  const t = sheetMessages(model.view.lang);
  return (
    <div class="comment-tools">
      <Fold summary={t("commentReply")}>
        <label class="visually-hidden" for={`reply-${first.id}`}>
          {t("commentReply")}
        </label>
        <textarea id={`reply-${first.id}`} name="text" rows={3} form={`reply-form-${first.id}`} />
        <button type="submit" form={`reply-form-${first.id}`}>
          {t("commentSend")}
        </button>
      </Fold>
      <button type="submit" class="quiet-button" form={`resolve-form-${first.id}`}>
        {first.resolved ? t("reopenComment") : t("resolve")}
      </button>
    </div>
  );
}

function CommentFields(props: Shown & { readonly formId: string; readonly about: FormField | null }) {
  const { formId, about, model } = props;
  const t = sheetMessages(model.view.lang);
  const draft = model.commentDraft?.fieldId === (about?.id ?? null) ? model.commentDraft?.text : undefined;
  const label = about === null ? t("sheetComments") : t("commentOn", { field: about.label[model.view.lang] });
  return (
    <div class="comment-new">
      <label for={`${formId}-text`}>
        <Name>{label}</Name>
      </label>
      <textarea id={`${formId}-text`} name="text" rows={3} form={formId} value={draft ?? ""} />
      {model.staff ? (
        <label>
          {t("commentFor")}{" "}
          <select name="audience" form={formId}>
            <option value="inside">{t("inside")}</option>
            <option value="all">{t("all")}</option>
          </select>
        </label>
      ) : null}
      <button type="submit" class="quiet-button" form={formId}>
        {t("commentSend")}
      </button>
    </div>
  );
}

/** The forms that the fields above belong to, without anything to be seen. */
export function CommentForms({ model, fields }: Shown & { readonly fields: readonly FormField[] }) {
  const firsts = threadsOf(model.comments).map(({ first }) => first);
  return (
    <div hidden>
      {[null, ...fields].map((field) => (
        <CommentForm
          key={field?.id ?? ""}
          id={`comment-${field?.id ?? "sheet"}`}
          model={model}
          field={field?.id ?? null}
        />
      ))}
      {firsts.map((first) => (
        <CommentForm key={first.id} id={`reply-form-${first.id}`} model={model} field={first.fieldId} replyTo={first} />
      ))}
      {firsts.map((first) => (
        <form key={first.id} id={`resolve-form-${first.id}`} method="post" action={addressOf(model)}>
          <input type="hidden" name="_form" value={model.formToken} />
          <input type="hidden" name="resolve" value={first.id} />
          <input type="hidden" name="resolved" value={first.resolved ? "no" : "yes"} />
        </form>
      ))}
    </div>
  );
}

const addressOf = ({ site, head }: SheetModel): string => `${sheetAddress(site.edition.id, head.id)}/comment`;

/** A reply is heard by those who hear what it answers. */
function CommentForm(
  props: Shown & { readonly id: string; readonly field: string | null; readonly replyTo?: Comment },
) {
  const { id, field, model, replyTo } = props;
  return (
    <form id={id} method="post" action={addressOf(model)}>
      <input type="hidden" name="_form" value={model.formToken} />
      <input type="hidden" name="id" value={model.newId()} />
      <input type="hidden" name="field" value={field ?? ""} />
      {replyTo ? <input type="hidden" name="reply" value={replyTo.id} /> : null}
      {replyTo ? <input type="hidden" name="audience" value={replyTo.audience} /> : null}
    </form>
  );
}
