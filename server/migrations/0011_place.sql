-- `high` stands eleven hours ahead of its arrival and not one (core/src/contacts/place.ts). A place is derived, so all rows
-- get it, those of contacts that are over too: `verify` rebuilds them by today's rule.
-- Computed from the row and not moved, so running it again changes nothing.
update contact set place = opened_at - interval '11 hours' - case when at_head then interval '12 hours' else interval '0' end
  + case when behind is not null and not at_head then interval '30 minutes' else interval '0' end
where urgency = 'high';
