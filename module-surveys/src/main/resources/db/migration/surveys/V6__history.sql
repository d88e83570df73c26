-- Surveys that an estate held before its work stood here, from a file: read, checked row by row, and taken by a person's word.
create table survey_import
(
    id               uuid primary key,
    estate_id        uuid         not null,
    half_year        varchar(6)   not null,
    title            varchar(80)  not null,
    questionnaire_id uuid         not null references survey_questionnaire,
    target           int          not null,
    forms_issued     int          not null,
    file_name        varchar(200) not null,
    -- In the file's order: its titles, and the items whose scores the rows bring.
    titles           text[]       not null,
    items            uuid[]       not null,
    uploaded_by      uuid         not null,
    uploaded_name    varchar(60)  not null,
    uploaded_at      timestamptz  not null,
    -- The round that came of it, and how many rows were taken; the rows themselves are not kept then.
    round_id         uuid references survey_round,
    taken            int,
    let_go_at        timestamptz,
    check ((round_id is null) = (taken is null)),
    check (round_id is null or let_go_at is null)
);
create index survey_import_of_estate on survey_import (estate_id, uploaded_at desc);

create table survey_import_row
(
    import_id uuid       not null references survey_import,
    number    int        not null,
    -- Of a row that cannot be taken: as it stands in the file.
    original  text[]     not null,
    building  varchar(16),
    unit      varchar(16),
    -- One for each of the import's items; null is no answer or "not experienced".
    scores    smallint[] not null,
    comment   varchar(2000),
    -- Null where the row can be taken.
    problems  jsonb,
    primary key (import_id, number)
);

call keep_in_sight('survey_import');
call keep_in_sight('survey_import_row', 'import_id', 'survey_import');
