-- Finding contacts again by what is known of them. What was said is encrypted and has no index, on purpose.

-- First axis of the assessment; null until somebody has named a reason.
alter table contact add column reasons text[];
update contact c set reasons = found.reasons
  from (select s.id, array_agg(r.reason order by r.place) as reasons
          from stream s, json_array_elements_text(s.state -> 'assessment' -> 'reasons') with ordinality r (reason, place)
         where s.kind = 'contact' group by s.id) found
 where found.id = c.id;

create index contact_opened on contact (opened_at desc, id desc);
create index contact_answered on contact (operator, opened_at desc, id desc) where status in ('live', 'closed');
create index contact_case on contact (case_id) where case_id is not null;
create index contact_region on contact ((coalesce(region, said_region)), opened_at desc, id desc);
create index contact_reasons on contact using gin (reasons);
-- The short code by which people speak of a contact.
create index contact_code on contact ((upper(right(id::text, 4))));

-- What somebody has set for their own desk, such as other keys. Not in the journal: it concerns nobody else.
create table preference (
  account  uuid  primary key,
  keys     json  not null
);
grant select, insert, update on preference to senim_app;
