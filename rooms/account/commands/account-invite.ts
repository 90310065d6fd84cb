import { dayInJapan, fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import { inviteAsKeeper, type WayIn } from "../actions/invite.ts";
import { endOfNextFiscalYear, isDay } from "../domain/days.ts";
import type { LetterHead } from "../domain/invitation-letter.ts";
import { type UnitKind, unitKinds } from "../domain/register.ts";
import { roles } from "../domain/viewer.ts";
import { keepUnit, readRegister } from "../store/register.ts";
import type { Secret } from "../store/seal.ts";

/** `account invite`: the way the first person of HQ gets in. */
export type AccountInviteCall = {
  readonly bodyId: string;
  readonly name: string;
  readonly mail: string;
  readonly role: string;
  /** Id of the unit; one that is not there yet is made, with the kind that goes with the role. */
  readonly unit: string;
  readonly unitName?: string | undefined;
  readonly area?: string | undefined;
  readonly purpose?: string | undefined;
  readonly expires?: string | undefined;
  /** Where the product is reached, `https://…`. */
  readonly address: string;
  /** In whose name a letter carries the link as well; null = no mail server is set. */
  readonly letter: LetterHead | null;
  readonly now: Date;
};

const wrongCall = (ja: string, en: string) => fail(problem("wrongCall", ja, en));

const kindOf = (role: string): UnitKind =>
  unitKinds.find((kind) => kind === role) ??
  (role === "reviewer" ? "outside" : role === "member" ? "council" : "department");

/** Makes a link that lets this person in once, within seven days. */
export async function inviteByCommand(
  ground: { readonly database: Database; readonly secret: Secret },
  call: AccountInviteCall,
): Promise<Outcome<WayIn, Problem>> {
  const role = roles.find((one) => one === call.role);
  if (!role) return wrongCall(`--role は ${roles.join("、")} のどれかです。`, `--role is one of ${roles.join(", ")}.`);
  if (!/^[A-Za-z0-9-]{1,60}$/.test(call.unit))
    return wrongCall("--unit は半角の英数字とハイフンです。", "--unit has letters, digits and hyphens.");
  if (!/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(call.mail))
    return wrongCall("--mail は 名前@組織 の形です。", "--mail has the form name@domain.");
  const expiresOn = call.expires ?? endOfNextFiscalYear(dayInJapan(call.now));
  if (!isDay(expiresOn))
    return wrongCall("--expires は 2028-03-31 のように書きます。", "--expires is a day such as 2028-03-31.");
  const { bodyId, unit, area = null } = call;
  const { units } = await ground.database.read((tx) => readRegister(tx, bodyId));
  if (!units.some(({ id }) => id === unit)) {
    const name = call.unitName ?? unit;
    const made = { id: unit, kind: kindOf(role), name, nameEn: null, parentId: null, areaId: area };
    await ground.database.write((tx) => keepUnit(tx, bodyId, made));
  }
  const person = {
    name: call.name,
    mail: call.mail,
    purpose: call.purpose ?? "年度評価の事務",
    expiresOn,
    role: { role, unitId: unit, areaId: area, validFrom: null, validTo: null },
  };
  const origin = call.address.replace(/\/+$/, "");
  return ok(await inviteAsKeeper(ground, bodyId, person, { origin, letter: call.letter }));
}
