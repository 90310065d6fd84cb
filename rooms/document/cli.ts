export {
  addDocumentFiles,
  addedWords,
  type DocumentAddCall,
  type DocumentAddResult,
} from "./commands/document-add.ts";
