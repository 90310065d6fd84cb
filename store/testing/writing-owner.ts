// A program to be killed: owns the store of the folder it is given, writes 200 pairs and prints each number once it was acknowledged.
import { writeSync } from "node:fs";
import { openDatabase } from "../database.ts";
import { openEmbedded } from "../embedded-server.ts";
import { mustSucceed } from "./must-succeed.ts";
import { pairTable, writePairs } from "./write-pairs.ts";

const server = mustSucceed(await openEmbedded({ folder: process.argv[2] ?? "" }));
const database = openDatabase(server);
await database.write((tx) => tx.execute(pairTable));
await writePairs(database, 1, 200, (number) => writeSync(1, `${number}\n`));
await database.close();
await server.close();
