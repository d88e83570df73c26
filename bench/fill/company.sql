-- Twenty estates with their people, and :households homes with an owner each; a twenty-first without homes, for the import. Everybody's password is "bamboo-lantern-42".
create extension if not exists pgcrypto;

-- An id as the program makes them: the time in front, so that neighbours lie side by side in the index.
create function bench_id(at timestamptz, kind int, n bigint) returns uuid language sql immutable as
$$ select (lpad(to_hex((extract(epoch from (at - timestamptz '1970-01-01 00:00:00+00')) * 1000)::bigint), 12, '0') || '7'
    || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
create function bench_estate(n bigint) returns uuid language sql immutable as
$$ select md5('estate ' || n)::uuid $$;
create function bench_staff(role text, n bigint) returns uuid language sql immutable as
$$ select md5(role || ' ' || n)::uuid $$;
create function bench_home(n bigint) returns uuid language sql immutable as
$$ select bench_id('2020-01-01', 1, n) $$;

insert into app_company (id, name) values (1, '量度物业');
insert into estate (id, code, name, name_en, city, zone, first_occupied_on, service_from, service_until, telephone, version)
select bench_estate(n), 'e' || lpad(n::text, 2, '0'), '第' || n || '花园', 'Garden ' || n, '杭州', 'Asia/Shanghai', '2019-06-01', '08:30', '18:00', '0571-5555 0000', 0
from generate_series(1, 21) n;
-- No day is lived while it is measured.
insert into calendar (zone, last_lived) values ('Asia/Shanghai', current_date + 2);

insert into staff_member (id, name, sign_in_name, password_hash, credentials, language, version)
select bench_staff(role, n), left('管领主经前', 1) || n, lower(role) || '-' || n, (select '{bcrypt}' || crypt('bamboo-lantern-42', gen_salt('bf', 4))), 1, 'zh', 0
from unnest('{BUTLER,FOREMAN,SUPERVISOR,PROJECT_MANAGER,FRONT_DESK}'::text[]) role, generate_series(1, 21) n;
insert into staff_post (id, member_id, role, estate_id, since, version)
select gen_random_uuid(), bench_staff(role, n), role, bench_estate(n), '2020-01-01', 0
from unnest('{BUTLER,FOREMAN,SUPERVISOR,PROJECT_MANAGER,FRONT_DESK}'::text[]) role, generate_series(1, 21) n;
-- The first project manager has a second estate: what is due there is due from the same person.
insert into staff_post (id, member_id, role, estate_id, since, version)
values (gen_random_uuid(), bench_staff('PROJECT_MANAGER', 1), 'PROJECT_MANAGER', bench_estate(2), '2020-01-01', 0);

insert into household_building (id, estate_id, code, name, sort_key, version)
select md5('building ' || e || ' ' || b)::uuid, bench_estate(e), b::text, b || '栋', lpad(b::text, 6, '0'), 0
from generate_series(1, 20) e, generate_series(1, 50) b;
insert into household_unit (building_id, code)
select md5('building ' || e || ' ' || b)::uuid, u::text from generate_series(1, 20) e, generate_series(1, 50) b, generate_series(1, 2) u;
-- Home n: estate n % 20, then building, unit, floor and door.
insert into household (id, estate_id, building, unit, room, sort_key, floor, occupancy, occupancy_since, version)
select bench_home(n), bench_estate(n % 20 + 1), b::text, u::text, room, lpad(b::text, 6, '0') || lpad(u::text, 6, '0') || lpad(room, 6, '0'), 1, 'OCCUPIED', '2020-01-01', 0
from (select n, k / 100 % 50 + 1 as b, k / 50 % 2 + 1 as u, ((k % 50) / 2 + 1) || lpad((k % 2 + 1 + k / 5000 * 2)::text, 2, '0') as room
      from (select n, n / 20 as k from generate_series(0, :households - 1) n) homes) homes;
insert into household_person (id, estate_id, household_id, name, relation, phone, owner_group, moved_in_on, version)
select bench_id('2020-01-01', 2, n), bench_estate(n % 20 + 1), bench_home(n),
       substr('张王李赵刘陈杨黄周吴徐孙马朱胡', (n % 15 + 1)::int, 1) || substr('伟芳娜敏静丽强磊军洋艳勇杰涛超', (n / 15 % 15 + 1)::int, 1),
       'OWNER', '138' || lpad(n::text, 8, '0'), 'GENERAL', '2020-01-01', 0
from generate_series(0, :households - 1) n;
vacuum analyze;
