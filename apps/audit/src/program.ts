import type { Language } from '@dutybook/modelling'
import { Command, Option } from 'commander'
import { commands } from './commands.js'
import type { AnyAuditCommand, CommandOption } from './command.js'
import type { Machine } from './machine.js'
import type { CommonOptions } from './asked.js'
import { optionsOf } from './options.js'
import { outcomes } from './exit-codes.js'
import { shownIn } from './usage-texts.js'

/** Starts a command with its arguments and options. */
export type Start = (command: AnyAuditCommand, args: readonly string[], options: CommonOptions) => Promise<void>

const text = {
  about: {
    et: 'Loeb ja kontrollib sündmuste logi. Avab andmehoidla ainult lugemiseks ega muuda midagi.',
    en: 'Reads and checks the log of events. It opens a store for reading only and changes nothing.',
  },
  help: { et: 'näita seda', en: 'show this' },
  exits: { et: 'Väljumiskoodid:', en: 'Exit codes:' },
}

/** The command line as commander knows it, made from the table of commands. */
export function programOf(language: Language, machine: Machine, start: Start): Command {
  const program = new Command('dutybook-audit').description(text.about[language]).helpCommand(false).addHelpText('after', exits(language))
  spoken(program, language, machine)
  for (const each of commands) program.addCommand(subcommand(each, language, machine, start))
  return program
}

function subcommand(command: AnyAuditCommand, language: Language, machine: Machine, start: Start): Command {
  const made = new Command(command.name).description(command.summary[language]).allowExcessArguments(false)
  for (const { name, label } of command.args ?? []) made.argument(name, label[language])
  for (const each of optionsOf(command)) made.addOption(optionOf(each, language))
  const args = command.args?.length ?? 0
  made.action((...given: readonly unknown[]) =>
    start(
      command,
      given.slice(0, args).filter((each) => typeof each === 'string'),
      made.opts<CommonOptions>(),
    ),
  )
  return spoken(made, language, machine)
}

function optionOf({ flags, label, parse, choices, default: value, required = false }: CommandOption, language: Language): Option {
  const option = new Option(flags, label[language])
  if (parse) option.argParser(parse)
  if (choices) option.choices([...choices])
  if (value !== undefined) option.default(value)
  return option.makeOptionMandatory(required)
}

/** In the language of the reader, faults on stderr, and never ending the process. */
const spoken = (command: Command, language: Language, { say, sayHelp }: Machine): Command =>
  command
    .helpOption('-h, --help', text.help[language])
    .configureHelp({ styleTitle: (title) => shownIn(language, title), optionDescription: (option) => described(option, language) })
    .configureOutput({ writeOut: sayHelp, writeErr: say, outputError: (message, write) => write(shownIn(language, message)) })
    .exitOverride()

function described({ description, argChoices, defaultValue }: Option, language: Language): string {
  const choices = argChoices ? [argChoices.join(', ')] : []
  const byDefault = defaultValue === undefined ? [] : [`${language === 'et' ? 'vaikimisi' : 'default'} ${String(defaultValue)}`]
  const more = [...choices, ...byDefault].join('; ')
  return more === '' ? description : `${description} (${more})`
}

const exits = (language: Language): string =>
  `\n${text.exits[language]}\n${Object.values(outcomes)
    .map(({ exit, label }) => `  ${exit}  ${label[language]}`)
    .join('\n')}`
