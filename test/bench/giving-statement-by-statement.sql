-- Giving thanks as a program does it that asks one thing after the other: the same rows, indexes, locks and events as
-- the service writes, each statement prepared, 21 round trips.
\set giver random(0, :people - 1)
\set receiver (:giver + random(1, :people - 1)) % :people
\set number random(1, 1000000000000000)
\set minute 60000
select id, team, joined_at, can_edit from people where id = 'crowd-' || :giver::bigint and not exists (select from ended_sessions where id = 'none');
insert into rate_limits values ('actions' || chr(58) || 'crowd-' || :giver::bigint, 1, extract(epoch from clock_timestamp()) * 1000 + :minute::bigint) on conflict (key) do update set points = case when rate_limits.expire <= extract(epoch from clock_timestamp()) * 1000 then 1 else rate_limits.points + 1 end, expire = case when rate_limits.expire <= extract(epoch from clock_timestamp()) * 1000 then excluded.expire else rate_limits.expire end returning points, expire;
begin;
insert into actions (person, id, type, digest, received_at) values ('crowd-' || :giver::bigint, 'action-' || :number::bigint, 'kudos.give', '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU', clock_timestamp()) on conflict do nothing returning id;
savepoint attempt;
select version from editorial_version;
select count(*) from people where id = any(array['crowd-' || :receiver::bigint]);
insert into kudos (id, giver, text, team, value, behaviour, at) values ('bench-' || :number::bigint, 'crowd-' || :giver::bigint, 'You took the time to explain it.', null, null, null, clock_timestamp()) on conflict do nothing returning id;
select 1 from kudos_gone where mark = 'mark-' || :number::bigint;
insert into kudos_receivers (kudos, person, place) select 'bench-' || :number::bigint, person, place from unnest(array['crowd-' || :receiver::bigint]) with ordinality as given (person, place);
select audience from kudos_audience where kudos = 'bench-' || :number::bigint;
select r.person, r.shown, r.external, p.team from kudos_receivers r left join people p on p.id = r.person where r.kudos = 'bench-' || :number::bigint;
update kudos set shown = 'receiver', external = false where id = 'bench-' || :number::bigint returning giver, team, at;
delete from kudos_audience where kudos = 'bench-' || :number::bigint and audience <> all(array['person' || chr(58) || 'crowd-' || :giver::bigint, 'person' || chr(58) || 'crowd-' || :receiver::bigint]);
insert into kudos_audience (audience, at, kudos) select audience, clock_timestamp(), 'bench-' || :number::bigint from unnest(array['person' || chr(58) || 'crowd-' || :giver::bigint, 'person' || chr(58) || 'crowd-' || :receiver::bigint]) as audience on conflict do nothing;
select k.id, k.giver, k.team, k.text, k.value, k.behaviour, k.at, k.shown, k.external, k.answer, k.answered_at, (select array_agg(r.person order by r.place, r.person) from kudos_receivers r where r.kudos = k.id) as receivers, (select jsonb_agg(jsonb_build_object('kind', kind, 'by', people) order by kind) from (select kind, jsonb_agg(person order by person) as people from kudos_reactions where kudos = k.id group by kind) each) as reactions from kudos k where k.id = any(array['bench-' || :number::bigint]);
update actions set status = 200, answer = json_build_object('id', 'action-' || :number::bigint, 'status', 'done', 'changes', json_build_array(json_build_object('section', 'kudos', 'put', json_build_array(json_build_object('id', 'bench-' || :number::bigint))))) where person = 'crowd-' || :giver::bigint and id = 'action-' || :number::bigint;
select pg_advisory_xact_lock(864206003);
insert into events (section, item, audiences) values ('kudos', 'bench-' || :number::bigint, array['47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU', 'U8x3HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU47DE']) returning id \gset written
select pg_notify('vonk_events', :writtenid::text);
commit;
