import type { StoredEvent } from '@dutybook/event-store'
import { join } from 'node:path'
import type { LoadPeer, Peer, PeerStore } from './peer.js'

interface ActEvent {
  readonly name: string
  readonly data: unknown
}

interface Store {
  readonly seed: () => Promise<void>
  readonly commit: (stream: string, events: readonly ActEvent[], meta: object, expected?: number) => Promise<unknown>
  readonly query: (visit: (event: unknown) => void, query: object) => Promise<number>
  readonly dispose: () => Promise<void>
}

// Its builders infer types from each other; here they are only called.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Builder = any

interface App {
  readonly do: (action: string, target: object, payload: object) => Promise<unknown>
}

interface Core {
  readonly store: (adapter?: Store) => Store
  readonly act: () => Builder
  readonly state: (definition: object) => Builder
}

interface Sqlite {
  readonly SqliteStore: new (options: { readonly url: string }) => Store
}

/** act with its SQLite store, which flushes at each commit and offers nothing less. */
export const act = (load: LoadPeer): Peer => ({
  name: 'act',
  durabilities: ['full'],
  takesWritersAtOnce: false,
  open: async (directory) => {
    const [core, { SqliteStore }] = [await load<Core>('@rotorsoft/act'), await load<Sqlite>('@rotorsoft/act-sqlite')]
    const store = new SqliteStore({ url: `file:${join(directory, 'act.sqlite')}` })
    await store.seed()
    return storeOf(store, await actionsOn(core, load, store))
  },
})

function storeOf(store: Store, app: () => App): PeerStore {
  return {
    append: async (events) => {
      const [first] = events
      if (first) await store.commit(first.stream, events.map(eventOf), { correlation: first.id, causation: {} }, first.revision - 1)
    },
    assess: async (stream, score) => {
      await app().do('AssessRisk', { stream, actor: { id: 'person-manager1', name: 'manager' } }, { score })
    },
    readAll: (count) => store.query(() => undefined, { limit: count }),
    close: () => store.dispose(),
  }
}

/** act keeps the event's data; what we have in metadata goes with it. */
const eventOf = ({ type, data, metadata }: StoredEvent): ActEvent => ({
  name: type,
  data: { ...(JSON.parse(data) as object), metadata: JSON.parse(metadata) as unknown },
})

/** Its actions work on the one store of the process: the first that is named. */
async function actionsOn({ store: useStore, act: begin, state }: Core, load: LoadPeer, store: Store): Promise<() => App> {
  const { z } = await load<{ readonly z: Builder }>('zod')
  const assessed = z.object({ evidence: z.string(), riskClass: z.string(), score: z.number(), metadata: z.unknown().optional() })
  const subject = state({ OversightSubject: z.object({ count: z.number() }) })
    .init(() => ({ count: 0 }))
    .emits({ RiskAssessed: assessed })
    .patch({ RiskAssessed: (_: unknown, { count }: { count: number }) => ({ count: count + 1 }) })
    .on({ AssessRisk: z.object({ score: z.number() }) })
    .emit(({ score }: { score: number }, { state: { count } }: { state: { count: number } }) => [
      'RiskAssessed',
      { evidence: `5.1-3/${count}`, riskClass: 'medium', score },
    ])
    .build()
  let app: App | undefined
  return () => {
    if (app) return app
    useStore(store)
    return (app = begin().withState(subject).build() as App)
  }
}
