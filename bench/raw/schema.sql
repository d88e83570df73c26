-- The other side: plain tables of the shape that the product needs, with the indexes that they would have.
-- :households and :tickets are psql variables.
create table project(id int primary key, name text not null);
create table household(id bigint generated always as identity primary key, project_id int not null references project,
  building text not null, room text not null, owner text not null, phone text not null, moved_in date not null,
  unique(project_id, building, room));
create table ticket(id bigint generated always as identity primary key, project_id int not null references project,
  household_id bigint not null references household, title text not null, body text not null, status text not null,
  level smallint not null, owner_role text not null, opened_at timestamptz not null, due_at timestamptz not null, closed_at timestamptz);
create table ticket_log(id bigint generated always as identity primary key, ticket_id bigint not null references ticket on delete cascade,
  at timestamptz not null default now(), actor text not null, action text not null, note text);

insert into project select g, '小区 '||g from generate_series(1,20) g;
insert into household(project_id,building,room,owner,phone,moved_in)
  select g%20+1, (g/20%50+1)::text, (g/1000+1)::text||'-'||g, '业主'||g, '138'||lpad(g::text,8,'0'), date '2015-01-01' + g%3650
  from generate_series(1,:households) g;
-- One in twenty is open, as in a system that is in use for some years.
insert into ticket(project_id,household_id,title,body,status,level,owner_role,opened_at,due_at,closed_at)
  select 1+(g::bigint*7919%1000003)%20, 1+g%:households, '电梯异响 '||g%33, repeat('业主反映电梯井夜间有异响，影响休息。', 4),
    case when g%20=7 then 'OPEN' else 'CLOSED' end, g%4, 'BUTLER',
    now()-(:tickets-g)*interval '60 s', now()-(:tickets-g)*interval '60 s'+interval '1 day', case when g%20=7 then null else now() end
  from generate_series(1,:tickets) g;
insert into ticket_log(ticket_id,at,actor,action) select id, opened_at, 'butler', 'OPENED' from ticket;
create index ticket_open on ticket(project_id, due_at, id) where status <> 'CLOSED';
create index ticket_log_ticket on ticket_log(ticket_id, id);
