import { LineNumber } from '@dutybook/modelling'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import type { Asked } from './names.js'

/** What to do: write, or end at once with that exit code (help was asked for, or an option is wrong; both have been printed). */
export type Request = { readonly write: Asked } | { readonly exit: number }

/** The usual exit code for wrong options. */
const usageFault = 2

export function readOptions(args: readonly string[]): Request {
  const program = described()
  try {
    program.parse(args, { from: 'user' })
    return { write: program.opts<Asked>() }
  } catch (error) {
    if (error instanceof CommanderError) return { exit: error.exitCode === 0 ? 0 : usageFault }
    throw error
  }
}

const example = `
Example:
  npm run new-aggregate -- --duty 3.6 --folder proposals --name ChangeProposal --et "Muudatusettepanek" --en "Change proposal"

It writes events.ts, commands.ts, decider.ts and decider.spec.ts in packages/domain/src/<folder>/<name>/, its samples in
packages/domain/src/testing/<name>-samples.ts, and the lines in packages/domain/src/aggregates.ts and testing.ts. They compile and
pass after \`npm run generate\`; replace the example of opening and closing by the duty.
Exit codes: 0 written, 1 something is in the way and nothing was written, 2 wrong options.`

const described = (): Command =>
  new Command('new-aggregate')
    .description('Writes the files of a new aggregate, its samples, and its lines in the lists of both.')
    .requiredOption(
      '--duty <number>',
      'the line of the job description it belongs to: a duty (3.1 to 3.14), a right (R1), a responsibility (V1), 1 or 7',
      duty,
    )
    .requiredOption('--folder <folder>', 'folder of the duty in packages/domain/src: lower case, words joined by hyphens', folder)
    .requiredOption('--name <Name>', 'one name in PascalCase, singular: ChangeProposal', name)
    .requiredOption('--et <text>', 'what it is called in Estonian', label)
    .requiredOption('--en <text>', 'what it is called in English', label)
    .helpOption('-h, --help', 'show this')
    .addHelpText('after', example)
    .allowExcessArguments(false)
    .exitOverride()

function duty(text: string): LineNumber {
  if (LineNumber.is(text)) return text
  throw new InvalidArgumentError('A line of the job description is 3.1 to 3.14, R1 to R9, V1 to V7, 1 or 7.')
}

/** Folders of the domain that are no duty. */
const taken = ['charter', 'law', 'authority']

function folder(text: string): string {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(text) || text.length > 40) {
    throw new InvalidArgumentError('A folder is at most 40 small letters, digits and single hyphens, a letter first.')
  }
  if (taken.includes(text)) throw new InvalidArgumentError(`The folder ${text} holds no duties.`)
  return text
}

function name(text: string): string {
  if (!/^[A-Z][A-Za-z0-9]{1,29}$/u.test(text)) {
    throw new InvalidArgumentError('A name is 2 to 30 letters and digits in PascalCase, such as ChangeProposal.')
  }
  return text
}

function label(text: string): string {
  if (!/^\p{L}[\p{L}\p{N} ,’'-]{0,58}[\p{L}\p{N}]$/u.test(text)) {
    throw new InvalidArgumentError('A text is 2 to 60 letters, digits, spaces and commas, a letter first.')
  }
  return text
}
