import { followUpsIn } from './follow-up-counts.js'
import { playDemoYear } from './play.js'
import { stageInMemory } from './stage-in-memory.js'
import { printed, refusalsOf, summaryOf } from './summary.js'
import { demoYear } from './year.js'

/** The seed of the year that `npm start -- --demo` plays, or the one that was asked for. */
const seed = Number(process.argv[2] ?? 1)
const year = demoYear(seed)
process.stdout.write(`${printed(summaryOf(year))}\n\nRefused on the way:\n${printed(refusalsOf(year))}\n`)

const stage = stageInMemory()
await playDemoYear(stage, seed)
process.stdout.write(`\nDone by the program itself:\n${printed(await followUpsIn(stage.eventStore))}\n`)
