-- What a case lacks before it may close, as far as its list shows it; how long the person may answer, and what they said; how many waivers wait for a second person.

alter table case_file add column missing text[], add column answer_until timestamptz, add column helped boolean, add column seconds integer;
