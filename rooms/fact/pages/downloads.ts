import type { Download } from "../../../ui/index.ts";

/** Where the rows of a room can be saved from: `/api/kpi/hokkaido.csv` and its sisters. */
export const downloadsOf = (room: string, edition: string): readonly Download[] => [
  { format: "csv", href: `/api/${room}/${edition}.csv` },
  { format: "sjis", href: `/api/${room}/${edition}.csv?encoding=Shift_JIS` },
  { format: "xlsx", href: `/api/${room}/${edition}.xlsx` },
  { format: "json", href: `/api/${room}/${edition}.json` },
];
