-- Whether the clock was seen to stand before the last day lived, because it was put back over midnight.
alter table calendar add column ahead boolean not null default false;
