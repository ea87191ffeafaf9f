import { right } from '@dutybook/fp'
import { choice, command, event, law, oneOf, record, reference, refuse, type Decider, type TypeOf } from '@dutybook/modelling'

const label = (et: string, en: string) => ({ et, en })

export const ReaderRef = reference('ReaderRef', label('Lugeja viide', 'Reference of a reader'), 'reader')

const IssueCard = command('IssueCard', label('Väljasta lugejapilet', 'Issue a card'), ['adviser'], {})
const BlockCard = command('BlockCard', label('Sulge lugejapilet', 'Block the card'), ['adviser', 'headOfDivision'], {})
const CardIssued = event('CardIssued', label('Lugejapilet väljastati', 'Card issued'), {})
const CardBlocked = event('CardBlocked', label('Lugejapilet suleti', 'Card blocked'), {})

const CardCommand = oneOf('CardCommand', label('Lugejapileti käsk', 'Command of a card'), IssueCard, BlockCard)
const CardEvent = oneOf('CardEvent', label('Lugejapileti sündmus', 'Event of a card'), CardIssued, CardBlocked)

export type CardState = 'none' | 'valid' | 'blocked'

/** A reader's card of the example: the aggregate that the loan needs besides its own state. */
export const card: Decider<CardState, TypeOf<typeof CardCommand>, TypeOf<typeof CardEvent>> = {
  category: 'readerCard',
  duty: '3.13',
  label: label('Lugejapilet', 'Card of a reader'),
  id: ReaderRef,
  command: CardCommand,
  event: CardEvent,
  refusals: {
    NO_CARD: { kind: 'order', text: label('Lugejapiletit ei ole.', 'There is no card.'), basis: [law('RRS', '1')] },
  },
  initialState: 'none',
  evolve: (_, { type }) => (type === 'CardIssued' ? 'valid' : 'blocked'),
  decide: (_, state, { type }) => {
    switch (type) {
      case 'IssueCard':
        return right(state === 'valid' ? [] : [{ type: 'CardIssued', data: {} }])
      case 'BlockCard':
        if (state === 'none') return refuse('NO_CARD')
        return right(state === 'blocked' ? [] : [{ type: 'CardBlocked', data: {} }])
    }
  },
  summary: {
    codec: record('CardSummary', label('Lugejapilet', 'Card'), {
      state: choice('CardState', label('Seis', 'State'), {
        none: label('puudub', 'none'),
        valid: label('kehtib', 'valid'),
        blocked: label('suletud', 'blocked'),
      }),
    }),
    of: (state) => ({ state }),
  },
}
