-- Repairs on top of the company: :leaks leaks at the first estate that wait for rain, and a hundred at the second; asked callbacks of one month, :few of them at the
-- third estate and :many at the fourth; a token for each estate's repair program, 'linli_e01' and so on.
set work_mem = '256MB';

insert into repair_token (id, version, estate_id, name, digest, issued_name, issued_at)
select md5('token ' || e)::uuid, 0, bench_estate(e), '报修系统', encode(sha256(convert_to('linli_e' || lpad(e::text, 2, '0'), 'UTF8')), 'hex'), '经理', now()
from generate_series(1, 20) e;

create view bench_home_of as
select h.id, h.estate_id, h.building, h.building || '-' || h.unit || '-' || h.room as home, row_number() over (partition by h.estate_id order by h.id) - 1 as k from household h;
create table bench_homes as select * from bench_home_of;
create unique index on bench_homes (estate_id, k);
analyze bench_homes;

create procedure bench_repairs(e int, many bigint, kinds text[], about timestamptz, asked boolean) language sql as
$$
insert into repair (id, version, estate_id, source, number, kind, trade, household_id, home, building, what, worker_name, done_at, taken_name, taken_at,
                    butler_id, butler_name, misses, asked_at, asked_by, asked_name, asked_way, reached, attitude, punctuality, quality, fixed)
select bench_id(about, 20 + e, n), 0, bench_estate(e), 'SYSTEM', 'P' || n, kinds[n % array_length(kinds, 1) + 1],
       (array ['PLUMBING_ELECTRIC', 'MASONRY', 'FITTINGS', 'EQUIPMENT', 'DRAINS', 'OTHER'])[n % 6 + 1], h.id, h.home, h.building, '第 ' || n || ' 次维修', '师傅' || n % 12,
       about + n % 20 * interval '1 day', '报修系统', about + n % 20 * interval '1 day', bench_staff('BUTLER', e), '管' || e, 0,
       case when asked and n % 10 > 0 then about + (n % 20 + 1) * interval '1 day' end, case when asked and n % 10 > 0 then bench_staff('BUTLER', e) end,
       case when asked and n % 10 > 0 then '管' || e end, case when asked and n % 10 > 0 then 'TELEPHONE' end, case when asked and n % 10 > 0 then '业主' end,
       case when asked and n % 10 > 0 then 5 - n % 3 end, case when asked and n % 10 > 0 then 5 - n % 4 end, case when asked and n % 10 > 0 then 5 - n % 5 end,
       case when asked and n % 10 > 0 then n % 25 > 0 end
from (select n, bench_estate(e) as estate, n % (select count(*) from bench_homes where estate_id = bench_estate(e)) as k from generate_series(0, many - 1) n) r
     join bench_homes h on h.estate_id = r.estate and h.k = r.k;
insert into duty (id, standard, estate_id, subject_type, subject_id, round, since, due, first_due, target, assignee_id, ladder_roles, ladder_start, ladder_floor,
                  fulfilled_at, fulfilled_by, fulfilled_name, fulfilled_record, version)
select md5('duty ' || r.id)::uuid, case r.kind when 'ORDINARY' then 'CAL-1' else 'CAL-4' end, r.estate_id, 'repair', r.id::text, 1, r.done_at, r.done_at + interval '2 days',
       r.done_at + interval '2 days', 70, r.butler_id, '{BUTLER,FOREMAN,SUPERVISOR,PROJECT_MANAGER}', r.done_at::date, 1, r.asked_at, r.asked_by, r.asked_name,
       case when r.asked_at is not null then 'asked' end, 1
from repair r where asked and r.estate_id = bench_estate(e);
$$;

call bench_repairs(1, :leaks, array ['LEAK'], now() - interval '30 days', false);
call bench_repairs(2, 100, array ['LEAK'], now() - interval '30 days', false);
call bench_repairs(3, :few, array ['ORDINARY', 'ORDINARY', 'ORDINARY', 'CONCEALED'], date_trunc('month', now() - interval '1 month') + interval '10 hours', true);
call bench_repairs(4, :many, array ['ORDINARY', 'ORDINARY', 'ORDINARY', 'CONCEALED'], date_trunc('month', now() - interval '1 month') + interval '10 hours', true);
vacuum analyze;
