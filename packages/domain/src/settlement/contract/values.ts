import { choice, id, list, Money, period, record, reference, type TypeOf } from '@dutybook/modelling'
import { ServiceElementCode } from '../../vocabulary.js'

export const ContractRef = reference('ContractRef', { et: 'Haldusleping', en: 'Administrative contract' }, 'cont')
export type ContractRef = TypeOf<typeof ContractRef>

/** What one unit of an element is. */
export const UnitKind = choice(
  'UnitKind',
  { et: 'Ühik', en: 'Unit' },
  {
    day: { et: 'ööpäev', en: 'day of 24 hours' },
    hour: { et: 'tund', en: 'hour' },
    session: { et: 'seanss', en: 'session' },
    page: { et: 'lehekülg', en: 'page' },
    visit: { et: 'visiit', en: 'visit' },
    item: { et: 'kord', en: 'occasion' },
  },
)

/** What is counted and has a price: an element by one kind of unit. */
export const work = { element: ServiceElementCode, unit: UnitKind }

/** What one unit costs. */
export const ElementPrice = record(
  'ElementPrice',
  { et: 'Teenuse osa ühiku hind', en: 'Price of a unit of an element' },
  { ...work, price: Money },
)
export type ElementPrice = TypeOf<typeof ElementPrice>
export type Work = Omit<ElementPrice, 'price'>

export const ElementPrices = list(ElementPrice, { et: 'Hinnad', en: 'Prices' }, { min: 1, max: 60 })

export const ContractTerm = period('ContractTerm', { et: 'Lepingu aeg', en: 'Term of the contract' })

export const AmendmentId = id('AmendmentId', { et: 'Lepingu muudatus', en: 'Amendment of the contract' }, '^m[1-9][0-9]{0,2}$', 'm1')

/** The grounds on which a contract may be ended before its last day (HKTS § 11; domain model §2 "Administrative contract"). */
export const TerminationGround = choice(
  'TerminationGround',
  { et: 'Lõpetamise alus', en: 'Ground of the termination' },
  {
    agreement: { et: 'poolte kokkulepe', en: 'agreement of the parties' },
    materialBreach: {
      et: 'oluline või korduv rikkumine, mis tekitas märkimisväärse kahju',
      en: 'material or repeated breach that caused significant damage',
    },
    preceptNotFulfilled: { et: 'ettekirjutuse korduv täitmata jätmine', en: 'repeated non-fulfilment of a precept' },
    otherGround: { et: 'muu seaduses või lepingus nimetatud alus', en: 'another ground in the law or the contract' },
  },
)
