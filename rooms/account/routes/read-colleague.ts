import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { NewColleague } from "../actions/invite.ts";
import { isDay } from "../domain/days.ts";
import type { Register } from "../domain/register.ts";
import type { NewRole } from "../domain/transfer.ts";
import { roles } from "../domain/viewer.ts";
import type { Fields } from "./read-fields.ts";

export const wrongWords = (ja: string, en: string): Problem => problem("colleagueWrong", ja, en);

const asRole = (text: string) => roles.find((role) => role === text);

/** The role as typed: what, where, for which area and how long. */
export function readRole(fields: Fields, register: Register): Outcome<Omit<NewRole, "personId">, Problem> {
  const role = asRole(fields.text("role"));
  const unit = register.units.find(({ id }) => id === fields.text("unit"));
  if (!role || !unit)
    return fail(wrongWords("役割と組織を一覧から選んでください。", "Choose role and unit from the lists."));
  const [from, to] = [fields.text("from"), fields.text("to")];
  if ((from && !isDay(from)) || (to && !isDay(to)) || (from && to && to < from))
    return fail(
      wrongWords(
        "期間の日付を確かめてください。終わりは始まり以後です。",
        "Look at the days: the end is not before the beginning.",
      ),
    );
  // who has no area of their own works for the unit's
  const areaId = fields.text("area") || unit.areaId;
  return ok({ role, unitId: unit.id, areaId, validFrom: from || null, validTo: to || null });
}

/** Somebody to be invited, as typed. */
export function readColleague(fields: Fields, register: Register): Outcome<NewColleague, Problem> {
  const [name, mail, purpose] = [fields.text("name"), fields.text("mail"), fields.text("purpose")];
  if (name === "" || name.length > 100)
    return fail(wrongWords("名前を100文字までで書いてください。", "Write a name of up to 100 characters."));
  if (!/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(mail))
    return fail(
      wrongWords(
        `「${mail}」はメールアドレスとして読めません。名前@組織 の形で書いてください。`,
        `"${mail}" is not a mail address: write name@domain.`,
      ),
    );
  const expiresOn = fields.text("expires");
  if (!isDay(expiresOn) || purpose === "")
    return fail(
      wrongWords(
        "使う目的と、個人の情報を消す日を書いてください。",
        "Write the purpose and the day after which the data is erased.",
      ),
    );
  const role = readRole(fields, register);
  return role.ok ? ok({ name, mail, purpose, expiresOn, role: role.value }) : role;
}
