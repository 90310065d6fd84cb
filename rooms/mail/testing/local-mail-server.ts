import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A letter as the mail server received it. */
export type Received = { readonly to: readonly string[]; readonly raw: Buffer; readonly email: Email };

export type LocalMailServer = {
  readonly port: number;
  readonly url: string;
  readonly received: readonly Received[];
  readonly close: () => Promise<void>;
};

export type Manners = {
  readonly port?: number;
  /** Answers a recipient with this status; null takes the letter. */
  readonly judge?: (address: string) => { readonly code: number; readonly words: string } | null;
};

const withCode = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code });

/** A real SMTP server on the loopback address that keeps what it receives in memory. */
export async function startLocalMailServer({ port = 0, judge }: Manners = {}): Promise<LocalMailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const refused = judge?.(address) ?? null;
      done(refused ? withCode(refused.code, refused.words) : null);
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const raw = Buffer.concat(pieces);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        void PostalMime.parse(raw).then((email) => {
          received.push({ to, raw, email });
          done();
        });
      });
    },
  });
  // a client that is killed in the middle of a letter breaks its connection: that is the client's matter
  server.on("error", () => undefined);
  const listener = server.listen(port, "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    listener.once("listening", resolve);
    listener.once("error", reject);
  });
  const address: AddressInfo | string | null = listener.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port");
  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
