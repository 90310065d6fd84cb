import { expect, test } from "vitest";
import { onlyReadRecords } from "./old-excel-records.ts";

const record = (type: number, ...content: readonly number[]): readonly number[] => [
  type & 0xff,
  type >> 8,
  content.length,
  0,
  ...content,
];

test("a link over all cells loses its meaning, also where it goes on; shared texts that go on keep theirs; nothing is moved", () => {
  const stream = Uint8Array.from([
    ...record(0x0809, 1),
    ...record(0x01b8, 0xff, 0xff),
    ...record(0x003c, 7),
    ...record(0x00fc, 2),
    ...record(0x003c, 3),
    ...record(0x0203, 4),
  ]);
  expect([...onlyReadRecords(stream)]).toEqual([
    ...record(0x0809, 1),
    ...record(0x00c1, 0xff, 0xff),
    ...record(0x00c1, 7),
    ...record(0x00fc, 2),
    ...record(0x003c, 3),
    ...record(0x0203, 4),
  ]);
});

test("a record that says it is longer than the stream ends it", () => {
  const stream = Uint8Array.from([...record(0x0203, 4), 0xb8, 0x01, 0xff, 0xff, 9]);
  expect([...onlyReadRecords(stream)]).toEqual([...record(0x0203, 4), 0xc1, 0x00, 0xff, 0xff, 9]);
});
