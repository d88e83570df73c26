-- Quality asks some owners again. ---------------------------------------------------------------------------------------------

create table recheck
(
    id          uuid primary key,
    version     bigint      not null,
    estate_id   uuid        not null,
    month       varchar(7)  not null,
    -- From these anybody can draw again.
    seed        bigint      not null,
    algorithm   varchar(60) not null,
    frame_hash  varchar(64) not null,
    frame_size  int         not null check (frame_size > 0),
    size        int         not null check (size between 1 and frame_size),
    drawn_by    uuid        not null,
    drawn_name  varchar(60) not null,
    drawn_at    timestamptz not null,
    closed_by   uuid,
    closed_name varchar(60),
    closed_at   timestamptz,
    check (num_nonnulls(closed_by, closed_name, closed_at) in (0, 3)),
    -- Nobody draws until they like what they get.
    unique (estate_id, month)
);

create table recheck_case
(
    id             uuid primary key,
    version        bigint not null,
    estate_id      uuid   not null,
    recheck_id     uuid   not null references recheck,
    repair_id      uuid   not null references repair,
    position       int    not null,
    misses         int    not null check (misses >= 0),
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
    let_go_by      uuid,
    let_go_name    varchar(60),
    let_go_at      timestamptz,
    let_go_because varchar(500),
    check (num_nonnulls(asked_at, asked_by, asked_name, asked_way, reached, attitude, punctuality, quality, fixed) in (0, 9)),
    check (asked_at is null or let_go_at is null),
    check ((let_go_at is null) = (let_go_because is null)),
    unique (recheck_id, repair_id)
);
create index recheck_case_of_repair on recheck_case (repair_id);

-- What an owner told quality stays, and so does everything of a re-check that is closed.
create function refuse_change_of_settled_recheck() returns trigger
    language plpgsql as
$$
begin
    raise exception 'recheck % is settled and cannot change', old.id using errcode = 'restrict_violation';
end
$$;
create trigger recheck_settled before update or delete on recheck
    for each row when (old.closed_at is not null) execute function refuse_change_of_settled_recheck();
create trigger recheck_case_settled before update or delete on recheck_case
    for each row when (old.asked_at is not null or old.let_go_at is not null) execute function refuse_change_of_settled_recheck();
revoke delete, truncate on recheck from linli_app;
revoke delete, truncate on recheck_case from linli_app;

call keep_in_sight('recheck');
call keep_in_sight('recheck_case');
