import { createHash } from "node:crypto";
import type { BundleFile } from "../domain/release-content.ts";

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Each file with the hash that names its bytes. */
export const hashedFiles = (files: readonly BundleFile[]): readonly (BundleFile & { readonly sha256: string })[] =>
  files.map((file) => ({ ...file, sha256: sha256(file.bytes) }));

/** As `sha256sum` writes it. */
export const sumsText = (files: readonly BundleFile[]): string =>
  files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join("");
