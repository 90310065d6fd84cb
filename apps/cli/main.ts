import { endWhenNobodyListens } from "./out.ts";
import { buildProgram } from "./program.ts";

endWhenNobodyListens();
process.exitCode = await buildProgram().run(process.argv.slice(2));
