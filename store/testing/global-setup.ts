import type { TestProject } from "vitest/node";
import { openTestServer, testStoreFolder } from "./test-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    testStore: string;
  }
}

let opening: ReturnType<typeof openTestServer>;

/** Starts the database of a test run in the background: runs without database tests do not wait for it. */
export function setup(project: TestProject): void {
  opening = openTestServer();
  opening.catch(() => undefined); // a test that needs it says why it is missing
  project.provide("testStore", testStoreFolder());
}

export async function teardown(): Promise<void> {
  await (await opening).close();
}
