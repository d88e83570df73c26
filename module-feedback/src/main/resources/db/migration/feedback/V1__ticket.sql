-- Topics ----------------------------------------------------------------------------------------------------------
create table ticket_topic
(
    code     varchar(32) primary key,
    name     varchar(40)  not null,
    name_en  varchar(60)  not null,
    position int          not null,
    retired  boolean      not null,
    version  bigint       not null
);
insert into ticket_topic (code, name, name_en, position, retired, version)
values ('SERVICE_ATTITUDE', '服务态度', 'Service attitude', 10, false, 0),
       ('SECURITY', '安全保卫', 'Security', 20, false, 0),
       ('CLEANING', '清洁卫生', 'Cleaning', 30, false, 0),
       ('GREENING', '绿化养护', 'Greening', 40, false, 0),
       ('FACILITIES', '公共设施', 'Public facilities', 50, false, 0),
       ('REPAIR', '维修服务', 'Repair', 60, false, 0),
       ('PARKING', '停车管理', 'Parking', 70, false, 0),
       ('RENOVATION', '装修监管', 'Renovation supervision', 80, false, 0),
       ('HANDOVER_DEFECT', '交付遗留', 'Handover defects', 90, false, 0),
       ('OTHER', '其他', 'Other', 100, false, 0);

-- Tickets ---------------------------------------------------------------------------------------------------------
create table ticket
(
    id                 uuid primary key,
    estate_id          uuid          not null,
    number             varchar(16)   not null,
    token              varchar(32)   not null unique,
    -- What was reported
    kind               varchar(16)   not null,
    severity           varchar(16)   not null,
    constructive       boolean       not null,
    channel            varchar(16)   not null,
    topic              varchar(32)   not null references ticket_topic (code),
    words              varchar(4000) not null,
    household_id       uuid,
    building           varchar(32),
    place              varchar(120)  not null,
    reporter_id        uuid,
    reporter_name      varchar(60),
    reporter_phone     varchar(40),
    anonymous          boolean       not null,
    registered_at      timestamptz   not null,
    registered_by      uuid,
    registered_name    varchar(60)   not null,
    search             text[]        not null,
    -- Who has it
    first_responder_id uuid          not null,
    handler_id         uuid          not null,
    handover_to        uuid,
    handover_by        uuid,
    handover_at        timestamptz,
    handover_note      varchar(500),
    -- Where it stands
    round              int           not null,
    handled_at         timestamptz,
    handled_by         uuid,
    handled_name       varchar(60),
    handled_outcome    varchar(16),
    handled_result     varchar(2000),
    handled_advice     varchar(2000),
    told_at            timestamptz,
    told_by            uuid,
    told_name          varchar(60),
    told_channel       varchar(16),
    told_reached       varchar(60),
    told_words         varchar(2000),
    closed_at          timestamptz,
    closed_by          uuid,
    closed_name        varchar(60),
    closed_how         varchar(24),
    closed_reason      varchar(500),
    merged_into        uuid references ticket (id) deferrable initially deferred,
    -- Problems left from construction
    defect_inside      boolean,
    defect_small       boolean,
    -- Major matters
    visited_at         timestamptz,
    visited_by         uuid,
    visited_name       varchar(60),
    visited_words      varchar(2000),
    confirmed_file     uuid,
    confirmed_at       timestamptz,
    confirmed_by       uuid,
    analysed_at        timestamptz,
    analysed_by        uuid,
    analysed_with      uuid,
    analysed_words     varchar(2000),
    version            bigint        not null,
    unique (estate_id, number)
);
create index ticket_by_estate on ticket (estate_id, registered_at desc, id desc);
create index ticket_open on ticket (estate_id, registered_at desc, id desc) where closed_at is null;
create index ticket_open_of_handler on ticket (handler_id, registered_at desc) where closed_at is null;
create index ticket_open_of_first_responder on ticket (first_responder_id, registered_at desc) where closed_at is null;
create index ticket_waiting_for_acceptance on ticket (handover_to) where handover_to is not null;
create index ticket_by_household on ticket (household_id, registered_at desc);
create index ticket_by_place on ticket (estate_id, place varchar_pattern_ops, registered_at desc);
create index ticket_merged on ticket (merged_into) where merged_into is not null;
create index ticket_by_search on ticket using gin (search);

-- The next number of a day at an estate.
create table ticket_counter
(
    estate_id uuid not null,
    day       date not null,
    last      int  not null,
    primary key (estate_id, day)
);

