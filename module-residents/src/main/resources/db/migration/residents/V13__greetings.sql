-- Greetings: birthdays, feasts, and what happens in a household (RES-9). ------------------------------------------------
create table household_greeting
(
    id            uuid primary key,
    version       bigint       not null,
    estate_id     uuid         not null,
    occasion      varchar(16)  not null,
    -- What it is about, where the occasion has no name of its own: a community event, something else in a household.
    title         varchar(60)  not null,
    -- The day of the occasion, and the last one on which a greeting is in time.
    day           date         not null,
    last_day      date         not null check (last_day >= day),
    -- None where everybody is greeted.
    household_id  uuid,
    home          varchar(80),
    person_id     uuid,
    person_name   varchar(60),
    -- The words of an event's message; those of other occasions are the estate's own.
    words         varchar(300),
    entered_at    timestamptz  not null,
    entered_name  varchar(60),
    undelivered   boolean      not null,
    sent_at       timestamptz,
    sent_by       uuid,
    sent_name     varchar(60),
    sent_to       int,
    greeted_at    timestamptz,
    greeted_by    uuid,
    greeted_name  varchar(60),
    greeted_way   varchar(12),
    greeted_word  text,
    gift_what     varchar(100),
    gift_fen      bigint check (gift_fen between 0 and 10000000),
    gift_for      varchar(60),
    let_go_at     timestamptz,
    let_go_by     uuid,
    let_go_name   varchar(60),
    let_go_why    varchar(500),
    check (num_nonnulls(household_id, home, person_name) in (0, 3)),
    check (num_nonnulls(sent_at, sent_by, sent_name, sent_to) in (0, 4)),
    check (num_nonnulls(greeted_at, greeted_by, greeted_name, greeted_way, greeted_word) in (0, 5)),
    check (num_nonnulls(gift_what, gift_fen, gift_for) in (0, 3)),
    check (num_nonnulls(let_go_at, let_go_by, let_go_name, let_go_why) in (0, 4)),
    check (greeted_at is null or let_go_at is null)
);
create unique index household_greeting_of_person on household_greeting (person_id, occasion, day)
    where person_id is not null;
create unique index household_greeting_of_home on household_greeting (household_id, occasion, title, day)
    where person_id is null and household_id is not null;
create unique index household_greeting_of_all on household_greeting (estate_id, occasion, title, day)
    where household_id is null;
create index household_greeting_open on household_greeting (estate_id, day)
    where greeted_at is null and let_go_at is null;
create index household_greeting_done on household_greeting (estate_id, greeted_at desc) where greeted_at is not null;
create index household_greeting_given on household_greeting (estate_id, greeted_at desc) where gift_what is not null;
create index household_greeting_by_home on household_greeting (household_id) where household_id is not null;
call keep_in_sight('household_greeting');
revoke delete, truncate on household_greeting from linli_app;

-- Each message to each person: for one occasion and day nobody gets two.
create table household_greeting_message
(
    id           uuid primary key,
    estate_id    uuid         not null,
    greeting_id  uuid         not null references household_greeting deferrable initially deferred,
    household_id uuid         not null,
    person_id    uuid         not null,
    occasion     varchar(16)  not null,
    title        varchar(60)  not null,
    day          date         not null,
    channel      varchar(8)   not null,
    words        text         not null,
    state        varchar(12)  not null,
    error        text,
    ended_at     timestamptz,
    unique (person_id, occasion, title, day)
);
create index household_greeting_message_of on household_greeting_message (greeting_id);
create index household_greeting_message_by_home on household_greeting_message (household_id);
call keep_in_sight('household_greeting_message');
revoke delete, truncate on household_greeting_message from linli_app;

-- The estate's own words; where there are none the program's hold.
create table household_greeting_text
(
    id           uuid primary key,
    estate_id    uuid         not null,
    occasion     varchar(16)  not null,
    language     varchar(2)   not null,
    words        varchar(300) not null,
    changed_at   timestamptz  not null,
    changed_name varchar(60)  not null,
    unique (estate_id, occasion, language)
);
call keep_in_sight('household_greeting_text');
revoke delete, truncate on household_greeting_text from linli_app;

-- Whose birthday it is, asked for each day.
create index household_person_by_birthday on household_person (extract(month from birthday), extract(day from birthday))
    where birthday is not null and moved_out_on is null;
