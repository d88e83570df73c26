-- What the answers of a closed round add up to: made once, when it is closed; pages and files read nothing else. ----------------

-- How many homes each building's frame has, and how many of them answered: what the weights are made of.
create table survey_building
(
    round_id  uuid        not null references survey_round,
    building  varchar(16) not null,
    estate_id uuid        not null,
    homes     int         not null check (homes > 0),
    answered  int         not null check (answered between 0 and homes),
    primary key (round_id, building)
);

-- How many sheets of a building gave an item this score and the overall item that one; no score is "not experienced". The overall
-- item bears the questionnaire's id.
create table survey_tally
(
    round_id  uuid        not null references survey_round,
    estate_id uuid        not null,
    building  varchar(16) not null,
    item_id   uuid        not null,
    score     smallint check (score between 1 and 5),
    overall   smallint check (overall between 1 and 5),
    n         int         not null check (n > 0),
    unique nulls not distinct (round_id, building, item_id, score, overall)
);

-- The sums over a building's sheets that estimates and their errors are made of: of an item, of an area, of all items, of the
-- overall item. Of a sheet, x is how many of the items it answers, y how many of these with 4 or 5, s the sum of their scores.
create table survey_sums
(
    round_id  uuid        not null references survey_round,
    estate_id uuid        not null,
    building  varchar(16) not null,
    kind      varchar(7)  not null check (kind in ('ITEM', 'AREA', 'ALL', 'OVERALL')),
    group_id  uuid        not null,
    units     int         not null,
    x         int         not null,
    y         int         not null,
    s         int         not null,
    xx        bigint      not null,
    xy        bigint      not null,
    yy        bigint      not null,
    xs        bigint      not null,
    ss        bigint      not null,
    primary key (round_id, kind, group_id, building)
);

-- What the table says of each item, of each area, of all items and of the overall item, for the whole estate.
create table survey_figure
(
    round_id   uuid       not null references survey_round,
    estate_id  uuid       not null,
    kind       varchar(7) not null check (kind in ('ITEM', 'AREA', 'ALL', 'OVERALL')),
    group_id   uuid       not null,
    -- Sheets that answer at least one of the items.
    units      int        not null,
    -- Answers by score, and those of owners who have not experienced it.
    scores     int[]      not null check (cardinality(scores) = 5),
    none       int        not null,
    mean       double precision,
    mean_low   double precision,
    mean_high  double precision,
    rate       double precision,
    rate_error double precision,
    freedom    bigint,
    rate_low   double precision,
    rate_high  double precision,
    -- How closely an item goes with the overall score, and how many sheets scored both.
    tie        double precision,
    tied       int,
    primary key (round_id, kind, group_id)
);

-- What was counted stays as it was counted.
revoke update, delete, truncate on survey_building, survey_tally, survey_sums, survey_figure from linli_app;

call keep_in_sight('survey_building');
call keep_in_sight('survey_tally');
call keep_in_sight('survey_sums');
call keep_in_sight('survey_figure');
