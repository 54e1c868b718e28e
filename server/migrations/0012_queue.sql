-- What is counted of all who wait is read from an index alone, and not from the rows of everybody who ever wrote.
create index contact_line on contact (place, id) include (urgency, opened_at) where status in ('waiting', 'offered');
-- Those in danger, whom the router looks for alone while newcomers are a flood (`first` in server/src/routing/store.ts).
create index contact_first on contact (place, id) where status = 'waiting' and urgency in ('high', 'critical') and (behind is null or at_head);
-- Whether others came with the same words before. Rows of before, and of an older process beside, count as if: then they are looked at.
alter table likeness add column again boolean not null default true;
create index likeness_again on likeness (fingerprint) where again;
