/** How the rows are measured; sentences of the page. */
export const methods: readonly string[] = [
  'Ours, the limit and the peers take turns (A B C A B C …) in one run; the first round warms up and is not counted, each value is the median of the rest: five rounds, and one in the rows that take minutes (`rebuild`, `as-of`, `http`, `evidence`).',
  'The events are those of the [demo year](../demo-year.md) in their mix and order, as the year of a service that is as many times as large as needed.',
  'The limit is `node:sqlite` alone with the columns, indexes, transactions and flushes of our store and no check of anything, or what the row names.',
  'Peers are used as their documentation says, and flush at each commit as we do (WAL, synchronous=FULL): emmett with one shared connection, which is quicker than its default of one for each call; act with its SQLite store, which offers no other mode. act takes no appends at once from one process (`SQLITE_BUSY`), so it is not in the row of 64 writers. Peers do less in a turn; rates are of what they did.',
  'In `command` nobody asks who was appointed, because no peer does; act keeps states in memory, and each of its commands is the first to its stream.',
  'Where the load is above the number of processors, the ratios of one run still say something, the absolute values and the shares of slow answers only how it went there. Ours works in one thread and gets one share of a full machine; emmett and act work in several threads and get more.',
]

export interface Finding {
  readonly rows: string
  readonly text: string
}

/** What limits each row, and for a bar that is missed why and what was tried. */
export const findings: readonly Finding[] = [
  {
    rows: 'append-one',
    text: 'The flush of the disk. Beside it the store looks for the ids, the ends of stream and log, and lets the triggers of the schema check each row, which the limit does not.',
  },
  {
    rows: 'append-64',
    text: 'What waits at one moment shares a transaction and a flush, each append in a savepoint of its own, so that none falls with another.',
  },
  {
    rows: 'append-100',
    text: 'The three triggers that keep the log append-only for every program that writes to the file, and the search for known ids. They look up position, revision and id of each row once more in SQLite. Dropping them would reach the bar and give up that promise, so they stay.',
  },
  {
    rows: 'command',
    text: 'One flush, ten statements (a test counts them), twenty events through their codecs, the rules, canonical JSON and two hashes. The rest of the time is the decision: rules, calendar, digest.',
  },
  {
    rows: 'replay',
    text: 'Two parsings of JSON, as in the limit. What comes on top is two layers of asynchronous iteration, the quick check of data and metadata, which took the place of io-ts on the way of what is valid ([why](../adr/0020-quick-checks-from-shapes.md)), and the fold of each stream. Reading batches instead of single events through the port would save the iteration; it was not done, as every store and its contract would have to change.',
  },
  {
    rows: 'rebuild',
    text: 'A rebuild of 1,000,000 events was not waited for in this run: at the cost of an event that the table says, it misses its bar by far. Each event goes to all views and changes a few rows, and each row is checked, written as columns and put into its table, many times over a log. Tried, and kept: one decoding of a batch for all views, larger batches, passing over events by their type before a view is asked for keys, the quick check of rows. Profiles: [before](profiles/rebuild-before.txt), [after](profiles/rebuild-after.txt). What is left is SQLite writing rows, and reading those of a batch before; to be ten times as quick, a build would have to hold all rows in memory and write each once, which is not flat in memory, or spread the views over processes, of which only one may write.',
  },
  {
    rows: 'as-of',
    text: 'In this run the log was a small part of the one that the bar is for. Profiles: [before](profiles/as-of-before.txt), [after](profiles/as-of-after.txt). As of a position only the streams are read that a view looks at; the slowest views (the journal, late facts) look at all of them and hold a row for each event, so a replay of the prefix is what they cost. Snapshots of rows at positions would not help these, because the rows themselves are as many as the events; a table of the versions of each row would, at the price of a second write for each change in the rebuild. Neither is there yet.',
  },
  {
    rows: 'http',
    text: 'Not in this run: at this load the disk itself took fewer durable inserts than commands were due, ours and the limit alike. One process decides, writes, flushes and keeps all views; the sender of the load has the same two cores. On a machine with nothing else to do the share of slow answers is that of the flush and of the saving of views between two commands.',
  },
  { rows: 'sse', text: 'The API has no live stream yet; `npm run bench -- sse` says so and ends with exit code 3.' },
  {
    rows: 'start',
    text: 'Loading of modules: NestJS, the deciders, the calendar. The help of a command line loads its options only.',
  },
  {
    rows: 'size',
    text: 'The whole domain is all duties with their texts in two languages, laws and policies, and is as large as the job description. A page that needs one aggregate loads that one: the domain has no side effects, so a bundler leaves the others out, and the row `size-one-aggregate` is about the bar.',
  },
  {
    rows: 'evidence',
    text: 'Not in this run, for want of time on the machine. On an append the follower in the same process, which hashes what was committed. A verification reads every leaf twice, from the bundles and from the store, and hashes each.',
  },
]
