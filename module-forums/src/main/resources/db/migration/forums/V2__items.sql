-- What owners asked, and what became of it. A question is answered on the spot or becomes a rectification item (FOR-5). --------
create table forum_question
(
    id            uuid primary key,
    version       bigint        not null,
    estate_id     uuid          not null,
    forum_id      uuid          not null references forum,
    session_id    uuid references forum_session,
    number        int           not null,
    raiser        varchar(30)   not null,
    household_id  uuid,
    home          varchar(80)   not null,
    phone         varchar(20),
    words         varchar(1000) not null,
    asked_by      uuid          not null,
    asked_name    varchar(60)   not null,
    asked_at      timestamptz   not null,
    answer        varchar(1000),
    answered_by   uuid,
    answered_name varchar(60),
    answered_at   timestamptz,
    item_id       uuid,
    -- What was taken down first, where it was mistyped; the register keeps that line, too.
    first_words     varchar(1000),
    corrected_by    uuid,
    corrected_name  varchar(60),
    corrected_at    timestamptz,
    -- Its line in the communication register.
    contact_id    uuid          not null,
    unique (forum_id, number),
    check ((answer is null) = (answered_at is null)),
    check (answer is null or item_id is null),
    check ((first_words is null) = (corrected_at is null))
);

-- Rectification items: one thing to put right, by one person, by a date (FOR-8).
create table forum_item
(
    id             uuid primary key,
    version        bigint        not null,
    estate_id      uuid          not null,
    forum_id       uuid          not null references forum,
    question_id    uuid          not null unique references forum_question,
    number         int           not null,
    raiser         varchar(30)   not null,
    household_id   uuid,
    home           varchar(80)   not null,
    phone          varchar(20),
    concern        varchar(500)  not null,
    measure        varchar(1000) not null,
    person_id      uuid          not null,
    person_name    varchar(60)   not null,
    due            date          not null,
    first_due      date          not null,
    round          int           not null,
    planned_by     uuid          not null,
    planned_name   varchar(60)   not null,
    planned_at     timestamptz   not null,
    done_by        uuid,
    done_name      varchar(60),
    done_at        timestamptz,
    done_words     varchar(1000),
    closed_by      uuid,
    closed_name    varchar(60),
    closed_at      timestamptz,
    carried_by     uuid,
    carried_name   varchar(60),
    carried_at     timestamptz,
    unique (forum_id, number),
    check ((done_at is null) = (done_words is null)),
    -- Only after it was done can the owner be asked, and never by whoever did it (FOR-9).
    check (closed_at is null or done_at is not null),
    check (closed_by is null or (closed_by <> done_by and closed_by <> person_id))
);
create index forum_item_by_estate on forum_item (estate_id, due) where closed_at is null;
create index forum_item_of_person on forum_item (person_id) where closed_at is null;

alter table forum_question
    add foreign key (item_id) references forum_item deferrable initially deferred;

-- What was done with an item: added, never changed.
create table forum_item_step
(
    id        uuid primary key,
    position  bigint generated always as identity,
    estate_id uuid          not null,
    item_id   uuid          not null references forum_item deferrable initially deferred,
    kind      varchar(20)   not null,
    round     int           not null,
    words     varchar(1000) not null,
    way       varchar(12),
    reached   varchar(60),
    due       date,
    files     uuid[]        not null,
    by_id     uuid          not null,
    by_name   varchar(60)   not null,
    -- When it happened, which may be earlier than when it was entered.
    at        timestamptz   not null,
    entered   timestamptz   not null
);
create index forum_item_step_of_item on forum_item_step (item_id, position);
revoke update, delete, truncate on forum_item_step from linli_app;

-- The items with which a forum began, as they stood when it was held (FOR-3).
create table forum_carried
(
    forum_id    uuid          not null references forum,
    item_id     uuid          not null references forum_item,
    estate_id   uuid          not null,
    position    int           not null,
    source      varchar(20)   not null,
    concern     varchar(500)  not null,
    measure     varchar(1000) not null,
    person_name varchar(60)   not null,
    due         date          not null,
    state       varchar(10)   not null,
    overdue     boolean       not null,
    primary key (forum_id, item_id)
);
revoke update, delete, truncate on forum_carried from linli_app;

call keep_in_sight('forum_question');
call keep_in_sight('forum_item');
call keep_in_sight('forum_item_step');
call keep_in_sight('forum_carried');
