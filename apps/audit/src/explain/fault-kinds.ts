import type { Label } from '@dutybook/modelling'
import type { StoreFault } from '@dutybook/event-store'
import type { EvidenceFault } from '@dutybook/evidence'

/** What a broken store or broken evidence is called, in the words that programs rely on. */
export const faultKinds: Readonly<Record<StoreFault | EvidenceFault, Label>> = {
  locked: {
    et: 'Andmehoidlat või tõendeid kirjutab teine programm.',
    en: 'Another program is writing the store or the evidence.',
  },
  readOnly: { et: 'Siia ei saa kirjutada.', en: 'This may not be written to.' },
  damaged: {
    et: 'Fail on rikutud: osa sellest ei ole see, mis kirjutati.',
    en: 'The file is damaged: part of it is not what was written.',
  },
  unknownVersion: {
    et: 'Faili on kirjutanud uuem või vanem programm; see programm seda ei loe.',
    en: 'The file was written by a newer or older program; this one does not read it.',
  },
  notAStore: { et: 'See ei ole andmehoidla ega tõendipakk.', en: 'This is no store and no pack of evidence.' },
  full: { et: 'Kettal ei ole ruumi.', en: 'The disk has no room.' },
  closed: { et: 'Andmehoidla on suletud.', en: 'The store is closed.' },
  unreachable: { et: 'Faili või serverini ei jõua.', en: 'The file or the server cannot be reached.' },
  forbidden: { et: 'Serveri kasutajal ei ole selleks õigust.', en: 'The user has no right to do this on the server.' },
  invalid: { et: 'Andmehoidlalt küsiti midagi, mida ta ei luba.', en: 'The store was asked for something that it does not allow.' },
  tile: { et: 'Räsipuu plaat puudub või ei klapi.', en: 'A tile of the Merkle tree is missing or does not fit.' },
  bundle: { et: 'Logi lehtede kimp puudub või ei ole terve.', en: 'A bundle of leaves of the log is missing or not whole.' },
  state: { et: 'Tõendite seis kettal on vastuolus plaatidega.', en: 'The state of the evidence on the disk contradicts its tiles.' },
  checkpoint: {
    et: 'Allkirjastatud seis puudub, ei ole loetav või on vastuolus teistega.',
    en: 'A signed head is missing, cannot be read, or contradicts others.',
  },
  key: { et: 'Võtit ei ole või see ei sobi.', en: 'A key is missing or does not fit.' },
  inconsistent: {
    et: 'Logi ei jätka seda, mis on allkirjastatud.',
    en: 'The log does not continue what was signed.',
  },
  gap: { et: 'Logis on auk.', en: 'The log has a gap.' },
  stopped: { et: 'Töö katkestati.', en: 'The work was stopped.' },
  outOfRange: { et: 'Küsitu on väljaspool logi.', en: 'What was asked for lies beyond the log.' },
}
