-- Rows of the modules. Each is written by its module's `project` alone and can be rebuilt from the journal,
-- but for those under "Not in the journal".

-- Directory
create table body (
  id      uuid primary key,
  kind    text not null,
  region  text not null,
  name    json not null
);
create index body_region on body (region, kind);

create table staff (
  id         uuid    primary key,
  roles      text[]  not null,
  languages  text[]  not null,
  skills     text[]  not null,
  region     text,
  body       uuid,
  capacity   integer not null,
  active     boolean not null
);

-- Contacts
create table contact (
  id           uuid        primary key,
  thread       uuid        not null,
  language     text        not null,
  status       text        not null,
  opened_at    timestamptz not null,
  place        timestamptz not null,
  urgency      text,
  risk         text,
  region       text,
  said_region  text,
  said_about   text,
  about        text,
  age          integer,
  at_head      boolean     not null,
  operator     uuid,
  offer_until  timestamptz,
  passed       uuid[]      not null,
  first_reply  timestamptz,
  case_id      uuid,
  outcome      text,
  closed_at    timestamptz
);
create index contact_queue on contact (place, id) where status in ('waiting', 'offered');
create index contact_operator on contact (operator) where status in ('offered', 'live');

create table message (
  contact  uuid        not null,
  seq      integer     not null,
  by_staff uuid,
  content  uuid        not null,
  at       timestamptz not null,
  primary key (contact, seq)
);

-- Routing
create table operator (
  id        uuid        primary key,
  status    text        not null,
  capacity  integer     not null,
  offered   uuid,
  holding   uuid[]      not null,
  heavy     integer     not null,
  since     timestamptz not null
);
create index operator_working on operator (status) where status <> 'offline';

-- Cases
create sequence case_number;
create table case_file (
  id          uuid        primary key,
  number      text        not null unique,
  status      text        not null,
  contact     uuid        not null,
  thread      uuid        not null,
  lead        uuid        not null,
  risk        text,
  region      text        not null,
  opened_at   timestamptz not null,
  closed_at   timestamptz
);
create index case_lead on case_file (lead, status);
create index case_contact on case_file (contact);

create table referral (
  id        uuid        primary key,
  case_id   uuid        not null,
  body      uuid        not null,
  status    text        not null,
  content   uuid        not null,
  ground    text        not null,
  slice     text[]      not null,
  sent_at   timestamptz not null,
  due_step  text,
  due_at    timestamptz,
  due_rule  text,
  lapsed    text
);
create index referral_body on referral (body, status);
create index referral_case on referral (case_id);

create table referral_entry (
  referral  uuid        not null,
  version   integer     not null,
  what      text        not null,
  at        timestamptz not null,
  who       uuid,
  content   uuid,
  outcome   text,
  reason    text,
  on_date   text,
  step      text,
  primary key (referral, version)
);

-- Statistics: facts kept by a follower
create table fact_contact (
  id        uuid primary key,
  day       date not null,
  region    text,
  request   boolean not null
);
create table fact_case (
  id        uuid primary key,
  day       date not null,
  region    text,
  reasons   text[] not null,
  closed    boolean not null
);
create table fact_referral (
  id        uuid primary key,
  case_id   uuid not null,
  day       date not null,
  region    text,
  verified  boolean not null,
  lapsed    integer not null
);

-- Not in the journal ------------------------------------------------------------------------------------------------

create table account (
  id        uuid primary key,
  login     text not null unique,
  name      text not null,
  password  text not null
);

create table session (
  hash        bytea       primary key,
  account     uuid        not null references account (id),
  csrf        text        not null,
  created_at  timestamptz not null default now(),
  seen_at     timestamptz not null default now()
);

-- Failed sign-ins by login, so that guessing becomes slow without locking anybody out for good.
create table sign_in_failure (
  login   text        primary key,
  n       integer     not null,
  until   timestamptz not null
);

-- Whose page is open, a member of staff's or a contact's: one row a process that holds a socket of theirs.
create table presence (
  who         uuid        not null,
  node        text        not null,
  expires_at  timestamptz not null,
  primary key (who, node)
);

-- How far each side of a dialogue has got: what was delivered to it and what it has read.
create table mark (
  contact    uuid     not null,
  side       text     not null,
  delivered  integer  not null,
  read       integer  not null,
  primary key (contact, side)
);

-- Who read what about whom. Written in the same transaction as the read; never changed.
create table read_log (
  id       bigint generated always as identity primary key,
  account  uuid        not null,
  what     text        not null,
  subject  uuid        not null,
  at       timestamptz not null default now()
);

grant select, insert, update on body, staff, contact, operator, case_file, referral, fact_contact, fact_case, fact_referral to senim_app;
grant select, insert on message, referral_entry, read_log to senim_app;
grant usage on sequence case_number to senim_app;
grant select, insert, update on account to senim_app;
grant select, insert, update, delete on session, presence, mark, sign_in_failure to senim_app;
