-- Duty: who is on duty in which body, who answers for it, which body stands above it, and who has seen that a silence climbed to them.

alter table body add column superior uuid;
alter table staff add column head boolean not null default false;
create index staff_body on staff (body) where body is not null;

-- As the roster was entered last; what is over by then is left out.
create table roster (
  body   uuid  primary key,
  shifts json  not null,
  away   json  not null
);
grant select, insert, update on roster to senim_app;

-- How many rungs of the climb that stands have been told; none when nothing climbs.
alter table referral add column climbed smallint not null default 0;
create index referral_climbed on referral (body) where climbed > 0;
-- Of a climb: which rung, and whether nobody was behind its office.
alter table referral_entry add column rung smallint, add column nobody boolean;

-- Whoever an office is opened the silence in the portal.
create table climb_seen (
  referral uuid        not null,
  version  integer     not null,
  office   text        not null,
  who      uuid        not null,
  at       timestamptz not null,
  primary key (referral, version)
);
grant select, insert on climb_seen to senim_app;
