import type { Problem } from "../../../foundation/index.ts";
import { type Staff, type StaffParts, statusOf } from "../../account/server.ts";
import type { RuleWork } from "../actions/load-rules.ts";

/** The rules of the viewer's body. */
export const workOf = ({ database }: StaffParts, { viewer }: Staff): RuleWork => ({
  database,
  viewer,
  bodyId: viewer.bodyId,
});

/** The status of an answer that refuses an act about a rule. */
export const ruleStatus = (found: Problem): number =>
  found.code === "rule/contradicts" || found.code === "rule/proposalGone"
    ? 409
    : statusOf(found) === 400
      ? 422
      : statusOf(found);
