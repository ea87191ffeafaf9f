import { plainReferral } from '@dutybook/domain/testing'
import assert from 'node:assert/strict'
import { giveAll, type Act } from './acts.js'
import type { TestServer } from './test-server.js'

type Server = Pick<TestServer, 'get' | 'post'>

const padded = (n: number): string => String(n).padStart(4, '0')

/** Victims identified on that day, with this form and sex; `from` is the number of the first. */
export const identified = (from: number, count: number, form: string, sex: string, on = '2025-05-12'): readonly Act[] =>
  Array.from({ length: count }, (_, at) => padded(from + at)).flatMap((n): readonly Act[] => [
    [
      'adviser',
      `service-episode/episode-rel${n}`,
      on,
      'RegisterReferral',
      {
        ...plainReferral,
        victim: `victim-rel${n}`,
        person: { ...plainReferral.person, sex },
        case: { ...plainReferral.case, forms: [form] },
      },
    ],
    ['adviser', `service-episode/episode-rel${n}`, on, 'ConfirmVictim', { by: 'police', section: 'KarS133' }],
  ])

/** The year 2025, month by month and as a whole. */
export const yearClosed: readonly Act[] = [
  ...Array.from({ length: 12 }, (_, at): Act => [
    'finance',
    `reporting-period/2025-${String(at + 1).padStart(2, '0')}`,
    '2026-01-12',
    'CloseReportingPeriod',
  ]),
  ['finance', 'reporting-period/2025', '2026-01-12', 'CloseReportingPeriod'],
]

/** What is said of an instance once the program has done what was asked for. */
export async function whenDone(
  { get }: Server,
  release: string,
  asked: 'compiling' | 'checking',
): Promise<{ readonly stage: string; readonly contentHash?: string }> {
  for (;;) {
    const { body } = await get(`/v1/statistics-release/${release}`, { actor: 'manager' })
    if (body.state.stage !== asked) return body.state as { readonly stage: string; readonly contentHash?: string }
  }
}

/** From the request of the figures to their publication, all on one day. */
export async function comesOut(server: Server, release: string, on: string): Promise<void> {
  const to = `statistics-release/${release}`
  await giveAll(server, [['analyst', to, on, 'RequestCompilation']])
  assert.equal((await whenDone(server, release, 'compiling')).stage, 'compiled')
  await giveAll(server, [['analyst', to, on, 'RequestDisclosureCheck']])
  const { stage, contentHash } = await whenDone(server, release, 'checking')
  assert.equal(stage, 'checked')
  await giveAll(server, [
    ['head', to, on, 'ApproveRelease', { contentHash }],
    ['quality', to, on, 'ApproveRelease', { contentHash }],
    ['manager', to, on, 'PublishRelease'],
  ])
}
