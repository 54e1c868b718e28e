-- Floods. Not in the journal: nothing here says who anybody is, and all of it may be lost.

-- How many write for the first time just now: two buckets that time empties. No address has a part in them. Unlogged: nothing is written twice for a figure of one minute.
create unlogged table newcomers (
  name   text             primary key,
  level  double precision not null,
  at     timestamptz      not null
);

-- Which first words are the same: a fingerprint made with the master key, so that nobody who has only the database can guess the words. Lost in a crash, whoever waits is answered one by one.
create unlogged table likeness (
  contact      uuid        primary key,
  fingerprint  bytea       not null,
  at           timestamptz not null default now()
);
create index likeness_fingerprint on likeness (fingerprint, at);
create index likeness_at on likeness (at);

-- How long people usually wait is asked for each page of each newcomer.
create index contact_first_reply on contact (first_reply);

-- Why a contact stands behind others of its urgency: `copy`, `load` or null.
alter table contact add column behind text;

grant select, insert, update on newcomers to senim_app;
grant select, insert, delete on likeness to senim_app;
