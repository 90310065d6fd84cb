import type { Course, Scenario, ScenarioBase } from "../../../projection/index.ts";
import { type Answer, answerTo, courseOf, isRefusal, type Refusal } from "../domain/answer.ts";
import { quickCourse } from "../domain/quick-course.ts";
import type { VisionSettings } from "../domain/vision-settings.ts";

/** Answers as `answerTo` does, the same numbers, fast enough to follow a finger: what was chosen is written over by the next answer. */
export function quickAnswer(
  base: ScenarioBase,
  scenarios: readonly Scenario[],
): (settings: VisionSettings) => Answer | Refusal {
  const quick = quickCourse(base, scenarios);
  const known = new Map<string, Course | Refusal>();
  const once = (id: string, scenario: Pick<Scenario, "changes">): Course | Refusal => {
    const course = known.get(id) ?? courseOf(base, scenario);
    known.set(id, course);
    return course;
  };
  return (settings) => {
    const second = scenarios.find(({ id }) => id === settings.compare);
    const chosen = quick(settings);
    const trend = once("", { changes: [] });
    const beside = second ? once(second.id, second) : null;
    if (chosen === null || isRefusal(trend) || (beside && isRefusal(beside)))
      return answerTo(base, scenarios, settings);
    return { trend, chosen, beside };
  };
}
