/**
 * All of fp-ts that this project uses. fp-ts is imported nowhere else, so that leaving it stays possible,
 * and only as `fp-ts/lib/X.js`, because its other sub-paths fail at run time in native ES modules.
 */
export { pipe } from 'fp-ts/lib/function.js'
export { isLeft, isRight, left, right, map, mapLeft, flatMap, match } from 'fp-ts/lib/Either.js'
export type { Either, Left, Right } from 'fp-ts/lib/Either.js'
