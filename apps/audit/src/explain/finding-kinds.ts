import type { Label } from '@dutybook/modelling'
import type { FindingKind } from '@dutybook/evidence'

/** What a verification may find, in the words that programs rely on. */
export const findingKinds: Readonly<Record<FindingKind, Label>> = {
  altered: {
    et: 'Sündmus sellel kohal ei ole see, mis logiti: vähemalt üks bitt on muudetud.',
    en: 'The event at this position is not the one that was logged: at least one bit was changed.',
  },
  missing: { et: 'Logitud sündmust enam ei ole.', en: 'A logged event is gone.' },
  reordered: {
    et: 'Logitud sündmus on teisel kohal kui siis, kui see logiti.',
    en: 'A logged event stands at another position than it was logged at.',
  },
  doubled: { et: 'Logitud sündmus on logis veel kord.', en: 'A logged event stands in the log once more.' },
  brokenRevision: {
    et: 'Voos jääb järjekorranumber vahele või kordub.',
    en: 'A stream leaves a revision out or repeats one.',
  },
  undecodable: {
    et: 'Sündmus on see, mis logiti, aga see programm ei loe seda: see on uuema või vanema programmi kirjutatud või vigane juba kirja pannes.',
    en: 'The event is the one that was logged, but this program cannot read it: a newer or older one wrote it, or it was faulty when recorded.',
  },
  tile: {
    et: 'Räsipuu plaat puudub, on vale pikkusega või ei anna allkirjastatud juurt: viga on tõendites, mitte sündmustes.',
    en: 'A tile of the Merkle tree is missing, of a wrong length, or does not make the signed root: the evidence is at fault, not the events.',
  },
  checkpoint: {
    et: 'Hoitud seis puudub, ei ole loetav, on eelmisest lühem või vanem, või logi ei jätka seda.',
    en: 'A kept head is missing, cannot be read, is shorter or older than the one before, or the log does not continue it.',
  },
  signature: {
    et: 'Seisu allkiri ei kehti: logi või selle kell ei ole allkirjastanud, või on allkirjastanud keegi, keda ei tunta.',
    en: 'A signature of a head does not hold: the log or its clock has not signed, or somebody has who is not known.',
  },
}
