-- Repairs that were done, and what owners said of them. -----------------------------------------------------------------------

create table repair
(
    id             uuid primary key,
    version        bigint       not null,
    estate_id      uuid         not null,
    source         varchar(8)   not null,
    -- By which its sender knows it.
    number         varchar(40)  not null,
    kind           varchar(12)  not null,
    trade          varchar(20)  not null,
    household_id   uuid         not null,
    home           varchar(80)  not null,
    building       varchar(16)  not null,
    what           varchar(500) not null,
    worker_id      uuid,
    worker_name    varchar(60)  not null,
    done_at        timestamptz  not null,
    warranty_until date,
    ticket_id      uuid,
    redo_of        uuid references repair,
    taken_by       uuid,
    taken_name     varchar(60)  not null,
    taken_at       timestamptz  not null,
    -- The first heavy rain after a leak was repaired.
    rainstorm_id   uuid,
    -- Who looks after the home.
    butler_id      uuid,
    butler_name    varchar(60),
    misses         int          not null check (misses >= 0),
    asked_at       timestamptz,
    asked_by       uuid,
    asked_name     varchar(60),
    asked_way      varchar(12),
    reached        varchar(60),
    attitude       int check (attitude between 1 and 5),
    punctuality    int check (punctuality between 1 and 5),
    quality        int check (quality between 1 and 5),
    fixed          boolean,
    said           varchar(1000),
    refused_by      uuid,
    refused_name    varchar(60),
    refused_at      timestamptz,
    refused_because varchar(500),
    -- Under which matter it is done again.
    redo_ticket_id  uuid,
    check (redo_ticket_id is null or not fixed),
    unique (estate_id, source, number),
    -- A score exists only with a respondent, a way and a time, and all three together; nobody scores their own work.
    check (num_nonnulls(asked_at, asked_by, asked_name, asked_way, reached, attitude, punctuality, quality, fixed) in (0, 9)),
    check (asked_by is null or worker_id is null or asked_by <> worker_id),
    check (asked_at is null or refused_at is null),
    check ((refused_at is null) = (refused_because is null)),
    check (rainstorm_id is null or kind = 'LEAK')
);
create index repair_by_month on repair (estate_id, done_at);
create index repair_of_household on repair (household_id, done_at);
create index repair_of_ticket on repair (ticket_id) where ticket_id is not null;
create index repair_redone_under on repair (redo_ticket_id) where redo_ticket_id is not null;
create index repair_to_ask on repair (estate_id, done_at) where asked_at is null and refused_at is null;

-- What an owner said stays; so does a refusal.
create function refuse_change_of_settled_repair() returns trigger
    language plpgsql as
$$
begin
    raise exception 'repair % is settled and cannot change', old.id using errcode = 'restrict_violation';
end
$$;
create trigger repair_settled before update or delete on repair
    for each row when (old.asked_at is not null or old.refused_at is not null) execute function refuse_change_of_settled_repair();

create table repair_step
(
    id        uuid primary key,
    position  bigint generated always as identity,
    estate_id uuid          not null,
    repair_id uuid          not null references repair deferrable initially deferred,
    kind      varchar(12)   not null,
    way       varchar(12),
    words     varchar(1200) not null,
    by_id     uuid,
    by_name   varchar(60)   not null,
    at        timestamptz   not null
);
create index repair_step_of_repair on repair_step (repair_id, position);
revoke update, delete, truncate on repair_step from linli_app;
revoke delete, truncate on repair from linli_app;

-- A heavy rain at an estate, or at all estates of a city; proposed until a supervisor has confirmed it.
create table rainstorm
(
    id              uuid primary key,
    version         bigint       not null,
    -- The estate at which it was recorded; the rain of a city is recorded at each of its estates.
    estate_id       uuid         not null,
    began_at        timestamptz  not null,
    ended_at        timestamptz  not null,
    millimetres     numeric(6, 1) not null check (millimetres > 0),
    source          varchar(80)  not null,
    recorded_by     uuid,
    recorded_name   varchar(60)  not null,
    recorded_at     timestamptz  not null,
    confirmed_by    uuid,
    confirmed_name  varchar(60),
    confirmed_at    timestamptz,
    refused_by      uuid,
    refused_name    varchar(60),
    refused_at      timestamptz,
    refused_because varchar(500),
    check (ended_at > began_at),
    check (confirmed_at is null or refused_at is null),
    check ((refused_at is null) = (refused_because is null))
);
create index rainstorm_by_end on rainstorm (estate_id, ended_at desc);
revoke delete, truncate on rainstorm from linli_app;

call keep_in_sight('repair');
call keep_in_sight('repair_step');
call keep_in_sight('rainstorm');
