-- The journal: what happened, in one order, for good. The application may add to it and read it, and nothing else.

create table event (
  seq         bigint      primary key,
  stream      uuid        not null,
  version     integer     not null,
  kind        text        not null,
  type        text        not null,
  schema      smallint    not null default 1,
  data        json        not null,
  actor       text        not null,
  at          timestamptz not null,
  command_id  uuid        not null,
  ordinal     smallint    not null,
  body_hash   bytea       not null,
  unique (stream, version),
  unique (command_id, ordinal)
);

-- A cache of the fold: the n-th event of a stream costs as much as the first. `npm run verify` proves it equal to the journal.
create table stream (
  id       uuid    primary key,
  kind     text    not null,
  version  integer not null,
  state    json    not null
) with (fillfactor = 70);

-- Keys of threads and persons, each sealed with the master key. Erasing a person destroys the key, and with it every box.
create table key (
  id            uuid        primary key,
  owner         uuid        not null,
  wrapped       bytea,
  destroyed_at  timestamptz
);

-- Text, names, addresses, numbers: AES-256-GCM boxes; the id and the kind are authenticated with them.
create table content (
  id      uuid  primary key,
  key_id  uuid  not null,
  kind    text  not null,
  box     bytea not null
);

-- What must happen by when. Computed once in a decision, swept by an indexed query on the database's clock.
create table deadline (
  stream  uuid        not null,
  name    text        not null,
  kind    text        not null,
  due_at  timestamptz not null,
  primary key (stream, name)
);
create index deadline_due on deadline (due_at);

create table follower (
  name  text   primary key,
  seq   bigint not null
);

-- Which process does the work that only one may do. An epoch tells a successor from a sleeper that wakes up.
create table lease (
  name        text        primary key,
  holder      text        not null,
  epoch       bigint      not null,
  expires_at  timestamptz not null
);

-- Proof that the key file belongs to this database.
create table key_check (
  one  boolean primary key default true check (one),
  mac  bytea   not null
);

grant select, insert on event, key_check to senim_app;
grant select, insert, update on stream, key, follower, lease to senim_app;
grant select, insert on content to senim_app;
grant select, insert, update, delete on deadline to senim_app;
