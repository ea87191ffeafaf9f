import { called, Instant, LocalDate, record, type TypeOf } from '@dutybook/modelling'

/** Which past an answer shows: what was known at a moment, of what had happened by a day. */
export const AsOfAnswer = record(
  'AsOf',
  { et: 'Mis seisuga', en: 'As of' },
  {
    recorded: called(Instant, 'Kirja pandud kuni', 'Recorded up to'),
    occurred: called(LocalDate, 'Toimunud kuni', 'Occurred up to'),
  },
)
export type AsOfAnswer = TypeOf<typeof AsOfAnswer>
