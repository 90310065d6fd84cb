import type { Static } from "typebox";
import type { Bilingual } from "../../../foundation/index.ts";
import type { blockSchemas, templateSchema } from "./template-schema.ts";

export type TemplateText = string | { readonly ja: string; readonly en: string };
export type Output = "pdf" | "docx" | "xlsx" | "html";

type Schemas = typeof blockSchemas;
/** A piece of a form: one key that says what it is, and its settings. */
export type TemplateBlock =
  | {
      readonly [Kind in keyof Schemas]: { readonly kind: Kind; readonly given: Static<Schemas[Kind]> };
    }[keyof Schemas]
  | { readonly kind: "each"; readonly blocks: readonly TemplateBlock[] };
export type BlockKind = TemplateBlock["kind"];
export type Given<Kind extends keyof Schemas> = Static<Schemas[Kind]>;

/** A printed form as a clerk writes it down. `per` sheet: one paper for each sheet; cycle: one paper for many sheets. */
export type FormTemplate = Omit<Static<typeof templateSchema>, "blocks"> & {
  readonly blocks: readonly TemplateBlock[];
};

/** The words of a template as Bilingual; a text in one language stands for both. */
export const bilingual = (text: TemplateText): Bilingual => (typeof text === "string" ? { ja: text, en: text } : text);
