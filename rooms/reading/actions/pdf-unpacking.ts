import { inflateSync } from "node:zlib";

const streamed = globalThis.DecompressionStream;

type Pieces = { readonly readable: unknown; readonly writable: unknown };

/**
 * Unpacks what pdf.js packs out of a page in one go. It waits for the whole in any case, and the way over streams and other threads takes longer
 * than reading the page. What is damaged throws where it is read, as in the stream: then pdf.js unpacks it by itself as far as it goes.
 */
class UnpackedAtOnce implements Pieces {
  readonly readable: unknown;
  readonly writable: unknown;

  constructor(format: CompressionFormat) {
    if (format !== "deflate") {
      const { readable, writable } = new streamed(format);
      this.readable = readable;
      this.writable = writable;
      return;
    }
    const packed: Uint8Array[] = [];
    this.readable = {
      *[Symbol.iterator]() {
        yield inflateSync(Buffer.concat(packed));
      },
    };
    const writer = {
      ready: Promise.resolve(),
      write: async (bytes: Uint8Array) => void packed.push(bytes),
      close: async () => undefined,
    };
    this.writable = { getWriter: () => writer };
  }
}

/** From now on pdf.js unpacks at once. Other code of the thread that unpacks `deflate` by streams has to use `node:zlib`. */
export function unpackAtOnce(): void {
  Object.defineProperty(globalThis, "DecompressionStream", {
    value: UnpackedAtOnce,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
