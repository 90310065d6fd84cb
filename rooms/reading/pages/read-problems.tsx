import type { Language } from "../../../foundation/index.ts";
import { Name } from "../../../ui/index.ts";
import type { ReadProblem } from "../domain/placed-text.ts";
import { readingMessages } from "./reading-messages.ts";

const most = 50;

/** What stood against reading a file or a page, in words, each with what helps; nothing where nothing did. */
export function ReadProblems({
  problems,
  lang,
}: {
  readonly problems: readonly ReadProblem[];
  readonly lang: Language;
}) {
  if (problems.length === 0) return null;
  const t = readingMessages(lang);
  return (
    <div class="reading-problems">
      <h3>{t("problems")}</h3>
      <ul>
        {problems.slice(0, most).map(({ problem }, index) => (
          <li key={index}>
            <Name>{problem.message[lang]}</Name>
          </li>
        ))}
      </ul>
      {problems.length > most ? (
        <p>
          <Name>{t("problemsMore", { count: String(problems.length - most) })}</Name>
        </p>
      ) : null}
    </div>
  );
}
