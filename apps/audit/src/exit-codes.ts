import type { Label } from '@dutybook/modelling'

/** How a run ended. The number is its exit code: programs rely on it. */
export const outcomes = {
  clean: { exit: 0, label: { et: 'leide ei ole', en: 'nothing to report' } },
  findings: { exit: 1, label: { et: 'on leide', en: 'there are findings' } },
  usage: { exit: 2, label: { et: 'käsk on valesti antud', en: 'the command was given wrongly' } },
  broken: { exit: 3, label: { et: 'terviklus on rikutud', en: 'the integrity is broken' } },
  unreachable: { exit: 4, label: { et: 'andmehoidlat ei saa lugeda', en: 'the store cannot be reached or read' } },
  incomplete: { exit: 5, label: { et: 'katkestatud või pooleli', en: 'interrupted or incomplete' } },
  unknownVersion: { exit: 6, label: { et: 'tundmatu versiooniga sisend', en: 'input of an unknown version' } },
} as const satisfies Readonly<Record<string, { readonly exit: number; readonly label: Label }>>

export type Outcome = keyof typeof outcomes

/** The graver of two, for a run that met both: what is broken before what is of an unknown version, an incomplete run before its findings. */
export const graver = (one: Outcome, other: Outcome): Outcome => (gravity.indexOf(one) >= gravity.indexOf(other) ? one : other)

const gravity: readonly Outcome[] = ['clean', 'findings', 'incomplete', 'unknownVersion', 'usage', 'unreachable', 'broken']
