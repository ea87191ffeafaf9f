/** What a file of ours is, so that one is not taken for the other. */
export interface FileKind {
  /** In the header of the file. */
  readonly applicationId: number
  /** The n-th of these leads from file version n - 1 to n. A released one is never edited: files made by it are out there. */
  readonly migrations: readonly string[]
  /** Tables without which it is damaged. */
  readonly tables: readonly string[]
}

/**
 * The log is append-only for every program that writes through SQLite, not only for this one: no row changes or goes,
 * and a new one has a new id, the next position and the next revision of its stream. `insert or replace` is caught too.
 */
const events = `
create table events (
  -- Place in the whole log, from 1, without gaps
  position integer primary key,
  -- UUID in lower case
  id text not null unique,
  stream text not null,
  -- The kind of the stream: its name up to the first hyphen
  category text not null,
  -- Place in the stream, from 0, without gaps
  revision integer not null,
  type text not null,
  schema_version integer not null,
  -- Canonical JSON (RFC 8785), as it was hashed
  data text not null,
  metadata text not null,
  unique (stream, revision)
) strict;
create index events_by_category on events (category, position);
create trigger events_are_never_changed before update on events begin
  select raise(abort, 'events are never changed');
end;
create trigger events_are_never_deleted before delete on events begin
  select raise(abort, 'events are never deleted');
end;
create trigger events_are_only_added before insert on events
when new.position is not (select coalesce(max(position), 0) + 1 from events)
  or new.revision is not (select coalesce(max(revision), -1) + 1 from events where stream = new.stream)
  or exists (select 1 from events where id = new.id)
begin
  select raise(abort, 'an event is added once, at the end of the log and of its stream');
end;
`

const views = `
create table views (
  -- The name in the code, camelCase; the SQL view of the same name in snake_case shows the active version
  name text not null,
  version integer not null,
  -- Position of the last event that the rows stand for
  checkpoint integer not null,
  -- 1 for the version that readers get
  active integer not null check (active in (0, 1)),
  primary key (name, version)
) strict;
create table view_columns (
  view text not null,
  version integer not null,
  -- Place in the table, from 0
  place integer not null,
  "column" text not null,
  type text not null,
  nullable integer not null check (nullable in (0, 1)),
  label_et text not null,
  label_en text not null,
  primary key (view, version, "column"),
  foreign key (view, version) references views (name, version)
) strict;
`

/** Who writes a version of a view, where several programs share it. */
const leases = `
-- The program that leads; empty when it gave the lease back
alter table views add column leader text;
-- Grows each time that another comes to lead: a write by a smaller one is refused
alter table views add column lease_token integer not null default 0;
-- UTC; the lease is free from then on
alter table views add column lease_until text;
`

/** Events and views. "Duty" in ASCII. */
export const storeFile: FileKind = { applicationId: 0x44757479, migrations: [events + views, leases], tables: ['events', 'views'] }

/** Views of a log that is elsewhere. "Dutv" in ASCII. */
export const viewsFile: FileKind = { applicationId: 0x44757476, migrations: [views + leases], tables: ['views'] }
