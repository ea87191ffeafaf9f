import { called, count, flag, record, ShownLabel } from '@dutybook/modelling'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

const CountingMethod = record(
  'CountingMethod',
  { et: 'Loendamise metoodika', en: 'Method of counting' },
  {
    version: count('CountingMethodVersion', { et: 'Metoodika versioon', en: 'Version of the method' }, { min: 1, max: 999 }),
    breaksSeries: flag('BreaksSeries', { et: 'Aegrida katkeb', en: 'The series breaks' }),
    why: called(ShownLabel, 'Mis muutus', 'What changed'),
  },
)

/** By which rules persons, episodes and contacts are counted (domain model §3 "Counting rules"). A year is counted by the method of its last day. */
export const countingMethod = policy(
  'statistics.method',
  { et: 'Statistika metoodika', en: 'Method of the statistics' },
  CountingMethod,
  version({ version: 1, breaksSeries: false, why: { et: 'esimene kirjeldatud metoodika', en: 'the first method described' } }, 'P', [
    cite('AJ', '3.4'),
  ]),
  version(
    {
      version: 2,
      breaksSeries: true,
      why: {
        et: 'kahtluse alusel saab teenust 14 päeva senise 60 asemel: oletatavate ohvrite arvud ei ole varasematega võrreldavad',
        en: 'service on suspicion lasts 14 days instead of 60: the numbers of suspected victims cannot be compared with earlier ones',
      },
    },
    'P',
    [cite('OAS', '24 lg 4'), cite('AJ', '3.4')],
    '2023-04-01',
  ),
)
