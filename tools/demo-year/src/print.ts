import { printed, refusalsOf, summaryOf } from './summary.js'
import { demoYear } from './year.js'

/** The seed of the year that `npm start -- --demo` plays, or the one that was asked for. */
const seed = Number(process.argv[2] ?? 1)
const year = demoYear(seed)
process.stdout.write(`${printed(summaryOf(year))}\n\nRefused on the way:\n${printed(refusalsOf(year))}\n`)
