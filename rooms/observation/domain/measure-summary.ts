/** What a measure of one body holds, as the store counts it at every load. Days are ISO; `body` is a six-digit code. */
export type MeasureSummary = {
  readonly bodyId: string;
  readonly measureId: string;
  readonly observations: number;
  readonly known: number;
  readonly areas: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
  readonly recordedAt: string;
};
