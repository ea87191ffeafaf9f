import { byOrder, type RefusalList } from '@dutybook/modelling'

/** Every reason for which an act on a contact card is refused, besides those of the kernel. */
export const contactCardRefusals = {
  CONTACT_ON_RECORD: byOrder('Isiku kontakt on juba kirjas; paranda seda.', 'The contact of this person is on record; correct it.'),
  NO_CONTACT: byOrder('Isikul ei ole kehtivat kontakti.', 'There is no contact of this person in force.'),
  OTHER_EDITION: byOrder(
    'Kontakti on vahepeal parandatud: praegune seis on {edition}.',
    'The contact was corrected meanwhile: this is edition {edition}.',
  ),
  BEFORE_EDITION: byOrder('Praegune seis kehtib alles alates {since}.', 'The present edition is valid only from {since}.'),
} satisfies RefusalList

export type ContactCardRefusal = keyof typeof contactCardRefusals
