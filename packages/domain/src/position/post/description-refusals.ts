import { byLaw, byOrder, naming, Position } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

const { options: position } = Position

/** The version of the description. */
export const descriptionRefusals = {
  DESCRIPTION_EXISTS: byOrder(
    'Käskkirjaga {order} on kinnitatud teistsugune ametijuhend.',
    'The order {order} has confirmed another description.',
  ),
  EFFECTIVE_BEFORE_ORDER: byOrder(
    'Jõustumise päev {effectiveFrom} on varasem kui käskkiri; tagasiulatuv kohaldamine märgitakse eraldi.',
    'The day of entry into force, {effectiveFrom}, lies before the order; retroactive application is stated as such.',
  ),
  RETROACTIVE_NOT_EARLIER: byOrder(
    'Tagasiulatuv kohaldamine algab enne jõustumist ({effectiveFrom}), mitte päeval {retroactiveFrom}.',
    'Retroactive application begins before the entry into force ({effectiveFrom}), not on {retroactiveFrom}.',
  ),
  POSITION_OF_POST_DIFFERS: naming(
    { position },
    byOrder(
      'See ametikoht on „{position}”; teise rolli jaoks on teine ametikoht.',
      'This post is “{position}”; another role is another post.',
    ),
  ),
  DUTY_TWICE: byOrder('Kohustus {duty} on kirjas kaks korda.', 'The duty {duty} stands in it twice.'),
  UNKNOWN_DESCRIPTION: byOrder(
    'Käskkirjaga {order} ei ole selle ametikoha ametijuhendit kinnitatud.',
    'No description of this post was confirmed by the order {order}.',
  ),
  DESCRIPTIONS_OVERLAP: byLaw(
    [cite('ATS', '52 lg 1 p 2')],
    'Ametijuhendid kattuksid: uus peab tühistama viimase (käskkiri {order}) ning jõustuma ja kohalduma pärast päeva {from}.',
    'Two descriptions would overlap: a new one supersedes the last (order {order}), and enters into force and applies after {from}.',
  ),
  NOT_YET_EFFECTIVE: byOrder('Ametijuhend jõustub alles {effectiveFrom}.', 'The description enters into force only on {effectiveFrom}.'),
}
