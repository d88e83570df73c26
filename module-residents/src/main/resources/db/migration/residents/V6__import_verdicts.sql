-- Only rows that cannot be taken over are looked for by their verdict; no other row has one any more.
drop index household_import_row_by_verdict;
create index household_import_row_bad on household_import_row (import_id, number) where verdict = 'BAD';

-- What is being checked counts as it goes along now: it begins again.
update household_import_row r
set verdict  = null,
    problems = null
from household_import i
where i.id = r.import_id
  and i.state = 'CHECKING'
  and r.home_key is not null;
update household_import i
set done     = 0,
    mark     = null,
    bad_rows = (select count(*) from household_import_row r where r.import_id = i.id and r.verdict = 'BAD')
where i.state = 'CHECKING';
