-- Owners have no account and no bell: what they are told leaves the house through the same outbox. By which address is asked
-- once more at the moment of sending, because a person may have taken back the consent since.
alter table notice
    add column outside boolean not null default false;
create index notice_outside on notice (estate_id, key) where outside;
alter table notice_delivery
    alter column channel type varchar(8);
