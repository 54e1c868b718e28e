-- Words that bring a dialogue back. Not in the journal: all of it follows from the master key and from who guessed.

-- A fingerprint of the words, made with the master key, when a page first shows them. The words themselves are nowhere.
create table receipt (
  fingerprint  bytea       primary key,
  contact      uuid        not null,
  kept_at      timestamptz not null default now()
);

-- Wrong guesses by a fingerprint of the first words, so that guessing becomes slow. Nothing about who guesses.
create table receipt_guess (
  locator  bytea       primary key,
  n        integer     not null,
  at       timestamptz not null
);
create index receipt_guess_at on receipt_guess (at);

grant select, insert, delete on receipt to senim_app;
grant select, insert, update, delete on receipt_guess to senim_app;
