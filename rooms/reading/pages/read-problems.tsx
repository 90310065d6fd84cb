import type { Language } from "../../../foundation/index.ts";
import { Name } from "../../../ui/index.ts";
import type { ReadProblem } from "../domain/placed-text.ts";
import { readingMessages } from "./reading-messages.ts";

const most = 50;

/** What stood against reading a file or a page, in words, each with what helps; nothing where nothing did. `pageHref`: where a page is looked at. */
export function ReadProblems({
  problems,
  lang,
  pageHref,
}: {
  readonly problems: readonly ReadProblem[];
  readonly lang: Language;
  readonly pageHref?: (page: number) => string;
}) {
  if (problems.length === 0) return null;
  const t = readingMessages(lang);
  return (
    <div class="reading-problems">
      <h3>{t("problems")}</h3>
      <ul>
        {problems.slice(0, most).map(({ problem, at }, index) => (
          <li key={index}>
            {pageHref && at.page !== undefined ? (
              <a class="reading-problem-page" href={pageHref(at.page)} data-name="">
                {t("page", { number: String(at.page) })}
              </a>
            ) : null}
            <Name>{problem.message[lang]}</Name>
          </li>
        ))}
      </ul>
      {problems.length > most ? (
        <p>
          <Name>{t("problemsMore", { count: (problems.length - most).toLocaleString("en") })}</Name>
        </p>
      ) : null}
    </div>
  );
}
