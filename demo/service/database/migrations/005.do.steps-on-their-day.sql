-- A step may be noted later than it was done. `at` says when it was noted; the day is the person's own word, in their
-- calendar, and null where it is that of `at`.
alter table steps add column day date;

-- Whether a step counts for a period of days.
create function is_step_within(at timestamptz, day date, first date, last date) returns boolean
  language sql stable parallel safe as $$
  select case when day is null then at >= first and at < last + 1 else day between first and last end
$$;
