-- Papers for owners. The text stands in editions: what was submitted is never written over. -------------------------
create table document
(
    id                uuid primary key,
    version           bigint      not null,
    estate_id         uuid        not null,
    kind              varchar(20) not null,
    period            varchar(10),
    important         boolean     not null,
    edition_id        uuid        not null,
    published_edition int,
    published_by      uuid,
    published_name    varchar(60),
    published_at      timestamptz,
    withdrawn_by      uuid,
    withdrawn_name    varchar(60),
    withdrawn_at      timestamptz,
    withdrawn_because varchar(500),
    archived_by       uuid,
    archived_name     varchar(60),
    archived_at       timestamptz,
    check ((published_at is null) = (published_edition is null)),
    check ((withdrawn_at is null) = (withdrawn_because is null))
);
-- One bulletin, one monthly reply for a period.
create unique index document_of_period on document (estate_id, kind, period) where period is not null;
create index document_by_estate on document (estate_id, id desc);
create index document_on_board on document (estate_id, published_at desc)
    where published_at is not null and archived_at is null;

create table document_edition
(
    id               uuid primary key,
    version          bigint       not null,
    estate_id        uuid         not null,
    document_id      uuid         not null references document deferrable initially deferred,
    number           int          not null,
    title            varchar(80)  not null,
    body             text         not null,
    authors          uuid[]       not null,
    written_by       uuid         not null,
    written_name     varchar(60)  not null,
    written_at       timestamptz  not null,
    submitted_by     uuid,
    submitted_name   varchar(60),
    submitted_at     timestamptz,
    manager_verdict  varchar(3),
    manager_id       uuid,
    manager_name     varchar(60),
    manager_at       timestamptz,
    manager_note     varchar(500),
    director_verdict varchar(3),
    director_id      uuid,
    director_name    varchar(60),
    director_at      timestamptz,
    director_note    varchar(500),
    signed_by        uuid,
    signed_name      varchar(60),
    signed_at        timestamptz,
    original_id      uuid,
    original_sha256  varchar(64),
    -- SearchTerms of title and text.
    terms            text[]       not null,
    unique (document_id, number),
    check ((signed_at is null) = (original_id is null)),
    check (signed_at is null or manager_verdict = 'YES'),
    check (not manager_id = any (authors)),
    check (not director_id = any (authors))
);
alter table document
    add foreign key (edition_id) references document_edition deferrable initially deferred;
create index document_edition_by_terms on document_edition using gin (terms);
create unique index document_edition_original on document_edition (original_sha256) where original_sha256 is not null;

-- What is signed stays as it is, whoever asks.
create function refuse_change_of_original() returns trigger
    language plpgsql as
$$
begin
    raise exception 'edition % of document % is signed and cannot change', old.number, old.document_id
        using errcode = 'restrict_violation';
end
$$;
create trigger document_edition_frozen before update or delete on document_edition
    for each row when (old.signed_at is not null) execute function refuse_change_of_original();

call keep_in_sight('document');
call keep_in_sight('document_edition');
call show_in_sight('document_edition');

-- Whoever signs has given a signature once; a person may work at several estates.
create table document_signature
(
    staff_id uuid primary key,
    file_id  uuid        not null,
    kept_at  timestamptz not null
);

-- What a new paper of a kind begins with; the company's own.
create table document_template
(
    kind    varchar(20) primary key,
    version bigint not null,
    body    text   not null
);
insert into document_template (kind, version, body)
values ('BULLETIN', 0,
        '<h2>客户服务</h2><p></p><h2>设施设备</h2><p></p><h2>环境管理</h2><p></p><h2>安全管理</h2><p></p><h2>社区生活</h2><p></p><h2>下阶段重点工作</h2><p></p>');

-- Each time an edition was put before owners or taken away: added, never changed.
create table document_course
(
    document_id uuid        not null references document,
    edition     int         not null,
    move        varchar(10) not null,
    by_id       uuid        not null,
    by_name     varchar(60) not null,
    at          timestamptz not null,
    because     varchar(500)
);
create index document_course_of_document on document_course (document_id, at);
call keep_in_sight('document_course', 'document_id', 'document');
revoke update, delete, truncate on document_course from linli_app;

-- How often a published paper was opened: a number, and nothing about who opened it.
create table document_reading
(
    document_id uuid primary key references document,
    estate_id   uuid   not null,
    reads       bigint not null default 0
);
call keep_in_sight('document_reading');

-- The picture of the estate's seal, which is printed on what is signed there.
create table document_seal
(
    estate_id uuid primary key,
    file_id   uuid        not null,
    kept_by   uuid        not null,
    kept_at   timestamptz not null
);
call keep_in_sight('document_seal');

-- Whose original a file is, for whoever has the file and no account: found by the fingerprint of all its bytes and by nothing
-- else. Runs with its owner's rights, because it is asked before it is known which estate may be looked at; it gives ids, and
-- what they mean is read with the sight of that one estate.
create function document_of_original(fingerprint text)
    returns table (of_estate uuid, of_document uuid, of_edition int)
    language sql stable rows 1 security definer set search_path from current as
$$
select estate_id, document_id, number from document_edition where original_sha256 = fingerprint
$$;
