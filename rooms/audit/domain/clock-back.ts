/** How often an entry's time lies before that of its predecessor. */
export type ClockBack = { readonly times: number; readonly largestMilliseconds: number; readonly atNumber: number };

/** Looks at the times of a chain's entries in their order. */
export type ClockWatch = {
  readonly note: (number: number, recordedAt: string) => void;
  readonly back: () => ClockBack | null;
};

export function watchClock(): ClockWatch {
  let lastTime = "";
  let found: ClockBack | null = null;
  return {
    note: (number, recordedAt) => {
      const back = Date.parse(lastTime) - Date.parse(recordedAt);
      lastTime = recordedAt;
      if (!(back > 0)) return;
      const times = (found?.times ?? 0) + 1;
      found =
        found && back <= found.largestMilliseconds
          ? { ...found, times }
          : { times, largestMilliseconds: back, atNumber: number };
    },
    back: () => found,
  };
}
