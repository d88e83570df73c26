-- Which homes are asked: the frame as it stood, each draw from it, and the form of each drawn home (SUR-3, SUR-4, SUR-5). -----

-- Every eligible home on the issue date, in the order over which the draw and the hash go. Frozen: a draw can be made again.
create table survey_frame
(
    round_id     uuid        not null references survey_round,
    position     int         not null check (position > 0),
    estate_id    uuid        not null,
    household_id uuid        not null,
    building     varchar(16) not null,
    -- Empty where the building has no units.
    unit         varchar(16) not null,
    room         varchar(16) not null,
    occupancy    varchar(20) not null,
    primary key (round_id, position)
);

-- One draw: the first over the whole frame, each later one from a single stratum and with a reason.
create table survey_draw
(
    id         uuid primary key,
    estate_id  uuid        not null,
    round_id   uuid        not null references survey_round,
    number     int         not null check (number > 0),
    seed       bigint      not null,
    algorithm  varchar(60) not null,
    frame_hash varchar(64) not null,
    -- How many homes were to be drawn.
    homes      int         not null check (homes > 0),
    because    varchar(500),
    drawn_by   uuid        not null,
    drawn_name varchar(60) not null,
    drawn_at   timestamptz not null,
    unique (round_id, number),
    check ((number = 1) = (because is null))
);

-- What a draw took from each building and unit: of how many homes, how many.
create table survey_draw_stratum
(
    draw_id   uuid        not null references survey_draw,
    position  int         not null,
    estate_id uuid        not null,
    round_id  uuid        not null references survey_round,
    building  varchar(16) not null,
    unit      varchar(16) not null,
    homes     int         not null check (homes > 0),
    drawn     int         not null check (drawn between 0 and homes),
    primary key (draw_id, position),
    unique (draw_id, building, unit)
);
create index survey_draw_stratum_of_round on survey_draw_stratum (round_id);

-- A drawn home. It stays drawn: it gets its form, or is left out with a reason; no other takes its place.
create table survey_form
(
    id               uuid primary key,
    estate_id        uuid        not null,
    round_id         uuid        not null references survey_round,
    draw_id          uuid        not null references survey_draw,
    household_id     uuid        not null,
    -- Printed on the coupon; counted in each round from 1.
    serial           int         not null check (serial > 0),
    -- The home's place in the frame, which is the order in which a butler walks.
    position         int         not null,
    home             varchar(80) not null,
    building         varchar(16) not null,
    unit             varchar(16) not null,
    -- Of the token in the home's link. The token itself is nowhere: it is derived when it is printed or sent.
    token_hash       varchar(64) not null unique,
    handed_by        uuid,
    handed_name      varchar(60),
    handed_at        timestamptz,
    handed_way       varchar(10),
    message_state    varchar(12),
    message_channel  varchar(8),
    message_person   uuid,
    message_receiver varchar(60),
    message_error    varchar(300),
    message_by       uuid,
    message_name     varchar(60),
    excluded_by      uuid,
    excluded_name    varchar(60),
    excluded_at      timestamptz,
    excluded_because varchar(500),
    -- A day and no time: nothing may lead from here to what was answered.
    answered_on      date,
    answered_channel varchar(10),
    -- Who registered the coupon of an answer on paper.
    answered_by      uuid,
    answered_name    varchar(60),
    unique (round_id, serial),
    unique (round_id, household_id),
    check ((handed_at is null) = (handed_way is null)),
    check ((excluded_at is null) = (excluded_because is null)),
    check ((answered_on is null) = (answered_channel is null)),
    check (answered_on is null or (handed_at is not null and excluded_at is null)),
    check ((answered_by is not null) = (answered_channel is not null and answered_channel = 'PAPER'))
);
create index survey_form_in_order on survey_form (round_id, position);
create index survey_form_of_draw on survey_form (draw_id);
create index survey_form_by_household on survey_form (household_id);

-- The codes that stand on the answer parts of printed forms. Rewritten as a whole, in the order of the hashes, whenever some
-- are added, so that neither order nor transaction leads from a code to a home.
create table survey_sheet_code
(
    round_id  uuid        not null references survey_round,
    estate_id uuid        not null,
    code_hash varchar(64) not null,
    -- Where the paper comes from, which is what its sheet will say: no unit in an anonymous round, for a unit may have one drawn home.
    building  varchar(16) not null,
    unit      varchar(16) not null,
    used      boolean     not null default false,
    primary key (round_id, code_hash)
);

-- What was drawn is nobody's to change: the program has no right to, whatever its code asks for.
revoke update, delete, truncate on survey_frame, survey_draw, survey_draw_stratum from linli_app;
revoke update, delete, truncate on survey_form from linli_app;
grant update (handed_by, handed_name, handed_at, handed_way, message_state, message_channel, message_person, message_receiver,
    message_error, message_by, message_name, excluded_by, excluded_name, excluded_at, excluded_because, answered_on,
    answered_channel, answered_by, answered_name) on survey_form to linli_app;

-- An answer by the link is taken once and stays; so does the reason for which a home was left out. A coupon that was
-- registered under a wrong serial can be taken back.
create function refuse_change_of_settled_survey_form() returns trigger
    language plpgsql as
$$
begin
    raise exception 'survey form % is settled and cannot change', old.id using errcode = 'restrict_violation';
end
$$;
create trigger survey_form_settled before update on survey_form
    for each row when (old.answered_channel = 'LINK' or old.excluded_at is not null)
    execute function refuse_change_of_settled_survey_form();

call keep_in_sight('survey_frame');
call keep_in_sight('survey_draw');
call keep_in_sight('survey_draw_stratum');
call keep_in_sight('survey_form');
call keep_in_sight('survey_sheet_code');
