export type { TrainingFile } from "./domain/training-file.ts";
