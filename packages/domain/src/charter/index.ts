export { competences, type Competence, type CompetenceCode } from './competences.js'
export { duties, duty, type Duty } from './duties.js'
export { expectedResult, expectedResults, type ExpectedResult } from './expected-results.js'
export { dutyNumberOf, type DutyNumber, type ResponsibilityNumber, type ResultNumber, type RightNumber } from './numbers.js'
export { generalPart, type GeneralPart } from './position.js'
export {
  isAtLeast,
  languageLevels,
  requiredExperience,
  requiredLanguages,
  requirements,
  type Evidence,
  type LanguageLevel,
  type Requirement,
  type RequirementCode,
} from './requirements.js'
export { responsibilities, responsibility, type Responsibility } from './responsibilities.js'
export { rightOf, rights, type Right } from './rights.js'
export { tools, type Tool, type ToolKind } from './tools.js'
