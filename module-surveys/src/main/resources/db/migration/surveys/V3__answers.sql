-- What owners answered, and how it came in. In an anonymous round nothing here leads to a home: no form, no household, no serial,
-- no time, no sequence. What a home has done stands in survey_form, what was said stands here, and closing rewrites the second in
-- an order of chance, so that neither a row's place nor the transaction that wrote it says more.

create table survey_sheet
(
    -- Drawn at random, and not by time like all others.
    id        uuid primary key,
    estate_id uuid        not null,
    round_id  uuid        not null references survey_round,
    building  varchar(16) not null,
    unit      varchar(16) not null,
    channel   varchar(10) not null check (channel in ('LINK', 'PAPER')),
    comment   varchar(2000) check (comment <> ''),
    -- In a named round only.
    form_id   uuid
);
create index survey_sheet_of_round on survey_sheet (round_id);
create unique index survey_sheet_of_form on survey_sheet (form_id) where form_id is not null;

-- The overall item bears the questionnaire's id. No score is "not experienced".
create table survey_answer
(
    estate_id uuid not null,
    sheet_id  uuid not null references survey_sheet,
    item_id   uuid not null,
    score     smallint check (score between 1 and 5),
    primary key (sheet_id, item_id)
);

-- The answer part of a paper form that was keyed in, known by the random code that is printed on it and stands nowhere beside the
-- home. That the home gave its form back stands in survey_form, from the coupon above the tear line.
create table survey_paper
(
    id        uuid primary key,
    estate_id uuid        not null,
    round_id  uuid        not null references survey_round,
    -- Random, printed on the answer part alone: whoever holds the paper finds what was keyed from it.
    code      varchar(16) not null,
    building  varchar(16) not null,
    unit      varchar(16) not null,
    -- In a named round only.
    form_id   uuid,
    unique (round_id, code)
);
create unique index survey_paper_of_form on survey_paper (form_id) where form_id is not null;

-- Each time that somebody keyed it: first, a second time by somebody else, and a third time where the two differed.
create table survey_keying
(
    paper_id   uuid        not null references survey_paper,
    turn       smallint    not null check (turn between 1 and 3),
    estate_id  uuid        not null,
    items      uuid[]      not null,
    -- As many as items; null is "not experienced".
    scores     smallint[]  not null,
    comment    varchar(2000) check (comment <> ''),
    keyed_by   uuid        not null,
    keyed_name varchar(60) not null,
    -- In a named round only. Of an anonymous one the journal knows who keyed when, and this row who keyed which paper.
    keyed_at   timestamptz,
    primary key (paper_id, turn),
    check (cardinality(items) = cardinality(scores))
);

-- From which number it follows which papers are keyed twice.
create table survey_check
(
    round_id  uuid primary key references survey_round,
    estate_id uuid   not null,
    seed      bigint not null
);

-- A home's form came back, and its answer part cannot be keyed: one row a paper, with the reason that is printed.
create table survey_unkeyed
(
    id         uuid primary key,
    estate_id  uuid         not null,
    round_id   uuid         not null references survey_round,
    building   varchar(16)  not null,
    reason     varchar(200) not null check (reason <> ''),
    noted_by   uuid         not null,
    noted_name varchar(60)  not null,
    noted_at   timestamptz  not null
);
create index survey_unkeyed_of_round on survey_unkeyed (round_id, building);

-- Who had not answered was reminded: how many homes that were, and how many of them were sent a message.
create table survey_reminder
(
    id            uuid primary key,
    estate_id     uuid        not null,
    round_id      uuid        not null references survey_round,
    on_day        date        not null,
    homes         int         not null check (homes > 0),
    messages      int         not null check (messages between 0 and homes),
    reminded_by   uuid        not null,
    reminded_name varchar(60) not null,
    reminded_at   timestamptz not null,
    unique (round_id, on_day)
);

