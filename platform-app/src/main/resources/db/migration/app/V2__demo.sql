-- How far the demo's clock is ahead of the real one; one row, only in the demo.
create table app_demo_clock
(
    id           smallint primary key check (id = 1),
    ahead_millis bigint not null
);

-- That the demo's story was begun, and told to its end; one row, only in the demo.
create table app_demo_story
(
    id      smallint primary key check (id = 1),
    told_at timestamptz
);
