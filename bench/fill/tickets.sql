-- :tickets tickets over :estates estates (20 unless it is said) and five years, each with its story, its line in the register, its duty and its
-- entries in the journal. One in twenty is open.
-- With :slim only what a list reads. Loaded without the indexes, which are made again behind it.
\if :{?estates}
\else
\set estates 20
\endif
set work_mem = '256MB';
create temp table kept_index as
select indexrelid::regclass::text as name, indrelid::regclass::text as on_table, pg_get_indexdef(indexrelid) as made
from pg_index where not indisunique and indrelid in ('ticket'::regclass, 'ticket_step'::regclass, 'contact'::regclass, 'duty'::regclass, 'journal'::regclass);
select format('drop index %s', name) from kept_index \gexec

-- What differs between tickets, worked out once.
create unlogged table bench_ticket as
select g, e, k, bench_id(at, 3, g) as id, at, home, number,
       k % 20 = 7 as open, at + interval '1 day' as handled, at + interval '26 hours' as told, at + interval '30 hours' as closed,
       (array['COMPLAINT','REPAIR','REQUEST','SUGGESTION','QUESTION'])[k % 5 + 1] as kind,
       (array['SECURITY','CLEANING','GREENING','FACILITIES','REPAIR','PARKING','OTHER'])[k % 7 + 1] as topic,
       (array['电梯','楼道','车库','花园','大堂','水泵','门禁','围墙','垃圾房','游乐场','泳池','消防栓'])[(k * 7 + e) % 12 + 1]
           || (array['有异响','漏水','没有灯','积水','有异味','被占用','损坏','太脏','无人管理','噪音很大'])[(k / 12 + e) % 10 + 1]
           || '，' || (array['请尽快','希望今天','已经三天','多次反映','业主很着急'])[k / 120 % 5 + 1]
           || (array['处理','安排人来看','给个答复','修好','清理干净','联系我'])[(k / 600 + e) % 6 + 1]
           || '。编号' || g as words
from (select g, e, k, number, home,
             (current_date - 1 - (:tickets / :estates - 1 - k) / per_day * interval '1 day') + interval '1 hour'
                 + (k % per_day) * (interval '9 hours' / per_day) as at
      from (select g, g % :estates + 1 as e, g / :estates as k, per_day,
                   bench_home(((g::bigint / :estates * 7919 % (:households / 20)) * 20 + g % :estates)::int) as home,
                   to_char(current_date - 1 - (:tickets / :estates - 1 - g / :estates) / per_day * interval '1 day', 'YYMMDD')
                       || '-' || lpad((g / :estates % (per_day * 2))::text, greatest(2, length((g / :estates % (per_day * 2))::text)), '0') as number
            from generate_series(0, :tickets - 1) g, (select ceil(:tickets / :estates / 1825.0)::int as per_day) p) numbered) dated;
create unlogged table bench_place as
select h.id, h.building, h.building || '-' || h.unit || '-' || h.room as place,
       h.building || '-' || h.room as door, p.id as person, p.name, p.phone
from household h join household_person p on p.household_id = h.id;
analyze bench_ticket, bench_place;

insert into ticket (id, estate_id, number, token, kind, severity, constructive, channel, topic, words, household_id, building, place, door,
                    reporter_id, reporter_name, anonymous, registered_at, registered_by, registered_name, search,
                    first_responder_id, handler_id, round, handled_at, handled_by, handled_name, handled_outcome, handled_result,
                    told_at, told_by, told_name, told_channel, told_reached, closed_at, closed_by, closed_name, closed_how, version)
select b.id, bench_estate(e), number, md5(b.g::text), kind, 'ORDINARY', false, 'TELEPHONE', topic, words, home, building, place, door,
       person, name, false, at, bench_staff('BUTLER', e), '管' || e,
       array[left(number, 6), substr(number, 8)] || (select array_agg(distinct substr(words, i, 2)) from generate_series(1, length(words) - 1) i where substr(words, i, 2) !~ '[，。0-9]')
           || b.g::text || string_to_array(place, '-') || array[name],
       bench_staff('BUTLER', e), bench_staff('BUTLER', e), 1,
       case when not open then handled end, case when not open then bench_staff('BUTLER', e) end, case when not open then '管' || e end,
       case when not open then 'SOLVED' end, case when not open then '已派人到现场处理，恢复正常。' end,
       case when not open then told end, case when not open then bench_staff('BUTLER', e) end, case when not open then '管' || e end,
       case when not open then 'TELEPHONE' end, case when not open then name end,
       case when not open then closed end, case when not open then bench_staff('BUTLER', e) end, case when not open then '管' || e end,
       case when not open then 'ANSWERED' end, 1
from bench_ticket b join bench_place p on p.id = b.home;

\if :{?slim}
\else
insert into ticket_step (id, ticket_id, at, kind, actor_kind, actor_id, actor_name, words, owner_sees, files)
select bench_id(at, 4, g), id, at, 'REGISTERED', 'STAFF', bench_staff('BUTLER', e), '管' || e, words, true, '{}'::uuid[] from bench_ticket
union all
select bench_id(handled, 5, g), id, handled, 'HANDLED', 'STAFF', bench_staff('BUTLER', e), '管' || e, '已派人到现场处理，恢复正常。', true, '{}' from bench_ticket where not open
union all
select bench_id(closed, 6, g), id, closed, 'CLOSED', 'STAFF', bench_staff('BUTLER', e), '管' || e, '', true, '{}' from bench_ticket where not open;

insert into contact (id, estate_id, household_id, at, entered_at, channel, direction, staff_id, staff_name, reached, said, source_type, source_id, source_label, source_link)
select bench_id(at, 7, g), bench_estate(e), home, at, at, 'TELEPHONE', 'FROM_OWNER', bench_staff('BUTLER', e), '管' || e, p.name, words, 'ticket', b.id::text, number,
       '/e/e' || lpad(e::text, 2, '0') || '/tickets/' || b.id
from bench_ticket b join bench_place p on p.id = b.home;

\endif

-- An open one has climbed to the project manager by now.
insert into duty (id, standard, estate_id, subject_type, subject_id, round, since, due, first_due, target, assignee_id, ladder_roles, ladder_start, ladder_floor,
                  fulfilled_at, fulfilled_by, fulfilled_name, fulfilled_record, version)
select bench_id(at, 8, g), 'FEE-3', bench_estate(e), 'ticket', id::text, 1, at, at::date + 4, at::date + 4, 100, bench_staff('BUTLER', e),
       '{BUTLER,FOREMAN,SUPERVISOR,PROJECT_MANAGER}', at::date - 4, 1,
       case when not open then handled end, case when not open then bench_staff('BUTLER', e) end, case when not open then '管' || e end, case when not open then 'handled' end, 1
from bench_ticket;

\if :{?slim}
\else
insert into journal (id, at, actor_kind, actor_id, actor_name, action, estate_id, subject_type, subject_id, changes)
select bench_id(at, 9, g), at, 'STAFF', bench_staff('BUTLER', e), '管' || e, 'ticket.registered', bench_estate(e), 'ticket', id::text,
       jsonb_build_array(jsonb_build_object('noun', 'ticket', 'id', id, 'kind', 'CREATED', 'fields', jsonb_build_array(
           jsonb_build_object('name', 'number', 'now', number), jsonb_build_object('name', 'words', 'now', words))))
from bench_ticket;
\endif

drop table bench_ticket, bench_place;
select made from kept_index order by on_table \gexec
vacuum analyze;
checkpoint;
