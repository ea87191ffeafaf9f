import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { choice, optional, PersonRef, Position, record, refuse } from '@dutybook/modelling'
import type { Context, Decider, Decision, KernelRefusal, LocalDate, Refusal, TypeOf } from '@dutybook/modelling'
import { ProviderRef } from '../../vocabulary.js'
import { dataKeyFold } from '../data-key/fold.js'
import { ContactCardCommand } from './commands.js'
import { ContactCardEvent } from './events.js'
import { contactCardRefusals, type ContactCardRefusal } from './refusals.js'
import { ContactEdition } from './values.js'

type Of = { readonly position: Position } | { readonly provider: ProviderRef }

/** What rules know of a card: of what kind it is and which edition, and nothing of the person. */
export type ContactCard =
  | { readonly status: 'none' }
  | { readonly status: 'current' | 'ended'; readonly of: Of; readonly edition: number; readonly since: LocalDate }

type Current = Exclude<ContactCard, { readonly status: 'none' }>
type Refused = Refusal<ContactCardRefusal | KernelRefusal>
type CardDecision = Decision<ContactCardEvent, ContactCardRefusal | KernelRefusal>
type DataOf<Type extends ContactCardCommand['type']> = Extract<ContactCardCommand, { type: Type }>['data']

const ContactSummary = record(
  'ContactCardSummary',
  { et: 'Kontaktkaart', en: 'Contact card' },
  {
    status: choice(
      'ContactCardStatus',
      { et: 'Kontakti seis', en: 'Status of the contact' },
      {
        none: { et: 'ei ole kirjas', en: 'not on record' },
        current: { et: 'kehtib', en: 'in force' },
        ended: { et: 'lõpetatud', en: 'ended' },
      },
    ),
    position: optional(Position),
    provider: optional(ProviderRef),
    edition: optional(ContactEdition),
  },
)

const summary = (card: ContactCard): TypeOf<typeof ContactSummary> =>
  card.status === 'none' ? { status: 'none' } : { status: card.status, ...card.of, edition: card.edition }

/** Nothing more is kept of a person whose key was destroyed. */
const notErased = ({ related, id }: Context): Either<Refused, true> =>
  related.stateOf(dataKeyFold, id).status === 'destroyed' ? refuse('PERSONAL_DATA_ERASED') : right(true)

function recordContact(context: Context, card: ContactCard, event: ContactCardEvent): CardDecision {
  return pipe(
    notErased(context),
    flatMap((): CardDecision => {
      if (card.status === 'current') return refuse('CONTACT_ON_RECORD')
      if (card.status === 'ended' && context.occurredOn < card.since) return refuse('BEFORE_EDITION', { since: card.since })
      return right([event])
    }),
  )
}

/** The card in force on the day of the act. */
function inForce({ occurredOn }: Context, card: ContactCard): Either<Refused, Current> {
  if (card.status !== 'current') return refuse('NO_CONTACT')
  return occurredOn < card.since ? refuse('BEFORE_EDITION', { since: card.since }) : right(card)
}

/** By its number, as its content cannot be compared: whoever corrects what is no longer in force is told so. */
const correct = (context: Context, card: ContactCard, data: DataOf<'CorrectContact'>): CardDecision =>
  pipe(
    notErased(context),
    flatMap(() => inForce(context, card)),
    flatMap(({ edition }): CardDecision =>
      data.corrects === edition
        ? right([{ type: 'ContactCorrected', data: { ...data, validFrom: context.occurredOn } }])
        : refuse('OTHER_EDITION', { edition }, '/corrects'),
    ),
  )

function end(context: Context, card: ContactCard): CardDecision {
  if (card.status === 'ended') return right([])
  return pipe(
    inForce(context, card),
    flatMap((): CardDecision => right([{ type: 'ContactEnded', data: { endedOn: context.occurredOn } }])),
  )
}

/** How to reach an official, or the contact person of a partner. There is one card for each person, under their reference. */
export const contactCard: Decider<ContactCard, ContactCardCommand, ContactCardEvent> = {
  category: 'contactCard',
  id: PersonRef,
  duty: '3.11',
  label: { et: 'Kontaktkaart', en: 'Contact card' },
  command: ContactCardCommand,
  event: ContactCardEvent,
  refusals: contactCardRefusals,
  initialState: { status: 'none' },
  summary: { codec: ContactSummary, of: summary },
  needs: (_card, _command, id) => [{ decider: dataKeyFold, id }],
  evolve: (card, event) => evolve(card, event),
  decide: (context, card, { type, data }) => {
    const validFrom = context.occurredOn
    switch (type) {
      case 'RecordOfficialContact':
        return recordContact(context, card, { type: 'OfficialContactRecorded', data: { ...data, validFrom } })
      case 'RecordPartnerContact':
        return recordContact(context, card, { type: 'PartnerContactRecorded', data: { ...data, validFrom } })
      case 'CorrectContact':
        return correct(context, card, data)
      case 'EndContact':
        return end(context, card)
    }
  },
}

function evolve(card: ContactCard, { type, data }: ContactCardEvent): ContactCard {
  const edition = card.status === 'none' ? 1 : card.edition + 1
  switch (type) {
    case 'OfficialContactRecorded':
      return { status: 'current', of: { position: data.position }, edition, since: data.validFrom }
    case 'PartnerContactRecorded':
      return { status: 'current', of: { provider: data.provider }, edition, since: data.validFrom }
    case 'ContactCorrected':
      return card.status === 'none' ? card : { ...card, edition, since: data.validFrom }
    case 'ContactEnded':
      return card.status === 'none' ? card : { ...card, status: 'ended', since: data.endedOn }
  }
}
