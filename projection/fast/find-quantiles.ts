import { type KernelExports, makeRoom, newRoom } from "./kernel-exports.ts";
import { quantilePlaces } from "./quantile-places.ts";

/** Rows that are taken into the kernel's memory at once. */
const batch = 256;

/** Quantiles of rows of `count` numbers by the kernel; its memory holds a batch of rows and is used again. */
export function newQuantileFinder(
  kernel: KernelExports,
): (rows: Float32Array, count: number, shares: readonly number[]) => Float64Array {
  return (rows, count, shares) => {
    const [rowCount, wantedCount] = [Math.floor(rows.length / count), shares.length];
    const places = quantilePlaces(count, shares);
    const room = newRoom();
    const [wanted, sorting] = [room.take(places.length * 8), room.take(count * 6 + 64)];
    const [out, given] = [room.take(batch * wantedCount * 8), room.take(batch * count * 4 + 64)];
    makeRoom(kernel, room.taken());
    const { buffer } = kernel.memory;
    new Float64Array(buffer, wanted, places.length).set(places);
    const found = new Float64Array(rowCount * wantedCount);
    for (let first = 0; first < rowCount; first += batch) {
      const here = Math.min(batch, rowCount - first);
      new Float32Array(buffer, given, here * count).set(rows.subarray(first * count, (first + here) * count));
      kernel.findQuantiles(here, count, given, count * 4, wantedCount, wanted, sorting, out);
      found.set(new Float64Array(buffer, out, here * wantedCount), first * wantedCount);
    }
    return found;
  };
}
