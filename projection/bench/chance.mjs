// Trajectories as one writes them in plain JavaScript with typed arrays, one after the other on one thread: to measure against. The same model as chance.c, the same
// five sums; normals by Box and Muller from a generator of 32 bits (mulberry32).
// node chance.mjs AREAS AGES FERTILE_FROM FERTILE_COUNT STEPS TRAJECTORIES THREADS RUNS   (THREADS is not used)
// Prints of each run, one a line, the seconds that went by and the seconds of processor time.
const [areas, ages, first, count, steps, trajectories, , runs] = process.argv.slice(2).map(Number);
let state = 1;
const drawn = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const list = (length, from, to) => Float64Array.from({ length }, () => from + (to - from) * drawn());
const cells = 2 * ages;
const start = list(areas * cells, 100, 1000);
const dying = list(areas * steps * cells, 0, 0.05);
const moving = list(areas * steps * cells, 0, 0.002);
const profile = list(areas * cells, 0, 1);
const fertility = list(areas * steps * count, 0, 0.08);
const [phi, own, shared] = [
  [0.95, 1, 0.9],
  [0.02, 0.02, 0.0005],
  [0.02, 0.02, 0.0005],
];
const sums = new Float32Array(areas * steps * 5 * trajectories);

let word = 1;
function uniform() {
  word = (word + 0x6d2b79f5) | 0;
  let mixed = Math.imul(word ^ (word >>> 15), word | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
}
let spare = 0;
let hasSpare = false;
function normal() {
  if (hasSpare) {
    hasSpare = false;
    return spare;
  }
  const size = Math.sqrt(-2 * Math.log(uniform()));
  const angle = 2 * Math.PI * uniform();
  spare = size * Math.sin(angle);
  hasSpare = true;
  return size * Math.cos(angle);
}

function follow(area, trajectory, common, people) {
  let [x0, x1, x2] = [0, 0, 0];
  people.set(start.subarray(area * cells, (area + 1) * cells));
  for (let step = 0; step < steps; step++) {
    const all = (step * trajectories + trajectory) * 3;
    x0 = phi[0] * x0 + own[0] * normal() + shared[0] * common[all];
    x1 = phi[1] * x1 + own[1] * normal() + shared[1] * common[all + 1];
    x2 = phi[2] * x2 + own[2] * normal() + shared[2] * common[all + 2];
    const [births, deaths] = [Math.exp(x0), Math.exp(x1)];
    const at = (area * steps + step) * cells;
    let children = 0;
    for (let group = 0; group < count; group++) {
      const women = ages + first + group;
      const living = people[women - 1] * Math.max(0, 1 - dying[at + women] * deaths);
      children += 0.5 * (people[women] + living) * fertility[(area * steps + step) * count + group];
    }
    children *= births;
    let [young, working, old, mothers] = [0, 0, 0, 0];
    for (let sex = 0; sex < 2; sex++) {
      const here = sex * ages;
      people[here + ages - 1] += people[here + ages - 2];
      for (let age = ages - 1; age > 0; age--) {
        const from = age === ages - 1 ? people[here + age] : people[here + age - 1];
        const share = Math.max(0, 1 - dying[at + here + age] * deaths);
        const rate = moving[at + here + age] + x2 * profile[area * cells + here + age];
        const now = Math.max(0, from * (share + rate));
        people[here + age] = now;
        if (age < 15) young += now;
        else if (age < 65) working += now;
        else old += now;
        if (sex === 1 && age >= 20 && age < 40) mothers += now;
      }
      people[here] = children * (sex === 0 ? 0.51 : 0.49) * Math.max(0, 1 - dying[at + here] * deaths);
      young += people[here];
    }
    const out = (area * steps + step) * 5 * trajectories + trajectory;
    sums[out] = young + working + old;
    sums[out + trajectories] = young;
    sums[out + 2 * trajectories] = working;
    sums[out + 3 * trajectories] = old;
    sums[out + 4 * trajectories] = mothers;
  }
}

for (let run = 0; run < runs; run++) {
  const [begin, used] = [performance.now(), process.cpuUsage()];
  const common = Float64Array.from({ length: steps * trajectories * 3 }, normal);
  const people = new Float64Array(cells);
  for (let area = 0; area < areas; area++)
    for (let trajectory = 0; trajectory < trajectories; trajectory++) follow(area, trajectory, common, people);
  const { user, system } = process.cpuUsage(used);
  console.log((performance.now() - begin) / 1000, (user + system) / 1e6);
}
