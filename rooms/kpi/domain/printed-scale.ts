import { type Scale, toCommonWidth } from "../../../foundation/index.ts";
import type { Fact } from "../../fact/index.ts";

const scales: readonly Scale[] = ["千", "万", "十万", "百万", "千万", "億", "十億", "百億", "千億", "兆"];

/** The scale in which a page printed a figure: 万 for 2,240万人, 千 for 55.6千㎥, none for 252人. Shown again in it, so that it looks like its source. */
export function printedScale(fact: Pick<Fact, "printed">): Scale {
  const words = /\d([十百千万億兆]+)[^\d十百千万億兆]*$/.exec(toCommonWidth(fact.printed ?? ""))?.[1];
  return scales.find((scale) => scale === words) ?? "";
}
