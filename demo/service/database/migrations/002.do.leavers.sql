-- Who was taken out of the directory, and when last. What is their own is removed some days later (see retention.ts):
-- a directory may leave somebody out by mistake, or be filled anew.
create table people_gone (
  person text primary key,
  since timestamptz(3) not null
);
create index people_gone_by_time on people_gone (since);

create function note_who_left() returns trigger language plpgsql as $$
begin
  insert into people_gone (person, since) select id, now() from left_now
    on conflict (person) do update set since = excluded.since;
  return null;
end
$$;
create function note_that_all_left() returns trigger language plpgsql as $$
begin
  insert into people_gone (person, since) select id, now() from people
    on conflict (person) do update set since = excluded.since;
  return null;
end
$$;
create trigger people_left after delete on people referencing old table as left_now
  for each statement execute function note_who_left();
create trigger people_all_left before truncate on people for each statement execute function note_that_all_left();

-- Those who left before.
insert into people_gone (person, since)
  select person, now() from (
    select person from goals union select person from preferences union select person from feed_marks
    union select person from proposed_acts union select person from feedback union select person from feedback_requests
    union select person from coaching_requests union select person from board_members
    union select person from kudos_receivers
  ) those
  where not exists (select from people p where p.id = those.person);
