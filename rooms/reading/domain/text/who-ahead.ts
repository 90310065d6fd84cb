import { toHalfWidth } from "../../../../foundation/index.ts";

/** 「次いで、近畿地方の740人」 */
const placeAhead = (clause: string): string | null =>
  /(?:^|[、，])(?:次いで|続いて|以下|また)?[、，]?([一-龠ァ-ヶー・]{1,10}(?:地方|圏|都|道|府|県|市|町|村|区|地区|地域|町域))の約?$/.exec(
    clause,
  )?.[1] ?? null;

/** Who is counted, where the sentence says no more. */
export const whoAhead = (clause: string, unit: string): string | null =>
  ageAhead(clause.replace(/[（(]$/, "")) ?? (unit === "%" ? null : placeAhead(clause));

/** 「10歳から19歳が412人」: who is counted, where the sentence says no more. */
function ageAhead(clause: string): string | null {
  const found = agesAhead.exec(toHalfWidth(clause));
  return found ? clause.slice(found.index, found.index + (found[1]?.length ?? 0)) : null;
}
const agesAhead =
  /(?<![\d,])(\d{1,3}歳?(?:から|[~〜～-])\d{1,3}歳|\d{1,3}歳(?:以上|未満|以下)|\d0歳?代)(?:は|が|で)?[、，]?$/;
