-- The second line: whatever the program's own look-ups forget, the database shows and takes only the rows of estates that the
-- work at hand may see. Migrations run as the role that owns the tables; the program works as linli_app, which owns nothing.
do
$$
    begin
        if not exists (select from pg_roles where rolname = 'linli_app') then
            create role linli_app nologin;
            execute format('grant linli_app to %I', current_user);
        end if;
    exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
            raise exception 'linli_app is missing, grant it to %', quote_ident(current_user)
                using errcode = 'insufficient_privilege';
    end
$$;

grant usage on schema public to linli_app;
grant select, insert, update, delete on all tables in schema public to linli_app;
alter default privileges in schema public grant select, insert, update, delete on tables to linli_app;
alter default privileges in schema public grant usage on sequences to linli_app;

-- linli.sight is set on each connection: '*' for the whole company, else the ids of estates; without it nothing is seen.
create function sees_all() returns boolean
    language sql stable parallel safe as
$$
select coalesce(current_setting('linli.sight', true), '') = '*'
$$;

create function seen_estates() returns uuid[]
    language sql stable parallel safe as
$$
select string_to_array(nullif(current_setting('linli.sight', true), '*'), ',')::uuid[]
$$;

-- Keeps a table to the estates in sight. Rows without an estate are the company's own and belong to no estate's secrets.
create procedure keep_in_sight(kept regclass)
    language plpgsql as
$$
declare
    in_sight text := '(select sees_all()) or estate_id = any ((select seen_estates())::uuid[])';
begin
    if not (select attnotnull from pg_attribute where attrelid = kept and attname = 'estate_id') then
        in_sight := 'estate_id is null or ' || in_sight;
    end if;
    execute format('alter table %s enable row level security', kept);
    execute format('create policy in_sight on %s using (%s)', kept, in_sight);
end
$$;

-- The same for a table whose rows belong to a row of another one. What is added is looked at when the transaction ends,
-- because a part may be written before its whole.
create procedure keep_in_sight(kept regclass, reference name, whole regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', kept);
    execute format('create policy in_sight on %1$s using ((select sees_all()) or exists (select from %3$s w where w.id = %1$s.%2$I))'
                       || ' with check (true)', kept, reference, whole);
    execute format('create constraint trigger in_sight after insert or update of %2$I on %1$s deferrable initially deferred'
                       || ' for each row execute function refuse_out_of_sight(%2$L, %3$L)', kept, reference, whole);
end
$$;

create function refuse_out_of_sight() returns trigger
    language plpgsql as
$$
declare
    seen boolean;
begin
    if not sees_all() then
        execute format('select exists (select from %s where id = $1)', tg_argv[1])
            into seen using (to_jsonb(new) ->> tg_argv[0])::uuid;
        if not seen then
            raise exception 'new row of % belongs to nothing in sight', tg_table_name using errcode = 'insufficient_privilege';
        end if;
    end if;
    return null;
end
$$;

-- A table to search in. A policy is looked at before any operator that might tell something of a row it hides, and @>, @@ and
-- like are counted among those, so that an index could not answer them. This view holds the same rows in sight, and lets the
-- indexes work: nobody but the program writes its statements. To be shown anew when the table gets a column.
create procedure show_in_sight(kept name)
    language plpgsql as
$$
begin
    execute format('drop view if exists %I', kept || '_in_sight');
    execute format('create view %I as select * from %I where (select sees_all()) or estate_id = any ((select seen_estates())::uuid[])',
                   kept || '_in_sight', kept);
    execute format('revoke insert, update, delete on %I from linli_app', kept || '_in_sight');
end
$$;
