import type { Bilingual } from "../../../foundation/index.ts";
import type { NoTables } from "./vision-model.ts";

/** The command that brings tables by sex and age, as it is typed. */
export const importCommand = "michishirube population import FILE…";

/** Why a place cannot be projected, and what would help: the command, and of each statistic what is here, what is missing and where to get it. One paragraph each, for a command line. */
export function missingText({ missing, sources }: NoTables): Bilingual {
  const lines = sources.map(({ id, name, found, missing: lacks, download }) => ({
    ja: `・${name.ja}（${id}）: ${found.ja}。足りないもの: ${lacks?.ja ?? "なし"}。取る所: ${download?.from ?? ""} ${download?.take.ja ?? ""}`,
    en: `- ${name.en} (${id}): ${found.en}. Missing: ${lacks?.en ?? "nothing"}. From: ${download?.from ?? ""} ${download?.take.en ?? ""}`,
  }));
  return {
    ja: [`${missing.ja}次のどれかを取り、${importCommand} で取り込んでください。`, ...lines.map(({ ja }) => ja)].join(
      "\n",
    ),
    en: [`${missing.en} Download one of these and import it with ${importCommand}`, ...lines.map(({ en }) => en)].join(
      "\n",
    ),
  };
}
