-- A body's own system: the keys it speaks by. What a key itself says follows from the master key and stands nowhere.

create table body_key (
  id          uuid        primary key,
  body        uuid        not null,
  name        text        not null,
  made_by     text        not null,
  made_at     timestamptz not null,
  revoked_by  text,
  revoked_at  timestamptz
);
create index body_key_body on body_key (body, made_at);

-- How much a system asks just now, and on which day it last did; by key, and for signed calls by body. Not of the journal.
create table body_use (
  id       uuid              primary key,
  level    double precision  not null,
  at       timestamptz       not null,
  used_on  date              not null
);

grant select, insert, update on body_key, body_use to senim_app;
