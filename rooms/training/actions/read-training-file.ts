import { readFileSync } from "node:fs";
import { Check } from "typebox/value";
import { parse } from "yaml";
import { type TrainingFile, trainingFileSchema } from "../domain/training-file.ts";

/** The people and the past of a fictitious region. The file comes with the product: one that is not whole is a broken promise. */
export function readTrainingFile(path: string): TrainingFile {
  const content: unknown = parse(readFileSync(path, "utf8"));
  if (!Check(trainingFileSchema, content)) throw new Error(`${path} is not a training file`);
  return content;
}
