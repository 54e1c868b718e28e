-- In whose hands a dialogue is: hand-overs, take-overs, looks of supervisors, and why somebody is on a break.

-- The last hand-over of a contact, open until `ended` says how it ended.
create table handover (
  contact   uuid        primary key,
  asked_by  uuid        not null,
  asked_to  uuid        not null,
  note      uuid,
  asked_at  timestamptz not null,
  until     timestamptz not null,
  ended     text
);

create table takeover (
  contact     uuid        not null,
  version     integer     not null,
  taken_from  uuid        not null,
  taken_by    uuid        not null,
  ground      text        not null,
  at          timestamptz not null,
  primary key (contact, version)
);
create index takeover_from on takeover (taken_from, at);

create table look (
  contact  uuid        not null,
  version  integer     not null,
  account  uuid        not null,
  at       timestamptz not null,
  primary key (contact, version)
);
create index look_at on look (at);

-- The last break of each operator; it goes on while the operator's row says so.
create table operator_break (
  operator  uuid        primary key,
  reason    text        not null,
  since     timestamptz not null
);
insert into operator_break (operator, reason, since)
  select distinct on (stream) stream, data ->> 'reason', to_timestamp((data ->> 'at')::bigint / 1000.0) from event where type = 'operator.onBreak' order by stream, version desc;

grant select, insert, update on handover, operator_break to senim_app;
grant select, insert on takeover, look to senim_app;
