-- Hot and hard problems: several tickets under one matter, a meeting of the departments, its decision, measures (FEE-13). -----
create table ticket_hot_problem
(
    id           uuid primary key,
    version      bigint       not null,
    estate_id    uuid         not null,
    title        varchar(80)  not null,
    opened_by    uuid         not null,
    opened_name  varchar(60)  not null,
    opened_at    timestamptz  not null,
    met_on       date,
    departments  varchar(300),
    decision     varchar(2000),
    closed_by    uuid,
    closed_name  varchar(60),
    closed_at    timestamptz,
    check ((met_on is null) = (decision is null)),
    check ((met_on is null) = (departments is null))
);
create index ticket_hot_problem_by_estate on ticket_hot_problem (estate_id, id desc);
call keep_in_sight('ticket_hot_problem');

create table ticket_of_hot_problem
(
    problem_id uuid not null references ticket_hot_problem deferrable initially deferred,
    ticket_id  uuid not null references ticket,
    primary key (problem_id, ticket_id)
);
create index ticket_of_hot_problem_by_ticket on ticket_of_hot_problem (ticket_id);
call keep_in_sight('ticket_of_hot_problem', 'problem_id', 'ticket_hot_problem');

create table ticket_hot_measure
(
    id             uuid primary key,
    version        bigint       not null,
    problem_id     uuid         not null references ticket_hot_problem deferrable initially deferred,
    what           varchar(300) not null,
    responsible_id uuid         not null,
    due            date         not null,
    done_by        uuid,
    done_name      varchar(60),
    done_at        timestamptz,
    done_words     varchar(1000),
    done_file      uuid,
    check ((done_at is null) = (done_words is null)),
    check ((done_at is null) = (done_file is null))
);
create index ticket_hot_measure_of_problem on ticket_hot_measure (problem_id, due, id);
call keep_in_sight('ticket_hot_measure', 'problem_id', 'ticket_hot_problem');

-- The notices that tell owners of its course, in the order in which they were drafted.
create table ticket_hot_notice
(
    problem_id  uuid        not null references ticket_hot_problem,
    document_id uuid        not null,
    drafted_at  timestamptz not null,
    primary key (problem_id, document_id)
);
call keep_in_sight('ticket_hot_notice', 'problem_id', 'ticket_hot_problem');
