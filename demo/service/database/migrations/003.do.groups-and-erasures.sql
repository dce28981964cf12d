-- Who stood on the board by name since a total was last told. Whoever looks knows what they did, so they do not count
-- as people behind whom others are hidden.
alter table board_members add column named boolean not null default false;
create index board_members_named on board_members (person) where named;
-- The same of those who left meanwhile and may come back. Keyed digests: they say of no one.
create table board_named_gone (mark text primary key);

-- Numbers that editors are told about groups. Such a number changes only when more people than the smallest group have
-- changed what it counts; until then it stays as it was told.
create table told_numbers (
  name text primary key,
  count integer not null
);
-- Who changed what a number counts since it was told: keyed digests, gone when it is told anew.
create table told_numbers_pending (
  name text not null,
  mark text not null,
  primary key (name, mark)
);

-- Which erasures this database knows of: the same as the ledger beside it (see erasures.ts), so that a backup from before
-- an erasure is recognised.
create table erasures (
  mark text primary key,
  at timestamptz(3) not null
);
