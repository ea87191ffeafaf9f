import { id } from '@dutybook/modelling'
import { ConsistencyAnswer } from '../answers/evidence-answers.js'
import { LogPosition } from '../answers/shown-event.js'
import { checkpointPattern, tilePattern } from '../evidence/tile-step.js'
import { consistencyParameters } from '../http/parameters.js'
import { ok, reading } from './reading-route.js'
import type { Route, Success } from './route.js'

const file = (media: string, et: string, en: string): Success => ({ status: 200, label: { et, en }, media: [media] })
const [text, bytes] = ['text/plain', 'application/octet-stream']

const evidence = (route: Omit<Parameters<typeof reading>[0], 'tag'>): Route =>
  reading({ ...route, path: `/v1/evidence/${route.path}`, tag: 'evidence', problems: [...(route.problems ?? []), 'EVIDENCE_UNAVAILABLE'] })

const tile = {
  name: 'path',
  codec: id('TilePath', { et: 'Räside või lehtede koht', en: 'Place of hashes or leaves' }, tilePattern, '0/000'),
}
const number = {
  name: 'path',
  codec: id('CheckpointPath', { et: 'Seisu number', en: 'Number of the checkpoint' }, checkpointPattern, '000/000/000'),
}

/** The routes that an outsider checks the log by: C2SP tlog-tiles, and proofs. */
export const evidenceRoutes: readonly Route[] = [
  evidence({
    path: 'checkpoint',
    operation: 'read-checkpoint',
    label: { et: 'Viimane allkirjastatud seis', en: 'The last signed head of the log (C2SP tlog-checkpoint)' },
    answers: [file(text, 'Allkirjastatud seis', 'Signed note')],
    problems: ['UNKNOWN_TILE'],
  }),
  evidence({
    path: 'checkpoints/{path}',
    operation: 'read-earlier-checkpoint',
    label: { et: 'Varem allkirjastatud seis', en: 'A head that was signed before' },
    id: number,
    answers: [file(text, 'Allkirjastatud seis', 'Signed note')],
    problems: ['UNKNOWN_TILE'],
  }),
  evidence({
    path: 'keys',
    operation: 'read-verifier-keys',
    label: { et: 'Avalikud kontrollivõtmed: logi ja kella oma', en: 'Public verifier keys: of the log and of its clock' },
    answers: [file(text, 'Võtmed', 'Keys, one on a line')],
    problems: ['UNKNOWN_TILE'],
  }),
  evidence({
    path: 'tile/{path}',
    operation: 'read-tile',
    label: { et: 'Räsid kõigile, lehed audiitorile', en: 'Hashes for everybody, leaves for the auditor (C2SP tlog-tiles)' },
    id: tile,
    answers: [file(bytes, 'Räsid või lehed', 'Hashes or leaves')],
    problems: ['UNKNOWN_TILE', 'NOT_A_READER'],
  }),
  evidence({
    path: 'proofs/{position}',
    operation: 'read-proof',
    label: { et: 'Tõend, et sündmus on logis', en: 'The proof that an event is in the log (C2SP tlog-proof)' },
    id: { name: 'position', codec: LogPosition },
    answers: [file(text, 'Tõend', 'Proof')],
    problems: ['INVALID_ID', 'UNKNOWN_POSITION', 'NOT_IN_CHECKPOINT'],
  }),
  evidence({
    path: 'consistency',
    operation: 'read-consistency',
    label: ConsistencyAnswer.label,
    query: consistencyParameters,
    answers: [ok(ConsistencyAnswer, 'Tõend', 'Proof')],
    problems: ['UNKNOWN_POSITION', 'NOT_IN_CHECKPOINT', 'SIZES_REVERSED'],
  }),
]
