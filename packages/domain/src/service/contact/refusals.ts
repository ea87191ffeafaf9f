import { byLaw, byOrder, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** Every reason for which a record of a contact is refused. */
export const contactRefusals = {
  ALREADY_RECORDED: byOrder(
    'Pöördumine on kirja pandud teistsugusena; muudatus on parandus.',
    'The contact was recorded differently; a change is a correction.',
  ),
  NOT_RECORDED: byOrder('Pöördumist ei ole kirja pandud.', 'The contact has not been recorded.'),
  EPISODE_MISSING: byOrder('Kui avati teenus, on teada, milline juhtum.', 'Where a service was opened, its episode is known.'),
  EPISODE_NOT_OPENED: byLaw(
    [cite('OAS', '7'), cite('OAS', '11')],
    'Pöördumist seotakse juhtumiga ainult siis, kui avati teenus.',
    'A contact is linked to an episode only where a service was opened.',
  ),
} satisfies RefusalList

export type ContactRefusal = keyof typeof contactRefusals
