-- Repairs that come in from elsewhere. -----------------------------------------------------------------------------------------

-- With which other programs send repairs; of the token itself only its hash is kept.
create table repair_token
(
    id             uuid primary key,
    version        bigint      not null,
    estate_id      uuid        not null,
    name           varchar(60) not null,
    digest         varchar(64) not null unique check (length(digest) = 64),
    issued_by      uuid,
    issued_name    varchar(60) not null,
    issued_at      timestamptz not null,
    last_used_at   timestamptz,
    withdrawn_by   uuid,
    withdrawn_name varchar(60),
    withdrawn_at   timestamptz,
    check ((withdrawn_at is null) = (withdrawn_name is null))
);
create index repair_token_of_estate on repair_token (estate_id, issued_at desc);
revoke delete, truncate on repair_token from linli_app;

-- What is withdrawn stays so.
create function refuse_return_of_repair_token() returns trigger
    language plpgsql as
$$
begin
    raise exception 'repair token % is withdrawn and cannot change', old.id using errcode = 'restrict_violation';
end
$$;
create trigger repair_token_withdrawn before update on repair_token
    for each row when (old.withdrawn_at is not null) execute function refuse_return_of_repair_token();

-- Under which numbers repairs came in, by whichever way, and the hash of what was said of each.
create table repair_arrival
(
    estate_id  uuid        not null,
    number     varchar(40) not null,
    source     varchar(8)  not null,
    content    varchar(64) not null,
    token_id   uuid references repair_token,
    arrived_at timestamptz not null,
    primary key (estate_id, number)
);
create index repair_arrival_by_token on repair_arrival (token_id) where token_id is not null;
revoke update, delete, truncate on repair_arrival from linli_app;

-- A list of repairs as it was brought, until somebody has taken it or put it aside.
create table repair_list
(
    id            uuid primary key,
    estate_id     uuid         not null,
    file_name     varchar(200) not null,
    titles        text[]       not null,
    uploaded_by   uuid         not null,
    uploaded_name varchar(60)  not null,
    uploaded_at   timestamptz  not null,
    -- How many repairs it brought.
    taken         int,
    taken_at      timestamptz,
    let_go_at     timestamptz,
    check (taken_at is null or let_go_at is null),
    check ((taken is null) = (taken_at is null))
);
create index repair_list_of_estate on repair_list (estate_id, uploaded_at desc);

create table repair_list_row
(
    list_id   uuid       not null references repair_list,
    estate_id uuid       not null,
    -- As the spreadsheet shows it.
    number    int        not null,
    cells     text[]     not null,
    original  text[]     not null,
    verdict   varchar(4) not null check (verdict in ('NEW', 'SAME', 'BAD')),
    problems  jsonb      not null,
    primary key (list_id, number)
);

call keep_in_sight('repair_token');
call keep_in_sight('repair_arrival');
call keep_in_sight('repair_list');
call keep_in_sight('repair_list_row');
