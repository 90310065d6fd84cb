import Type from "typebox";
import { Value } from "typebox/value";

/** The first part of a back-up says what the others are. Only ever add to it; a new `format` when a reader must know. */
export const manifestName = "manifest.json";

const manifestSchema = Type.Object({
  product: Type.Literal("michishirube"),
  format: Type.Literal(1),
  steps: Type.Array(Type.Object({ number: Type.Integer(), name: Type.String(), checksum: Type.String() })),
  tables: Type.Array(Type.Object({ name: Type.String(), columns: Type.Array(Type.String()) })),
});

export type BackupManifest = Type.Static<typeof manifestSchema>;

export function writeManifest(manifest: BackupManifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** Null when this is not a back-up that this program knows how to read. */
export function parseManifest(bytes: Buffer): BackupManifest | null {
  try {
    const found: unknown = JSON.parse(bytes.toString("utf8"));
    return Value.Check(manifestSchema, found) ? found : null;
  } catch {
    return null;
  }
}
