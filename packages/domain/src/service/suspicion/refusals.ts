import type { Either } from '@dutybook/fp'
import { byLaw, byOrder, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

const suspicion = cite('OAS', '24 lg 4')

/** Every reason for which help on suspicion is not claimed. */
export const suspicionRefusals = {
  CLAIM_EXISTS: byOrder(
    'Abi on selle juhtumi jaoks broneeritud teistsugustel asjaoludel.',
    'The help has been claimed for this episode on other circumstances.',
  ),
  NOT_REFERRED_HERE: byOrder(
    'Juhtumis {episode} ei olnud selleks päevaks selle inimese pöördumist.',
    'The episode {episode} had no referral of this person by that day.',
  ),
  SUSPICION_REPEATED: byLaw(
    [suspicion],
    'Inimene on kahtluse alusel abi juba saanud (juhtum {episode}); seda antakse ühe kahtluse kohta üks kord. Uus kahtlus tugineb uutele asjaoludele, mille dokument on märgitud.',
    'The person has already been helped on suspicion (episode {episode}); that is given once for a suspicion. Another suspicion rests on new circumstances, whose document is named.',
  ),
  SUSPICION_STILL_HELPED: byLaw(
    [suspicion],
    'Eelmise kahtluse alusel antakse abi kuni {until}; uue kahtluse alusel saab see alata alles pärast seda.',
    'On the earlier suspicion help is given until {until}; on another one it can begin only after that.',
  ),
} satisfies RefusalList

export type SuspicionRefusal = keyof typeof suspicionRefusals

export const refused = (code: SuspicionRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<SuspicionRefusal>, never> =>
  refuse(code, facts, at)
