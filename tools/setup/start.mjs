import { ensureBuilt, ensureDependencies, ensureNode, root } from "./ensure.mjs";

ensureNode();
ensureDependencies();
await ensureBuilt();
process.chdir(root);
await import("../../dist/server.js");
