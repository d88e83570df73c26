-- A public letter answers many tickets at once (FEE-15). Its number is the estate's, by year.
create table ticket_public_letter
(
    -- The document's own.
    id          uuid primary key,
    estate_id   uuid not null,
    year        int  not null,
    n           int  not null,
    title       varchar(80),
    answered_at timestamptz,
    unique (estate_id, year, n)
);
call keep_in_sight('ticket_public_letter');

create table ticket_by_public_letter
(
    document_id uuid        not null references ticket_public_letter,
    ticket_id   uuid        not null references ticket,
    chosen_by   uuid        not null,
    chosen_at   timestamptz not null,
    -- Null: not published yet, or the ticket had been answered otherwise before.
    answered_at timestamptz,
    primary key (document_id, ticket_id)
);
create index ticket_by_public_letter_of_ticket on ticket_by_public_letter (ticket_id);
call keep_in_sight('ticket_by_public_letter', 'document_id', 'ticket_public_letter');
