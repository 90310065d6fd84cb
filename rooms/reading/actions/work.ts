import type { Database } from "../../../store/index.ts";
import type { Viewer } from "../../account/index.ts";

/** Somebody at work on a document that their body has taken in. */
export type Work = {
  readonly database: Database;
  readonly viewer: Pick<Viewer, "session" | "personId">;
  readonly bodyId: string;
  readonly documentId: string;
};
