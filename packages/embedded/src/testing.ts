export { addedByProgram, keyIn, partner, playUnfinishedPast, toldOf, unfinished } from './testing/unfinished-past.js'
