/** The contract by itself, for services and tools: it needs no browser and imports nothing. */
export { parseAction } from './action.js';
export { type Action, type ActionData, type ActionType, actionSchemas } from './actions.js';
export {
  type ListSectionName,
  type ParsedDocument,
  type SectionName,
  type SectionPage,
  type SectionValue,
  type VonkDocument,
  type VonkSection,
  contractVersion,
  isListSection,
  parseDocument,
  parsePage,
  parseSection,
  sectionNames,
} from './document.js';
export { type JsonSchema, jsonSchema } from './json-schema.js';
export { type ParseOptions } from './reading.js';
export { type Problem, type ProblemCode, createProblem, problemCodes } from './problem.js';
