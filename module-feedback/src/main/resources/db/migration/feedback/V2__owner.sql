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
