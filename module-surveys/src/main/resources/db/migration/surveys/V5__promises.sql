-- What became of a survey: every comment, every measure, the public letter, and what quality found of its promises. -------------

-- What owners wrote, once each (SUR-8). In an anonymous round nothing here leads to a home: no home, no sheet, and the numbers
-- are given in random order.
create table survey_remark
(
    id            uuid primary key,
    version       bigint        not null,
    estate_id     uuid          not null,
    round_id      uuid          not null references survey_round,
    number        int           not null,
    words         varchar(4000) not null,
    household_id  uuid,
    home          varchar(80),
    -- Its line in the communication register.
    contact_id    uuid          not null unique,
    topic         varchar(32),
    coded_by      uuid,
    coded_name    varchar(60),
    coded_at      timestamptz,
    ticket_id     uuid unique,
    ticket_number varchar(20),
    unique (round_id, number),
    check ((household_id is null) = (home is null)),
    check ((topic is null) = (coded_at is null)),
    check ((ticket_id is null) = (ticket_number is null))
);
create index survey_remark_by_topic on survey_remark (round_id, topic);
revoke update, delete, truncate on survey_remark from linli_app;
-- What an owner wrote stays as it was written.
grant update (version, topic, coded_by, coded_name, coded_at, ticket_id, ticket_number) on survey_remark to linli_app;

-- What is done about a low area or about what many wrote: by one person, by a date (SUR-13).
create table survey_measure
(
    id            uuid primary key,
    version       bigint        not null,
    estate_id     uuid          not null,
    round_id      uuid          not null references survey_round,
    number        int           not null,
    -- A service area of the questionnaire, or a topic of the comments.
    area_id       uuid,
    topic         varchar(32),
    concern       varchar(500)  not null,
    measure       varchar(1000) not null,
    person_id     uuid          not null,
    person_name   varchar(60)   not null,
    due           date          not null,
    first_due     date          not null,
    round         int           not null,
    planned_by    uuid          not null,
    planned_name  varchar(60)   not null,
    planned_at    timestamptz   not null,
    done_by       uuid,
    done_name     varchar(60),
    done_at       timestamptz,
    done_words    varchar(1000),
    -- As the public letter promised it; none before it was posted.
    promised_for  date,
    verified_by   uuid,
    verified_name varchar(60),
    verified_at   timestamptz,
    unique (round_id, number),
    check ((area_id is null) <> (topic is null)),
    check ((done_at is null) = (done_words is null)),
    -- Only what was promised and done is verified, and never by whoever did it (SUR-11).
    check (verified_at is null or (done_at is not null and promised_for is not null)),
    check (verified_by is null or (verified_by <> done_by and verified_by <> person_id))
);
create index survey_measure_by_estate on survey_measure (estate_id, due) where verified_at is null;
revoke delete, truncate on survey_measure from linli_app;

-- What was done with a measure: added, never changed.
create table survey_measure_step
(
    id          uuid primary key,
    position    bigint generated always as identity,
    estate_id   uuid          not null,
    measure_id  uuid          not null references survey_measure deferrable initially deferred,
    kind        varchar(24)   not null,
    round       int           not null,
    words       varchar(1000) not null,
    -- The owner who was asked: how, who, which home, and in their words.
    way         varchar(12),
    reached     varchar(60),
    home        varchar(80),
    answer      varchar(1000),
    -- The plan that a step set.
    person_name varchar(60),
    due         date,
    files       uuid[]        not null,
    by_id       uuid          not null,
    by_name     varchar(60)   not null,
    at          timestamptz   not null
);
create index survey_measure_step_of_measure on survey_measure_step (measure_id, position);
revoke update, delete, truncate on survey_measure_step from linli_app;

-- The management representative's word on each edition of the public letter (SUR-9).
create table survey_letter_reading
(
    id          uuid primary key,
    estate_id   uuid        not null,
    round_id    uuid        not null references survey_round,
    document_id uuid        not null,
    edition     int         not null,
    verdict     varchar(3)  not null check (verdict in ('YES', 'NO')),
    reason      varchar(500),
    by_id       uuid        not null,
    by_name     varchar(60) not null,
    at          timestamptz not null,
    unique (document_id, edition),
    check (verdict = 'YES' or reason is not null)
);
create index survey_letter_reading_of_round on survey_letter_reading (round_id);
revoke update, delete, truncate on survey_letter_reading from linli_app;

-- The lines of the letter that owners read: what was promised, by whom, by when.
create table survey_promise
(
    id          uuid primary key,
    estate_id   uuid          not null,
    round_id    uuid          not null references survey_round,
    measure_id  uuid          not null unique references survey_measure,
    number      int           not null,
    edition     int           not null,
    concern     varchar(500)  not null,
    words       varchar(1000) not null,
    person_id   uuid          not null,
    person_name varchar(60)   not null,
    due         date          not null,
    posted_at   timestamptz   not null,
    unique (round_id, number)
);
revoke update, delete, truncate on survey_promise from linli_app;

-- Table and letter as quality received them (SUR-10).
create table survey_delivery
(
    round_id      uuid primary key references survey_round,
    estate_id     uuid        not null,
    table_text    text        not null,
    table_sha256  varchar(64) not null,
    document_id   uuid        not null,
    edition       int         not null,
    letter_sha256 varchar(64) not null,
    delivered_at  timestamptz not null
);
revoke update, delete, truncate on survey_delivery from linli_app;

-- Its low areas, the lowest first.
create table survey_delivered_area
(
    round_id     uuid        not null references survey_delivery,
    area_id      uuid        not null,
    estate_id    uuid        not null,
    position     int         not null,
    name_zh      varchar(40) not null,
    name_en      varchar(80) not null,
    satisfied    bigint      not null,
    valid        bigint      not null,
    below_target boolean     not null,
    primary key (round_id, area_id)
);
revoke update, delete, truncate on survey_delivered_area from linli_app;

-- Quality's summary of a half-year for the management representative: sent once, with every line as it stood then.
create table survey_summary
(
    half_year  varchar(6) primary key,
    note       varchar(2000) not null,
    sent_by    uuid          not null,
    sent_name  varchar(60)   not null,
    sent_at    timestamptz   not null,
    read_by    uuid,
    read_name  varchar(60),
    read_at    timestamptz
);
revoke update, delete, truncate on survey_summary from linli_app;
grant update (read_by, read_name, read_at) on survey_summary to linli_app;

create table survey_summary_line
(
    half_year      varchar(6)  not null references survey_summary,
    estate_id      uuid        not null,
    code           varchar(32) not null,
    name           varchar(80) not null,
    name_en        varchar(120) not null,
    state          varchar(12),
    frame          int,
    issued         int,
    returned       int,
    low_zh         text[]      not null,
    low_en         text[]      not null,
    below_target   int         not null,
    topics         text[]      not null,
    promised       int         not null,
    overdue        int         not null,
    verified       int         not null,
    primary key (half_year, estate_id)
);
revoke update, delete, truncate on survey_summary_line from linli_app;

call keep_in_sight('survey_remark');
call keep_in_sight('survey_measure');
call keep_in_sight('survey_measure_step');
call keep_in_sight('survey_letter_reading');
call keep_in_sight('survey_promise');
call keep_in_sight('survey_delivery');
call keep_in_sight('survey_delivered_area');
call keep_in_sight('survey_summary_line');
