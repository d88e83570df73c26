-- The company's name; one row.
create table app_company
(
    id   smallint primary key check (id = 1),
    name varchar(80) not null
);

-- The one-time code that opens the set-up page; one row, made anew by each start until the first administrator exists.
create table app_set_up
(
    id        smallint primary key check (id = 1),
    code_hash varchar(64) not null,
    made_at   timestamptz not null,
    tries     int         not null,
    used_at   timestamptz
);
