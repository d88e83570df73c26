-- One butler after another in a patch, and the homes where the former introduces the new one (RES-10). -----------------
create table butler_change
(
    id             uuid primary key,
    version        bigint       not null,
    estate_id      uuid         not null,
    former_id      uuid         not null,
    former_name    varchar(60)  not null,
    successor_id   uuid         not null,
    successor_name varchar(60)  not null,
    -- Such as 1,3-1.
    patch          text         not null,
    since          date         not null,
    telephone      varchar(40)  not null,
    visits_until   date         not null,
    entered_by     uuid         not null,
    entered_name   varchar(60)  not null,
    entered_at     timestamptz  not null,
    told_at        timestamptz,
    check (former_id <> successor_id),
    check (visits_until >= since)
);
create index butler_change_by_estate on butler_change (estate_id, entered_at desc);
call keep_in_sight('butler_change');

create table butler_visit
(
    id           uuid primary key,
    -- In the order of homes, as they were planned.
    position     bigint generated always as identity,
    estate_id    uuid         not null,
    change_id    uuid         not null references butler_change deferrable initially deferred,
    household_id uuid         not null,
    home         varchar(60)  not null,
    visited_on   date,
    word         varchar(500),
    entered_by   uuid,
    entered_name varchar(60),
    entered_at   timestamptz,
    unique (change_id, household_id),
    check ((visited_on is null) = (word is null)),
    check ((visited_on is null) = (entered_by is null))
);
create index butler_visit_by_household on butler_visit (household_id);

create function refuse_change_of_butler_visit() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the visit % was made', old.id using errcode = 'restrict_violation';
end
$$;
create trigger butler_visit_made before update or delete on butler_visit
    for each row when (old.visited_on is not null) execute function refuse_change_of_butler_visit();

call keep_in_sight('butler_visit');
