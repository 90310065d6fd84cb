export { type AddedDocument, addDocument, type NewDocumentFile } from "./actions/add-document.ts";
export { documentFileCount } from "./store/document-files.ts";
export { readDocumentTexts } from "./store/read-document-texts.ts";
