call keep_in_sight('ticket');
call keep_in_sight('ticket_counter');
call keep_in_sight('ticket_step', 'ticket_id', 'ticket');
call keep_in_sight('ticket_appointment', 'ticket_id', 'ticket');
call keep_in_sight('ticket_letter', 'ticket_id', 'ticket');
call keep_in_sight('ticket_link', 'ticket_id', 'ticket');
call keep_in_sight('ticket_rating');
call keep_in_sight('ticket_neglect');
call keep_in_sight('ticket_spot_check');
call keep_in_sight('ticket_saved_filter');
call keep_in_sight('ticket_request', 'ticket_id', 'ticket');
call keep_in_sight('ticket_poster');

revoke update, delete, truncate on ticket_step from linli_app;
