import { Name, type PageContent, type View, When, weave } from "../../../ui/index.ts";
import { momentWords } from "../domain/invitation-letter.ts";
import { peopleWords } from "./people-messages.ts";

type Invited = {
  readonly edition: string;
  readonly name: string;
  readonly link: string;
  /** When the link stops working, ISO. */
  readonly expiresAt: string;
  readonly letter: "queued" | "notSending" | "noAddress";
};

/** The link that lets somebody in, shown once; until when it works, and whether a letter carries it as well. */
export function invitedPage(view: View, { edition, name, link, expiresAt, letter }: Invited): PageContent {
  const t = peopleWords(view.lang);
  const until = <When at={expiresAt}>{momentWords(expiresAt, view)}</When>;
  return {
    title: t("linkReady", { name }),
    description: t("linkLead"),
    unlisted: true,
    main: (
      <>
        <p class="way-link">
          <Name>{link}</Name>
        </p>
        <p>{weave(t("linkUntil"), { until })}</p>
        <p>{t(letter)}</p>
        {letter === "queued" ? (
          <p>
            <a href={`/mail/${edition}`}>{t("toLetters")}</a>
          </p>
        ) : null}
      </>
    ),
  };
}
