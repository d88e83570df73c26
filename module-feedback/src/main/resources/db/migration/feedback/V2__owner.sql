-- What stands in the QR code of a poster: a random word instead of an id, so that nobody can reckon the next one.
create table ticket_poster
(
    code         varchar(16) primary key,
    estate_id    uuid        not null,
    household_id uuid,
    building     varchar(32),
    made_at      timestamptz not null,
    check ((household_id is null) <> (building is null))
);
create unique index ticket_poster_of_household on ticket_poster (household_id) where household_id is not null;
create unique index ticket_poster_of_building on ticket_poster (estate_id, building) where building is not null;

-- How often the public form was used, by address and by estate, in the present hour or minute.
create table ticket_public_throttle
(
    source varchar(80) not null,
    since  timestamptz not null,
    used   int         not null,
    primary key (source, since)
);
create index ticket_public_throttle_by_time on ticket_public_throttle (since);
