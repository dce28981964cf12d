/** The contract by itself, for services and tools: it needs no browser and imports nothing. */
export { type Action, type ActionData, type ActionType, actionSchemas } from './actions.js';
export {
  type ListSectionName,
  type SectionName,
  type SectionPage,
  type SectionValue,
  type VonkDocument,
  type VonkSection,
  contractVersion,
  isListSection,
  sectionNames,
} from './document.js';
export { type Unread, isUnread } from './broken-text.js';
export { type CheckTextOptions, type CheckedText, type Finding, checkText } from './check-text.js';
export { type FileKind, fileKind } from './file-kind.js';
export type { VonkDocumentInput } from './document-input.js';
export {
  type DescribedProblem as Problem,
  createDescribedProblem as createProblem,
  type ProblemSentences,
  describeProblem,
} from './describe.js';
export { type ParsedDocument, parseAction, parseDocument, parsePage, parseSection } from './described.js';
export { type JsonSchema, jsonSchema } from './json-schema.js';
export { fold as foldName } from './fold.js';
export { type NameFit, nameFit, nameWords, typedWords } from './name-search.js';
export { type PlaceWord, placeInWords, placeWords } from './place-words.js';
export { type ParseOptions } from './reading.js';
export { type ProblemCode, problemCodes } from './problem-codes.js';
