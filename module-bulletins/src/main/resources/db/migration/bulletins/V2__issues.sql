-- 《文件发放登记表》: one line for each paper to each place or home; a line that is done does not change. ----------------
create table document_issue
(
    id           uuid primary key,
    -- In the order of homes, as they were planned.
    position     bigint generated always as identity,
    estate_id    uuid        not null,
    document_id  uuid        not null references document,
    edition      int         not null,
    way          varchar(12) not null,
    household_id uuid,
    place        varchar(80) not null,
    handed_at    timestamptz,
    handed_by    uuid,
    handed_name  varchar(60),
    receiver     varchar(60),
    proof        uuid,
    check ((way = 'BOARD') = (household_id is null)),
    check ((handed_at is null) = (handed_by is null)),
    check (way <> 'DOOR' or handed_at is null or (receiver is not null and proof is not null))
);
create unique index document_issue_once on document_issue (document_id, edition, way, household_id)
    where household_id is not null;
create index document_issue_by_document on document_issue (document_id, edition, position);

create function refuse_change_of_issue() returns trigger
    language plpgsql as
$$
begin
    raise exception 'line % of the register of documents issued is done', old.id using errcode = 'restrict_violation';
end
$$;
create trigger document_issue_done before update or delete on document_issue
    for each row when (old.handed_at is not null) execute function refuse_change_of_issue();

call keep_in_sight('document_issue');
