import type { Database } from "../../../store/index.ts";
import type { Site } from "../../publication/index.ts";
import type { Provider } from "../actions/provider.ts";
import { accountRoutes } from "../routes/account-routes.ts";
import { startStaffServer, type TestStaffServer } from "./staff-parts.ts";

/** The account's own pages on a throw-away database; links are written for `address`. */
export const startAccountServer = (
  database: Database,
  {
    site,
    provider = null,
    address = "http://localhost",
    sending = false,
  }: {
    readonly site: Site;
    readonly provider?: Provider | null;
    readonly address?: string | null;
    readonly sending?: boolean;
  },
): Promise<TestStaffServer> =>
  startStaffServer(database, {
    site,
    register: (server, parts, ground) =>
      accountRoutes(server, parts, {
        ...ground,
        provider,
        address,
        sending,
        todayOf: (edition) => `/today/${edition}`,
        stageWords: { draft: { ja: "作成中", en: "Draft" } },
      }),
  });
