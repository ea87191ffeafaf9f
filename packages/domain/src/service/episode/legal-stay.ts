import { right } from '@dutybook/fp'
import { daysBetween, keeping, once, same } from '@dutybook/modelling'
import { publicInterestPermit } from '../../law/episode-policies.js'
import { reflection as reflectionLimits } from '../../law/service-policies.js'
import { acting, happened, nothingNew, victimOf, type ActRule, type Decide, type UnderWay } from './decision.js'
import { refused } from './refusals.js'

/** The prosecutor decides it; the police tell the agency its last day at once (OAS § 24 lg 5, VMS § 205). */
export const recordReflection: Decide<'RecordReflectionPeriod'> = (context, state, { data }) =>
  once({ known: state.reflection, asked: data, taken: () => refused('REFLECTION_EXISTS') }, () =>
    acting<'RecordReflectionPeriod'>(context, state, {
      data,
      rules: reflectionRules,
      then: ({ episode }) => happened({ type: 'ReflectionPeriodRecorded', data: { ...data, ...victimOf(episode) } }),
    }),
  )

/** Only who needs a permit to stay reflects on whether to ask for one (VMS §§ 203–205): neither an Estonian nor another EU citizen. */
const isForeigner = ({ codes }: UnderWay): boolean =>
  codes?.person.citizenship !== 'EST' && codes?.person.legalStay !== 'eeCitizen' && codes?.person.legalStay !== 'euRight'

const reflectsAsForeigner: ActRule<'RecordReflectionPeriod'> = (it) => (isForeigner(it.episode) ? right(it) : refused('NOT_A_FOREIGNER'))

const wasTold: ActRule<'RecordReflectionPeriod'> = (it) =>
  it.data.toldOn <= it.context.occurredOn ? right(it) : refused('NOT_YET_TOLD', { toldOn: it.data.toldOn }, '/toldOn')

/** From 30 to 60 calendar days from being told of the permit, by the law of that day (VMS § 205). */
const withinLimits: ActRule<'RecordReflectionPeriod'> = (it) => {
  const { toldOn, endsOn } = it.data
  const { shortest, longest } = it.context.law.valueOn(reflectionLimits, toldOn).value
  const days = daysBetween(toldOn, endsOn)
  const facts = { days, shortest: shortest.days, longest: longest.days }
  return days >= shortest.days && days <= longest.days ? right(it) : refused('REFLECTION_OUTSIDE_LIMITS', facts, '/endsOn')
}

const reflectionRules = keeping(reflectsAsForeigner, wasTold, withinLimits)

/** Revoked early, it ends the legal stay on that day (VMS §§ 203–208). */
export const revokeReflection: Decide<'RevokeReflectionPeriod'> = (context, state, { data }) =>
  once({ known: state.revocation?.asked, asked: data, taken: () => refused('ALREADY_REVOKED') }, () =>
    acting<'RevokeReflectionPeriod'>(context, state, {
      data,
      rules: stillRuns,
      then: () => happened({ type: 'ReflectionPeriodRevoked', data: { ...data, revokedOn: context.occurredOn } }),
    }),
  )

const stillRuns: ActRule<'RevokeReflectionPeriod'> = (it) => {
  const { reflection } = it.episode
  const day = it.context.occurredOn
  return reflection && reflection.toldOn <= day && day <= reflection.endsOn ? right(it) : refused('REFLECTION_NOT_RUNNING', { day })
}

/** After the reflection period a permit for weighty public interest, extended as often as the prosecutor asks (VMS §§ 203–208). */
export const recordPermit: Decide<'RecordPublicInterestPermit'> = (context, state, { data }) => {
  if (state.permits.some((each) => same(each, data))) return nothingNew
  return acting<'RecordPublicInterestPermit'>(context, state, {
    data,
    rules: permitRules,
    then: () => happened({ type: 'PublicInterestPermitRecorded', data }),
  })
}

const permitOfForeigner: ActRule<'RecordPublicInterestPermit'> = (it) => (isForeigner(it.episode) ? right(it) : refused('NOT_A_FOREIGNER'))

const permitNotTooLong: ActRule<'RecordPublicInterestPermit'> = (it) => {
  const { validFrom, validUntil } = it.data
  const { law, calendar } = it.context
  const lastDay = calendar.lastDay(validFrom, law.valueOn(publicInterestPermit, validFrom).value)
  if (validUntil < validFrom) return refused('ENDS_BEFORE_START', { from: validFrom }, '/validUntil')
  return validUntil <= lastDay ? right(it) : refused('PERMIT_TOO_LONG', { lastDay }, '/validUntil')
}

const permitRules = keeping(permitOfForeigner, permitNotTooLong)
