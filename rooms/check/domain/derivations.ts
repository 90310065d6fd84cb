import { countOf, type Derivation, type Derivations } from "../../fact/index.ts";
import { type CheckModel, findingAddress } from "./check-model.ts";

/** How many findings there are; of one meaning when it is given. */
export function findingCount({ edition, findings }: CheckModel, meaning: string | null): Derivation {
  const counted = findings.filter((finding) => meaning === null || finding.meaning === meaning);
  return {
    name: "check.count",
    arguments: meaning === null ? [] : [meaning],
    title: { ja: "点検で見つかった点の数", en: "Number of findings" },
    how: { ja: "点検で見つかった点を、一つずつ数えました。", en: "Every finding, counted once." },
    result: countOf(counted.length, "無単位"),
    inputs: counted.map((finding) => ({ label: finding.message, href: findingAddress(edition.id, finding) })),
  };
}

export const checkDerivations: Derivations<CheckModel> = {
  "check.count": (model, [meaning]) => findingCount(model, meaning ?? null),
};
