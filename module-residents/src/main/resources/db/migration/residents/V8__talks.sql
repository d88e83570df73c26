-- Home talks: each butler owes some each week (RES-8). ------------------------------------------------------------------
create table household_talk_week
(
    id          uuid primary key,
    version     bigint      not null,
    estate_id   uuid        not null,
    butler_id   uuid        not null,
    butler_name varchar(60) not null,
    monday      date        not null check (extract(isodow from monday) = 1),
    -- How many homes were asked for when the week began; what is set later is for later weeks.
    quota       int         not null check (quota >= 1),
    homes       int         not null check (homes >= 0),
    done_at     timestamptz,
    unique (estate_id, butler_id, monday),
    check ((done_at is not null) = (homes >= quota))
);
create index household_talk_week_by_estate on household_talk_week (estate_id, monday desc);
call keep_in_sight('household_talk_week');
revoke delete, truncate on household_talk_week from linli_app;

create table household_talk
(
    id           uuid primary key,
    position     bigint generated always as identity,
    estate_id    uuid          not null,
    household_id uuid          not null,
    home         varchar(80)   not null,
    -- The week for which it counts; none where it was nobody's to make, or the second at one home in a week.
    week_id      uuid references household_talk_week deferrable initially deferred,
    talked_on    date          not null,
    reached      varchar(60)   not null,
    asked        varchar(1000) not null,
    said         varchar(1000) not null,
    promised     varchar(500),
    by_id        uuid          not null,
    by_name      varchar(60)   not null,
    entered_at   timestamptz   not null
);
create index household_talk_by_estate on household_talk (estate_id, talked_on desc, position desc);
create unique index household_talk_once_a_week on household_talk (week_id, household_id) where week_id is not null;
create index household_talk_by_household on household_talk (household_id);
call keep_in_sight('household_talk');
revoke update, delete, truncate on household_talk from linli_app;
