-- Owners' forums. What is planned, what was announced and what was held stand beside each other; nothing is written over. ----
create table forum
(
    id                   uuid primary key,
    version              bigint      not null,
    estate_id            uuid        not null,
    quarter              varchar(6)  not null,
    number               int         not null,
    begun_by             uuid        not null,
    begun_name           varchar(60) not null,
    begun_at             timestamptz not null,
    title                varchar(80) not null,
    form                 varchar(10),
    content              varchar(2000),
    participants         varchar(500),
    layout               varchar(1000),
    budget_fen           bigint,
    invited_by           uuid,
    invited_name         varchar(60),
    invited_at           timestamptz,
    notice_id            uuid,
    held_by              uuid,
    held_name            varchar(60),
    held_at              timestamptz,
    held_on              date,
    called_off_by        uuid,
    called_off_name      varchar(60),
    called_off_at        timestamptz,
    called_off_because   varchar(500),
    minutes_id           uuid,
    minutes_submitted_at timestamptz,
    filed_by             uuid,
    filed_name           varchar(60),
    filed_at             timestamptz,
    dossier_file_id      uuid,
    dossier_sha256       varchar(64),
    unique (estate_id, quarter, number),
    check ((held_at is null) = (held_on is null)),
    check ((called_off_at is null) = (called_off_because is null)),
    check ((filed_at is null) = (dossier_file_id is null)),
    check ((filed_at is null) = (dossier_sha256 is null)),
    check (held_at is null or invited_at is not null),
    check (held_at is null or called_off_at is null),
    check (filed_at is null or held_at is not null),
    -- What goes out is prepared (FOR-2).
    check (invited_at is null or (form is not null and content is not null and participants is not null
        and layout is not null and budget_fen is not null))
);
create index forum_by_estate on forum (estate_id, quarter desc, number desc);

create index forum_by_dossier on forum (dossier_sha256) where dossier_sha256 is not null;

-- Whose dossier a file is, for whoever has the file and no account: found by the fingerprint of all its bytes and by nothing
-- else. Runs with its owner's rights, because it is asked before it is known which estate may be looked at; it gives ids, and
-- what they mean is read with the sight of that one estate.
create function forum_of_dossier(fingerprint text)
    returns table (of_estate uuid, of_forum uuid)
    language sql stable rows 1 security definer set search_path from current as
$$
select estate_id, id from forum where dossier_sha256 = fingerprint limit 1
$$;

-- A filed forum stays as it is, whoever asks.
create function refuse_change_of_filed_forum() returns trigger
    language plpgsql as
$$
begin
    raise exception 'forum % is filed and cannot change', old.id using errcode = 'restrict_violation';
end
$$;
create trigger forum_filed before update or delete on forum
    for each row when (old.filed_at is not null) execute function refuse_change_of_filed_forum();

-- Each gathering of a forum: one where all sit together, several in small groups.
create table forum_session
(
    id                  uuid primary key,
    version             bigint       not null,
    estate_id           uuid         not null,
    forum_id            uuid         not null references forum,
    number              int          not null,
    name                varchar(40)  not null,
    place               varchar(80)  not null,
    starts_at           timestamptz  not null,
    ends_at             timestamptz  not null,
    -- What the first invitation said, where it was moved afterwards.
    announced_place     varchar(80),
    announced_starts_at timestamptz,
    announced_ends_at   timestamptz,
    moved_by            uuid,
    moved_name          varchar(60),
    moved_at            timestamptz,
    -- Stands in the QR code that hangs in the room.
    token               varchar(40)  not null unique,
    check (ends_at > starts_at)
);
create index forum_session_of_forum on forum_session (forum_id, starts_at);

create table forum_agenda
(
    id        uuid primary key,
    position  bigint generated always as identity,
    estate_id uuid         not null,
    forum_id  uuid         not null references forum,
    part      varchar(15)  not null,
    words     varchar(300) not null,
    -- The subject of tickets that a common concern was taken from.
    source    varchar(60)
);
create index forum_agenda_of_forum on forum_agenda (forum_id, position);
create unique index forum_agenda_once on forum_agenda (forum_id, source) where source is not null;

create table forum_invitation
(
    id             uuid primary key,
    -- In the order of homes, as they were planned.
    position       bigint generated always as identity,
    estate_id      uuid        not null,
    forum_id       uuid        not null references forum,
    session_id     uuid references forum_session,
    household_id   uuid        not null,
    home           varchar(80) not null,
    way            varchar(10) not null,
    invited_by     uuid        not null,
    invited_name   varchar(60) not null,
    invited_at     timestamptz not null,
    answer         varchar(10),
    answered_by    uuid,
    answered_name  varchar(60),
    answered_at    timestamptz,
    answered_way   varchar(10),
    unique (forum_id, household_id),
    check ((answer is null) = (answered_at is null))
);
create index forum_invitation_of_forum on forum_invitation (forum_id, position);

create table forum_attendance
(
    id           uuid primary key,
    estate_id    uuid        not null,
    forum_id     uuid        not null references forum,
    session_id   uuid        not null references forum_session,
    name         varchar(30) not null,
    household_id uuid,
    home         varchar(80) not null,
    channel      varchar(6)  not null,
    signed_at    timestamptz not null,
    entered_by   uuid,
    entered_name varchar(60),
    -- A form that is sent twice signs in once.
    unique (session_id, name, home),
    check ((channel = 'SHEET') = (entered_by is not null))
);
create index forum_attendance_of_forum on forum_attendance (forum_id, signed_at);

create table forum_photo
(
    id        uuid primary key,
    estate_id uuid         not null,
    forum_id  uuid         not null references forum,
    file_id   uuid         not null,
    caption   varchar(120) not null,
    by_id     uuid         not null,
    by_name   varchar(60)  not null,
    at        timestamptz  not null,
    unique (forum_id, file_id)
);

create table forum_cost
(
    id         uuid primary key,
    estate_id  uuid         not null,
    forum_id   uuid         not null references forum,
    what       varchar(120) not null,
    amount_fen bigint       not null check (amount_fen > 0),
    receipt_id uuid,
    by_id      uuid         not null,
    by_name    varchar(60)  not null,
    at         timestamptz  not null
);
create index forum_cost_of_forum on forum_cost (forum_id, at);

-- What was done with a forum: added, never changed.
create table forum_course
(
    id        uuid primary key,
    estate_id uuid          not null,
    -- Written beside the forum, and before it where both are new.
    forum_id  uuid          not null references forum deferrable initially deferred,
    move      varchar(20)   not null,
    words     varchar(1000) not null,
    by_id     uuid,
    by_name   varchar(60)   not null,
    at        timestamptz   not null
);
create index forum_course_of_forum on forum_course (forum_id, id);
revoke update, delete, truncate on forum_course from linli_app;

call keep_in_sight('forum');
call keep_in_sight('forum_session');
call keep_in_sight('forum_agenda');
call keep_in_sight('forum_invitation');
call keep_in_sight('forum_attendance');
call keep_in_sight('forum_photo');
call keep_in_sight('forum_cost');
call keep_in_sight('forum_course');
