import { PersonRef } from '@dutybook/modelling'
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { Place, QuietSettings } from './settings.js'

/** What every program that writes a store is told on its command line. */
export interface ServiceOptions extends Place {
  /** The root of trust: who appoints everybody else. */
  readonly directorGeneral?: PersonRef
}

/** Adds them to a program. A program whose options stand against naming a director says which. */
export function withServiceOptions(program: Command, { noDirectorWith = [] }: { readonly noDirectorWith?: string[] } = {}): Command {
  const director = directorOption().conflicts(noDirectorWith)
  return [...placeOptions(), ...evidenceOptions(), director].reduce((all, each) => all.addOption(each), program)
}

/** The options as the service takes them. Those of the program beside them are its own business. */
export const serviceSettings = ({ directorGeneral, ...place }: ServiceOptions): QuietSettings => ({
  ...place,
  ...(directorGeneral === undefined ? {} : { roots: { directorGeneral } }),
})

const placeOptions = (): readonly Option[] => [
  new Option('--data <directory>', 'where the store is / kus on andmehoidla').default('./data'),
  new Option(
    '--keys <directory>',
    'where the keys of personal data are, best on another disk; in the data directory when absent / kus on isikuandmete võtmed',
  ),
  new Option('--durability <mode>', 'full: an answer survives a power cut; relaxed: a crash only / kas vastus elab üle voolukatkestuse')
    .choices(['full', 'relaxed'])
    .default('full'),
]

const evidenceOptions = (): readonly Option[] => [
  new Option('--evidence <directory>', 'where the evidence of the log is kept; in the data directory when absent / kus on logi tõendid'),
  new Option(
    '--signing-keys <directory>',
    'where the keys are that sign the log, best on another disk; in the data directory when absent / kus on logi allkirjavõtmed',
  ),
  new Option('--log-name <name>', 'the name of the log in its evidence, for ever / logi nimi tõendites, igaveseks').argParser(logName),
  new Option(
    '--checkpoint-every <seconds>',
    'how long an event may wait to be signed; 10 when absent / kui kaua sündmus allkirja ootab',
  ).argParser(seconds),
]

const directorOption = (): Option =>
  new Option(
    '--director-general <person>',
    'who appoints everybody else; without it an actor acts as they say / kes nimetab ametisse; ilma selleta usutakse tegutsejat',
  ).argParser(person)

function person(text: string): PersonRef {
  if (!PersonRef.is(text)) throw new InvalidArgumentError('A person is a reference such as person-director1.')
  return text
}

function logName(text: string): string {
  if (!/^[^\s+]{1,200}$/u.test(text)) throw new InvalidArgumentError('A name is like agency.example/duties: without spaces and plus signs.')
  return text
}

function seconds(text: string): number {
  const number = Number(text)
  if (!/^\d{1,4}$/u.test(text) || number < 1 || number > 3600) throw new InvalidArgumentError('Give whole seconds, from 1 to 3600.')
  return number
}
