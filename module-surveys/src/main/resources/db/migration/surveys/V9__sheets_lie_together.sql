-- As before, but for the order in which an anonymous round's sheets are written once more: by their fresh ids, which are drawn by chance
-- like the order was. A sheet's answers lie on one page then and not on twenty, for whoever reads them all.
create or replace function settle_survey_sheets(closing uuid) returns void
    language plpgsql
    security definer
    set search_path = public, pg_temp
as
$$
declare
    nameless boolean;
begin
    select r.anonymous into nameless from survey_round r
    where r.id = closing and r.closed_at is not null and r.counted_at is null
      and (sees_all() or r.estate_id = any (seen_estates()));
    if nameless is null then
        raise exception 'survey round % is not being closed', closing using errcode = 'restrict_violation';
    end if;
    if exists (select from survey_paper p where p.round_id = closing)
        and exists (select from survey_sheet s where s.round_id = closing and s.channel = 'PAPER') then
        raise exception 'survey round % is settled', closing using errcode = 'restrict_violation';
    end if;

    with last as materialized (
        select distinct on (p.id) gen_random_uuid() as sheet, p.estate_id, p.building, p.unit, p.form_id, k.items, k.scores, k.comment
        from survey_paper p join survey_keying k on k.paper_id = p.id
        where p.round_id = closing
        order by p.id, k.turn desc),
    sheets as (
        insert into survey_sheet (id, estate_id, round_id, building, unit, channel, comment, form_id)
        select sheet, estate_id, closing, building, unit, 'PAPER', comment, form_id from last)
    insert into survey_answer (estate_id, sheet_id, item_id, score)
    select l.estate_id, l.sheet, a.item, a.score from last l, unnest(l.items, l.scores) a (item, score);

    if not nameless then
        return;
    end if;

    with old as materialized (
        select s.*, gen_random_uuid() as fresh from survey_sheet s where s.round_id = closing),
    sheets as (
        insert into survey_sheet (id, estate_id, round_id, building, unit, channel, comment)
        select fresh, estate_id, round_id, building, unit, channel, comment from old order by fresh),
    answers as (
        insert into survey_answer (estate_id, sheet_id, item_id, score)
        select a.estate_id, o.fresh, a.item_id, a.score from survey_answer a join old o on o.id = a.sheet_id
        order by o.fresh, a.item_id),
    gone as (
        delete from survey_answer a using old o where a.sheet_id = o.id)
    delete from survey_sheet s using old o where s.id = o.id;

    with keyings as materialized (
        delete from survey_keying k using survey_paper p where p.id = k.paper_id and p.round_id = closing returning k.*),
    papers as materialized (
        delete from survey_paper p where p.round_id = closing and (select count(*) from keyings) >= 0
        returning p.*, gen_random_uuid() as fresh),
    again as (
        insert into survey_paper (id, estate_id, round_id, code, building, unit)
        select fresh, estate_id, round_id, code, building, unit from papers order by random())
    insert into survey_keying (paper_id, turn, estate_id, items, scores, comment, keyed_by, keyed_name)
    select p.fresh, k.turn, k.estate_id, k.items, k.scores, k.comment, k.keyed_by, k.keyed_name
    from keyings k join papers p on p.id = k.paper_id
    order by random();

    -- A code was marked as used when its paper was keyed: the transactions of codes, beside those of coupons, would tell a home's.
    with old as (
        delete from survey_sheet_code c where c.round_id = closing returning c.*)
    insert into survey_sheet_code (round_id, estate_id, code_hash, building, unit, used)
    select round_id, estate_id, code_hash, building, unit, used from old order by code_hash;
end
$$;
