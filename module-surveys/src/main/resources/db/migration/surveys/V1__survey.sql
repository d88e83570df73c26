-- Half-yearly satisfaction surveys. What was asked, of whom it was asked and what they said is frozen step by step. -------------

-- What is asked: designed by quality for the whole company (SUR-2). A version that was issued cannot change.
create table survey_questionnaire
(
    id          uuid primary key,
    version     bigint       not null,
    number      int          not null unique,
    title_zh    varchar(80)  not null,
    title_en    varchar(160) not null,
    overall_zh  varchar(200) not null,
    overall_en  varchar(400) not null,
    comment_zh  varchar(200) not null,
    comment_en  varchar(400) not null,
    begun_by    uuid,
    begun_name  varchar(60)  not null,
    begun_at    timestamptz  not null,
    changed_at  timestamptz  not null,
    issued_by   uuid,
    issued_name varchar(60),
    issued_at   timestamptz
);

create table survey_area
(
    id               uuid primary key,
    questionnaire_id uuid         not null references survey_questionnaire,
    position         int          not null,
    name_zh          varchar(40)  not null,
    name_en          varchar(80)  not null
);
create index survey_area_of_questionnaire on survey_area (questionnaire_id, position);

create table survey_item
(
    id       uuid primary key,
    area_id  uuid         not null references survey_area,
    position int          not null,
    words_zh varchar(200) not null,
    words_en varchar(400) not null
);
create index survey_item_of_area on survey_item (area_id, position);

-- Neither by being changed nor by getting or losing a part: what a row belonged to is asked as well as what it is to belong to.
create function refuse_change_of_issued_questionnaire() returns trigger
    language plpgsql as
$$
declare
    touched uuid[];
begin
    if tg_table_name = 'survey_area' then
        touched := array [case when tg_op <> 'INSERT' then old.questionnaire_id end,
                          case when tg_op <> 'DELETE' then new.questionnaire_id end];
    elsif tg_table_name = 'survey_item' then
        select array_agg(a.questionnaire_id) into touched from survey_area a
        where a.id in (case when tg_op <> 'INSERT' then old.area_id end, case when tg_op <> 'DELETE' then new.area_id end);
    else
        touched := array [old.id];
    end if;
    if exists (select from survey_questionnaire q where q.id = any (touched) and q.issued_at is not null) then
        raise exception 'a questionnaire that was issued cannot change' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger survey_questionnaire_issued before update or delete on survey_questionnaire
    for each row execute function refuse_change_of_issued_questionnaire();
create trigger survey_area_issued before insert or update or delete on survey_area
    for each row execute function refuse_change_of_issued_questionnaire();
create trigger survey_item_issued before insert or update or delete on survey_item
    for each row execute function refuse_change_of_issued_questionnaire();

-- One launch by quality, for some or all estates (SUR-1).
create table survey
(
    id               uuid primary key,
    version          bigint       not null,
    half_year        varchar(6)   not null,
    title            varchar(80)  not null,
    questionnaire_id uuid         not null references survey_questionnaire,
    anonymous        boolean      not null,
    -- Below it an area is low; percent of those who answered.
    target           int          not null check (target between 1 and 100),
    firm             varchar(60),
    launched_by      uuid,
    launched_name    varchar(60)  not null,
    launched_at      timestamptz  not null
);
create index survey_by_half_year on survey (half_year desc, launched_at desc);

-- The outside firm's people, who see the rounds of this survey while they are open, and nothing else.
create table survey_surveyor
(
    survey_id uuid not null references survey,
    staff_id  uuid not null,
    primary key (survey_id, staff_id)
);
create index survey_surveyor_by_staff on survey_surveyor (staff_id);

-- A survey at one estate.
create table survey_round
(
    id               uuid primary key,
    version          bigint      not null,
    estate_id        uuid        not null,
    survey_id        uuid        not null references survey,
    half_year        varchar(6)  not null,
    title            varchar(80) not null,
    questionnaire_id uuid        not null references survey_questionnaire,
    anonymous        boolean     not null,
    target           int         not null,
    launched_by      uuid,
    launched_name    varchar(60) not null,
    launched_at      timestamptz not null,
    drawn_by         uuid,
    drawn_name       varchar(60),
    drawn_at         timestamptz,
    -- The local date on which the homes were drawn, and until which answers are taken.
    issue_date       date,
    return_by        date,
    -- How many of the frame's homes, in percent (SUR-4), and how many homes the frame has.
    rate             int,
    frame_size       int,
    issued_by        uuid,
    issued_name      varchar(60),
    issued_at        timestamptz,
    closed_by        uuid,
    closed_name      varchar(60),
    closed_at        timestamptz,
    forms_issued     int,
    forms_returned   int,
    short_because    varchar(500),
    counted_by       uuid,
    counted_name     varchar(60),
    counted_at       timestamptz,
    letter_id        uuid,
    posted_by        uuid,
    posted_name      varchar(60),
    posted_at        timestamptz,
    delivered_by     uuid,
    delivered_name   varchar(60),
    delivered_at     timestamptz,
    filed_by         uuid,
    filed_name       varchar(60),
    filed_at         timestamptz,
    withdrawn_by      uuid,
    withdrawn_name    varchar(60),
    withdrawn_at      timestamptz,
    withdrawn_because varchar(500),
    -- Held before the estate's work stood here, and brought from a file: nothing of it was drawn or issued here.
    imported_by       uuid,
    imported_name     varchar(60),
    imported_at       timestamptz,
    unique (estate_id, survey_id),
    check ((drawn_at is null) = (issue_date is null)),
    check ((drawn_at is null) = (frame_size is null)),
    check ((closed_at is null) = (forms_issued is null)),
    check ((closed_at is null) = (forms_returned is null)),
    check (forms_returned <= forms_issued),
    check ((withdrawn_at is null) = (withdrawn_because is null)),
    check (issued_at is null or drawn_at is not null),
    check (closed_at is null or issued_at is not null or imported_at is not null),
    check (imported_at is null or (drawn_at is null and issued_at is null and closed_at is not null)),
    check (counted_at is null or closed_at is not null),
    check (posted_at is null or (counted_at is not null and letter_id is not null)),
    check (delivered_at is null or posted_at is not null),
    check (filed_at is null or delivered_at is not null)
);
-- One in each half-year; what was withdrawn may be followed by another.
create unique index survey_round_once on survey_round (estate_id, half_year) where withdrawn_at is null;
create index survey_round_of_survey on survey_round (survey_id, estate_id);

create function refuse_change_of_filed_survey_round() returns trigger
    language plpgsql as
$$
begin
    raise exception 'survey round % is filed and cannot change', old.id using errcode = 'restrict_violation';
end
$$;
create trigger survey_round_filed before update or delete on survey_round
    for each row when (old.filed_at is not null) execute function refuse_change_of_filed_survey_round();

-- What was done with a round: added, never changed.
create table survey_course
(
    id        uuid primary key,
    estate_id uuid          not null,
    -- Written beside the round, and before it where both are new.
    round_id  uuid          not null references survey_round deferrable initially deferred,
    move      varchar(20)   not null,
    words     varchar(1000) not null,
    by_id     uuid,
    by_name   varchar(60)   not null,
    at        timestamptz   not null
);
create index survey_course_of_round on survey_course (round_id, id);
revoke update, delete, truncate on survey_course from linli_app;

call keep_in_sight('survey_round');
call keep_in_sight('survey_course');
