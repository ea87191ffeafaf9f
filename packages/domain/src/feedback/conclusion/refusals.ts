import type { Either } from '@dutybook/fp'
import { byLaw, byOrder, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

const duty = [cite('AJ', '3.4')]

/** Every reason for which an act on a conclusion is refused. */
export const conclusionRefusals = {
  NOT_ANALYSED: byLaw(
    duty,
    'Lainet {wave} ei olnud sel päeval analüüsitud; järeldus tugineb analüüsile.',
    'The wave {wave} had not been analysed by that day; a conclusion rests on an analysis.',
  ),
  NO_SUCH_FINDING: byLaw(
    duty,
    'Laine {wave} analüüsis ei ole leidu {finding}.',
    'The analysis of the wave {wave} has no finding {finding}.',
  ),
  ALREADY_ADOPTED: byOrder('Järeldus on vastu võetud teistsugusena.', 'The conclusion was adopted differently.'),
  ALREADY_DECLINED: byOrder('Järeldusest on loobutud.', 'The conclusion was declined.'),
  CHANGE_UNKNOWN: byLaw(
    duty,
    'Arendusalgatust {initiative} ei olnud sel päeval tehtud; järeldus viib muudatuse või ettepanekuni.',
    'The initiative {initiative} had not been started by that day; a conclusion leads to a change or a proposal.',
  ),
  CHANGE_REJECTED: byLaw(
    duty,
    'Arendusalgatus {initiative} oli sel päeval tagasi lükatud.',
    'The initiative {initiative} had been rejected by that day.',
  ),
  NOT_ADOPTED: byOrder('Sel päeval ei olnud järeldus vastu võetud.', 'The conclusion had not been adopted by that day.'),
  DECLINED_BEFORE_ADOPTION: byOrder(
    'Järeldus võeti vastu päeval {adoptedOn}; enne seda sellest loobuda ei saanud.',
    'The conclusion was adopted on {adoptedOn}; it was not declined before that.',
  ),
  CHANGE_NOT_IMPLEMENTED: byLaw(
    duty,
    'Arendusalgatust {initiative} ei olnud sel päeval ellu viidud; teenus ei ole muutunud.',
    'The initiative {initiative} had not been implemented by that day; the service has not changed.',
  ),
  CHANGE_BEFORE_ANALYSIS: byLaw(
    duty,
    'Arendusalgatus {initiative} viidi ellu päeval {implementedOn}, enne analüüsi: see ei tulnud sellest tagasisidest.',
    'The initiative {initiative} was implemented on {implementedOn}, before the analysis: it did not come of this feedback.',
  ),
  ALREADY_APPLIED: byOrder('Muudatus on kirjas.', 'The change is on record.'),
} satisfies RefusalList

export type ConclusionRefusal = keyof typeof conclusionRefusals

export const refused = (code: ConclusionRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<ConclusionRefusal>, never> =>
  refuse(code, facts, at)
