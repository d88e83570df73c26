-- A questionnaire of twenty answers; this half-year's survey at every estate, each home with a form in its hands; and at the first estate last
-- half-year's survey with :sheets homes, all of which have answered and nobody has counted. Form n opens with the token md5('form ' || n).
set work_mem = '256MB';
create function bench_survey(what text, n bigint) returns uuid language sql immutable as
$$ select md5('survey ' || what || ' ' || n)::uuid $$;

insert into staff_member (id, name, sign_in_name, password_hash, credentials, language, version)
select bench_staff('QUALITY_INSPECTOR', 1), '品质', 'quality_inspector-1', (select '{bcrypt}' || crypt('bamboo-lantern-42', gen_salt('bf', 4))), 1, 'zh', 0;
insert into staff_post (id, member_id, role, estate_id, since, version)
values (gen_random_uuid(), bench_staff('QUALITY_INSPECTOR', 1), 'QUALITY_INSPECTOR', null, '2020-01-01', 0);

-- Nineteen items in five areas and the overall one.
insert into survey_questionnaire (id, version, number, title_zh, title_en, overall_zh, overall_en, comment_zh, comment_en, begun_name, begun_at, changed_at)
values (bench_survey('questionnaire', 1), 0, 100, '物业服务征询意见表', 'Survey of property service', '总的来说，您对物业服务满意吗？', 'Overall, are you satisfied?',
        '还有什么想说的？', 'Anything else?', '品质', now(), now());
insert into survey_area (id, questionnaire_id, position, name_zh, name_en)
select bench_survey('area', a), bench_survey('questionnaire', 1), a, '服务' || a, 'Service ' || a from generate_series(1, 5) a;
insert into survey_item (id, area_id, position, words_zh, words_en)
select bench_survey('item', i), bench_survey('area', i % 5 + 1), i / 5, '第 ' || i || ' 项服务做得怎么样？', 'How is service ' || i || '?' from generate_series(1, 19) i;
update survey_questionnaire set issued_at = now(), issued_name = '品质' where id = bench_survey('questionnaire', 1);

insert into survey (id, version, half_year, title, questionnaire_id, anonymous, target, launched_name, launched_at)
select bench_survey(half, 1), 0, half, half || ' 业主满意度调查', bench_survey('questionnaire', 1), true, 85, '品质', now() - interval '12 days'
from unnest(array['2025H2', '2026H2']) half;
insert into survey_round (id, version, estate_id, survey_id, half_year, title, questionnaire_id, anonymous, target, launched_name, launched_at,
                          drawn_name, drawn_at, issue_date, return_by, rate, frame_size, issued_name, issued_at)
select bench_survey('round', e), 0, bench_estate(greatest(e, 1)), bench_survey(half, 1), half, half || ' 业主满意度调查', bench_survey('questionnaire', 1), true, 85,
       '品质', now() - interval '12 days', '经理', now() - interval '11 days', current_date - 11, current_date + last, 100, homes, '经理', now() - interval '10 days'
from (select e, '2026H2' as half, 30 as last, :households / 20 as homes from generate_series(1, 20) e
      union all select 0, '2025H2', -1, :sheets) r;
insert into survey_draw (id, estate_id, round_id, number, seed, algorithm, frame_hash, homes, drawn_by, drawn_name, drawn_at)
select bench_survey('draw', e), bench_estate(greatest(e, 1)), bench_survey('round', e), 1, 7, 'bench', repeat('0', 64), case e when 0 then :sheets else :households / 20 end,
       bench_staff('PROJECT_MANAGER', 1), '经理', now() - interval '11 days'
from generate_series(0, 20) e;

insert into survey_form (id, estate_id, round_id, draw_id, household_id, serial, position, home, building, unit, token_hash, handed_name, handed_at, handed_way)
select bench_id('2026-06-01', 5, n), bench_estate(e), bench_survey('round', e), bench_survey('draw', e), home, k + 1, k + 1, place, building, unit,
       encode(sha256(convert_to(md5('form ' || n), 'UTF8')), 'hex'), '管家', now() - interval '10 days', 'DOOR'
from (select n, n % 20 + 1 as e, n / 20 as k, bench_home(n) as home from generate_series(0, :households - 1) n) f
  join (select id, building, unit, building || '-' || unit || '-' || room as place from household) h on h.id = f.home;

-- Last half-year's: fifty buildings, four of five owners content with most, few with everything.
insert into survey_frame (round_id, position, estate_id, household_id, building, unit, room, occupancy)
select bench_survey('round', 0), n + 1, bench_estate(1), bench_survey('home', n), (n % 50 + 1)::text, '1', n::text, 'OCCUPIED' from generate_series(0, :sheets - 1) n;
insert into survey_form (id, estate_id, round_id, draw_id, household_id, serial, position, home, building, unit, token_hash, handed_name, handed_at, handed_way,
                         answered_on, answered_channel)
select bench_id('2026-05-01', 6, n), bench_estate(1), bench_survey('round', 0), bench_survey('draw', 0), bench_survey('home', n), n + 1, n + 1,
       (n % 50 + 1) || '-1-' || n, (n % 50 + 1)::text, '1', encode(sha256(convert_to('last ' || n, 'UTF8')), 'hex'), '管家', now() - interval '10 days', 'DOOR',
       current_date - 5, 'LINK'
from generate_series(0, :sheets - 1) n;
insert into survey_sheet (id, estate_id, round_id, building, unit, channel, comment)
select bench_survey('sheet', n), bench_estate(1), bench_survey('round', 0), (n % 50 + 1)::text, '', 'LINK', case when n % 100 = 0 then '第 ' || n || ' 户：楼道的灯不亮' end
from generate_series(0, :sheets - 1) n;
insert into survey_answer (estate_id, sheet_id, item_id, score)
select bench_estate(1), bench_survey('sheet', n), case i when 0 then bench_survey('questionnaire', 1) else bench_survey('item', i) end,
       case when i > 0 and (n * 31 + i * 17) % 23 = 0 then null else 5 - least(4, ((n * 7919::bigint + i * 104729) % 101) / 30 + (n % 9 = i % 9)::int) end
from generate_series(0, :sheets - 1) n, generate_series(0, 19) i;
vacuum analyze;
