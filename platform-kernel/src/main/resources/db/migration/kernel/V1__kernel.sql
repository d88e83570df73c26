-- Estates ---------------------------------------------------------------------------------------------------------
create table estate
(
    id                uuid primary key,
    code              varchar(32)  not null unique,
    name              varchar(80)  not null,
    name_en           varchar(120) not null,
    city              varchar(40),
    zone              varchar(40)  not null,
    first_occupied_on date         not null,
    service_from      time         not null,
    service_until     time         not null,
    telephone         varchar(40)  not null,
    version           bigint       not null
);

-- Staff -----------------------------------------------------------------------------------------------------------
create table staff_member
(
    id            uuid primary key,
    name          varchar(60)  not null,
    sign_in_name  varchar(60)  not null,
    password_hash varchar(200) not null,
    -- Grows with every change of password, role or standing, so that older sessions end on their next request.
    credentials   int          not null,
    telephone     varchar(40),
    email         varchar(120),
    language      varchar(8)   not null,
    disabled_at   timestamptz,
    disabled_by   uuid,
    version       bigint       not null
);
create unique index staff_member_by_sign_in_name on staff_member (lower(sign_in_name));

create table staff_post
(
    id        uuid primary key,
    member_id uuid        not null references staff_member (id),
    role      varchar(32) not null,
    -- Null: a post at the company, over all estates.
    estate_id uuid references estate (id),
    since     date        not null,
    until     date,
    version   bigint      not null
);
create index staff_post_by_member on staff_post (member_id);
create index staff_post_by_estate on staff_post (estate_id, role);

create table staff_patch
(
    post_id  uuid        not null references staff_post (id),
    building varchar(32) not null,
    -- Empty: every unit of the building.
    unit     varchar(32) not null,
    primary key (post_id, building, unit)
);

-- Duties ----------------------------------------------------------------------------------------------------------
create table duty
(
    id                uuid primary key,
    standard          varchar(16)  not null,
    estate_id         uuid         not null,
    subject_type      varchar(32)  not null,
    subject_id        varchar(64)  not null,
    round             int          not null,
    since             timestamptz  not null,
    due               timestamptz  not null,
    first_due         timestamptz  not null,
    target            int          not null,
    role              varchar(32),
    assignee_id       uuid,
    ladder_roles      varchar(32)[],
    ladder_start      date,
    ladder_floor      int,
    fulfilled_at      timestamptz,
    fulfilled_by      uuid,
    fulfilled_name    varchar(60),
    fulfilled_record  varchar(120),
    waived_at         timestamptz,
    waived_by         uuid,
    waived_reason     varchar(500),
    version           bigint       not null,
    unique (standard, estate_id, subject_type, subject_id, round)
);
create index duty_running on duty (estate_id, due) where fulfilled_at is null and waived_at is null;
create index duty_running_of_assignee on duty (assignee_id, due) where fulfilled_at is null and waived_at is null;
create index duty_by_subject on duty (subject_type, subject_id);
create index duty_by_due on duty (estate_id, standard, due);

create table duty_extension
(
    duty_id      uuid         not null references duty (id),
    position     int          not null,
    due_before   timestamptz  not null,
    due_after    timestamptz  not null,
    granted_by   uuid,
    granted_name varchar(60)  not null,
    granted_at   timestamptz  not null,
    reason       varchar(500) not null,
    primary key (duty_id, position)
);

-- Each step of a ladder, once: who gave it up, who holds it now.
create table duty_step
(
    id        uuid primary key,
    duty_id   uuid        not null references duty (id),
    step      int         not null,
    on_date   date        not null,
    from_role varchar(32) not null,
    to_role   varchar(32) not null,
    from_ids  uuid[]      not null,
    to_ids    uuid[]      not null,
    told_at   timestamptz not null,
    unique (duty_id, step)
);

-- The numbers of a standard, as overridden for the company or one estate; the past stays readable.
create table standard_override
(
    id        uuid primary key,
    standard  varchar(16)  not null,
    estate_id uuid references estate (id),
    number    varchar(16)  not null,
    -- Null: back to the default.
    value     int,
    since     timestamptz  not null,
    by_id     uuid,
    by_name   varchar(60)  not null,
    reason    varchar(500) not null
);
create index standard_override_by_standard on standard_override (standard, estate_id, since);

-- Calendar --------------------------------------------------------------------------------------------------------
create table calendar
(
    zone       varchar(40) primary key,
    last_lived date not null
);

-- Journal ---------------------------------------------------------------------------------------------------------
create table journal
(
    id           uuid primary key,
    at           timestamptz not null,
    actor_kind   varchar(8)  not null,
    actor_id     uuid,
    actor_name   varchar(60) not null,
    action       varchar(80) not null,
    estate_id    uuid,
    subject_type varchar(40) not null,
    subject_id   varchar(64) not null,
    changes      jsonb       not null
);
create index journal_by_estate on journal (estate_id, at desc);
create index journal_by_subject on journal (subject_type, subject_id, at);
create index journal_by_actor on journal (actor_id, at desc);

create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger journal_is_append_only
    before update or delete
    on journal
    for each row
execute function refuse_change();
create trigger journal_is_not_emptied
    before truncate
    on journal
    for each statement
execute function refuse_change();

-- Forms -----------------------------------------------------------------------------------------------------------
-- The one-time key of a page's forms, stored in the same transaction as what the form at this path did.
create table form_key
(
    key      uuid         not null,
    path     varchar(300) not null,
    used_at  timestamptz not null,
    owner    varchar(80) not null,
    location varchar(500),
    primary key (key, path)
);
create index form_key_by_use on form_key (used_at);
