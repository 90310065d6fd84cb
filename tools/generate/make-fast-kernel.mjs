// Compiles the AssemblyScript kernels of projection/fast/kernel/ and bundles the worker around them: projection/fast/generated/.
// Run again after a change there: node tools/generate/make-fast-kernel.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "assemblyscript/asc";
import { build } from "esbuild";

const folder = join(import.meta.dirname, "..", "..", "projection", "fast");
export const kernelFile = join(folder, "generated", "kernel-bytes.ts");
export const workerFile = join(folder, "generated", "worker-text.ts");

/** The compiler looks for .ts; ours end in .as, because they are no TypeScript: they know v128 and addresses. */
function sourceOf(name) {
  try {
    return readFileSync(join(folder, "kernel", name.replace(/\.ts$/, ".as")), "utf8");
  } catch {
    return null;
  }
}

/** The bytes of the kernel. Throws with the compiler's words where it does not compile. */
async function compileKernel() {
  let bytes;
  const { error, stderr } = await main(
    [
      "index.ts",
      "--outFile",
      "kernel.wasm",
      "--enable",
      "simd",
      "-O3",
      "--converge",
      "--runtime",
      "stub",
      "--noAssert",
    ],
    {
      readFile: sourceOf,
      writeFile: (name, content) => {
        if (name.endsWith(".wasm")) bytes = content;
      },
      listFiles: () => [],
    },
  );
  if (error || bytes === undefined) throw new Error(`${error?.message ?? "no bytes"}\n${stderr.toString()}`);
  return bytes;
}

/** The generated module, whole. */
export async function kernelModule() {
  const text = Buffer.from(await compileKernel()).toString("base64");
  return `// Made by tools/generate/make-fast-kernel.mjs from projection/fast/kernel/. Do not edit: run it again.
/** The WebAssembly module of the kernels, as base64: so it needs no file of its own, in Node or in a browser. */
export const kernelBase64 =
  "${text}";
`;
}

/** The worker as text, whole. */
export async function workerModule() {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "block-worker.ts")],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "neutral",
    target: "es2022",
  });
  return `// Made by tools/generate/make-fast-kernel.mjs from projection/fast/block-worker.ts. Do not edit: run it again.
/** The whole of a worker thread, as text: so it needs no file of its own, in Node or in a browser. */
export const workerText =
  ${JSON.stringify(outputFiles[0].text)};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(kernelFile, await kernelModule());
  writeFileSync(workerFile, await workerModule());
}
