-- Moving in: seven steps from a planned day, and what the owner found (RES-2, RES-3). ------------------------------------
create table household_movein
(
    id              uuid primary key,
    version         bigint       not null,
    estate_id       uuid         not null,
    household_id    uuid         not null,
    home            varchar(80)  not null,
    moves_on        date         not null,
    -- A new date begins the steps that are not done anew.
    round           int          not null check (round >= 1),
    entered_by      uuid         not null,
    entered_name    varchar(60)  not null,
    entered_at      timestamptz  not null,
    finished_at     timestamptz,
    off_at          timestamptz,
    off_by          uuid,
    off_name        varchar(60),
    off_because     varchar(500),
    check (num_nonnulls(off_at, off_by, off_name, off_because) in (0, 4)),
    check (off_at is null or finished_at is null)
);
create unique index household_movein_running on household_movein (household_id)
    where finished_at is null and off_at is null;
create index household_movein_by_estate on household_movein (estate_id, moves_on desc);
call keep_in_sight('household_movein');
revoke delete, truncate on household_movein from linli_app;

create table household_movein_step
(
    id           uuid primary key,
    position     bigint generated always as identity,
    estate_id    uuid         not null,
    movein_id    uuid         not null references household_movein deferrable initially deferred,
    step         varchar(12)  not null,
    done_on      date         not null,
    word         varchar(500) not null,
    by_id        uuid         not null,
    by_name      varchar(60)  not null,
    entered_at   timestamptz  not null,
    unique (movein_id, step)
);
call keep_in_sight('household_movein_step');
revoke update, delete, truncate on household_movein_step from linli_app;

create table household_movein_problem
(
    id           uuid primary key,
    position     bigint generated always as identity,
    estate_id    uuid          not null,
    movein_id    uuid          not null references household_movein deferrable initially deferred,
    words        varchar(1000) not null,
    small        boolean       not null,
    by_name      varchar(60)   not null,
    entered_at   timestamptz   not null,
    -- What it became in the room that follows it to its end.
    number       varchar(40)   not null,
    link         varchar(300)  not null
);
create index household_movein_problem_of on household_movein_problem (movein_id, position);
call keep_in_sight('household_movein_problem');
revoke update, delete, truncate on household_movein_problem from linli_app;
