-- Sessions that were ended before their time, until it is over. The id is a random one of the session: it says not whose.
create table ended_sessions (
  id text primary key,
  until timestamptz(3) not null
);
create index ended_sessions_by_time on ended_sessions (until);

-- Every instance hears that people changed teams or left, and looks anew at whom its live streams are for.
create function tell_who_is_here() returns trigger language plpgsql as $$
begin
  perform pg_notify('vonk_events', 'people');
  return null;
end
$$;
create trigger people_tell_team after update on people
  for each row when (old.team is distinct from new.team) execute function tell_who_is_here();
create trigger people_tell_leaving after delete on people for each row execute function tell_who_is_here();
create trigger people_tell_emptied after truncate on people for each statement execute function tell_who_is_here();
create trigger ended_sessions_tell after insert on ended_sessions
  for each row execute function tell_who_is_here();

-- Events named people by their ids until now. They name nobody any more: what was written before goes, and streams
-- that would go on after it begin anew.
update events_pruned set through = greatest(through, (select coalesce(max(id), 0) from events));
delete from events;

-- Who asks to be erased is not left as the partner of a goal of somebody else.
create index goals_by_partner on goals ((body ->> 'partner')) where body ->> 'partner' is not null;
-- What is too old is found without reading all that is not.
create index goals_stopped on goals (stopped_at) where stopped_at is not null;
