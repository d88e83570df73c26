-- Approvals: a frozen content, and at most one yes or no to it ------------------------------------------------------
create table approval_request
(
    id              uuid primary key,
    version         bigint       not null,
    estate_id       uuid         not null,
    subject_type    varchar(40)  not null,
    subject_id      varchar(64)  not null,
    matter          varchar(64)  not null,
    content         text         not null,
    content_sha256  varchar(64)  not null,
    role            varchar(32)  not null,
    asked_by_kind   varchar(8)   not null,
    asked_by_id     uuid,
    asked_by_name   varchar(60)  not null,
    asked_at        timestamptz  not null,
    decided_by      uuid,
    decided_by_name varchar(60),
    decided_at      timestamptz,
    verdict         varchar(3),
    note            varchar(500),
    check ((decided_at is null) = (verdict is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (verdict is distinct from 'NO' or note is not null),
    check (asked_by_kind <> 'STAFF' or decided_by is distinct from asked_by_id)
);
-- One open request per subject and matter.
create unique index approval_request_open
    on approval_request (estate_id, subject_type, subject_id, matter) where decided_at is null;
create index approval_request_waiting on approval_request (estate_id, role, asked_at) where decided_at is null;
create index approval_request_by_subject on approval_request (subject_type, subject_id);
