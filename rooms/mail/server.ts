export type { SendParts } from "./actions/send-due.ts";
export { type MailOptions, startMail } from "./actions/start-mail.ts";
export { type MailParts, mailRoutes } from "./routes/mail-routes.ts";
export { dropLetters, queueLetter, readLastLetters } from "./store/letters.ts";
export { type MailServer, type MailSettings, openMailServer, readMailSettings } from "./store/mail-server.ts";
export type { Queue } from "./store/read-queue.ts";
