import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { headRows, type Run, runsOf, type TableCell, tableOf } from "../table-text.ts";
import type { Look, Part, Trap } from "../trap.ts";

const require = createRequire(import.meta.url);

/** PDFs set by Typst, one compiler for all. */
export async function typesetPdfs(traps: readonly Trap[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const font = readFileSync(require.resolve("@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf"));
  const compiler = NodeCompiler.create({ workspace: "/made", fontArgs: [{ fontBlobs: [font] }] });
  const made = new Map<string, Uint8Array>();
  for (const trap of traps) {
    const document = compiler.compile({ mainFileContent: sourceOf(trap) }).result;
    if (document === null) throw new Error(`The typesetter refused the trap ${trap.trap}.`);
    made.set(trap.trap, compiler.pdf(document, { creationTimestamp: 0 }));
  }
  return made;
}

function sourceOf({ made, look = {} }: Trap): string {
  const page = [
    `paper: "a4", margin: 20mm`,
    look.columns ? `, columns: ${look.columns}` : "",
    look.header ? `, header: align(center)[#${said(look.header)}]` : "",
    look.footer ? `, footer: context align(center)[${footer(look.footer)}]` : "",
  ];
  const body = made.map((part, index) => partOf(part, index === 0, look));
  return `#set page(${page.join("")})\n#set text(font: "BIZ UDPGothic", size: 10pt, lang: "ja")\n${body.join("\n\n")}`;
}

const footer = (text: string): string =>
  text
    .split("{page}")
    .map((piece) => `#${said(piece)}`)
    .join(`#counter(page).display()`);

const sizes = [14, 12.5, 11.5, 10.5] as const;

function partOf(part: Part, isFirst: boolean, { ruled = true, repeated: repeat = true, width }: Look): string {
  if ("heading" in part)
    return `#text(size: ${sizes[(part.level ?? 1) - 1]}pt, weight: "bold")[#${said(part.heading)}]`;
  if ("bold" in part) return `#text(weight: "bold")[#${said(part.bold)}]`;
  if ("line" in part) return runs(runsOf(part.line));
  if ("lines" in part)
    return part.lines
      .trimEnd()
      .split("\n")
      .map((line) => runs(runsOf(line)))
      .join(" #linebreak()\n");
  if ("html" in part) throw new Error("A typeset page is not made of HTML.");
  if ("page" in part) return isFirst ? "" : "#pagebreak()";
  const table = tableOf(part.table);
  const heads = headRows(table);
  const [above, below] = [table.cells.filter(({ row }) => row < heads), table.cells.filter(({ row }) => row >= heads)];
  const cells = `table.header(repeat: ${repeat}, ${above.map(cellOf).join(", ")}), ${below.map(cellOf).join(", ")}`;
  const inner = `table(columns: ${table.columns}, stroke: ${ruled ? "0.6pt" : "none"}, ${cells})`;
  return width ? `#block(width: ${width}mm, ${inner})` : `#${inner}`;
}

const cellOf = (cell: TableCell): string =>
  `table.cell(x: ${cell.column}, y: ${cell.row}, colspan: ${cell.across}, rowspan: ${cell.down})[${runs(cell.runs)}]`;

const runs = (all: readonly Run[]): string =>
  all
    .map(({ text, look }) => {
      const pieces = text.split("\n").map((line) => `#${said(line)}`);
      const joined = pieces.join(" #linebreak() ");
      return look === "struck" || look === "deleted" ? `#strike[${joined}]` : joined;
    })
    .join("");

/** A text as a string of Typst, so that no letter of it means anything else; ended, so that what follows is no call of it. */
const said = (text: string): string => `text(${JSON.stringify(text)});`;
