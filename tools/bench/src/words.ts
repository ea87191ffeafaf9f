/** How the rows are measured; sentences of the page. */
export const methods: readonly string[] = [
  'Ours, the limit and the peers take turns (A B C A B C …) in one run: one round to warm up, then at least five; each value is the median.',
  'The events are those of the [demo year](../demo-year.md) in their mix and order, as the year of a service that is as many times as large as needed: about 700 bytes of canonical JSON each, data and metadata.',
  'The limit is `node:sqlite` alone with the columns, indexes, transactions and flushes of our store and no check of anything, or what the row names.',
  'Peers are used as their documentation says, at the same flush where they offer it: emmett with one shared connection (its default of one for each call is slower), act with its SQLite store, which flushes at each commit and offers nothing else. act takes no appends at once from one process (`SQLITE_BUSY`), so it is not in the row of 64 writers. Peers get fewer events in a turn; rates are of what they did.',
  'The data are on the same disk for all. The machine was shared with other work while this was measured: ratios of one run are to be read, not the absolute values.',
]

export interface Finding {
  readonly rows: string
  readonly text: string
}

/** What limits each row, and for a bar that is missed why and what was tried. */
export const findings: readonly Finding[] = []
