import type { Problem } from "../../../foundation/index.ts";
import { EmptyState, Name, type PageContent, type View } from "../../../ui/index.ts";
import { longestComment } from "../domain/opinion.ts";
import { type FormState, longestHint, PostForm, TextArea } from "./form-pieces.tsx";
import { opinionMessages } from "./opinion-messages.ts";

export type CommentForm = {
  readonly view: View;
  readonly edition: string;
  readonly cycleId: string;
  readonly sheetId: string | null;
  /** Proves when the page was opened. */
  readonly stamp: string;
  readonly formToken: string | null;
  readonly text: string;
  readonly problem: Problem | null;
};

export const commentAddress = (edition: string): string => `/opinion/${edition}/write`;

/** The one form for people without an account: /opinion/:edition/write?cycle=…&sheet=…. No name, no picture puzzle. */
export function commentPage(given: CommentForm): PageContent {
  const { view, edition, cycleId, sheetId, stamp, formToken, problem } = given;
  const t = opinionMessages(view.lang);
  const form: FormState = { view, formToken, values: { text: given.text }, problem, back: null };
  return {
    title: t("commentTitle"),
    description: t("commentDescription"),
    unlisted: true,
    main: (
      <>
        <p>{t("commentHow")}</p>
        <PostForm
          form={form}
          action={commentAddress(edition)}
          submit={t("commentSend")}
          hidden={{ cycle: cycleId, stamp, ...(sheetId === null ? {} : { sheet: sheetId }) }}
        >
          <TextArea
            form={form}
            id="comment-text"
            name="text"
            label={t("commentText")}
            hint={longestHint(view, longestComment)}
            rows={8}
            required
          />
          {/* what fills this is a machine: people neither see nor reach it */}
          <p class="visually-hidden" aria-hidden="true">
            <label for="comment-home">{t("commentTrap")}</label>
            <input id="comment-home" type="text" name="home" tabIndex={-1} autocomplete="off" value="" />
          </p>
        </PostForm>
      </>
    ),
  };
}

/** After a comment came in: what happens with it now. */
export function commentDonePage(view: View, back: string): PageContent {
  const t = opinionMessages(view.lang);
  return {
    title: t("commentDone"),
    description: t("commentDoneWhy"),
    unlisted: true,
    main: (
      <EmptyState
        what={<Name>{t("commentDone")}</Name>}
        why={t("commentDoneWhy")}
        todo={{ label: t("commentTitle"), href: back }}
      />
    ),
  };
}
