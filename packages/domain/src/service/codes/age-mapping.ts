import { codesOf, type Choice } from '@dutybook/modelling'
import { AgeGroup, CtdcAgeBand, type EuAgeGroup } from './age.js'

interface Years {
  readonly from: number
  readonly to: number
}

/** The years that a code such as `15-17` or `65+` stands for; none for `unknown`. */
function yearsOf(code: string): Years | undefined {
  const [, from, to] = /^([0-9]+)(?:-([0-9]+)|\+)$/u.exec(code) ?? []
  return from === undefined ? undefined : { from: Number(from), to: to === undefined ? Infinity : Number(to) }
}

const codeOf = <Code extends string>(codes: Choice<Code>, age: number): Code | undefined =>
  codesOf(codes).find((code) => {
    const years = yearsOf(code)
    return years !== undefined && years.from <= age && age <= years.to
  })

/** The group of an age in whole years; `unknown` for what is no age. */
export const ageGroupOf = (age: number): AgeGroup => codeOf(AgeGroup, age) ?? 'unknown'

/** The band of an age in whole years; `unknown` for what is no age. */
export const ctdcBandOf = (age: number): CtdcAgeBand => codeOf(CtdcAgeBand, age) ?? 'unknown'

/** The bands that somebody of the group may belong to. The two divisions do not fit into each other, so there is often more than one. */
export function ctdcBandsOf(group: AgeGroup): readonly CtdcAgeBand[] {
  const years = yearsOf(group)
  if (!years) return ['unknown']
  return codesOf(CtdcAgeBand).filter((band) => {
    const those = yearsOf(band)
    return those !== undefined && those.from <= years.to && years.from <= those.to
  })
}

/** The European group: an unknown age stays unknown, also of a person who is treated as a minor. */
export function euAgeGroupOf(group: AgeGroup): EuAgeGroup {
  const years = yearsOf(group)
  if (!years) return 'unknown'
  return years.to < 18 ? 'child' : 'adult'
}
