import { parseArgs } from "node:util";
import { fail, type Outcome, ok, type Problem } from "../../foundation/index.ts";

/** How the server was asked to run. */
export type ServerOptions = {
  readonly host: string;
  readonly port: number;
  readonly store: string | null;
  readonly address: string | undefined;
  /** Folders of editions beside the one that comes with the product. */
  readonly editions: readonly string[];
  /** Whether the fictitious region to practise in is loaded. */
  readonly training: boolean;
};

export const serverHelp = `道標 Michishirube

  npm start -- [options]

  --port N        待ち受けるポート / port to listen on (default 8080, PORT)
  --host ADDRESS  待ち受けるアドレス / address to listen on (default 127.0.0.1, HOST)
  --store DIR     組み込みデータベースのフォルダー / folder of the embedded database
  --edition DIR   さらに読み込む版のフォルダー（何度でも） / a further edition's folder (repeatable)
  --training      架空の県で一年の評価を体験する（/tour） / practise a year in a fictitious prefecture
  --help          この案内 / this text

  DATABASE_URL    外部の PostgreSQL 15 以上 / an outside PostgreSQL, 15 or later
  MICHISHIRUBE_SECRET       人の情報を封じる秘密（32文字以上） / the secret that people's data is sealed with (32 characters or more)
                            組み込みのデータベースでは store の隣に作られます / with the embedded store it is made beside it
  MICHISHIRUBE_ADDRESS      招待などのリンクに書くアドレス / the address written into links, such as https://michishirube.example.jp
  MICHISHIRUBE_SMTP_URL     手紙を渡すメールサーバー。なければ何も送らない / mail server, such as smtp://mail:25; unset = nothing is sent
  MICHISHIRUBE_MAIL_FROM    差出人 / the sender of letters
  MICHISHIRUBE_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET, _NAME
                            共通認証（OpenID Connect） / an OpenID Connect identity provider
  MICHISHIRUBE_OCR          画像のページを読む文字認識。なければ画像として知らせる / reads scanned pages, such as "tesseract {} stdout -l jpn tsv"
`;

const wrongCall = (why: string): Problem => ({
  code: "wrongCall",
  message: {
    ja: `起動の指定を読めません: ${why}。npm start -- --help で使い方を見られます。`,
    en: `Cannot read the call: ${why}. See npm start -- --help.`,
  },
});

const flags = {
  port: { type: "string" },
  host: { type: "string" },
  store: { type: "string" },
  edition: { type: "string", multiple: true },
  training: { type: "boolean" },
  help: { type: "boolean" },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the call; `help` = only the help was asked for. */
export function readServerOptions(
  args: readonly string[],
  environment: Environment,
): Outcome<ServerOptions | "help", Problem> {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    return fail(wrongCall(error instanceof Error ? error.message : String(error)));
  }
  if (values.help) return ok("help");
  const port = Number(values.port ?? environment.PORT ?? "8080");
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    return fail(wrongCall(`--port ${values.port ?? environment.PORT}`));
  }
  return ok({
    port,
    host: values.host ?? environment.HOST ?? "127.0.0.1",
    store: values.store ?? null,
    address: environment.DATABASE_URL,
    editions: values.edition ?? [],
    training: values.training ?? false,
  });
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options: flags, strict: true }).values;
