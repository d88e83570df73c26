-- Papers as messages: a line of the register for each home, done once the other side has taken the message. -----------------
alter table document_issue
    add column message_state   varchar(12),
    add column message_channel varchar(8),
    -- Somebody of the home, who has agreed to messages.
    add column message_person  uuid,
    add column message_error   varchar(300),
    add column asked_by        uuid,
    add column asked_name      varchar(60),
    add check ((way = 'MESSAGE') = (message_state is not null)),
    add check ((way = 'MESSAGE') = (asked_by is not null)),
    add check (way <> 'MESSAGE' or (handed_at is not null) = (message_state = 'SENT'));
create index document_issue_messages on document_issue (document_id, edition, message_state, position) where way = 'MESSAGE';
