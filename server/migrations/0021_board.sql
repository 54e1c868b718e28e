-- The joint board: every clock of a referral that runs or was missed, whether its silence climbs, what a body has told of the matter's course, and how a referral came to it.

alter table referral add column clocks json not null default '[]', add column silent boolean not null default false;
create index referral_silent on referral (case_id) where silent;
alter table referral_entry add column milestone text, add column via text;
