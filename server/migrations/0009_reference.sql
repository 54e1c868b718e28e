-- What the administrator edits: canned replies, rules of proposed bodies, reasons for contact, opening words. A row a version, never
-- changed; version 0 is what the product ships and has no row. `restores` names the version that an undo brought back.

create table reference_version (
  list      text        not null,
  version   integer     not null,
  value     json        not null,
  restores  integer,
  made_by   text        not null,
  made_at   timestamptz not null,
  primary key (list, version)
);

grant select, insert on reference_version to senim_app;
