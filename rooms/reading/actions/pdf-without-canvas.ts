import { createRequire, Module } from "node:module";

/** What pdf.js takes from its canvas when it is loaded. Nothing is drawn here, so it may be empty. */
const drawing = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };

/**
 * Loads pdf.js without the canvas that it would draw with: 30 MB of memory and a quarter of a second for nothing, since this room only reads. Whoever
 * asks for the canvas later gets it.
 */
export async function withoutCanvas<Library>(load: () => Promise<Library>): Promise<Library> {
  const { cache } = createRequire(import.meta.url);
  const path = canvasPath();
  if (path === null || cache[path] !== undefined) return load();
  const empty = new Module(path);
  empty.exports = drawing;
  empty.loaded = true;
  cache[path] = empty;
  try {
    return await load();
  } finally {
    delete cache[path];
    for (const [name, value] of Object.entries(drawing)) {
      if (Reflect.get(globalThis, name) === value) Reflect.deleteProperty(globalThis, name);
    }
  }
}

/** Null where it is not installed, as on a machine for which there is none. */
function canvasPath(): string | null {
  try {
    const ofLibrary = createRequire(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
    return ofLibrary.resolve("@napi-rs/canvas");
  } catch {
    return null;
  }
}
