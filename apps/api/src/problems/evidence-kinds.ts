import { kind, type ProblemKind } from './problem-kind.js'

/** Why a part of the evidence is not answered. */
export const evidenceKinds = {
  UNKNOWN_TILE: kind(
    404,
    'Sellist tõendite osa ei ole',
    'No such part of the evidence',
    'Selle aadressiga räsi, lehte ega allkirjastatud seisu (veel) ei ole.',
    'There is no tile, leaf or checkpoint at this address (yet).',
  ),
  UNKNOWN_POSITION: kind(
    404,
    'Logis sellist kohta ei ole',
    'No such position in the log',
    'Sellel kohal ei ole logis midagi; viimane koht on {head}.',
    'Nothing is recorded at this position; the last one is {head}.',
  ),
  NOT_IN_CHECKPOINT: kind(
    409,
    'Allkiri seda veel ei hõlma',
    'No checkpoint includes it yet',
    'Viimane allkirjastatud seis hõlmab {checkpoint} sündmust, küsitud oli {position}. Järgmine seis allkirjastatakse varsti; küsi siis uuesti.',
    'The last checkpoint includes {checkpoint} events; {position} was asked for. The next one is signed soon; ask again then.',
  ),
  SIZES_REVERSED: kind(
    400,
    'Suurused on vales järjekorras',
    'The sizes are in the wrong order',
    'Varasem suurus ({from}) ei saa olla suurem kui hilisem ({to}).',
    'The earlier size ({from}) cannot be greater than the later one ({to}).',
  ),
  EVIDENCE_UNAVAILABLE: kind(
    503,
    'Logi tõendeid ei saa lugeda',
    'The evidence is unavailable',
    'Logi tõendeid ei saa praegu lugeda ({fault}). Andmehoidla sellest ei muutu.',
    'The evidence of the log cannot be read at the moment ({fault}). The store is not changed by that.',
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>
