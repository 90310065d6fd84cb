// A program to be killed: joins the store of the folder it is given and sends what is due to the mail server it is given.
import { writeSync } from "node:fs";
import { openStore } from "../../../store/index.ts";
import { startMail } from "../actions/start-mail.ts";
import { openMailServer } from "../store/mail-server.ts";
import { testFrom, testSealing } from "./a-letter.ts";

const [folder = "", url = ""] = process.argv.slice(2);
const opened = await openStore({ folder, purpose: "command" });
if (!opened.ok) throw new Error(opened.problem.message.en);
startMail(
  {
    database: opened.value.database,
    server: openMailServer({ url, from: testFrom }),
    sealing: testSealing,
    now: () => new Date(),
  },
  { everyMilliseconds: 50 },
);
writeSync(1, "sending\n");
setInterval(() => undefined, 1000);
