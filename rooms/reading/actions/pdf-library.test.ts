import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import "./pdf-library.ts";

/** As pdf.js unpacks a part of a page. */
async function unpacked(packed: Uint8Array): Promise<string> {
  const { readable, writable } = new DecompressionStream("deflate");
  const writer = writable.getWriter();
  await writer.ready;
  await writer.write(Uint8Array.from(packed));
  await writer.close();
  const pieces: Uint8Array[] = [];
  for await (const piece of readable) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

test("a part of a page is unpacked whole; what is cut or no packing throws, so that pdf.js takes what it can", async () => {
  const text = "出生数 1,234人 ".repeat(20_000);
  const packed = deflateSync(text);
  expect(await unpacked(packed)).toBe(text);
  // the line end before "endstream" is no part of it
  expect(await unpacked(Buffer.concat([packed, Buffer.from("\r\n")]))).toBe(text);
  await expect(unpacked(packed.subarray(0, 40))).rejects.toThrow();
  await expect(unpacked(Buffer.from("no packing"))).rejects.toThrow();
});

test("pdf.js is loaded without its canvas, which who draws still gets", () => {
  const { cache } = createRequire(import.meta.url);
  expect(Object.keys(cache).filter((path) => path.includes("napi-rs/canvas"))).toEqual([]);
  expect(Reflect.get(globalThis, "DOMMatrix")).toBeUndefined();
});
