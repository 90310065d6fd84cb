// A thread that reads one file and ends.
import { parentPort, workerData } from "node:worker_threads";
import { readDocument } from "./read-document.ts";

parentPort?.postMessage(await readDocument(workerData.file, workerData.limits));
