-- Notices: what somebody is told, once per matter, step and person --------------------------------------------------
create table notice
(
    id           uuid primary key,
    recipient_id uuid         not null,
    estate_id    uuid,
    key          varchar(200) not null,
    message_key  varchar(100) not null,
    arguments    text[]       not null,
    link         varchar(500) not null,
    urgent       boolean      not null,
    at           timestamptz  not null,
    read_at      timestamptz,
    unique (recipient_id, key)
);
create index notice_latest on notice (recipient_id, at desc, id desc);
create index notice_unread on notice (recipient_id) where read_at is null;

-- The outbox: each way by which a notice is to leave the house. Written in the transaction of the notice.
create table notice_delivery
(
    id            uuid primary key,
    notice_id     uuid        not null references notice (id),
    channel       varchar(4)  not null,
    -- Of the mail; for a chat the hook's id.
    address       varchar(120),
    hook_id       uuid,
    zone          varchar(40) not null,
    due           timestamptz not null,
    attempts      int         not null,
    -- Whoever sends it right now, and until when nobody else may.
    claim         uuid,
    claimed_until timestamptz,
    -- Null: still to be sent.
    outcome       varchar(16),
    finished_at   timestamptz,
    error         varchar(300),
    -- Who put it into the queue again after it was given up.
    retried_by    uuid,
    retried_at    timestamptz,
    check ((outcome is null) = (finished_at is null))
);
create index notice_delivery_due on notice_delivery (due, id) where outcome is null;
create index notice_delivery_failed on notice_delivery (finished_at desc) where outcome = 'FAILED';
create index notice_delivery_by_notice on notice_delivery (notice_id);

-- Web-hooks of chat groups ------------------------------------------------------------------------------------------
create table notice_chat_hook
(
    id        uuid primary key,
    version   bigint       not null,
    -- Null: of the company, for every estate without its own.
    estate_id uuid,
    kind      varchar(8)   not null,
    name      varchar(60)  not null,
    url       varchar(500) not null,
    secret    varchar(200),
    added_at  timestamptz  not null
);
create index notice_chat_hook_by_estate on notice_chat_hook (estate_id);
