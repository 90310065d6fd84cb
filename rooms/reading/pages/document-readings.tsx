import { Name, Section, type View } from "../../../ui/index.ts";
import { workAddress } from "../domain/reading-address.ts";
import type { SentDocument } from "../domain/review.ts";
import { readingMessages } from "./reading-messages.ts";

type Props = {
  readonly edition: string;
  readonly readings: readonly Pick<SentDocument, "id" | "title">[];
  readonly view: View;
};

/** On the page of a document of the edition: the files of it that were taken in, each with the way to its workbench. */
export function DocumentReadings({ edition, readings, view }: Props) {
  const t = readingMessages(view.lang);
  if (readings.length === 0) return null;
  return (
    <Section id="readings" title={t("readOfIt")} lead={t("readOfItLead")}>
      <ul class="plain-list">
        {readings.map(({ id, title }) => (
          <li key={id}>
            <a href={workAddress(edition, id)}>
              <Name lang="ja">{title}</Name>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
