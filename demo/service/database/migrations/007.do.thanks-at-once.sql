-- Thanks are given in one statement. A program that asks for one thing after the other holds the lock of the events
-- while it waits for each answer, and everybody else waits with it.

-- Writes thanks that are given, for their giver and receivers alone. `thanks` is a row of `kudos`: a column that is added
-- to the table is filled from the field of its name. Without a reason against it everything is written, otherwise nothing.
create function give_kudos(thanks json, receivers text[], audiences text[], gone_mark text) returns text
language plpgsql as $$
declare
  thanks_id text := thanks ->> 'id';
begin
  if (select count(*) from people where id = any(receivers)) <> cardinality(receivers) then
    return 'receiver-unknown';
  end if;
  -- Thanks to a team go to people of that team: it is not the giver who chooses a wall.
  if thanks ->> 'team' is not null
    and not exists (select from people where team = thanks ->> 'team' and id = any(receivers)) then
    return 'team-of-others';
  end if;
  insert into kudos select * from json_populate_record(null::kudos, thanks) on conflict do nothing;
  if not found then
    return 'id-used';
  end if;
  -- Looked up after the row is written: then whoever was about to remove thanks of this id is through.
  if exists (select from kudos_gone where mark = gone_mark) then
    delete from kudos where id = thanks_id;
    return 'id-used';
  end if;
  insert into kudos_receivers (kudos, person, place)
    select thanks_id, person, place from unnest(receivers) with ordinality as given (person, place);
  insert into kudos_audience (audience, at, kudos)
    select audience, (thanks ->> 'at')::timestamptz, thanks_id from unnest(audiences) as audience;
  return null;
end
$$;

-- The same with the record of the change before it and its event behind it, as every change has them (carry-out.ts,
-- events.ts). `change` is a row of `actions`, with the answer to be kept; `told` are the audiences as events write them.
-- Answers whether all was done. If not, nothing was written: the change was sent before, what the organisation gives is
-- not as it was when the change was looked at, or there is a reason against it.
create function give_kudos_at_once(
  change json, editorial_known bigint, thanks json, receivers text[], audiences text[], gone_mark text, told text[]
) returns boolean language plpgsql as $$
declare
  event_id bigint;
begin
  if (select version from editorial_version) is distinct from editorial_known then
    return false;
  end if;
  insert into actions select * from json_populate_record(null::actions, change) on conflict do nothing;
  if not found then
    return false;
  end if;
  if give_kudos(thanks, receivers, audiences, gone_mark) is not null then
    delete from actions where person = change ->> 'person' and id = change ->> 'id';
    return false;
  end if;
  -- Last, since events are written one after the other.
  perform pg_advisory_xact_lock(864206003);
  insert into events (section, item, audiences) values ('kudos', thanks ->> 'id', told) returning id into event_id;
  perform pg_notify('vonk_events', event_id::text);
  return true;
end
$$;
