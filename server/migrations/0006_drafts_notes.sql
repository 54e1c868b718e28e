-- Notes of the staff beside a dialogue, with numbers of their own: the citizen's page reads `message` and nothing else.
create table note (
  contact   uuid        not null,
  n         integer     not null,
  by_staff  uuid        not null,
  to_self   boolean     not null,
  content   uuid        not null,
  at        timestamptz not null,
  primary key (contact, n)
);

-- What somebody has typed and not sent, sealed with the key of its thread. Not in the journal: gone once it is sent or the contact has ended.
create table draft (
  staff    uuid        not null,
  contact  uuid        not null,
  kind     text        not null,
  box      bytea       not null,
  at       timestamptz not null default now(),
  primary key (staff, contact, kind)
);
create index draft_contact on draft (contact);

grant select, insert on note to senim_app;
grant select, insert, update, delete on draft to senim_app;
