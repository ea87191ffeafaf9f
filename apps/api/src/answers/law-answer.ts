import { policies, type AnyPolicy } from '@dutybook/domain'
import { called, choice, LawRef, list, LocalDate, Metadata, record } from '@dutybook/modelling'

const Mark = choice(
  'SourceMark',
  { et: 'Kui kindel see on', en: 'How sure we are' },
  {
    F: { et: 'allikast leitud', en: 'found in a source' },
    K: { et: 'üldteada, kontrollimata', en: 'generally known, not checked' },
    P: { et: 'meie modelleerimisotsus', en: 'our own modelling decision' },
  },
)

const held = ({ key, label, codec }: AnyPolicy) =>
  record(`Policy.${key}`, label, {
    value: codec,
    from: called(LocalDate, 'Kehtib alates', 'Holds from'),
    basis: list(LawRef, { et: 'Õiguslik alus', en: 'Legal basis' }),
    mark: Mark,
  })

/** The values of the law as they held on a day, by the key of each. */
export const LawAnswer = record(
  'LawAnswer',
  { et: 'Sel päeval kehtinud õigus', en: 'Law as it held on a day' },
  {
    day: called(LocalDate, 'Päev', 'Day'),
    version: called(Metadata.fields.policyVersion, 'Kogumi versioon', 'Version of the collection'),
    values: record('LawValues', { et: 'Väärtused', en: 'Values' }, Object.fromEntries(policies.map((each) => [each.key, held(each)]))),
  },
)
