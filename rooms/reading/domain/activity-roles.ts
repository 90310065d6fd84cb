import { toHalfWidth } from "../../../foundation/index.ts";
import type { FoundFact } from "./found-fact.ts";
import { kindOfHead } from "./head-words.ts";

/** What was done is a result: figures of an activity that nothing closer says the role of are actual ones. Changes and rates of it stay figures. */
export function inRoleOfKind(fact: FoundFact): FoundFact {
  if (fact.kind !== "activity") return fact;
  const figures = fact.figures.map((figure) =>
    figure.role === "figure" && kindOfHead(figure.subject ?? "") !== "rate"
      ? { ...figure, role: "actual" as const }
      : figure,
  );
  return { ...fact, figures };
}

/** 人口, 面積, 高齢化率, 産出額: how a place is, not what anybody did there; 新規就業者数 counts what happened in a year. */
export const namesState = (name: string): boolean =>
  !/^新規/.test(name) && state.test(toHalfWidth(name).replace(/\s+|\([^()]*\)$/g, ""));

const state =
  /(?:人口|面積|森林率|^世帯数|世帯総?数|(?:農家|林家|漁家)戸?数|(?<!新規.{0,8})(?:経営体|事業所|従業者|就業者|商店)数|税収入?|人員|化率|出生率|失業率|就業率|未婚率|死亡率|自給率|倍率|比率|指数|産出額|出荷額|生産額|総生産|販売額|消費額|漁獲量|生産量|所得|(?:転入|転出|社会|自然|出生|死亡)(?:超過|増減?|減少?)?(?:者?数)?|入込(?:客数|数)?|宿泊(?:者|客)数|ビジョン|展望|推計(?:準拠|値)?)等?$/;
