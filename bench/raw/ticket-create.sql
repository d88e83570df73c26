-- One ticket and its first log entry.
\set h random(1, :households)
\set p random(1, 20)
begin;
insert into ticket(project_id,household_id,title,body,status,level,owner_role,opened_at,due_at)
  values (:p, :h, '楼道垃圾', '楼道有垃圾，两天没有人打扫', 'OPEN', 0, 'BUTLER', now(), now()+interval '1 day') returning id \gset
insert into ticket_log(ticket_id, actor, action, note) values (:id, 'butler', 'OPENED', 'by telephone');
commit;
