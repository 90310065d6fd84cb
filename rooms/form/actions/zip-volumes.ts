import { Zip, ZipPassThrough } from "fflate";

/** A file of a complete set. */
export type Volume = { readonly name: string; readonly bytes: Uint8Array };

/** One zip, handed on while its volumes are still being printed; the volumes are compressed already, so they are only stored. */
export async function* zipVolumes(volumes: AsyncIterable<Volume>, day: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failed = error;
    else ready.push(piece);
  });
  for await (const { name, bytes } of volumes) {
    const file = new ZipPassThrough(name);
    file.mtime = `${day}T12:00:00`;
    zip.add(file);
    file.push(bytes, true);
    if (failed) throw failed;
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
