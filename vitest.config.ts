import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests that keep nothing between two calls: no database, no browser, no state of a module. */
const pure = [
  "{foundation,ui,projection}/**/*.test.{ts,tsx}",
  "rooms/*/domain/**/*.test.{ts,tsx}",
  "rooms/{publication,kpi,fact,plan,observation,budget}/pages/**/*.test.{ts,tsx}",
  "rooms/publication/commands/**/*.test.ts",
  "rooms/reading/actions/{binary-excel,read-csv,read-excel,read-file,read-office-made,read-powerpoint,read-text,read-word,read-xls,walk-xml}.test.ts",
];

/** The longest begin first, so that no worker stands idle at the end; the others follow as vitest would put them. */
const longest = [
  "apps/server/rights-routes",
  "apps/server/staff-browser",
  "apps/server/browser",
  "apps/cli/commands.test",
  "apps/cli/commands/kill-saves",
  "apps/server/cycle-browser",
  "apps/server/rights-changes",
  "apps/server/crawl",
  "apps/server/sheet-browser",
];

/** What a test leaves in its process would answer for these: each has a process of its own. */
const apart = ["rooms/reading/actions/pdf-library.test.ts"];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.includes(`/${name}`));
  return place < 0 ? longest.length : place;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // what is waited for comes when it comes; only what never comes fails
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "product",
          include: ["{foundation,store,ui,rooms,apps,tools,projection}/**/*.test.{ts,tsx}"],
          exclude: [...pure, ...apart],
          // loading the modules of the product anew for each file takes longer than most of its tests
          isolate: false,
          globalSetup: ["store/testing/global-setup.ts"],
        },
      },
      {
        extends: true,
        test: { name: "pure", include: pure, isolate: false },
      },
      { extends: true, test: { name: "apart", include: apart, isolate: true } },
    ],
  },
});