-- What was answered, keyed or noted is nobody's to change, and the program has no right to.
revoke update, delete, truncate on survey_sheet from linli_app;
revoke update, delete, truncate on survey_answer from linli_app;
revoke update, delete, truncate on survey_paper from linli_app;
revoke update, delete, truncate on survey_keying from linli_app;
revoke update, delete, truncate on survey_check from linli_app;
revoke update, delete, truncate on survey_unkeyed from linli_app;
revoke update, delete, truncate on survey_reminder from linli_app;

call keep_in_sight('survey_sheet');
call keep_in_sight('survey_answer');
call keep_in_sight('survey_paper');
call keep_in_sight('survey_keying');
call keep_in_sight('survey_check');
call keep_in_sight('survey_unkeyed');
call keep_in_sight('survey_reminder');

-- The one thing that may touch them, and it says nothing else than before: at closing the papers become sheets, as they were keyed
-- last, and an anonymous round's sheets, answers and keyings are written once more, under new ids and in an order of chance.
create function settle_survey_sheets(closing uuid) returns void
    language plpgsql
    security definer
    set search_path = public, pg_temp
as
$$
declare
    nameless boolean;
begin
    select r.anonymous into nameless from survey_round r
    where r.id = closing and r.closed_at is not null and r.counted_at is null
      and (sees_all() or r.estate_id = any (seen_estates()));
    if nameless is null then
        raise exception 'survey round % is not being closed', closing using errcode = 'restrict_violation';
    end if;
    if exists (select from survey_paper p where p.round_id = closing)
        and exists (select from survey_sheet s where s.round_id = closing and s.channel = 'PAPER') then
        raise exception 'survey round % is settled', closing using errcode = 'restrict_violation';
    end if;

    with last as materialized (
        select distinct on (p.id) gen_random_uuid() as sheet, p.estate_id, p.building, p.unit, p.form_id, k.items, k.scores, k.comment
        from survey_paper p join survey_keying k on k.paper_id = p.id
        where p.round_id = closing
        order by p.id, k.turn desc),
    sheets as (
        insert into survey_sheet (id, estate_id, round_id, building, unit, channel, comment, form_id)
        select sheet, estate_id, closing, building, unit, 'PAPER', comment, form_id from last)
    insert into survey_answer (estate_id, sheet_id, item_id, score)
    select l.estate_id, l.sheet, a.item, a.score from last l, unnest(l.items, l.scores) a (item, score);

    if not nameless then
        return;
    end if;

    with old as materialized (
        select s.*, gen_random_uuid() as fresh from survey_sheet s where s.round_id = closing),
    sheets as (
        insert into survey_sheet (id, estate_id, round_id, building, unit, channel, comment)
        select fresh, estate_id, round_id, building, unit, channel, comment from old order by random()),
    answers as (
        insert into survey_answer (estate_id, sheet_id, item_id, score)
        select a.estate_id, o.fresh, a.item_id, a.score from survey_answer a join old o on o.id = a.sheet_id
        order by random()),
    gone as (
        delete from survey_answer a using old o where a.sheet_id = o.id)
    delete from survey_sheet s using old o where s.id = o.id;

    with keyings as materialized (
        delete from survey_keying k using survey_paper p where p.id = k.paper_id and p.round_id = closing returning k.*),
    papers as materialized (
        delete from survey_paper p where p.round_id = closing and (select count(*) from keyings) >= 0
        returning p.*, gen_random_uuid() as fresh),
    again as (
        insert into survey_paper (id, estate_id, round_id, code, building, unit)
        select fresh, estate_id, round_id, code, building, unit from papers order by random())
    insert into survey_keying (paper_id, turn, estate_id, items, scores, comment, keyed_by, keyed_name)
    select p.fresh, k.turn, k.estate_id, k.items, k.scores, k.comment, k.keyed_by, k.keyed_name
    from keyings k join papers p on p.id = k.paper_id
    order by random();

    -- A code was marked as used when its paper was keyed: the transactions of codes, beside those of coupons, would tell a home's.
    with old as (
        delete from survey_sheet_code c where c.round_id = closing returning c.*)
    insert into survey_sheet_code (round_id, estate_id, code_hash, building, unit, used)
    select round_id, estate_id, code_hash, building, unit, used from old order by code_hash;
end
$$;
