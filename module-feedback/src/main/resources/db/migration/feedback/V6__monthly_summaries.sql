-- The month's opinions counted by topic, with causes and measures, signed by the project manager (FEE-11). -------------------
create table ticket_monthly_summary
(
    id             uuid primary key,
    version        bigint      not null,
    estate_id      uuid        not null,
    month          varchar(7)  not null,
    written_by     uuid        not null,
    written_name   varchar(60) not null,
    written_at     timestamptz not null,
    submitted_by   uuid,
    submitted_name varchar(60),
    submitted_at   timestamptz,
    signed_by      uuid,
    signed_name    varchar(60),
    signed_at      timestamptz,
    sent_back      varchar(500),
    unique (estate_id, month),
    check (signed_at is null or submitted_at is not null),
    check (signed_by <> submitted_by)
);
call keep_in_sight('ticket_monthly_summary');

create table ticket_monthly_summary_line
(
    id         uuid primary key,
    version    bigint        not null,
    summary_id uuid          not null references ticket_monthly_summary deferrable initially deferred,
    topic      varchar(32)   not null references ticket_topic (code),
    -- Counted again until it is submitted.
    registered int           not null,
    complaints int           not null,
    handled    int           not null,
    cause      varchar(1000) not null,
    correction varchar(1000) not null,
    prevention varchar(1000) not null,
    unique (summary_id, topic)
);
call keep_in_sight('ticket_monthly_summary_line', 'summary_id', 'ticket_monthly_summary');
