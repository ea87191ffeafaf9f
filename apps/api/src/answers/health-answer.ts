import { called, choice, count, list, optional, record, text, type TypeOf } from '@dutybook/modelling'
import { LogPosition } from './shown-event.js'

const word = text('HealthWord', { et: 'Nimi', en: 'Name' }, { max: 80 })

const behind = count('EventsBehind', { et: 'Sündmusi järel', en: 'Events behind' }, { max: Number.MAX_SAFE_INTEGER })

const ViewHealth = record(
  'ViewHealth',
  { et: 'Vaate seis', en: 'How a view stands' },
  {
    view: called(word, 'Vaade', 'View'),
    status: choice(
      'ViewStatus',
      { et: 'Olek', en: 'Status' },
      {
        building: { et: 'ehitamisel', en: 'being built' },
        following: { et: 'järgib logi', en: 'following the log' },
        stopped: { et: 'peatus sündmusel, mida ta ei saa võtta', en: 'stopped at an event that it cannot take' },
        retired: { et: 'uuema versiooniga asendatud', en: 'replaced by a newer version' },
      },
    ),
    checkpoint: LogPosition,
    behind,
    stoppedAt: optional(called(LogPosition, 'Peatus kohal', 'Stopped at position')),
  },
)

const StuckFollowUps = record(
  'StuckFollowUps',
  { et: 'Ootavad tähtpäevatoimingud', en: 'Follow-ups that wait' },
  {
    process: called(word, 'Protsess', 'Process'),
    stuck: count('StuckCount', { et: 'Tegemata', en: 'Due and not taken' }, { max: Number.MAX_SAFE_INTEGER }),
  },
)

const EvidenceHealth = record(
  'EvidenceHealth',
  { et: 'Logi tõendite seis', en: 'How the evidence of the log stands' },
  {
    status: choice(
      'EvidenceStatus',
      { et: 'Olek', en: 'Status' },
      { following: { et: 'järgib logi', en: 'following the log' }, stopped: { et: 'ei jätku', en: 'no longer kept' } },
    ),
    checkpoint: called(LogPosition, 'Viimane allkiri hõlmab sündmusi', 'Events in the last checkpoint'),
    behind: called(behind, 'Sündmusi, mida allkiri veel ei hõlma', 'Events that no checkpoint includes yet'),
  },
)

/** How the server is. Without anything about the facts, so anybody may see it. */
export const HealthAnswer = record(
  'HealthAnswer',
  { et: 'Serveri seis', en: 'How the server is' },
  {
    status: choice(
      'HealthStatus',
      { et: 'Olek', en: 'Status' },
      {
        live: { et: 'töötab', en: 'runs' },
        ready: { et: 'kasutatav', en: 'can be used' },
        notReady: { et: 'praegu ei ole kasutatav', en: 'cannot be used at the moment' },
      },
    ),
    problem: optional(called(word, 'Mis on lahti', 'What is the matter')),
    store: optional(
      record(
        'StoreHealth',
        { et: 'Hoidla', en: 'Store' },
        { name: called(word, 'Liik', 'Kind'), durability: called(word, 'Püsivus', 'Durability'), head: LogPosition },
      ),
    ),
    views: optional(list(ViewHealth, { et: 'Vaated', en: 'Views' })),
    evidence: optional(EvidenceHealth),
    followUps: optional(list(StuckFollowUps, { et: 'Mis ootab', en: 'What waits' })),
  },
)
export type HealthAnswer = TypeOf<typeof HealthAnswer>
