import type { Bilingual } from "../../../foundation/index.ts";
import { licence } from "./licence.ts";
import type { Site } from "./site.ts";
import type { DataTable } from "./tables/table.ts";
import { tables } from "./tables/tables.ts";

const mediaType = (name: string) => ({ "@id": `https://www.iana.org/assignments/media-types/${name}` });
const fileType = (name: string) => ({ "@id": `http://publications.europa.eu/resource/authority/file-type/${name}` });
const theme = (name: string) => ({ "@id": `http://publications.europa.eu/resource/authority/data-theme/${name}` });
const bilingual = ({ ja, en }: Bilingual) => [
  { "@value": ja, "@language": "ja" },
  { "@value": en, "@language": "en" },
];

/** The EU's data themes, which catalogues everywhere know: government, regions, economy, population. */
const themesOf: Readonly<Record<DataTable["id"], readonly string[]>> = {
  kpi: ["GOVE", "REGI"],
  project: ["GOVE", "REGI"],
  plan: ["GOVE", "REGI"],
  budget: ["GOVE", "ECON"],
  programme: ["GOVE", "REGI"],
  activity: ["GOVE", "REGI"],
  area: ["REGI"],
  document: ["GOVE"],
  fact: ["GOVE", "REGI"],
  check: ["GOVE"],
  observation: ["SOCI"],
};

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
type Format = { readonly media: string; readonly file: string; readonly title: Bilingual };
const formats: readonly (Format & { readonly extension: string })[] = [
  { extension: "csv", media: "text/csv", file: "CSV", title: { ja: "CSV（UTF-8）", en: "CSV (UTF-8)" } },
  { extension: "json", media: "application/json", file: "JSON", title: { ja: "JSON", en: "JSON" } },
  { extension: "xlsx", media: excel, file: "XLSX", title: { ja: "Excel", en: "Excel" } },
];
const budgetPackage: Format = {
  media: "application/vnd.datapackage+json",
  file: "JSON",
  title: { ja: "Fiscal Data Package", en: "Fiscal Data Package" },
};

const publisher = {
  "@type": "foaf:Agent",
  "foaf:name": bilingual({ ja: "道標（Michishirube）", en: "Michishirube" }),
};

function distribution(address: string, { media, file, title }: Format) {
  return {
    "@type": "dcat:Distribution",
    "dct:title": bilingual(title),
    "dcat:accessURL": { "@id": address },
    "dcat:downloadURL": { "@id": address },
    "dcat:mediaType": mediaType(media),
    "dct:format": fileType(file),
    "dct:license": { "@id": licence.url },
  };
}

/** The documents and statistics that an edition was read from. */
const sourcesOf = ({ documents }: Site) =>
  documents.all.map(({ title, titleEn, publisher: from, publisherEn, url }) => ({
    ...(url ? { "@id": url } : {}),
    "dct:title": bilingual({ ja: title, en: titleEn }),
    "dct:publisher": { "@type": "foaf:Agent", "foaf:name": bilingual({ ja: from, en: publisherEn }) },
  }));

function dataset(origin: string, site: Site, table: DataTable) {
  const { edition } = site;
  const address = `${origin}/api/${table.id}/${edition.id}`;
  return {
    "@id": address,
    "@type": "dcat:Dataset",
    "dct:identifier": `${edition.id}.${table.id}`,
    "dct:title": bilingual({ ja: `${edition.name} ${table.title.ja}`, en: `${edition.nameEn}: ${table.title.en}` }),
    "dct:description": bilingual(table.about),
    "dct:publisher": publisher,
    "dct:license": { "@id": licence.url },
    "dct:rights": bilingual(licence.words),
    "dct:modified": { "@value": site.recordedAt, "@type": "xsd:dateTime" },
    "dct:language": ["ja", "en"],
    "dct:spatial": {
      "@type": "dct:Location",
      "dct:identifier": edition.body,
      "skos:prefLabel": bilingual({ ja: edition.name, en: edition.nameEn }),
    },
    "dct:source": sourcesOf(site),
    "dcat:theme": themesOf[table.id].map(theme),
    "dcat:landingPage": { "@id": `${origin}/${table.id === "observation" ? "home" : table.id}/${edition.id}` },
    "dcat:distribution": [
      ...formats.map((format) => distribution(`${address}.${format.extension}`, format)),
      ...(table.id === "budget" ? [distribution(`${address}/datapackage.json`, budgetPackage)] : []),
    ],
  };
}

/** Every table of every edition as a DCAT 3 catalogue in JSON-LD. `origin` is `https://host` without a path. */
export const catalogueOf = (origin: string, sites: readonly Site[]) => ({
  "@context": {
    dcat: "http://www.w3.org/ns/dcat#",
    dct: "http://purl.org/dc/terms/",
    foaf: "http://xmlns.com/foaf/0.1/",
    skos: "http://www.w3.org/2004/02/skos/core#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
  },
  "@id": `${origin}/api/catalogue.jsonld`,
  "@type": "dcat:Catalog",
  "dct:title": bilingual({ ja: "道標 データの目録", en: "Michishirube data catalogue" }),
  "dct:description": bilingual({
    ja: "地域の戦略を、数字ごとに資料と行をたどれる形にしたデータの目録。",
    en: "Regional strategies as data, every number traceable to its document and line.",
  }),
  "dct:publisher": publisher,
  "dct:license": { "@id": licence.url },
  "dct:language": ["ja", "en"],
  "foaf:homepage": { "@id": `${origin}/` },
  "dcat:dataset": sites.flatMap((site) => Object.values(tables).map((table) => dataset(origin, site, table(site)))),
});
