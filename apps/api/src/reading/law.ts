import { policies } from '@dutybook/domain'
import type { LocalDate } from '@dutybook/modelling'
import type { Sources } from './sources.js'

/** Which value held on that day, by which section. */
export const readLaw = ({ law }: Pick<Sources, 'law'>, day: LocalDate) => ({
  day,
  version: law.version,
  values: Object.fromEntries(policies.map((each) => [each.key, law.valueOn(each, day)])),
})
