import { actsOn, doneOn, type DataFor, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import { day } from '../days.js'
import type { Provider } from '../providers.js'

type Arrangement = DataFor<'serviceElement', 'ArrangeElement'>
const element = actsOn('serviceElement')
const firstDay = '2025-01-06'

interface Arranged {
  readonly id: string
  readonly element: Arrangement['element']
  readonly capacity: number
  readonly county?: Arrangement['county']
  /** Its place in the list of providers; none for what the agency does itself. */
  readonly provider?: number
  readonly purchase?: true
}

/** Who provides which of the ten elements at the beginning of the year. */
const arranged: readonly Arranged[] = [
  { id: 'te-e1', element: 'E1', capacity: 30 },
  { id: 'te-e2', element: 'E2', capacity: 20 },
  { id: 'te-e3', element: 'E3', capacity: 60 },
  { id: 'te-e4', element: 'E4', capacity: 40, provider: 7 },
  { id: 'te-e5-harju', element: 'E5', capacity: 14, county: 'EE-37', provider: 3 },
  { id: 'te-e5-tartu', element: 'E5', capacity: 6, county: 'EE-79', provider: 4 },
  { id: 'te-e5-viru', element: 'E5', capacity: 8, county: 'EE-45', provider: 6 },
  { id: 'te-e5-parnu', element: 'E5', capacity: 5, county: 'EE-68', provider: 8 },
  { id: 'te-e5-laane-viru', element: 'E5', capacity: 6, county: 'EE-60', provider: 9 },
  { id: 'te-e6', element: 'E6', capacity: 40, provider: 10, purchase: true },
  { id: 'te-e7', element: 'E7', capacity: 20, provider: 6 },
  { id: 'te-e8', element: 'E8', capacity: 15, provider: 1 },
  { id: 'te-e9', element: 'E9', capacity: 25, provider: 2 },
  { id: 'te-e10', element: 'E10', capacity: 30, provider: 0, purchase: true },
]

interface Gap {
  readonly id: string
  readonly gap: string
  readonly extent: DataFor<'serviceElement', 'ReportGap'>['extent']
  readonly from: string
  /** Who stands in, and from which day: a place in the list of providers, or the agency itself. */
  readonly cover?: { readonly from: string; readonly provider?: number }
  readonly over?: string
}

/** What was missing in the year. Two gaps stay without a stand-in for a while; the last one to the end of the story. */
const gaps: readonly Gap[] = [
  { id: 'te-e5-tartu', gap: 'g1', extent: 'limited', from: '2025-04-07', cover: { from: '2025-04-07', provider: 3 }, over: '2025-04-16' },
  { id: 'te-e1', gap: 'g1', extent: 'unavailable', from: '2025-08-11', cover: { from: '2025-08-11', provider: 7 }, over: '2025-08-12' },
  { id: 'te-e8', gap: 'g1', extent: 'limited', from: '2025-10-06', cover: { from: '2025-10-14', provider: 5 }, over: '2025-10-27' },
  { id: 'te-e10', gap: 'g1', extent: 'unavailable', from: '2025-12-22', cover: { from: '2026-01-09' }, over: '2026-02-02' },
  { id: 'te-e5-laane-viru', gap: 'g1', extent: 'unavailable', from: '2026-03-16' },
]

/** The ten elements from January on, their gaps, and translation that the agency took into its own hands in February 2026. */
export const elements = (providers: readonly Provider[]): readonly DatedAct[] => [
  ...arranged.map((each) =>
    doneOn(day(firstDay), element(each.id, cast.manager, { type: 'ArrangeElement', data: arrangement(each, providers) })),
  ),
  ...gaps.flatMap((gap) => gapOf(gap, providers)),
  doneOn(
    day('2026-02-02'),
    element('te-e10', cast.manager, { type: 'ArrangeElement', data: { element: 'E10', mode: 'inHouse', capacity: 20 } }),
  ),
]

function arrangement({ element: code, capacity, county, provider, purchase }: Arranged, providers: readonly Provider[]): Arrangement {
  const by = provider === undefined ? undefined : providers[provider]?.ref
  const place = county === undefined ? {} : { county }
  if (by === undefined) return { element: code, mode: 'inHouse', capacity, ...place }
  return { element: code, mode: purchase ? 'purchase' : 'contract', provider: by, capacity, ...place }
}

function gapOf({ id, gap, extent, from, cover, over }: Gap, providers: readonly Provider[]): readonly DatedAct[] {
  const by = cover?.provider === undefined ? undefined : providers[cover.provider]?.ref
  const mode = by === undefined ? ({ mode: 'inHouse' } as const) : ({ mode: 'contract', provider: by } as const)
  return [
    doneOn(day(from), element(id, cast.adviser, { type: 'ReportGap', data: { gap, extent } })),
    ...(cover ? [doneOn(day(cover.from), element(id, cast.manager, { type: 'ArrangeStandIn', data: { gap, ...mode } }))] : []),
    ...(over === undefined ? [] : [doneOn(day(over), element(id, cast.adviser, { type: 'RestoreElement', data: { gap } }))]),
  ]
}
