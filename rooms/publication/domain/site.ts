import type { Finding } from "../../check/index.ts";
import type { DocumentText } from "../../document/index.ts";
import type { FactModel } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { GradingRule } from "../../kpi/index.ts";
import type { SeriesBook } from "../../observation/index.ts";

/** Everything the pages of one edition show: the region, what does not add up in it, its series, the rules, the added files. */
export type Site = Region &
  Pick<FactModel, "names" | "places"> & {
    readonly findings: readonly Finding[];
    readonly series: SeriesBook;
    readonly rules: readonly GradingRule[];
    readonly texts: ReadonlyMap<string, DocumentText>;
    /** Time of the newest load that is seen here, ISO. */
    readonly recordedAt: string;
  };
