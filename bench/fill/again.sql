-- Takes away what was taken down while it was measured.
set session_replication_role = replica;
create temp table taken as select id, id::text as subject from ticket where registered_by is not null and registered_at > current_date - interval '10 hours';
delete from ticket_step where ticket_id in (select id from taken);
delete from contact where source_type = 'ticket' and source_id in (select subject from taken);
delete from duty where subject_type = 'ticket' and subject_id in (select subject from taken);
delete from journal where subject_type = 'ticket' and subject_id in (select subject from taken);
delete from ticket where id in (select id from taken);
delete from ticket_counter;
delete from form_key;
set session_replication_role = default;
vacuum analyze ticket, ticket_step, contact, duty, journal, form_key;
