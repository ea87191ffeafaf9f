import { kind, type ProblemKind } from './problem-kind.js'

/** What is wrong with the keys of personal values. */
export const keyProblemKinds = {
  KEYS_UNAVAILABLE: kind(
    503,
    'Isikuandmete võtmed ei ole kasutatavad',
    'The keys of personal data are unavailable',
    'Isikuandmete võtmed ei ole praegu kasutatavad ({fault}), seetõttu ei saa isikuandmeid kirja panna ega näidata. Midagi ei salvestatud.',
    'The keys of personal data cannot be used at the moment ({fault}), so no personal data can be taken or shown. Nothing was stored.',
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>
