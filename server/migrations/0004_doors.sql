-- Doors: which schools and colleges there are, which QR codes lead to the line, and how a contact came in.

create table institution (
  id        uuid    primary key,
  code      text    not null unique,
  name      text    not null,
  kind      text    not null,
  region    text,
  district  text,
  pupils    integer
);

create table door (
  id           uuid        primary key,
  institution  uuid        not null,
  campaign     integer     not null,
  language     text        not null,
  made_by      text        not null,
  made_at      timestamptz not null,
  revoked_by   text,
  revoked_at   timestamptz
);
create index door_institution on door (institution);

-- `entry` is a kind of institution or `unsigned`; null is a page that was opened without a code.
alter table contact add column entry text, add column door uuid;
-- `signed`, `unsigned` or null.
alter table fact_contact add column entry text;

grant select, insert, update on institution, door to senim_app;
