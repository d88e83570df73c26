-- Households that are not satisfied: contacted again and again until a contact says content (RES-7). ---------------------
create table household_discontent
(
    id              uuid primary key,
    version         bigint       not null,
    estate_id       uuid         not null,
    household_id    uuid         not null,
    home            varchar(80)  not null,
    since           timestamptz  not null,
    because         varchar(500) not null,
    -- Which stretch of days is running; each contact begins the next one.
    round           int          not null check (round >= 1),
    -- How often nobody was reached since the last contact.
    misses          int          not null check (misses >= 0),
    contacted_at    timestamptz,
    content_at      timestamptz,
    content_by      uuid,
    content_name    varchar(60),
    content_group   varchar(16) check (content_group <> 'DISSATISFIED'),
    ended_at        timestamptz,
    ended_by        uuid,
    ended_name      varchar(60),
    ended_how       varchar(12),
    ended_because   varchar(500),
    check (num_nonnulls(content_at, content_by, content_name, content_group) in (0, 4)),
    check (num_nonnulls(ended_at, ended_name, ended_how) in (0, 3)),
    -- Who has heard that the owner is content does not settle what follows from it.
    check (ended_how is distinct from 'REGROUPED' or (content_by is not null and ended_by <> content_by))
);
create unique index household_discontent_running on household_discontent (household_id) where ended_at is null;
create index household_discontent_by_estate on household_discontent (estate_id, since desc);
call keep_in_sight('household_discontent');
revoke delete, truncate on household_discontent from linli_app;

create function refuse_change_of_ended_discontent() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the discontent % is over', old.id using errcode = 'restrict_violation';
end
$$;
create trigger household_discontent_ended before update or delete on household_discontent
    for each row when (old.ended_at is not null) execute function refuse_change_of_ended_discontent();

create table household_discontent_step
(
    id            uuid primary key,
    position      bigint generated always as identity,
    estate_id     uuid          not null,
    discontent_id uuid          not null references household_discontent deferrable initially deferred,
    kind          varchar(12)   not null,
    way           varchar(12),
    words         varchar(2000) not null,
    by_id         uuid,
    by_name       varchar(60)   not null,
    at            timestamptz   not null
);
create index household_discontent_step_of on household_discontent_step (discontent_id, position);
call keep_in_sight('household_discontent_step');
revoke update, delete, truncate on household_discontent_step from linli_app;

-- What a low score proposes: a person says yes, or no with a reason.
create table household_group_proposal
(
    id           uuid primary key,
    version      bigint       not null,
    estate_id    uuid         not null,
    household_id uuid         not null,
    home         varchar(80)  not null,
    because      varchar(500) not null,
    source_type  varchar(32)  not null,
    source_id    varchar(64)  not null,
    source_link  varchar(300),
    proposed_at  timestamptz  not null,
    decided_at   timestamptz,
    decided_by   uuid,
    decided_name varchar(60),
    verdict      varchar(8),
    reason       varchar(500),
    unique (estate_id, source_type, source_id),
    check (num_nonnulls(decided_at, decided_by, decided_name, verdict) in (0, 4)),
    check (verdict is distinct from 'NO' or reason is not null)
);
create unique index household_group_proposal_open on household_group_proposal (household_id) where decided_at is null;
create index household_group_proposal_by_estate on household_group_proposal (estate_id, proposed_at desc);
call keep_in_sight('household_group_proposal');
revoke delete, truncate on household_group_proposal from linli_app;

-- The few who are not satisfied are looked for each day.
create index household_person_dissatisfied on household_person (estate_id, household_id)
    where owner_group = 'DISSATISFIED' and moved_out_on is null;
