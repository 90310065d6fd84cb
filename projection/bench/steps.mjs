// The same steps as projection/step-forward.ts as one writes them in plain JavaScript with typed arrays, nothing checked: to measure against; full output.
// node steps.mjs AREAS AGES FERTILE_FROM FERTILE_COUNT STEPS RUNS
// Prints of each run, one a line, the seconds that went by and the seconds of processor time. Movers come at the end; every step has rates of its own.
const [areas, ages, first, count, steps, runs] = process.argv.slice(2).map(Number);
let state = 1;
const drawn = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const list = (length, from, to) => Float64Array.from({ length }, () => from + (to - from) * drawn());
const cells = areas * 2 * ages;
const start = list(cells, 100, 1000);
const rates = Array.from({ length: steps }, () => ({
  survival: list(cells, 0.95, 1),
  fertility: list(areas * count, 0, 0.08),
  ratio: list(areas, 1, 1.1),
  net: list(cells, 0, 2),
  people: new Float64Array(cells),
  births: new Float64Array(areas * 2 * count),
  deaths: new Float64Array(cells),
}));

function step(before, { survival, fertility, ratio, net, people, births, deaths }) {
  for (let area = 0; area < areas; area++) {
    for (let sex = 0; sex < 2; sex++) {
      const at = (area * 2 + sex) * ages;
      for (let age = 1; age < ages; age++) {
        const from = age === ages - 1 ? before[at + age - 1] + before[at + age] : before[at + age - 1];
        people[at + age] = from * survival[at + age];
        deaths[at + age] = from * (1 - survival[at + age]);
      }
    }
    const women = (area * 2 + 1) * ages + first;
    const [boys, girls] = [area * 2 * count, (area * 2 + 1) * count];
    let [bornBoys, bornGirls] = [0, 0];
    for (let group = 0; group < count; group++) {
      const children = fertility[area * count + group] * 0.5 * (before[women + group] + people[women + group]);
      births[boys + group] = (children * ratio[area]) / (1 + ratio[area]);
      births[girls + group] = children / (1 + ratio[area]);
      bornBoys += births[boys + group];
      bornGirls += births[girls + group];
    }
    const [men, girlsAt] = [area * 2 * ages, (area * 2 + 1) * ages];
    people[men] = bornBoys * survival[men];
    deaths[men] = bornBoys * (1 - survival[men]);
    people[girlsAt] = bornGirls * survival[girlsAt];
    deaths[girlsAt] = bornGirls * (1 - survival[girlsAt]);
    for (let cell = men; cell < men + 2 * ages; cell++) people[cell] += net[cell];
  }
}

for (let run = 0; run < runs; run++) {
  const [begin, used] = [performance.now(), process.cpuUsage()];
  let before = start;
  for (const each of rates) {
    step(before, each);
    before = each.people;
  }
  const { user, system } = process.cpuUsage(used);
  console.log((performance.now() - begin) / 1000, (user + system) / 1e6);
}
