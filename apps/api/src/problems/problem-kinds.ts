import { accessKinds } from './access-kinds.js'
import { badRequestKinds } from './bad-request-kinds.js'
import { evidenceKinds } from './evidence-kinds.js'
import { keyProblemKinds } from './key-problem-kinds.js'
import { otherProblemKinds } from './other-problem-kinds.js'
import { unknownKinds } from './unknown-kinds.js'

/** The closed list of them, with the HTTP status of each. A code is stable: programs rely on it. */
export const problemKinds = {
  ...badRequestKinds,
  ...unknownKinds,
  ...accessKinds,
  ...otherProblemKinds,
  ...keyProblemKinds,
  ...evidenceKinds,
}

export type ProblemCode = keyof typeof problemKinds

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemKinds, code)
