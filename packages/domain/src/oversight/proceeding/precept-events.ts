// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, flag, law, list, LocalDate, Money, optional, PersonRef } from '@dutybook/modelling'
import { DocumentRef, ProviderRef, Reason } from '../../vocabulary.js'
import * as p from './precept-values.js'
import { Evidence, Inspectors } from './values.js'

export const PreceptIssued = event(
  'PreceptIssued',
  { et: 'Ettekirjutus tehtud', en: 'Precept issued' },
  {
    precept: p.PreceptId,
    provider: ProviderRef,
    reference: DocumentRef,
    issuedBy: called(PersonRef, 'Ettekirjutuse tegija', 'Issued by'),
    notifiedOn: called(LocalDate, 'Teatavaks tehtud', 'Notified on'),
    challengeUntil: called(LocalDate, 'Vaidlustamise viimane päev', 'Last day to challenge'),
    points: list(p.PreceptPoint, { et: 'Punktid', en: 'Points' }, { min: 1, max: 50 }),
  },
  { basis: [law('VVS', '75¹ lg 4')] },
)

export const challenge = { precept: p.PreceptId, reference: DocumentRef }

/** The points that the act concerns. A challenge, its suspension and its refusal concern all that are not annulled by then. */
const concerned = { points: list(p.PointId, { et: 'Punktid', en: 'Points' }, { min: 1, max: 50 }) }

export const PreceptChallenged = event(
  'PreceptChallenged',
  { et: 'Ettekirjutus vaidlustatud', en: 'Precept challenged' },
  {
    ...challenge,
    ...concerned,
    challengedOn: called(LocalDate, 'Vaidlustatud', 'Challenged on'),
    late: flag('LateChallenge', { et: 'Hilinenud', en: 'Late' }),
  },
  { basis: [law('HMS', '75')] },
)

export const suspension = { ...challenge, until: optional(called(LocalDate, 'Peatatud kuni', 'Suspended until')) }

export const EnforcementSuspended = event(
  'EnforcementSuspended',
  { et: 'Täitmine peatatud', en: 'Enforcement suspended' },
  { ...suspension, ...concerned, from: called(LocalDate, 'Peatatud alates', 'Suspended from') },
  { basis: [law('HMS', '81')] },
)

const decidedOn = called(LocalDate, 'Otsustatud', 'Decided on')

export const PreceptUpheld = event(
  'PreceptUpheld',
  { et: 'Ettekirjutus jäeti jõusse', en: 'Precept upheld' },
  { ...challenge, ...concerned, decidedOn },
  // Upheld on a challenge (HMS § 85 [K]).
  { basis: [law('HMS', '85')] },
)

export const annulment = { ...challenge, ...concerned }

const remaining = list(p.PointId, { et: 'Jõusse jäävad punktid', en: 'Points that stay in force' }, { max: 50 })

/** The decision ends the challenge for the remaining points too. */
export const PreceptAnnulled = event(
  'PreceptAnnulled',
  { et: 'Ettekirjutus tühistatud', en: 'Precept annulled' },
  { ...annulment, remaining, decidedOn },
  // On a challenge (HMS § 85 [K]), or of the agency's own accord (HMS § 64 [K]).
  { basis: [law('HMS', '85'), law('HMS', '64')] },
)

const pointOf = { precept: p.PreceptId, point: p.PointId }

export const extension = { ...pointOf, deadline: called(LocalDate, 'Uus tähtaeg', 'New deadline'), reason: Reason }

export const PreceptDeadlineExtended = event(
  'PreceptDeadlineExtended',
  { et: 'Ettekirjutuse tähtaega pikendatud', en: 'Precept deadline extended' },
  { ...extension, extendedOn: called(LocalDate, 'Pikendatud', 'Extended on') },
)

export const fulfilment = { ...pointOf, evidence: Evidence }

export const PreceptPointFulfilled = event(
  'PreceptPointFulfilled',
  { et: 'Ettekirjutuse punkt täidetud', en: 'Precept point fulfilled' },
  {
    ...fulfilment,
    fulfilledOn: called(LocalDate, 'Täidetud', 'Fulfilled on'),
    late: flag('LateFulfilment', { et: 'Pärast tähtaega', en: 'After the deadline' }),
  },
)

export const overdue = pointOf

export const PreceptPointOverdue = event(
  'PreceptPointOverdue',
  { et: 'Ettekirjutuse punkt tähtajaks täitmata', en: 'Precept point overdue' },
  { ...overdue, deadline: called(LocalDate, 'Täitmise tähtaeg', 'Deadline') },
)

export const check = {
  check: p.CheckId,
  inspectors: Inspectors,
  results: list(p.CheckResult, { et: 'Tulemused', en: 'Results' }, { min: 1, max: 50 }),
  evidence: Evidence,
}

export const FollowUpCheckCarriedOut = event(
  'FollowUpCheckCarriedOut',
  { et: 'Järelkontroll tehtud', en: 'Follow-up check carried out' },
  { ...check, checkedOn: called(LocalDate, 'Kontrollitud', 'Checked on') },
)

export const penalty = { ...pointOf, penalty: p.PenaltyId, amount: Money }

export const PenaltyPaymentApplied = event(
  'PenaltyPaymentApplied',
  { et: 'Sunniraha rakendatud', en: 'Penalty payment applied' },
  { ...penalty, provider: ProviderRef, appliedOn: called(LocalDate, 'Rakendatud', 'Applied on') },
  { basis: [law('ATSS', '8'), law('ATSS', '10')] },
)
