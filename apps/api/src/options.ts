import { PersonRef } from '@dutybook/modelling'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'

/** How the server is asked to run. */
export interface Options {
  readonly demo: boolean
  readonly port: number
  readonly host: string
  readonly data: string
  /** The directory of the keys of personal data; inside `data` when absent. */
  readonly keys?: string
  readonly durability: 'full' | 'relaxed'
  /** The root of trust: who appoints everybody else. The demo brings its own. */
  readonly directorGeneral?: PersonRef
  /** Give what is due on its day; when absent, unless the demo was asked for. */
  readonly followUps?: boolean
}

/** What to do: run, or end at once with that exit code (help was asked for, or an option is wrong; both have been printed). */
export type Asked = { readonly run: Options } | { readonly exit: number }

export function readOptions(args: readonly string[]): Asked {
  const program = described()
  try {
    program.parse(args, { from: 'user' })
    return { run: program.opts<Options>() }
  } catch (error) {
    if (error instanceof CommanderError) return { exit: error.exitCode === 0 ? 0 : usageFault }
    throw error
  }
}

/** The usual exit code for wrong options. */
const usageFault = 2

const keysOption = new Option(
  '--keys <directory>',
  'where the keys of personal data are, best on another disk; in the data directory when absent / kus on isikuandmete võtmed',
)

const directorOption = () =>
  new Option(
    '--director-general <person>',
    'who appoints everybody else; without it an actor acts as they say / kes nimetab ametisse; ilma selleta usutakse tegutsejat',
  )
    .argParser(person)
    .conflicts('demo')

const followUpsOption = new Option(
  '--follow-ups',
  'give what is due on its day; the default, except with --demo / tee tähtpäevatoimingud; vaikimisi, v.a --demo puhul',
)

const described = (): Command =>
  new Command('dutybook')
    .description('Serves the duties of the position over HTTP / Teenistuskohustused HTTP kaudu.')
    .option('--demo', 'fill an empty store with an invented year of the service / täida tühi hoidla teenuse väljamõeldud aastaga', false)
    .option('--port <number>', 'port to listen on, 0 for any free one / port, 0 on ükskõik milline vaba', port, 3000)
    .option('--host <address>', 'address to listen on, of this machine only / aadress, ainult selle masina oma', '127.0.0.1')
    .option('--data <directory>', 'where the store is / kus on andmehoidla', './data')
    .addOption(keysOption)
    .addOption(
      new Option('--durability <mode>', 'full: an answer survives a power cut; relaxed: a crash only / kas vastus elab üle voolukatkestuse')
        .choices(['full', 'relaxed'])
        .default('full'),
    )
    .addOption(directorOption())
    .addOption(followUpsOption)
    .option('--no-follow-ups', 'leave it to the projector / jäta need eraldi programmile')
    .helpOption('-h, --help', 'show this / näita seda')
    .allowExcessArguments(false)
    .exitOverride()

function port(text: string): number {
  const number = Number(text)
  if (!/^\d{1,5}$/u.test(text) || number > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
  return number
}

function person(text: string): PersonRef {
  if (!PersonRef.is(text)) throw new InvalidArgumentError('A person is a reference such as person-director1.')
  return text
}
