create index household_by_building on household (estate_id, building, occupancy);

-- What an undone import takes away goes with all its parts.
alter table household_occupancy
    drop constraint household_occupancy_household_id_fkey,
    add constraint household_occupancy_household_id_fkey
        foreign key (household_id) references household (id) on delete cascade;
alter table household_unit
    drop constraint household_unit_building_id_fkey,
    add constraint household_unit_building_id_fkey
        foreign key (building_id) references household_building (id) on delete cascade;

create table household_import
(
    id           uuid primary key,
    estate_id    uuid         not null,
    file_name    varchar(200) not null,
    state        varchar(12)  not null,
    uploaded_at  timestamptz  not null,
    by_id        uuid         not null,
    by_name      varchar(60)  not null,
    -- Titles as they stand in the file, for the report of what could not be taken.
    titles       text[],
    -- Rows read so far, and of how many in the running step.
    done         int          not null default 0,
    total        int,
    new_rows     int          not null default 0,
    changed_rows int          not null default 0,
    same_rows    int          not null default 0,
    bad_rows     int          not null default 0,
    -- Up to which home, or change, the running step has come.
    mark         text collate "C",
    failure      varchar(80),
    failure_args text[],
    taken_at     timestamptz,
    undone_at    timestamptz,
    undone_id    uuid,
    undone_name  varchar(60)
);
create index household_import_in_order on household_import (estate_id, uploaded_at desc);
-- One import of an estate works at a time.
create unique index household_import_at_work on household_import (estate_id)
    where state in ('READING', 'CHECKING', 'TAKING', 'UNDOING');

-- The file until it is read.
create table household_import_part
(
    import_id uuid  not null references household_import (id) on delete cascade,
    position  int   not null,
    content   bytea not null,
    primary key (import_id, position)
);

create table household_import_row
(
    import_id uuid   not null references household_import (id) on delete cascade,
    -- As the spreadsheet shows it.
    number    int    not null,
    -- Null: the row names no home.
    home_key  text collate "C",
    cells     text[] not null,
    original  text[] not null,
    verdict   varchar(8),
    problems  jsonb,
    primary key (import_id, number)
);
create index household_import_row_by_home on household_import_row (import_id, home_key, number);
create index household_import_row_by_verdict on household_import_row (import_id, verdict, number);

-- What the import did, so that it can be undone.
create table household_import_change
(
    import_id    uuid        not null references household_import (id) on delete cascade,
    position     bigint generated always as identity,
    kind         varchar(16) not null,
    subject_id   uuid        not null,
    label        varchar(120) not null,
    -- The version that the import left; another one means that somebody has changed it since.
    version      bigint      not null,
    before       jsonb,
    kept_because varchar(80),
    primary key (import_id, position)
);
