import { Interrupted, UsageFault, type Audit } from './audit.js'
import type { AnyAuditCommand } from './command.js'
import { graver, type Outcome } from './exit-codes.js'
import type { Machine } from './machine.js'
import type { CommonOptions } from './asked.js'
import { json, ndjson } from './output/machine-forms.js'
import { noProgress, progressLine } from './output/progress.js'
import type { Writing } from './output/results.js'
import { tables } from './output/table.js'
import { openSource } from './source/open-source.js'
import type { Source } from './source/source.js'

/** A command that is about to run. */
interface Begun {
  readonly work: () => Promise<Outcome>
  /** Writes what is held and closes the source. `outcome` is absent when the work failed. */
  readonly end: (outcome?: Outcome) => Promise<void>
}

export function begin(command: AnyAuditCommand, args: readonly string[], options: CommonOptions, machine: Machine): Begun {
  const writing = writingOf(command, options, machine)
  const progress = machine.isTerminal.words ? progressLine(machine.say, options.lang, machine.now) : noProgress
  const stop = new AbortController()
  const forget = machine.onInterrupt(() => stop.abort())
  let source: Source | undefined
  return {
    work: async () => {
      mustNameOneSource(command, options)
      source = command.sources.length > 0 ? await openSource(options) : undefined
      const outcome = await runWith(command, { args, options, machine, writing, progress, signal: stop.signal, source })
      if (stop.signal.aborted) throw new Interrupted()
      return outcome
    },
    end: async (outcome) => {
      progress.clear()
      forget()
      await writing.end(outcome)
      await source?.close()
    },
  }
}

interface Surroundings extends Pick<Audit, 'args' | 'options' | 'progress' | 'signal'> {
  readonly machine: Machine
  readonly writing: Writing
  readonly source: Source | undefined
}

async function runWith(command: AnyAuditCommand, { machine, writing, source, ...given }: Surroundings): Promise<Outcome> {
  const language = given.options.lang
  let worst: Outcome = 'clean'
  const audit: Audit = {
    ...given,
    language,
    results: writing.results,
    note: (text) => (machine.isTerminal.words ? machine.say(`${text[language]}\n`) : undefined),
    warn: (text) => machine.say(`${text[language]}\n`),
    met: (outcome) => void (worst = graver(worst, outcome)),
    get source() {
      return opened(source)
    },
  }
  const run = await command.load()
  const outcome = await run(audit)
  return graver(worst, outcome)
}

function opened(source: Source | undefined): Source {
  if (!source) throw new Error('This command reads no log.')
  return source
}

function mustNameOneSource({ sources }: AnyAuditCommand, options: CommonOptions): void {
  const named = sources.filter((each) => options[each] !== undefined)
  if (sources.length === 0 || named.length === 1) return
  const choice = sources.map((each) => `--${each}`)
  throw new UsageFault({
    et: `Nimeta üks allikas, mida lugeda: ${choice.join(' või ')}.`,
    en: `Name one source to read: ${choice.join(' or ')}.`,
  })
}

function writingOf({ name }: AnyAuditCommand, { output, lang }: CommonOptions, { write, env, isTerminal }: Machine): Writing {
  switch (output ?? (isTerminal.results ? 'table' : 'ndjson')) {
    case 'table':
      return tables(write, { language: lang, isColoured: isTerminal.results && !env['NO_COLOR'] })
    case 'ndjson':
      return ndjson(write)
    case 'json':
      return json(write, name)
  }
}
