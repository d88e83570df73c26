-- Each counted try of something that may be done only so often, by whom or from where it came.
create table throttle_try
(
    source varchar(120) not null,
    at     timestamptz  not null
);
create index throttle_try_by_source on throttle_try (source, at);
create index throttle_try_by_time on throttle_try (at);
