import { problem } from "../../../foundation/index.ts";
import { reason } from "./found-fact.ts";
import type { Place, ReadProblem } from "./placed-text.ts";

/** Why it is not said whether a programme of which a part is new counts as new or as expanded. */
export const partlyNew = reason(
  "flag/partlyNew",
  0.8,
  "「一部新規」などとあります。新しいのは事業の一部で、新規とも拡充とも書かれていません。",
  "It says that a part of it is new: neither that it is new nor that it is expanded.",
);

/** 一部新規 is neither 新規 nor 拡充: no flag is set, and a person says which it is to count as. */
export function partlyQuestion(name: string, at: Place): ReadProblem {
  const short = name.slice(0, 40);
  const ja = `「${short}」は「一部新規」などと書かれています。新規と拡充のどちらとして扱うかは資料に書かれていないので、区分は付けていません。どちらか選んでください。`;
  const en = `"${short}" is marked as new in part. The document does not say whether it counts as new or as expanded, so no flag was set. Choose one.`;
  return { problem: problem("reading/flagPartlyNew", ja, en), at };
}
