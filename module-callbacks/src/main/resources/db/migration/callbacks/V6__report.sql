-- What became of what was not fixed.
create index repair_redone_later on repair (redo_of) where redo_of is not null;
