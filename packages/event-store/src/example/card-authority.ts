import type { AuthorityFold, PersonRef, RecordedEvent } from '@dutybook/modelling'
import { card } from './card.js'

/** The persons whose card is valid. */
type Holders = ReadonlySet<PersonRef>

const holderOf = ({ stream }: RecordedEvent): PersonRef => stream.replace('readerCard-reader', 'person') as PersonRef

/** Who may act in the example: whoever has a valid card of the same number is an adviser, on every day. */
export const cardAuthority: AuthorityFold<Holders> = {
  categories: [card.category],
  initialState: new Set(),
  evolve: (holders, event) => {
    const others = [...holders].filter((each) => each !== holderOf(event))
    return new Set(event.type === 'CardIssued' ? [...others, holderOf(event)] : others)
  },
  authority: (holders, logPosition) => ({
    logPosition,
    positionsOf: (person) => (holders.has(person) ? [{ position: 'adviser', how: 'appointed' }] : []),
  }),
}
