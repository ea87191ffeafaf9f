import type { CommandOption } from '../command.js'

export interface EvidenceOptions {
  readonly evidence?: string
  readonly keys?: string
}

/** Where the evidence is, for commands that rest on it. */
export const evidenceOptions: readonly CommandOption[] = [
  {
    flags: '--evidence <directory>',
    label: {
      et: 'andmehoidla tõendite kaust; nimetamata on see faili kõrval kaust evidence',
      en: 'directory of the evidence of a store; without it, evidence beside the file',
    },
  },
  {
    flags: '--keys <file>',
    label: {
      et: 'kontrollivõtmed, mis said muud teed pidi kui tõendid; nimetamata kasutatakse tõendite juures olevaid',
      en: 'verifier keys that you got by another way than the evidence; without it, those beside the evidence are used',
    },
  },
]
