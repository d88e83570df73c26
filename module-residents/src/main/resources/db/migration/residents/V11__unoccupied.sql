-- Homes that nobody has moved into are asked about each month (RES-4). --------------------------------------------------
create table household_empty_round
(
    id        uuid primary key,
    version   bigint      not null,
    estate_id uuid        not null,
    month     date        not null check (extract(day from month) = 1),
    -- Which homes: not decorated, or decorated and empty.
    state     varchar(20) not null check (state in ('NOT_DECORATED', 'DECORATED_EMPTY')),
    -- How many there were when the month began.
    homes     int         not null check (homes > 0),
    done_at   timestamptz,
    unique (estate_id, month, state)
);
create index household_empty_round_open on household_empty_round (estate_id) where done_at is null;
call keep_in_sight('household_empty_round');
revoke delete, truncate on household_empty_round from linli_app;

create table household_empty_call
(
    id           uuid primary key,
    position     bigint generated always as identity,
    estate_id    uuid        not null,
    household_id uuid        not null,
    home         varchar(80) not null,
    month        date        not null,
    state        varchar(20) not null,
    called_on    date        not null,
    way          varchar(12) not null,
    -- Who was spoken with; none where nobody was reached.
    reached      varchar(60),
    reason       varchar(200),
    expected_on  date,
    bill_told    boolean     not null,
    home_told    boolean     not null,
    did          varchar(500),
    by_id        uuid        not null,
    by_name      varchar(60) not null,
    entered_at   timestamptz not null,
    check ((reached is null) = (reason is null))
);
create index household_empty_call_by_household on household_empty_call (household_id, month);
create index household_empty_call_by_estate on household_empty_call (estate_id, position desc);
call keep_in_sight('household_empty_call');
revoke update, delete, truncate on household_empty_call from linli_app;
