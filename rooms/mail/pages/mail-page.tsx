import {
  cell,
  EmptyState,
  Name,
  Origin,
  type PageContent,
  Section,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import { RecordedWhen } from "../../fact/web.tsx";
import type { LetterState, Queue } from "../store/read-queue.ts";
import { mailMessages } from "./mail-messages.ts";

export type MailModel = {
  readonly queue: Queue;
  /** Whether a mail server is set. */
  readonly sending: boolean;
  readonly names: ReadonlyMap<string, string>;
};

/** Are the letters going out? What waits, what was sent, what the mail server refused and in which words. */
export function mailPage({ queue, sending, names }: MailModel, view: View): PageContent {
  const t = mailMessages(view.lang);
  const count = (number: number) => (
    <Origin href="#letters" label={t("origin")} kind="derived">
      {String(number)}
    </Origin>
  );
  return {
    title: t("title"),
    description: t("description"),
    unlisted: true,
    main: (
      <>
        <p>{sending ? t("on") : <strong>{t("off")}</strong>}</p>
        {sending ? null : (
          <p>
            <Name>{t("offTodo")}</Name>
          </p>
        )}
        <p>
          {weave(t("counts"), { waiting: count(queue.waiting), sent: count(queue.sent), failed: count(queue.failed) })}
        </p>
        <Section id="letters" title={t("letters")}>
          {queue.letters.length === 0 ? (
            <EmptyState what={t("none")} why={t("noneWhy")} />
          ) : (
            <LetterTable letters={queue.letters} names={names} view={view} />
          )}
        </Section>
      </>
    ),
  };
}

function LetterTable(props: {
  readonly letters: readonly LetterState[];
  readonly names: ReadonlyMap<string, string>;
  readonly view: View;
}) {
  const t = mailMessages(props.view.lang);
  const heads = ["recorded", "person", "kind", "state", "next", "trouble"] as const;
  return (
    <Table
      id="letter-table"
      caption={t("letters")}
      captionShown="hidden"
      columns={heads.map((head) => ({ id: head, head: t(head), kind: "text" }))}
      rows={props.letters.map((letter) => {
        const next = letter.sentAt ?? letter.nextTryAt;
        return {
          id: letter.id,
          cells: [
            cell(<RecordedWhen at={letter.recordedAt} view={props.view} />, letter.recordedAt),
            cell(<Name>{props.names.get(letter.personId) ?? t("erased")}</Name>),
            cell(t(letter.kind)),
            cell(t(letter.state)),
            cell(letter.state === "failed" ? t("failed") : <RecordedWhen at={next} view={props.view} />, next),
            cell(letter.trouble === null ? t("noTrouble") : <Name lang="en">{letter.trouble}</Name>),
          ],
        };
      })}
    />
  );
}
