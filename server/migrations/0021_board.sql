-- The joint board: every clock of a referral that runs or was missed, whether its silence climbs, and what a body has told of the matter's course.

alter table referral add column clocks json not null default '[]', add column silent boolean not null default false;
create index referral_silent on referral (case_id) where silent;
alter table referral_entry add column milestone text;
