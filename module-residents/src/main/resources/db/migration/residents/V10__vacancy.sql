-- The occupancy table: when somebody is expected, and the week's digest (RES-1). ----------------------------------------
create table household_outlook
(
    id           uuid primary key,
    version      bigint       not null,
    estate_id    uuid         not null,
    household_id uuid         not null unique references household (id) on delete cascade,
    expected_on  date,
    reason       varchar(200) not null,
    recorded_at  timestamptz  not null,
    by_id        uuid,
    by_name      varchar(60)  not null
);
create index household_outlook_by_day on household_outlook (estate_id, expected_on);
call keep_in_sight('household_outlook');
revoke truncate on household_outlook from linli_app;

-- What the departments were told on a Monday; only the word that the table is right comes later.
create table household_occupancy_week
(
    id              uuid primary key,
    estate_id       uuid        not null,
    monday          date        not null check (extract(isodow from monday) = 1),
    taken_at        timestamptz not null,
    -- By the code of the building and the state, how many homes.
    homes           jsonb       not null,
    changes         int         not null,
    expected_soon   int         not null,
    expected_passed int         not null,
    confirmed_at    timestamptz,
    confirmed_by_id uuid,
    confirmed_by    varchar(60),
    note            varchar(500),
    unique (estate_id, monday),
    check ((confirmed_at is null) = (confirmed_by is null))
);
call keep_in_sight('household_occupancy_week');
revoke delete, truncate on household_occupancy_week from linli_app;

-- Which homes changed in a week is asked of all estates at once.
create index household_occupancy_by_moment on household_occupancy (recorded_at) where position > 0;
