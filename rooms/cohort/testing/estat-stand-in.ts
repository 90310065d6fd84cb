import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A cell of the stand-in's table: codes by axis without `@`, and `$`. */
export type StandInCell = {
  readonly codes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly unit?: string;
};
type Class = { readonly code: string; readonly name: string; readonly unit?: string };

export type StandInTable = {
  readonly title: string;
  readonly statName: string;
  readonly axes: readonly { readonly id: string; readonly name: string; readonly classes: readonly Class[] }[];
  readonly notes: readonly (readonly [sign: string, meaning: string])[];
  readonly cells: readonly StandInCell[];
};

/** For tests: e-Stat's API 3.0 as far as getStatsData goes, on the loopback. It knows one appId and some tables, all of them fictitious. */
export type EstatStandIn = {
  readonly base: string;
  /** What was asked, in order. */
  readonly asked: readonly URLSearchParams[];
  /** Answers the next request with this instead. */
  readonly answerOnce: (status: number, body: string) => void;
  readonly close: () => Promise<void>;
};

/** The XML-to-JSON rule of the interface: a repeated element is a list, a single one a bare object, none is left out. */
const repeated = <T>(name: string, list: readonly T[]): Readonly<Record<string, unknown>> =>
  list.length === 0 ? {} : { [name]: list.length === 1 ? list[0] : list };

const result = (status: number, message: string) => ({
  STATUS: status,
  ERROR_MSG: message,
  DATE: "2026-11-22T10:00:00.000+09:00",
});

const classJson = ({ code, name, unit }: Class, level: number) => ({
  "@code": code,
  "@name": name,
  "@level": String(level),
  ...(unit === undefined ? {} : { "@unit": unit }),
});

const cellJson = ({ codes, text, unit }: StandInCell) => ({
  ...Object.fromEntries(Object.entries(codes).map(([axis, code]) => [`@${axis}`, code])),
  ...(unit === undefined ? {} : { "@unit": unit }),
  $: text,
});

const capital = (axis: string): string => `cd${axis.charAt(0).toUpperCase()}${axis.slice(1)}`;

function cellsFor(table: StandInTable, query: URLSearchParams): readonly StandInCell[] {
  return table.cells.filter(({ codes }) =>
    Object.entries(codes).every(([axis, code]) => {
      const asked = query.get(capital(axis));
      return asked === null || asked.split(",").includes(code);
    }),
  );
}

function dataJson(id: string, table: StandInTable, query: URLSearchParams, cells: readonly StandInCell[]) {
  const start = Number(query.get("startPosition") ?? 1);
  const page = cells.slice(start - 1, start - 1 + Number(query.get("limit") ?? 100_000));
  const end = start + page.length - 1;
  return {
    RESULT_INF: {
      TOTAL_NUMBER: cells.length,
      FROM_NUMBER: start,
      TO_NUMBER: end,
      ...(end < cells.length ? { NEXT_KEY: end + 1 } : {}),
    },
    TABLE_INF: {
      "@id": id,
      STAT_NAME: { "@code": "00200521", $: table.statName },
      TITLE: { "@no": id, $: table.title },
      SURVEY_DATE: 0,
      DESCRIPTION: "",
    },
    CLASS_INF: repeated(
      "CLASS_OBJ",
      table.axes.map(({ id: axis, name, classes }) => ({
        "@id": axis,
        "@name": name,
        ...repeated(
          "CLASS",
          classes.map((one) => classJson(one, 1)),
        ),
      })),
    ),
    DATA_INF: {
      ...repeated(
        "NOTE",
        table.notes.map(([sign, meaning]) => ({ "@char": sign, $: meaning })),
      ),
      ...repeated("VALUE", page.map(cellJson)),
    },
  };
}

type Answer = { readonly http: number; readonly body: unknown };

function answerFor(tables: Readonly<Record<string, StandInTable>>, appId: string, url: URL): Answer {
  const query = url.searchParams;
  const refuse = (http: number, status: number, message: string): Answer => ({
    http,
    body: { GET_STATS_DATA: { RESULT: result(status, message), PARAMETER: { LANG: "J" } } },
  });
  if (url.pathname !== "/rest/3.0/app/json/getStatsData") return { http: 404, body: {} };
  if (query.get("appId") !== appId) return refuse(403, 100, "認証に失敗しました。アプリケーションIDを確認して下さい。");
  const id = query.get("statsDataId") ?? "";
  const table = tables[id];
  if (!table) return refuse(400, 101, "指定された統計表IDは存在しません。");
  if ([...query].some(([name, value]) => name.startsWith("cd") && value.split(",").length > 100))
    return refuse(400, 302, "パラメータの数が上限を超えています。");
  const cells = cellsFor(table, query);
  if (cells.length === 0) return refuse(200, 1, "正常に終了しましたが、該当データはありませんでした。");
  return {
    http: 200,
    body: {
      GET_STATS_DATA: {
        RESULT: result(0, "正常に終了しました。"),
        PARAMETER: { LANG: "J", STATS_DATA_ID: id },
        STATISTICAL_DATA: dataJson(id, table, query, cells),
      },
    },
  };
}

/** Non-ASCII signs come escaped, as the interface sends them. */
const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

const isAddress = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === "object" && address !== null;

export async function estatStandIn(
  tables: Readonly<Record<string, StandInTable>>,
  appId: string,
): Promise<EstatStandIn> {
  const asked: URLSearchParams[] = [];
  const once: Answer[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    asked.push(url.searchParams);
    const { http, body } = once.shift() ?? answerFor(tables, appId, url);
    response.writeHead(http, { "content-type": "application/json; charset=utf-8" });
    response.end(typeof body === "string" ? body : escaped(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!isAddress(address)) throw new Error("no port");
  return {
    base: `http://127.0.0.1:${address.port}/rest/3.0/app/`,
    asked,
    answerOnce: (http, body) => void once.push({ http, body }),
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
