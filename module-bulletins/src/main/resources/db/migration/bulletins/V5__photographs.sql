-- Whether the people on a photograph have agreed that it is shown, and since when they no longer do.
create table document_photograph
(
    file_id            uuid primary key,
    version            bigint      not null,
    estate_id          uuid        not null,
    consent            varchar(10) not null,
    people             varchar(200),
    marked_by          uuid        not null,
    marked_name        varchar(60) not null,
    marked_at          timestamptz not null,
    taken_back_by      uuid,
    taken_back_name    varchar(60),
    taken_back_at      timestamptz,
    taken_back_because varchar(500),
    check ((taken_back_at is null) = (taken_back_because is null))
);
create index document_photograph_by_estate on document_photograph (estate_id);
call keep_in_sight('document_photograph');
