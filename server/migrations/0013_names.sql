-- What people who work here are called stands in a box, sealed with a key of their own, and in `account` once more, in the clear.

-- The box of the name; null until the start after this has sealed the names that were there before (access/people.ts).
alter table staff add column name uuid;

-- Whoever destroys a key, by whatever way, takes the name in the clear with it.
create function forget_name() returns trigger language plpgsql as $$
begin
  update account set name = '—' where id = new.id;
  return null;
end
$$;
create trigger key_destroyed after update of wrapped on key for each row when (new.wrapped is null) execute function forget_name();
