import { kernelBase64 } from "./generated/kernel-bytes.ts";

/** The compiled kernels. Rejects where WebAssembly or its SIMD is missing, or where a page's content security policy forbids to compile (`wasm-unsafe-eval`). */
export async function compileKernel(): Promise<WebAssembly.Module> {
  const bytes = Uint8Array.from(atob(kernelBase64), (letter) => letter.charCodeAt(0));
  return WebAssembly.compile(bytes);
}
