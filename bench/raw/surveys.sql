-- The other side of surveys: plain tables with the indexes that they would have. Each home has a slip; the first survey has :sheets responses of twenty answers.
create table survey(id int primary key, title text not null);
create table question(id int primary key, survey_id int not null references survey, words text not null);
create table issue_slip(id bigint generated always as identity primary key, survey_id int not null references survey,
  household_id bigint not null, token text not null unique, returned_at timestamptz, unique(survey_id, household_id));
create table response(id bigint generated always as identity primary key, slip_id bigint references issue_slip,
  survey_id int not null references survey, submitted_at timestamptz not null default now(), comment text);
create table answer(response_id bigint not null references response on delete cascade, question_id int not null references question,
  score smallint not null check (score between 1 and 5), primary key(response_id, question_id));
insert into survey select g, '2026H2' from generate_series(0,20) g;
insert into question select s*100+q, s, '第 '||q||' 项' from generate_series(0,20) s, generate_series(1,20) q;
insert into issue_slip(survey_id,household_id,token) select g%20+1, g, md5(g::text) from generate_series(1,:households) g;
insert into response(survey_id,submitted_at) select 0, now()-g*interval '1 s' from generate_series(1,:sheets) g;
insert into answer select r.id, q, 1+(r.id*7+q*3)%5 from response r, generate_series(1,20) q;
create index response_survey on response(survey_id, submitted_at);
vacuum analyze;
