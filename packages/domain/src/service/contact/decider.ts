import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { once, optional, record, refuse, same, without, type Decider, type Decision, type Refusal } from '@dutybook/modelling'
import type { RecordOf, TypeOf } from '@dutybook/modelling'
import { ContactCommand } from './commands.js'
import { contact, ContactEvent, ContactRef } from './events.js'
import { contactRefusals, type ContactRefusal } from './refusals.js'

type Contact = RecordOf<typeof contact>
type ContactDecision = Decision<ContactEvent, ContactRefusal>
type CommandOf<Type extends ContactCommand['type']> = Extract<ContactCommand, { type: Type }>

/** A contact as it was recorded, and as it stands after corrections. */
export interface HotlineContact {
  readonly recorded?: Contact
  readonly current?: Contact
}

const ContactSummary = record(
  'ContactSummary',
  { et: 'Pöördumine', en: 'Hotline contact' },
  { contact: optional(record('ContactCodes', { et: 'Pöördumise tunnused', en: 'Codes of the contact' }, contact)) },
)

const contactSummary = ({ current }: HotlineContact): TypeOf<typeof ContactSummary> => (current ? { contact: current } : {})

/** An episode is named where, and only where, a service was opened: whoever only asked leaves no trace (OAS §§ 7 and 11). */
function linked<Given extends Contact>(given: Given): Either<Refusal<ContactRefusal>, Given> {
  if (given.outcome === 'serviceOpened') return given.episode ? right(given) : refuse('EPISODE_MISSING', {}, '/episode')
  return given.episode ? refuse('EPISODE_NOT_OPENED', {}, '/episode') : right(given)
}

const recorded = (day: ContactDay, state: HotlineContact, { data }: CommandOf<'RecordHotlineContact'>): ContactDecision =>
  once({ known: state.recorded, asked: data, taken: () => refuse('ALREADY_RECORDED') }, () =>
    pipe(
      linked(data),
      flatMap(() => right([{ type: 'HotlineContactRecorded' as const, data: { ...data, contactedOn: day } }])),
    ),
  )

type ContactDay = Extract<ContactEvent, { type: 'HotlineContactRecorded' }>['data']['contactedOn']

/** What stands already needs no correction. */
function corrected({ current }: HotlineContact, { data }: CommandOf<'CorrectHotlineContact'>): ContactDecision {
  if (!current) return refuse('NOT_RECORDED')
  if (same(current, without(data, 'cause'))) return right([])
  return pipe(
    linked(data),
    flatMap(() => right([{ type: 'HotlineContactCorrected' as const, data }])),
  )
}

/** One contact with the advice hotline: who asked what, and what came of it, in codes. */
export const hotlineContact: Decider<HotlineContact, ContactCommand, ContactEvent> = {
  category: 'hotlineContact',
  id: ContactRef,
  duty: '3.1',
  label: { et: 'Pöördumine nõuandetelefonil', en: 'Hotline contact' },
  command: ContactCommand,
  event: ContactEvent,
  refusals: contactRefusals,
  initialState: {},
  summary: { codec: ContactSummary, of: contactSummary },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'HotlineContactRecorded': {
        const codes = without(data, 'contactedOn')
        return { recorded: codes, current: codes }
      }
      case 'HotlineContactCorrected':
        return { ...state, current: without(data, 'cause') }
    }
  },
  decide: ({ occurredOn }, state, command) => {
    switch (command.type) {
      case 'RecordHotlineContact':
        return recorded(occurredOn, state, command)
      case 'CorrectHotlineContact':
        return corrected(state, command)
    }
  },
}
