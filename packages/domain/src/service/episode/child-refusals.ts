import { byLaw, byOrder } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

const children = cite('OAS', '25')

/** The rules for children. */
export const childRefusals = {
  ADULT_PATH_FOR_MINOR: byLaw(
    [children],
    'Inimest koheldakse alaealisena, kuni ei ole tõendatud vastupidist: kehtib lapse rada.',
    'The person is treated as a minor until the contrary is proven: the path is that of a child.',
  ),
  CHILD_PATH_FOR_ADULT: byOrder('Täiskasvanut ei hinnata lapse rajal.', 'An adult is not assessed on the path of a child.'),
  LOCAL_GOVERNMENT_NOT_ASKED: byLaw(
    [cite('OAS', '18 lg 1')],
    'Alaealise kohta tulnud teate korral selgitatakse kõigepealt välja, mida kohalik omavalitsus on teinud.',
    'On a notice about a minor it is first found out what the local government has done.',
  ),
  CHILD_MEASURE_FOR_ADULT: byOrder('Inimest ei kohelda alaealisena.', 'The person is not treated as a minor.'),
  CHILD_PROTECTION_MEASURES_MISSING: byLaw(
    [children, cite('LasteKS', '29¹')],
    'Seksuaalselt väärkoheldud laps saab teenust koos lastekaitseseaduse § 29¹ meetmetega, mida ei ole kirja pandud.',
    'A sexually abused child gets the service together with the measures of Child Protection Act § 29¹, which are not on record.',
  ),
  UNACCOMPANIED_MINOR: byLaw(
    [children],
    'Saatjata alaealise välismaalase hoolekanne ja esindaja ei ole kirja pandud.',
    'The care and the representative of the unaccompanied foreign minor are not on record.',
  ),
  SUBSTITUTE_CARE_INSTEAD: byLaw(
    [children],
    'Laps on asendushooldusel, mis asendab majutust.',
    'The child is in substitute care, which replaces the accommodation.',
  ),
}
