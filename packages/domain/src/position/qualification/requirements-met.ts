import { isLeft, right, type Either } from '@dutybook/fp'
import { plusMonths, refuse, type Law, type LocalDate, type Refusal } from '@dutybook/modelling'
import { isAtLeast, languageLevels } from '../../charter/requirements.js'
import { backgroundCheckValidity, experiencePartMonth } from '../../law/position-policies.js'
import type { PostRequirements, StaffPosition } from '../post/values.js'
import { fullMonths } from './experience.js'
import type { RequirementRefusal } from './requirement-refusals.js'
import { proofsOf, type QualificationFile } from './state.js'
import type { BackgroundCheck, DocumentedRequirement, ExceptableRequirement } from './values.js'

/** Who is to be appointed to what, on which day, and what is proved of them. */
export interface Candidacy {
  readonly file: QualificationFile
  readonly requirements: PostRequirements
  readonly position: StaffPosition
  /** The day of the appointment. */
  readonly day: LocalDate
  readonly law: Law
}

type Unmet = Refusal<RequirementRefusal> | undefined

const unmet = (code: RequirementRefusal, facts: Refusal['facts'] = {}): Unmet => ({ code, facts })

/**
 * The requirements that are met only by an exception; the refusal by the first one that is not met at all. What the agency asks for
 * itself knows exceptions, what the law asks of those who help victims does not (job description 7; OAS §§ 12–13).
 */
export function exceptionsNeeded(candidacy: Candidacy): Either<Refusal<RequirementRefusal>, readonly ExceptableRequirement[]> {
  const exceptable = { education: education(candidacy), experience: experience(candidacy), languages: languages(candidacy) }
  const failing = (Object.keys(exceptable) as ExceptableRequirement[]).filter((each) => exceptable[each] !== undefined)
  const excepted = failing.filter((each) => isExcepted(candidacy, each))
  const refusal = failing.flatMap((each) => (excepted.includes(each) ? [] : (exceptable[each] ?? [])))[0]
  if (refusal) return refuse(refusal.code, refusal.facts)
  const barred = mayWorkWithVictims(candidacy)
  return candidacy.requirements.worksWithVictims && isLeft(barred) ? barred : right(excepted)
}

function isExcepted({ file, position }: Candidacy, requirement: ExceptableRequirement): boolean {
  return proofsOf(file, 'exception').some((each) => each.requirement === requirement && each.position === position)
}

const education = ({ file, requirements: { higherEducation }, day }: Candidacy): Unmet =>
  higherEducation && !isDocumented(file, 'education', day) ? unmet('EDUCATION_NOT_PROVEN') : undefined

function experience({ file, requirements: { experienceMonths }, day, law }: Candidacy): Unmet {
  const months = fullMonths(proofsOf(file, 'experience'), day, law.valueOn(experiencePartMonth, day).value)
  return months < experienceMonths ? unmet('EXPERIENCE_TOO_SHORT', { months, required: experienceMonths }) : undefined
}

/** The highest level that is proved counts, in whatever order the proofs came. */
function languages({ file, requirements }: Candidacy): Unmet {
  const proved = proofsOf(file, 'language')
  for (const { language, level } of requirements.languages) {
    const levels = proved.filter((each) => each.language === language).map((each) => each.level)
    if (levels.some((each) => isAtLeast(each, level))) continue
    const proven = languageLevels.findLast((each) => levels.includes(each)) ?? 'none'
    return unmet('LANGUAGE_TOO_LOW', { language, required: level, proven })
  }
  return undefined
}

/** The requirements of the law for those who help victims (OAS §§ 12–13, LasteKS § 20); the refusal by the first that is not met. */
export function mayWorkWithVictims({
  file,
  day,
  law,
}: Pick<Candidacy, 'file' | 'day' | 'law'>): Either<Refusal<RequirementRefusal>, QualificationFile> {
  if (!isDocumented(file, 'age', day)) return refuse('AGE_NOT_PROVEN')
  if (!isClear(file, 'noBarringRecord', day, law)) return refuse('BARRING_RECORD_NOT_CLEARED')
  if (!isDocumented(file, 'preparation', day)) return refuse('PREPARATION_NOT_PROVEN')
  return isClear(file, 'childWork', day, law) ? right(file) : refuse('CHILD_WORK_NOT_CLEARED')
}

const isDocumented = (file: QualificationFile, requirement: DocumentedRequirement, day: LocalDate): boolean =>
  proofsOf(file, 'document').some((each) => each.requirement === requirement && (each.validUntil === undefined || day <= each.validUntil))

/** The last answer before the day decides, so that a new bar outweighs an older clearance; of two on one day the later recorded. */
function isClear(file: QualificationFile, check: BackgroundCheck, day: LocalDate, law: Law): boolean {
  const last = proofsOf(file, 'check')
    .filter((each) => each.check === check && each.checkedOn <= day)
    .reduce<{ readonly clear: boolean; readonly checkedOn: LocalDate } | undefined>(
      (latest, each) => (latest && latest.checkedOn > each.checkedOn ? latest : each),
      undefined,
    )
  if (!last?.clear) return false
  return day <= plusMonths(last.checkedOn, law.valueOn(backgroundCheckValidity, last.checkedOn).value.months)
}
