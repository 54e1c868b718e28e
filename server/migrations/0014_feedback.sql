-- Feedback: whom a silence has climbed to, and on what ground a referral was taken back.

alter table referral_entry add column office text, add column ground text;
