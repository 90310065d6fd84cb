import type { ClientConfig } from "pg";
import type { Bilingual, Problem } from "../foundation/index.ts";

/** Tells a waiting person what is being done. */
export type Say = (message: Bilingual) => void;

/** A PostgreSQL server that answers: ours, one that another process of ours runs, or one given by address. */
export type Server = {
  readonly kind: "embedded" | "joined" | "outside";
  readonly connection: ClientConfig;
  /** For people: the folder or the address, never with a password. */
  readonly name: string;
  /** Why the server does not answer, where its keeper knows. */
  readonly trouble: () => Problem | null;
  /** Embedded: stops the server and gives the folder back. Otherwise: only lets go of it. */
  readonly close: () => Promise<void>;
};

/** `serve` keeps the store until it is stopped; `command` does one thing and waits for those who joined it. */
export type Purpose = "serve" | "command";
