import { CommanderError } from 'commander'
import { Interrupted, UsageFault } from './audit.js'
import type { AnyAuditCommand } from './command.js'
import { outcomes, type Outcome } from './exit-codes.js'
import { languageOf } from './language.js'
import { thisMachine, type Machine } from './machine.js'
import type { CommonOptions } from './asked.js'
import { programOf } from './program.js'

/** The whole program; answers the exit code. Stores and domain are loaded only by a command that needs them, so that help is quick. */
export async function main(args: readonly string[], machine: Machine = thisMachine()): Promise<number> {
  const language = languageOf(args, machine.env)
  let ended: Outcome = 'clean'
  const program = programOf(language, machine, async (command, given, options) => {
    ended = await runOf(command, given, { ...options, lang: language }, machine)
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return outcomes[ended].exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? outcomes.clean.exit : outcomes.usage.exit
    throw error
  }
}

async function runOf(command: AnyAuditCommand, args: readonly string[], options: CommonOptions, machine: Machine): Promise<Outcome> {
  const { begin } = await import('./begin.js')
  const begun = begin(command, args, options, machine)
  try {
    const outcome = await begun.work()
    await begun.end(outcome)
    return outcome
  } catch (error) {
    await begun.end()
    return told(error, options.lang, machine)
  }
}

async function told(error: unknown, language: CommonOptions['lang'], { say }: Machine): Promise<Outcome> {
  const word = language === 'et' ? 'viga' : 'error'
  if (error instanceof Interrupted) {
    const text = { et: 'Katkestatud: ülal seisev ei ole kõik.', en: 'Interrupted: what stands above is not all.' }
    say(`${text[language]}\n`)
    return 'incomplete'
  }
  if (error instanceof UsageFault) {
    say(`${word}: ${error.text[language]}\n`)
    return 'usage'
  }
  const { knownFault } = await import('./fault.js')
  const fault = knownFault(error)
  say(`${word}: ${fault?.text ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`)
  return fault?.outcome ?? 'unreachable'
}
