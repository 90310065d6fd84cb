import { problem } from "../../../foundation/index.ts";
import { confidenceOf, type FoundFact, type Reason, type Step } from "./found-fact.ts";
import type { ReadProblem } from "./placed-text.ts";
import { conflictCode, type RuleBook } from "./rule-book.ts";

/**
 * Adds to each fact the rules that read its absent figures, and asks where two rules contradict each other, once for each such pair in the
 * document and at every fact that it touches, so that none of them is accepted unseen.
 */
export function noteRules(found: Step<readonly FoundFact[]>, book: RuleBook | null): Step<readonly FoundFact[]> {
  if (book === null) return found;
  const value = found.value.map((fact) => withQuestions(withAbsences(fact, book)));
  const asked = new Map<string, ReadProblem>();
  for (const { questions } of value)
    for (const question of questions)
      if (question.problem.code.startsWith(conflictCode) && !asked.has(question.problem.code))
        asked.set(question.problem.code, question);
  return { value, problems: [...found.problems, ...asked.values()] };
}

function withAbsences(fact: FoundFact, book: RuleBook): FoundFact {
  const printed = [
    ...fact.figures.flatMap((figure) => (figure.reading.kind === "known" ? [] : [figure.printed])),
    ...fact.remarks,
  ];
  const reasons = printed.flatMap((text) => book.absence(text) ?? []);
  return reasons.length === 0 ? fact : withReasons(fact, reasons);
}

const withReasons = (fact: FoundFact, reasons: readonly Reason[]): FoundFact => ({
  ...fact,
  confidence: confidenceOf([...fact.confidence.reasons, ...reasons]),
});

function withQuestions(fact: FoundFact): FoundFact {
  const questions = fact.confidence.reasons
    .filter(({ code }) => code.startsWith(conflictCode))
    .map(({ code, words }) => ({ problem: problem(code, words.ja, words.en), at: fact.at }));
  return questions.length === 0 ? fact : { ...fact, questions: [...fact.questions, ...questions] };
}
