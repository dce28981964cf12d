-- JSON that holds texts is `json`: the order of the languages in a text has a meaning.

-- What the organisation gives: imported from its directory and its editors.
create table teams (
  id text primary key,
  name json not null,
  place integer not null
);

create table people (
  id text primary key,
  name text not null,
  -- The name without accents and capitals, for the order of the list.
  sort text collate "C" not null,
  team text references teams (id),
  role json,
  picture text,
  profile text,
  joined_at timestamptz(3),
  can_edit boolean not null default false
);
create index people_in_order on people (sort, id);

-- Each word of a name, so that a colleague is found by the beginning of any of them.
create table people_words (
  word text collate "C" not null,
  person text collate "C" not null references people (id) on delete cascade,
  primary key (word, person)
);
create index people_words_by_person on people_words (person, word);

-- Sections that are the same for all: organisation, values, guidelines, acts, cues, the settings of the board, coaches.
create table editorial (
  section text primary key,
  value json not null
);
-- One row. Grows with every change to the tables above, so that what was made of them may be kept until then.
create table editorial_version (version bigint not null);
insert into editorial_version values (1);

create table feed (
  id text primary key,
  published_at timestamptz(3) not null,
  expires_at timestamptz(3),
  body json not null
);
create index feed_in_order on feed (published_at desc, id desc);

create table feed_marks (
  person text not null,
  item text not null references feed (id) on delete cascade,
  kept boolean,
  rating text,
  primary key (person, item)
);
create index feed_marks_by_item on feed_marks (item) where rating is not null;

-- Thanks.
create table kudos (
  id text primary key,
  giver text not null,
  text text not null,
  team text,
  value text,
  behaviour text,
  at timestamptz(3) not null,
  -- What all receivers agree to; made from their decisions.
  shown text not null default 'receiver',
  external boolean not null default false,
  answer text,
  answered_by text,
  answered_at timestamptz(3)
);
create index kudos_by_giver on kudos (giver);
create index kudos_by_time on kudos (at);

create table kudos_receivers (
  kudos text not null references kudos (id) on delete cascade,
  person text not null,
  place integer not null,
  -- Their own decision. None counts as "receiver".
  shown text,
  external boolean,
  primary key (kudos, person)
);
create index kudos_by_receiver on kudos_receivers (person);

create table kudos_reactions (
  kudos text not null references kudos (id) on delete cascade,
  person text not null,
  kind text not null,
  primary key (kudos, person, kind)
);
create index kudos_reactions_by_person on kudos_reactions (person);

-- Who may see what, ready to be read in order: "person:…", "team:…" or "everyone".
create table kudos_audience (
  audience text collate "C" not null,
  at timestamptz(3) not null,
  kudos text collate "C" not null,
  primary key (audience, at, kudos)
);
create index kudos_audience_by_kudos on kudos_audience (kudos);

-- That thanks with an id were there once: an id that was used stays used for as long as its thanks would have been kept,
-- so that nobody learns by trying which thanks are private now and which are gone. A keyed digest: it says of no one.
create table kudos_gone (
  mark text primary key,
  at timestamptz(3) not null
);
create index kudos_gone_by_time on kudos_gone (at);

create table kudos_reports (
  kudos text not null,
  person text not null,
  reason text,
  at timestamptz(3) not null,
  primary key (kudos, person)
);

-- The viewer's own.
create table goals (
  person text not null,
  id text not null,
  started_at timestamptz(3) not null,
  stopped_at timestamptz(3),
  body json not null,
  primary key (person, id)
);
create index goals_in_order on goals (person, started_at, id);
-- Who asks to be erased is not left as the partner of a goal of somebody else.
create index goals_by_partner on goals ((body ->> 'partner')) where body ->> 'partner' is not null;
-- What is too old is found without reading all that is not.
create index goals_stopped on goals (stopped_at) where stopped_at is not null;

create table steps (
  person text not null,
  id text not null,
  goal text not null,
  at timestamptz(3) not null,
  body jsonb not null,
  -- Whether it is part of a total that was told.
  told boolean not null default false,
  primary key (person, id),
  foreign key (person, goal) references goals (person, id) on delete cascade
);
create index steps_of_goal on steps (person, goal, at, id);

create table preferences (
  person text primary key,
  body jsonb not null
);

create table proposed_acts (
  person text not null,
  id text not null,
  at timestamptz(3) not null,
  body json not null,
  primary key (person, id)
);

create table feedback (
  person text not null,
  id text not null,
  at timestamptz(3) not null,
  by_person text not null,
  body json not null,
  primary key (person, id)
);
create index feedback_in_order on feedback (person, at desc, id desc);

create table feedback_requests (
  person text not null,
  step text not null,
  at timestamptz(3) not null,
  primary key (person, step)
);

create table coaching_requests (
  person text not null,
  id text not null,
  coach text not null,
  at timestamptz(3) not null,
  about text,
  status text not null,
  closed_at timestamptz(3),
  primary key (person, id)
);
create index coaching_requests_by_coach on coaching_requests (coach);

-- The board: only people who said yes stand in it. Who leaves is gone from it.
create table board_members (
  person text primary key,
  count integer not null default 0,
  consent_at timestamptz(3) not null,
  text_version text not null,
  -- What they did since a total was last told.
  pending integer not null default 0
);
create index board_members_by_count on board_members (count desc);
create index board_members_pending on board_members (person) where pending <> 0;

-- What was told of the total: numbers of groups, and of nobody.
create table board_stretches (
  from_day date primary key,
  count integer not null,
  participants integer not null
);

-- Numbers without people.
create table doubts (
  quarter text not null,
  doubt text not null,
  count integer not null,
  primary key (quarter, doubt)
);
create table wishes (
  id text primary key,
  day date not null,
  text text not null
);
-- That something was counted already. A keyed digest: it says neither who nor what.
create table marks (
  mark text primary key,
  until date not null
);

-- What was carried out, and what was answered.
create table actions (
  person text not null,
  id text not null,
  type text not null,
  digest text not null,
  received_at timestamptz(3) not null,
  status integer,
  answer json,
  primary key (person, id)
);
create index actions_by_time on actions (received_at);

-- That something changed, and for whom. What it is now is read when it is sent.
create table events (
  id bigserial primary key,
  at timestamptz(3) not null default now(),
  section text not null,
  item text,
  audiences text[] not null
);
create index events_by_time on events (at);
-- One row: up to where events were removed.
create table events_pruned (through bigint not null);
insert into events_pruned values (0);

create table secrets (
  name text primary key,
  value text not null
);

-- Of the rate limiter. Not worth waiting for a disk: after a crash everybody may begin counting anew.
create unlogged table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

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
