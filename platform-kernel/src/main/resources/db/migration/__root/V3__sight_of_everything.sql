-- Whoever sees everything may write everything: a row that the program itself writes, such as one of a hundred thousand of an
-- import, is not looked at once more when the transaction ends.
create or replace procedure keep_in_sight(kept regclass, reference name, whole regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', kept);
    execute format('create policy in_sight on %1$s using ((select sees_all()) or exists (select from %3$s w where w.id = %1$s.%2$I))'
                       || ' with check (true)', kept, reference, whole);
    call keep_new_rows_in_sight(kept, reference, whole);
end
$$;

create procedure keep_new_rows_in_sight(kept regclass, reference name, whole regclass)
    language plpgsql as
$$
begin
    execute format('create constraint trigger in_sight after insert or update of %2$I on %1$s deferrable initially deferred'
                       || ' for each row when (not sees_all()) execute function refuse_out_of_sight(%2$L, %3$L)',
                   kept, reference, whole);
end
$$;

do
$$
    declare
        -- The arguments of a trigger are kept one behind the other, each with a zero byte behind it.
        before record;
    begin
        for before in select tgrelid::regclass                               as kept,
                             split_part(encode(tgargs, 'escape'), '\000', 1) as reference,
                             split_part(encode(tgargs, 'escape'), '\000', 2) as whole
                      from pg_trigger
                      where tgname = 'in_sight'
            loop
                execute format('drop trigger in_sight on %s', before.kept);
                call keep_new_rows_in_sight(before.kept, before.reference::name, before.whole::regclass);
            end loop;
    end
$$;
