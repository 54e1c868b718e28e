-- How each body answers: of every referral when each step was done, whether in time, and what came in between. The facts are counted anew from the journal.

delete from fact_contact;
delete from fact_case;
delete from fact_referral;
delete from follower where name = 'statistics';
alter table fact_referral
  add column body uuid not null,
  add column kind text not null,
  add column sent_at timestamptz not null,
  add column accept_due timestamptz,
  add column accepted_at timestamptz,
  add column accepted_in_time boolean,
  add column outcome_due timestamptz,
  add column answered_at timestamptz,
  add column answered_in_time boolean,
  add column refused boolean not null default false,
  add column withdrawn boolean not null default false,
  add column returned integer not null default 0,
  add column reopened integer not null default 0,
  add column missed integer not null default 0,
  add column climbs integer not null default 0;
create index fact_referral_day on fact_referral (day);
create index fact_referral_case on fact_referral (case_id);
