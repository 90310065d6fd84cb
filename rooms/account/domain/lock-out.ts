/** Failed attempts to sign in, of one account or one caller, as the database's clock saw them. */
export type Failures = {
  readonly count: number;
  /** Seconds since the last one; 0 where the clock went back. */
  readonly secondsAgo: number;
};

/** After how many failures a wait begins, and how long it is at first; every further `step` failures double it, up to `longest`. Seconds. */
export type LockOut = {
  readonly free: number;
  readonly first: number;
  readonly step: number;
  readonly longest: number;
};

/** Somebody who mistypes notices nothing; a guesser gets about a hundred tries a day. Never closed for good: that would lock owners out. */
export const accountLockOut: LockOut = { free: 4, first: 30, step: 1, longest: 900 };
/** A whole office may stand behind one address, so it is patient for longer. */
export const callerLockOut: LockOut = { free: 29, first: 60, step: 10, longest: 900 };

/** Seconds until the next attempt is looked at; 0 = now. */
export function secondsToWait({ count, secondsAgo }: Failures, rule: LockOut): number {
  if (count <= rule.free) return 0;
  const doublings = Math.floor((count - rule.free - 1) / rule.step);
  const wait = Math.min(rule.first * 2 ** Math.min(doublings, 20), rule.longest);
  return Math.max(0, Math.ceil(wait - Math.max(0, secondsAgo)));
}
