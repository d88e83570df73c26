-- What a weather source was asked and has said, of a city: it belongs to no estate. ------------------------------------------

create table rain_day
(
    city        varchar(40) not null,
    zone        varchar(40) not null,
    day         date        not null,
    -- The last day on which it was asked in vain.
    tried_on    date,
    answered_at timestamptz,
    primary key (city, day)
);
create index rain_day_to_ask on rain_day (day) where answered_at is null;

create table rain_hour
(
    city        varchar(40)   not null,
    at          timestamptz   not null,
    millimetres numeric(6, 2) not null check (millimetres >= 0),
    primary key (city, at)
);
