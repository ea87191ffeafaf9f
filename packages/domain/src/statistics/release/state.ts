import { without, type LocalDate, type PersonRef, type RecordOf } from '@dutybook/modelling'
import type { compilation, disclosure, plan, StatisticsReleaseEvent } from './events.js'
import type { revision } from './publication-events.js'
import type { ContentHash, TableShape } from './values.js'

export type Plan = RecordOf<typeof plan>
export type Compilation = RecordOf<typeof compilation>
export type Disclosure = RecordOf<typeof disclosure>
export type Revision = RecordOf<typeof revision>

/** What has been done with an edition last. */
export type Stage = 'planned' | 'compiling' | 'compiled' | 'checking' | 'unsafe' | 'checked' | 'released'

/** The release itself or a revision of it, on its way or out. */
export interface Edition {
  readonly number: number
  readonly stage: Stage
  readonly calendarDate: LocalDate
  readonly revision?: Revision
  /** How often a compilation or a check was asked for: what the program records is for the last time. */
  readonly attempt: number
  /** Those who asked for figures; they do not approve them. */
  readonly authors: readonly PersonRef[]
  readonly compiled?: Compilation
  readonly checked?: Disclosure
  readonly approvals: readonly PersonRef[]
  /** No act on the edition lies before the last one. */
  readonly lastOn: LocalDate
}

/** An edition that is out. It never changes. */
export interface Released {
  readonly number: number
  readonly on: LocalDate
  readonly contentHash: ContentHash
  readonly shapes: readonly TableShape[]
}

export type StatisticsRelease =
  | { readonly status: 'none' }
  | { readonly status: 'planned'; readonly plan: Plan; readonly edition: Edition; readonly released: readonly Released[] }

export type PlannedRelease = Extract<StatisticsRelease, { status: 'planned' }>

type DataOf<Type extends StatisticsReleaseEvent['type']> = Extract<StatisticsReleaseEvent, { type: Type }>['data']

const opened = (number: number, { calendarDate, on }: DataOf<'ReleasePlanned' | 'RevisionOpened'>): Edition => ({
  ...{ number, stage: 'planned', calendarDate, attempt: 0, authors: [], approvals: [], lastOn: on },
})

const planned = (data: DataOf<'ReleasePlanned'>): PlannedRelease => ({
  ...{ status: 'planned', plan: without(data, 'on'), edition: opened(1, data), released: [] },
})

function released(
  state: PlannedRelease,
  { number, on, contentHash, tables }: DataOf<'StatisticsReleased' | 'StatisticsRevised'>,
): PlannedRelease {
  const shapes = tables.map((each) => without(each, 'cells'))
  const edition = { ...state.edition, stage: 'released', lastOn: on } as const
  return { ...state, edition, released: [...state.released, { number, on, contentHash, shapes }] }
}

/** A new request makes the earlier figures, their check and its approvals void. */
const requested = (edition: Edition, { attempt, requestedBy }: DataOf<'CompilationRequested'>): Edition => ({
  ...without(edition, 'compiled', 'checked'),
  ...{ stage: 'compiling', attempt, authors: [...edition.authors, requestedBy], approvals: [] },
})

const checkRequested = (edition: Edition, { attempt, requestedBy }: DataOf<'DisclosureCheckRequested'>): Edition => ({
  ...without(edition, 'checked'),
  ...{ stage: 'checking', attempt, authors: [...edition.authors, requestedBy], approvals: [] },
})

/** Who approved other tables than the checked ones did not approve these. */
const approved = (edition: Edition, { contentHash, approvedBy }: DataOf<'ReleaseApproved'>): Edition =>
  contentHash === edition.checked?.contentHash ? { ...edition, approvals: [...edition.approvals, approvedBy] } : edition

type EditionEvent = Exclude<StatisticsReleaseEvent, { type: 'ReleasePlanned' | 'StatisticsReleased' | 'StatisticsRevised' }>

function editionAfter(edition: Edition, { type, data }: EditionEvent): Edition {
  switch (type) {
    case 'CompilationRequested':
      return requested(edition, data)
    case 'StatisticsCompiled':
      return { ...edition, stage: 'compiled', compiled: without(data, 'number', 'on') }
    case 'DisclosureCheckRequested':
      return checkRequested(edition, data)
    case 'DisclosureChecked':
      return { ...edition, stage: 'checked', checked: without(data, 'number', 'on'), approvals: [] }
    case 'DisclosureNotSafe':
      return { ...edition, stage: 'unsafe' }
    case 'ReleaseApproved':
      return approved(edition, data)
    case 'RevisionOpened':
      return { ...opened(data.number, data), revision: without(data, 'number', 'on') }
  }
}

export function evolve(state: StatisticsRelease, event: StatisticsReleaseEvent): StatisticsRelease {
  if (event.type === 'ReleasePlanned') return planned(event.data)
  if (state.status === 'none') return state
  if (event.type === 'StatisticsReleased' || event.type === 'StatisticsRevised') return released(state, event.data)
  return { ...state, edition: { ...editionAfter(state.edition, event), lastOn: event.data.on } }
}
