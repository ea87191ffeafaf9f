import type { Language } from '@dutybook/modelling'

/** What commander says in English, and how it is said in Estonian; `$1` stands for what was found there. */
const estonian: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/u, 'Kasutus:'],
  [/^Arguments:/u, 'Argumendid:'],
  [/^Options:/u, 'Võtmed:'],
  [/^Commands:/u, 'Käsud:'],
  [/^error: unknown option (.*)/u, 'viga: tundmatu võti $1'],
  [/^error: unknown command (.*)/u, 'viga: tundmatu käsk $1'],
  [/^error: missing required argument (.*)/u, 'viga: puudub argument $1'],
  [/^error: required option (.*) not specified/u, 'viga: puudub kohustuslik võti $1'],
  [/^error: too many arguments for (.*?)\. .*/u, 'viga: käsul $1 on liiga palju argumente.'],
  [/^error: option (.*) argument missing/u, 'viga: võtmel $1 puudub väärtus'],
  [/^error: (?:option|command-argument value) (.*) argument (.*) is invalid\./u, 'viga: võtme $1 väärtus $2 ei sobi.'],
  [/Allowed choices are (.*)\./u, 'Lubatud on $1.'],
  [/\(Did you mean one of (.*)\?\)/u, '(Kas mõtlesid mõnda neist: $1?)'],
  [/\(Did you mean (.*)\?\)/u, '(Kas mõtlesid $1?)'],
]

/** A text of commander in this language. One that is not known stays English. */
export const shownIn = (language: Language, text: string): string =>
  language === 'en' ? text : estonian.reduce((said, [english, other]) => said.replace(english, other), text)
