import { right } from '@dutybook/fp'
import { keeping, once } from '@dutybook/modelling'
import { acting, happened, type ActRule, type Decide } from './decision.js'
import { refused } from './refusals.js'

/** The need is assessed in all domains (OAS § 8 lg 1), and again whenever it changes. */
export const assessNeed: Decide<'AssessNeed'> = (context, state, { data }) => {
  const known = state.assessments.find(({ asked }) => asked.assessment === data.assessment)?.asked
  return once({ known, asked: data, taken: () => refused('ASSESSMENT_EXISTS') }, () =>
    acting<'AssessNeed'>(context, state, {
      data,
      rules: assessmentRules,
      then: () => happened({ type: 'NeedAssessed', data: { ...data, assessedOn: context.occurredOn } }),
    }),
  )
}

/** Who is treated as a minor is so treated in the assessment too; and an adult is no child (OAS § 25). */
const pathOfAge: ActRule<'AssessNeed'> = (it) => {
  const { treatedAsMinor } = it.episode
  if (treatedAsMinor) return it.data.path === 'child' ? right(it) : refused('ADULT_PATH_FOR_MINOR', {}, '/path')
  return it.data.path === 'adult' ? right(it) : refused('CHILD_PATH_FOR_ADULT', {}, '/path')
}

/** On a notice of the proceedings about a minor, the worker first finds out what the local government has done (OAS § 18 lg 1). */
const localGovernmentAsked: ActRule<'AssessNeed'> = (it) => {
  const { treatedAsMinor, referral, measures } = it.episode
  if (!treatedAsMinor || referral.asked.ground !== 'specialProtection') return right(it)
  const asked = measures.some(({ asked: measure, on }) => measure === 'localGovernmentAsked' && on <= it.context.occurredOn)
  return asked ? right(it) : refused('LOCAL_GOVERNMENT_NOT_ASKED')
}

const assessmentRules = keeping(pathOfAge, localGovernmentAsked)
