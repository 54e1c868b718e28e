-- People and bodies: who comes in by which link, and which bodies are sent nothing new.

-- Links that let somebody in once. What the link itself says follows from the master key and stands nowhere.
create table invite (
  id        uuid        primary key,
  staff     uuid        not null,
  until     timestamptz not null,
  made_by   text        not null,
  made_at   timestamptz not null,
  ended     text,
  ended_at  timestamptz
);
create index invite_staff on invite (staff, made_at);

alter table body add column retired_at timestamptz;

-- Whoever was invited and has not come in yet has neither; whoever forgot the password has a login only.
alter table account alter column login drop not null, alter column password drop not null;

grant select, insert, update on invite to senim_app;
