-- Words -----------------------------------------------------------------------------------------------------------
-- Each letter and each pair of letters of a Chinese text, each word of digits and Latin letters: any two characters find
-- it through a GIN index. The class Words cuts what is searched for in the same way.
create function chinese_words(content text) returns tsvector
    language plpgsql immutable parallel safe as
$$
declare
    words text[] := '{}';
    run   text;
begin
    for run in select m[1]
               from regexp_matches(lower(normalize(coalesce(content, ''), NFKC)),
                                   '([\u00C0-\u1FFF\u2C00-\u2FFF\u3040-\uFDFF\uFE70-\uFFEF\U00010000-\U0003FFFF]+|[0-9a-z]+)',
                                   'g') m
        loop
            if ascii(run) < 128 then
                words := words || left(run, 200);
            else
                for i in 1..length(run)
                    loop
                        words := words || substr(run, i, 1);
                        if i < length(run) then
                            words := words || substr(run, i, 2);
                        end if;
                    end loop;
            end if;
        end loop;
    return array_to_tsvector(words);
end
$$;

-- Homes -----------------------------------------------------------------------------------------------------------
create table household_building
(
    id        uuid primary key,
    estate_id uuid        not null,
    code      varchar(16) not null,
    name      varchar(60) not null,
    -- Sorts as people count: 9 before 10.
    sort_key  varchar(60) not null collate "C",
    version   bigint      not null,
    unique (estate_id, code)
);

create table household_unit
(
    building_id uuid        not null references household_building (id),
    code        varchar(16) not null,
    primary key (building_id, code)
);

create table household
(
    id              uuid primary key,
    estate_id       uuid         not null,
    building        varchar(16)  not null,
    -- Empty where the building has no units.
    unit            varchar(16)  not null,
    room            varchar(16)  not null,
    sort_key        varchar(180) not null collate "C",
    floor           int,
    area            numeric(9, 2),
    occupancy       varchar(20)  not null,
    occupancy_since date         not null,
    version         bigint       not null,
    unique (estate_id, building, unit, room),
    foreign key (estate_id, building) references household_building (estate_id, code)
);
create index household_in_order on household (estate_id, sort_key, id);
create index household_by_room on household (estate_id, room varchar_pattern_ops);
create index household_by_occupancy on household (estate_id, occupancy, sort_key, id);

-- Every state that a home was in; lines are added and never changed.
create table household_occupancy
(
    household_id uuid        not null references household (id),
    position     int         not null,
    occupancy    varchar(20) not null,
    since        date        not null,
    recorded_at  timestamptz not null,
    by_id        uuid,
    by_name      varchar(60) not null,
    reason       varchar(500),
    primary key (household_id, position)
);

-- People ----------------------------------------------------------------------------------------------------------
create table household_person
(
    id           uuid primary key,
    estate_id    uuid        not null,
    household_id uuid        not null references household (id),
    name         varchar(60) not null,
    relation     varchar(12) not null,
    phone        varchar(20),
    second_phone varchar(20),
    birthday     date,
    email        varchar(120),
    -- Null: does not consent to messages.
    consented_at timestamptz,
    owner_group  varchar(16) not null,
    interests    varchar(200),
    note         varchar(500),
    moved_in_on  date        not null,
    -- Null: is there now. A former owner's line stays (RES-13).
    moved_out_on date,
    left_because varchar(500),
    version      bigint      not null,
    search       tsvector generated always as (chinese_words(name)) stored
);
create index household_person_by_household on household_person (household_id);
create index household_person_by_phone on household_person (estate_id, phone);
create index household_person_by_second_phone on household_person (estate_id, second_phone) where second_phone is not null;
create index household_person_by_tail on household_person (estate_id, right(phone, 4));
create index household_person_by_second_tail on household_person (estate_id, right(second_phone, 4)) where second_phone is not null;
create index household_person_by_name on household_person using gin (search);

-- Contacts --------------------------------------------------------------------------------------------------------
-- 《与顾客沟通登记表》: each contact with a household, whichever room of the program made it.
create table contact
(
    id           uuid primary key,
    estate_id    uuid          not null,
    household_id uuid references household (id),
    at           timestamptz   not null,
    entered_at   timestamptz   not null,
    channel      varchar(12)   not null,
    direction    varchar(12)   not null,
    staff_id     uuid,
    staff_name   varchar(60)   not null,
    reached      varchar(120),
    said         varchar(4000) not null,
    promised     varchar(2000),
    source_type  varchar(32)   not null,
    source_id    varchar(64)   not null,
    source_label varchar(200)  not null,
    source_link  varchar(300),
    search       tsvector generated always as (chinese_words(
            staff_name || ' ' || coalesce(reached, '') || ' ' || said || ' ' || coalesce(promised, '') || ' ' ||
            source_label)) stored
);
create index contact_in_order on contact (estate_id, at desc, id desc);
create index contact_by_household on contact (household_id, at desc, id desc);
create index contact_by_words on contact using gin (search);
create index contact_by_source on contact (source_type, source_id);

create function contact_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger contact_is_append_only
    before update or delete
    on contact
    for each row
execute function contact_refuse_change();
create trigger contact_is_not_emptied
    before truncate
    on contact
    for each statement
execute function contact_refuse_change();
