import { choice, count, id, reference, text, type TypeOf } from '@dutybook/modelling'

/** The ten service elements of the Victim Support Act (OAS § 24 lg 2). */
export const ServiceElementCode = choice(
  'ServiceElementCode',
  { et: 'Teenuse osa', en: 'Service element' },
  {
    E1: { et: 'ööpäevaringne valmisolek esmaseks psühhosotsiaalseks abiks', en: '24-hour readiness for first psychosocial help' },
    E2: { et: 'abivajaduse hindamine', en: 'assessment of need' },
    E3: { et: 'juhtumikorraldus', en: 'case management' },
    E4: { et: 'nõustamine ja psühhosotsiaalne abi', en: 'counselling and psychosocial help' },
    E5: { et: 'turvaline ajutine majutus', en: 'safe temporary accommodation' },
    E6: { et: 'toitlustus ja muu materiaalne abi', en: 'catering and other material help' },
    E7: { et: 'tervishoiuteenuse kättesaadavuse korraldamine', en: 'arranging access to health care' },
    E8: { et: 'psühholoogiline nõustamine või teraapia', en: 'psychological counselling or therapy' },
    E9: { et: 'õigusabi', en: 'legal help' },
    E10: { et: 'tõlge', en: 'translation' },
  },
)
export type ServiceElementCode = TypeOf<typeof ServiceElementCode>

/** How an element is provided (domain model §2 "Who provides"). */
export const ProvisionMode = choice(
  'ProvisionMode',
  { et: 'Osutamise viis', en: 'Mode of provision' },
  {
    inHouse: { et: 'amet ise', en: 'in-house' },
    contract: { et: 'haldusleping', en: 'administrative contract' },
    purchase: { et: 'ostetud teenus', en: 'purchase' },
  },
)

export const ProviderRef = reference('ProviderRef', { et: 'Teenuseosutaja', en: 'Provider' }, 'prov')
export type ProviderRef = TypeOf<typeof ProviderRef>

/** A reference of a document in the document register (viit), such as `5.1-3/42-1`. */
export const DocumentRef = id(
  'DocumentRef',
  { et: 'Dokumendi viit', en: 'Document reference' },
  '^[0-9A-Z][0-9A-Za-z.-]{0,19}/[0-9A-Za-z/-]{1,30}$',
  '1.2-7/26/14',
)

/** The number of a director's order (käskkiri), as the register of orders has it. */
export const OrderNumber = text('OrderNumber', { et: 'Käskkirja number', en: 'Number of the order' }, { max: 30 })

/** Why something was done, for the record. Never about a person. */
export const Reason = text('ReasonText', { et: 'Põhjendus', en: 'Reason' }, { max: 500, lines: 'many' })

export const RiskScore = count('RiskScore', { et: 'Riskiskoor', en: 'Risk score' }, { min: 0, max: 100 })
