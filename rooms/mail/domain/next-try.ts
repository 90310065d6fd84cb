const minutes = [1, 5, 15, 60, 120, 240];

/** How long a letter waits after so many tries: 1 minute, 5, 15, then 1, 2 and from there on every 4 hours. */
export function waitAfter(tries: number): number {
  return (minutes[Math.min(Math.max(tries, 1), minutes.length) - 1] ?? 240) * 60_000;
}

/** RFC 5321 4.5.4.1: a sender gives up after four to five days, and then says so. */
export const giveUpAfterMilliseconds = 5 * 24 * 3_600_000;
