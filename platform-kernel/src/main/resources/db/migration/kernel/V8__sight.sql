-- Whose posts where, and the names of estates, are read before it is known what somebody sees; they stay open.
call keep_in_sight('duty');
call keep_in_sight('duty_extension', 'duty_id', 'duty');
call keep_in_sight('duty_step', 'duty_id', 'duty');
call keep_in_sight('standard_override');
call keep_in_sight('journal');
call keep_in_sight('evidence_file');
call keep_in_sight('approval_request');
call keep_in_sight('notice');
call keep_in_sight('notice_delivery', 'notice_id', 'notice');
call keep_in_sight('notice_chat_hook');

-- What was written into the journal is nobody's to change: the program has no right to, whatever its code asks for.
revoke update, delete, truncate on journal from linli_app;
