import { kind, type ProblemKind } from './problem-kind.js'

/** What is there, but not for whoever asks. */
export const accessKinds = {
  NOT_A_READER: kind(
    403,
    'Ei ole selle lugeja jaoks',
    'Not for this reader',
    'Siin on andmed üksikute juhtumite kohta (AvTS § 35 lg 1 p 12). Seda loevad: {readers}.',
    'It holds data about single episodes (AvTS § 35 lg 1 p 12). Its readers are: {readers}.',
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>