-- The story of a ticket: appended, never edited. Its rows are written beside the entities, which reach the database at the
-- end of the transaction: references are checked then.
create table ticket_step
(
    id         uuid primary key,
    ticket_id  uuid          not null references ticket (id) deferrable initially deferred,
    at         timestamptz   not null,
    kind       varchar(32)   not null,
    actor_kind varchar(8)    not null,
    actor_id   uuid,
    actor_name varchar(60)   not null,
    words      varchar(4000) not null,
    owner_sees boolean       not null,
    files      uuid[]        not null
);
create index ticket_step_by_ticket on ticket_step (ticket_id, at, id);

create function ticket_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger ticket_step_is_append_only
    before update or delete
    on ticket_step
    for each row
execute function ticket_refuse_change();

create table ticket_appointment
(
    id        uuid primary key,
    ticket_id uuid         not null references ticket (id) deferrable initially deferred,
    position  int          not null,
    answer_by timestamptz  not null,
    note      varchar(500) not null,
    made_at   timestamptz  not null,
    made_by   uuid         not null,
    made_name varchar(60)  not null,
    kept_at   timestamptz,
    version   bigint       not null,
    unique (ticket_id, position)
);

create table ticket_letter
(
    id           uuid primary key,
    ticket_id    uuid          not null references ticket (id) deferrable initially deferred,
    round        int           not null,
    body         varchar(4000) not null,
    written_at   timestamptz   not null,
    written_by   uuid          not null,
    written_name varchar(60)   not null
);
create index ticket_letter_by_ticket on ticket_letter (ticket_id, written_at);

create table ticket_link
(
    ticket_id uuid        not null references ticket (id) deferrable initially deferred,
    other_id  uuid        not null references ticket (id) deferrable initially deferred,
    at        timestamptz not null,
    by_id     uuid        not null,
    primary key (ticket_id, other_id)
);
create index ticket_link_by_other on ticket_link (other_id);

-- An owner's score of one round; no answer is no row.
create table ticket_rating
(
    id         uuid primary key,
    ticket_id  uuid        not null references ticket (id) deferrable initially deferred,
    estate_id  uuid        not null,
    round      int         not null,
    attitude   int         not null check (attitude between 1 and 5),
    timeliness int         not null check (timeliness between 1 and 5),
    result     int         not null check (result between 1 and 5),
    words      varchar(2000),
    channel    varchar(16) not null,
    respondent varchar(60) not null,
    rated_at   timestamptz not null,
    -- Who took the score down, where the owner gave it by telephone.
    taken_by   uuid,
    version    bigint      not null,
    unique (ticket_id, round)
);
create index ticket_rating_by_estate on ticket_rating (estate_id, rated_at);

-- Where a step of the ladder was reached, somebody may have neglected the matter: a person says so, or not.
create table ticket_neglect
(
    id           uuid primary key,
    ticket_id    uuid        not null references ticket (id) deferrable initially deferred,
    estate_id    uuid        not null,
    step         int         not null,
    round        int         not null,
    person_id    uuid        not null,
    proposed_at  timestamptz not null,
    decided_at   timestamptz,
    decided_by   uuid,
    decided_name varchar(60),
    neglect      boolean,
    note         varchar(500),
    version      bigint      not null,
    unique (ticket_id, round, step, person_id)
);
create index ticket_neglect_undecided on ticket_neglect (estate_id, proposed_at) where decided_at is null;
create index ticket_neglect_by_person on ticket_neglect (person_id, decided_at);

-- A supervisor's random look at the daily complaint sheet.
create table ticket_spot_check
(
    id            uuid primary key,
    estate_id     uuid         not null,
    supervisor_id uuid         not null,
    ticket_id     uuid         not null references ticket (id) deferrable initially deferred,
    sheet_from    date         not null,
    sheet_until   date         not null,
    drawn_at      timestamptz  not null,
    drawn_from    int          not null,
    seed          bigint       not null,
    checked_at    timestamptz,
    in_order      boolean,
    finding       varchar(1000),
    version       bigint       not null
);
create index ticket_spot_check_by_supervisor on ticket_spot_check (estate_id, supervisor_id, drawn_at);
create index ticket_spot_check_by_ticket on ticket_spot_check (ticket_id);

-- A list that somebody works from, kept under a name.
create table ticket_saved_filter
(
    id        uuid primary key,
    estate_id uuid         not null,
    member_id uuid         not null,
    name      varchar(40)  not null,
    query     varchar(500) not null,
    unique (estate_id, member_id, name)
);

-- What the project manager was asked about a ticket: the approval holds the words, this row what has to happen.
create table ticket_request
(
    approval_id uuid primary key,
    ticket_id   uuid         not null references ticket (id) deferrable initially deferred,
    matter      varchar(40)  not null,
    until       date,
    reason      varchar(500) not null
);
