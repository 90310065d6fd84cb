export { loadRules } from "./actions/load-rules.ts";
export { readRuleBook } from "./store/rules.ts";
