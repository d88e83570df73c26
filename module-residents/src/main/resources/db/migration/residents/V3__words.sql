-- A name is one run of letters: it is cut without looking for runs, which took most of the time of storing it.
create or replace function chinese_words(content text) returns tsvector
    language plpgsql immutable parallel safe as
$$
declare
    folded text   := lower(normalize(coalesce(content, ''), NFKC));
    words  text[] := '{}';
    run    text;
begin
    if folded ~ '^[\u00C0-\u1FFF\u2C00-\u2FFF\u3040-\uFDFF\uFE70-\uFFEF\U00010000-\U0003FFFF]+$' then
        for i in 1..length(folded)
            loop
                words := words || substr(folded, i, 1);
                if i < length(folded) then
                    words := words || substr(folded, i, 2);
                end if;
            end loop;
        return array_to_tsvector(words);
    end if;
    for run in select m[1]
               from regexp_matches(folded,
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
