import { expect, test } from "vitest";
import { accountLockOut, callerLockOut, secondsToWait } from "./lock-out.ts";

test("4回までの打ち間違いには何も起きない", () => {
  expect(secondsToWait({ count: 4, secondsAgo: 0 }, accountLockOut)).toBe(0);
});

test.for([
  [5, 30],
  [6, 60],
  [7, 120],
  [8, 240],
  [9, 480],
  [10, 900],
  [5000, 900],
] as const)("%i 回の失敗のあとは %i 秒待つ", ([count, seconds]) => {
  expect(secondsToWait({ count, secondsAgo: 0 }, accountLockOut)).toBe(seconds);
});

test("待った分だけ短くなり、過ぎれば待たない", () => {
  expect(secondsToWait({ count: 6, secondsAgo: 45.2 }, accountLockOut)).toBe(15);
  expect(secondsToWait({ count: 6, secondsAgo: 61 }, accountLockOut)).toBe(0);
});

test("時計が戻っても、決まった待ち時間より長くはならない", () => {
  expect(secondsToWait({ count: 6, secondsAgo: -86_400 }, accountLockOut)).toBe(60);
});

test("同じ所からの失敗は、職場ごと締め出さないよう30回から数える", () => {
  expect(secondsToWait({ count: 29, secondsAgo: 0 }, callerLockOut)).toBe(0);
  expect(secondsToWait({ count: 30, secondsAgo: 0 }, callerLockOut)).toBe(60);
  expect(secondsToWait({ count: 40, secondsAgo: 0 }, callerLockOut)).toBe(120);
});
