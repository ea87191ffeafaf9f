import type { Language } from '@dutybook/modelling'

/** What `--lang` says, wherever it stands; else the language of the machine where it is Estonian; else English. */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = args.findLastIndex((each) => each === '--lang' || each.startsWith('--lang='))
  const said = args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : at < 0 ? undefined : args[at + 1]
  if (said === 'et' || said === 'en') return said
  const machine = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return machine.startsWith('et') ? 'et' : 'en'
}
