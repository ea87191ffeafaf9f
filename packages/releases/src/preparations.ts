import type { Prepare } from '@dutybook/event-store'
import { check } from './check.js'
import { compile } from './compile.js'
import type { Workbench } from './workbench.js'

/** Makes the commands that the process manager of releases asks for, from what is on record. */
export const releasePreparations = (bench: Workbench): Prepare => ({
  RecordCompilation: (followUp) => compile(bench, followUp),
  RecordDisclosureCheck: (followUp) => check(bench, followUp),
})
