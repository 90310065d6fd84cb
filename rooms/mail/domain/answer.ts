/**
 * What became of one attempt. `refused`: this letter will never be taken (unknown mailbox). `later`: it may be taken another time.
 * `unreachable`: nothing was said about this letter, the mail server itself is away or does not let us in.
 */
export type Answer =
  | { readonly kind: "sent" }
  | { readonly kind: "refused" | "later" | "unreachable"; readonly words: string };

export type Failure = {
  readonly message: string;
  readonly code: string | null;
  readonly responseCode: number | null;
  readonly command: string | null;
  readonly response: string | null;
};

const longestWords = 300;

/** The mail server's words without any address, on one line. */
export const withoutAddresses = (words: string): string =>
  words
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/<[^>]*>/g, "…")
    .replace(/[^\s:;,()<>"']+@[^\s:;,()<>"']+/g, "…")
    .trim()
    .slice(0, longestWords);

/** Reads a failure of the mail library: 5xx to recipient or text is final; 5xx to sender, sign-in or greeting is the server's set-up, not the letter. */
export function answerOf(failure: Failure): Answer {
  const words = withoutAddresses(failure.response ?? failure.message);
  const code = failure.responseCode ?? 0;
  const aboutLetter = failure.command === "RCPT TO" || failure.command === "DATA";
  if (aboutLetter && code >= 500) return { kind: "refused", words };
  if (aboutLetter && code >= 400) return { kind: "later", words };
  return { kind: "unreachable", words };
}
