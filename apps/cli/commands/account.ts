import type { Command } from "commander";
import { type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { checkSecret, erasePersons, inviteByCommand, readProductSecret } from "../../../rooms/account/cli.ts";
import type { Secret } from "../../../rooms/account/server.ts";
import type { EditionHead } from "../../../rooms/intake/index.ts";
import { readMailSettings } from "../../../rooms/mail/server.ts";
import { type Database, defaultStoreFolder } from "../../../store/index.ts";
import { regionOf, type StoreChoice, withStore } from "../context.ts";
import type { Frame } from "../frame.ts";
import { print, tell, tellProblem, tellProblems } from "../out.ts";

type InEdition = StoreChoice & { readonly edition: string };
type Invite = InEdition & {
  readonly name: string;
  readonly mail: string;
  readonly role: string;
  readonly unit: string;
  readonly unitName?: string;
  readonly area?: string;
  readonly purpose?: string;
  readonly expires?: string;
  readonly address: string;
};

const storeFlag = ["--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database"] as const;
const editionFlag = ["--edition <id>", "版の名前 / name of the edition", "hokkaido"] as const;

async function secretOf(frame: Frame, choice: StoreChoice, database: Database): Promise<Outcome<Secret, Problem>> {
  const folder = choice.store ?? defaultStoreFolder(frame.projectRoot);
  const file = process.env.DATABASE_URL ? null : `${folder}.secret`;
  const found = readProductSecret({ given: process.env.MICHISHIRUBE_SECRET, file });
  return found.ok ? checkSecret(database, found.value) : found;
}

/** Opens the store, finds the body of the edition, runs the work and says what stood in its way. */
async function inBody<T>(
  frame: Frame,
  choice: InEdition,
  work: (database: Database, edition: EditionHead) => Promise<Outcome<T, Problem>>,
  tellDone: (value: T) => void,
): Promise<void> {
  const done = await withStore(frame.projectRoot, choice, async ({ database }) => {
    const region = await regionOf(database, choice);
    return region.ok ? work(database, region.value.edition) : region;
  });
  if (!done.ok) return frame.finish(tellProblems(done.problem));
  if (!done.value.ok) {
    tellProblem(done.value.problem);
    return frame.finish(done.value.problem.code === "wrongCall" ? 2 : 1);
  }
  return tellDone(done.value.value);
}

/** Where nobody says at which address the product is reached. */
const hereAddress = "http://localhost:8080";

/** The link, and a letter that carries it where a mail server and the product's address are named. */
async function invite(frame: Frame, choice: Invite, database: Database, edition: EditionHead) {
  const secret = await secretOf(frame, choice, database);
  if (!secret.ok) return secret;
  const mail = readMailSettings(process.env);
  if (!mail.ok) return mail;
  const { body: bodyId, name, nameEn, fictitious } = edition;
  // a letter with a link to this machine would lead its reader nowhere
  const sends = mail.value !== null && choice.address !== hereAddress;
  const letter = sends ? { body: { ja: name, en: nameEn }, fictitious } : null;
  return inviteByCommand({ database, secret: secret.value }, { ...choice, bodyId, letter, now: new Date() });
}

/** Commands of people and power: the first way in, and erasing those whose time is over. */
export function addAccountCommands(program: Command, frame: Frame): void {
  const account = program.command("account").description("人の登録 / people");
  account
    .command("invite")
    .description("一度だけ使える招待のリンクを作る / make a link that lets somebody in once")
    .requiredOption("--name <name>", "名前 / name")
    .requiredOption("--mail <address>", "メールアドレス / mail address")
    .requiredOption("--role <role>", "hq, department, bureau, municipality, owner, member, reviewer")
    .requiredOption("--unit <id>", "組織の記号（なければ作ります） / id of the unit (made if it is not there)")
    .option("--unit-name <name>", "新しい組織の名前 / name of a new unit")
    .option("--area <code>", "受け持つ地域 / area in charge")
    .option("--purpose <words>", "使う目的 / purpose of keeping the data")
    .option("--expires <day>", "個人の情報を消す日 / day after which the data is erased")
    .option(
      "--address <url>",
      "製品のアドレス / address of the product",
      process.env.MICHISHIRUBE_ADDRESS ?? hereAddress,
    )
    .option(...editionFlag)
    .option(...storeFlag)
    .action((choice: Invite) =>
      inBody(
        frame,
        choice,
        (database, edition) => invite(frame, choice, database, edition),
        ({ link, letter }) => {
          if (letter === "queued")
            tell(
              "招待の手紙を待ち行列に入れました。サーバーが動いていれば、このメールも届きます。",
              "a letter with it was queued: the running server sends it",
            );
          tell(
            "招待のリンクです。本人だけに渡してください（7日、一度だけ）。",
            "the invitation; hand it to that person only (seven days, once):",
          );
          print(link);
        },
      ),
    );
  account
    .command("expire")
    .description("期限を過ぎ役割のない人の名前とアドレスを消す / erase people whose time is over and who hold no role")
    .option(...editionFlag)
    .option(...storeFlag)
    .action((choice: InEdition) =>
      inBody(
        frame,
        choice,
        async (database, { body }) => ok(await erasePersons(database, body)),
        (erased) => tell(`${erased.length} 人の情報を消しました。`, `erased the data of ${erased.length} people`),
      ),
    );
}
