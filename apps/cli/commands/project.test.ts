import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const command = join(import.meta.dirname, "..", "..", "..", "bin", "michishirube");
const asked = (input: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "project", "--json"], {
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};
const inputs = {
  popM0: [100, 50],
  popF0: [90, 60],
  survM: [[0.99], [0.7]],
  survF: [[0.99], [0.8]],
  asfr5: [[0], [0]],
  srb: [1.05],
  netMigM: [[0], [0]],
  netMigF: [[0], [0]],
};
const request = (changed: object) =>
  JSON.stringify({ method: "cohort-rates", step: 5, migration: "end", inputs: { ...inputs, ...changed } });

test("求めの通りに計算し、標準出力には JSON だけを出す", () => {
  const { status, stdout } = asked(request({}));
  // 男 100·0.7 + 50·0.7、女 90·0.8 + 60·0.8。出生率は 0
  expect([status, JSON.parse(stdout).popM, JSON.parse(stdout).total]).toEqual([
    0,
    [
      [100, 0],
      [50, 105],
    ],
    [300, 225],
  ]);
});

test("あり得ない数は、名指しで両方の言葉で断り、1 で終わる", () => {
  const { status, stdout, stderr } = asked(request({ survM: [[0.99], [1.7]] }));
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/survival.*1\.7.*\n.*Step 1.*1\.7/);
});

test("求めの形でないものは 2 で終わる", () => {
  for (const input of [
    "これは JSON ではない",
    "[]",
    '{"method":"cohort-rates","step":3,"migration":"end","inputs":{}}',
  ])
    expect(asked(input)).toMatchObject({ status: 2, stdout: "" });
});
