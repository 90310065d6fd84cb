const offset = 9 * 3_600_000;

/** The day in Japan at a moment: `2026-11-22`. Japan has one time zone, nine hours before UTC, and no summer time. */
export const dayInJapan = (moment: Date): string => new Date(moment.getTime() + offset).toISOString().slice(0, 10);

/** Day and minute in Japan at a moment: `2026-11-22 18:05`. */
export const minuteInJapan = (moment: Date): string =>
  new Date(moment.getTime() + offset).toISOString().slice(0, 16).replace("T", " ");
