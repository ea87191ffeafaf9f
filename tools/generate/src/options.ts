import { Command, CommanderError } from 'commander'

export interface Options {
  readonly check: boolean
  readonly release: boolean
}

/** What to do: generate, or end at once with that exit code (help was asked for, or an option is wrong; both have been printed). */
export type Request = { readonly run: Options } | { readonly exit: number }

/** The usual exit code for wrong options. */
const usageFault = 2

export function readOptions(args: readonly string[]): Request {
  const program = new Command('generate')
    .description('Writes docs/generated and the golden files of event versions from the codecs.')
    .option('--check', 'write nothing; name the files that are not as the sources say, and fail if there are any', false)
    .option('--release', 'also record the golden files as released: from then on they may not change', false)
    .helpOption('-h, --help', 'show this')
    .addHelpText('after', '\nExit codes: 0 all is as the sources say, 1 with --check: something is stale, 2 wrong options.')
    .allowExcessArguments(false)
    .exitOverride()
  try {
    return { run: program.parse(args, { from: 'user' }).opts<Options>() }
  } catch (error) {
    if (error instanceof CommanderError) return { exit: error.exitCode === 0 ? 0 : usageFault }
    throw error
  }
}
