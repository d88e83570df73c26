-- A paper that the program drafted was written by nobody of the staff.
alter table document_edition
    alter column written_by drop not null;

-- Where every project manager wrote or submitted the paper, the general director answers in their stead.
alter table document_edition
    add column for_director boolean not null default false;
call show_in_sight('document_edition');

-- The paper by which owners are told of a change of butler.
create table document_of_butler
(
    change_id   uuid primary key,
    estate_id   uuid not null,
    document_id uuid not null unique references document deferrable initially deferred
);
call keep_in_sight('document_of_butler');
