export { type DecodedText, decodeJapanese, type TextEncoding } from "./domain/decode-japanese.ts";
export { type DocumentEntry, documentEntrySchema } from "./domain/document-entry.ts";
export { arrangeDocuments, type Documents, type DocumentText } from "./domain/documents.ts";
export {
  closed,
  idSchema,
  maybe,
  named,
  nullable,
  type Owner,
  ownerSchema,
  remarks,
  type Source,
  sourcesSchema,
  textSchema,
} from "./domain/entry-atoms.ts";
export { type ByteKind, kindOfBytes } from "./domain/first-bytes.ts";
