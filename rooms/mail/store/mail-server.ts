import { createTransport } from "nodemailer";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { type Answer, answerOf } from "../domain/answer.ts";
import { asOneLine, type LetterText } from "../domain/letter.ts";

/** Where letters are handed in, and in whose name: MICHISHIRUBE_SMTP_URL and MICHISHIRUBE_MAIL_FROM. */
export type MailSettings = { readonly url: string; readonly from: string };

/** The way out. `id` stays the same in every attempt, so that a letter taken twice can be known as one. */
export type MailServer = { readonly send: (letter: LetterText, id: string) => Promise<Answer> };

const wrongSettings = (why: string): Problem =>
  problem(
    "mailSettings",
    `メールの設定を読めません: ${why}。MICHISHIRUBE_SMTP_URL は smtp://ホスト:25 か smtps://利用者:合言葉@ホスト:465、MICHISHIRUBE_MAIL_FROM は差出人のアドレスです。`,
    `Cannot read the mail settings: ${why}. MICHISHIRUBE_SMTP_URL is smtp://host:25 or smtps://user:password@host:465, MICHISHIRUBE_MAIL_FROM the sender's address.`,
  );

/** Null where no mail server is named: then nothing is ever sent. */
export function readMailSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Outcome<MailSettings | null, Problem> {
  const url = environment.MICHISHIRUBE_SMTP_URL?.trim() ?? "";
  const from = asOneLine(environment.MICHISHIRUBE_MAIL_FROM ?? "");
  if (url === "") return ok(null);
  // the address of the server may hold a password: it is never repeated
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) return fail(wrongSettings("MICHISHIRUBE_SMTP_URL"));
  if (!from.includes("@")) return fail(wrongSettings("MICHISHIRUBE_MAIL_FROM"));
  return ok({ url, from });
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** A mail server by address. Letters are plain text; Japanese travels as base64 in UTF-8, so that no relay needs eight clean bits. */
export function openMailServer({ url, from }: MailSettings): MailServer {
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? "michishirube.invalid";
  return {
    send: async ({ to, subject, text }, id) => {
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          textEncoding: "base64",
          messageId: `<${id}@${domain}>`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return { kind: "sent" };
      } catch (error) {
        return answerOf(failureOf(error));
      }
    },
  };
}

const textOf = (error: object, name: string): string | null => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" ? value : null;
};

function failureOf(error: unknown) {
  if (!(error instanceof Error)) throw error;
  const status: unknown = Reflect.get(error, "responseCode");
  return {
    message: error.message,
    code: textOf(error, "code"),
    responseCode: typeof status === "number" ? status : null,
    command: textOf(error, "command"),
    response: textOf(error, "response"),
  };
}
