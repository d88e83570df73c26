-- What is owed by a post of the company and by nobody by name is read over all estates, the most urgent first.
create index duty_running_of_nobody on duty (due, id)
    where assignee_id is null and fulfilled_at is null and waived_at is null;
