import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onceAFrame, whenQuiet } from "./in-turns.ts";

let done: string[] = [];
const work = (name: string) => () => void done.push(name);

beforeEach(() => {
  done = [];
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw, 16));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("work waits until it is quiet, and what was asked for before is dropped", () => {
  const rest = whenQuiet(150);
  rest.ask(() => [work("old")]);
  vi.advanceTimersByTime(149);
  rest.ask(() => [work("new"), work("last")]);
  vi.advanceTimersByTime(149);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(done).toEqual(["new", "last"]);
});

test("what still waits can be done at once, in its order and only once", () => {
  const rest = whenQuiet(150);
  rest.ask(() => [work("first"), work("second")]);
  rest.finish();
  expect(done).toEqual(["first", "second"]);
  vi.advanceTimersByTime(1000);
  rest.finish();
  expect(done).toHaveLength(2);
});

test("asked for three times in a frame, a work is done at once and once more in the next frame", () => {
  const ask = onceAFrame(work("drawn"));
  for (let time = 0; time < 3; time += 1) ask();
  expect(done).toHaveLength(1);
  vi.advanceTimersByTime(16);
  expect(done).toHaveLength(2);
  vi.advanceTimersByTime(16);
  expect(done).toHaveLength(2);
  ask();
  expect(done).toHaveLength(3);
});
