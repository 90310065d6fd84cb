export type { ChangeChoice, ChangeEntry } from "./domain/change-entry.ts";
export type { Meeting } from "./domain/meeting.ts";
export type { Minutes } from "./domain/minutes.ts";
export {
  type EffectKind,
  effectWords,
  type Opinion,
  type OpinionChange,
  type OpinionKind,
  opinionChangeWords,
  opinionKindWords,
} from "./domain/opinion.ts";
export type { Obstacle } from "./domain/stands-against.ts";
