export { type AddedDocument, addDocument, type NewDocumentFile } from "./actions/add-document.ts";
export { countDocumentFiles } from "./store/document-files.ts";
export { readDocumentTexts } from "./store/read-document-texts.ts";
