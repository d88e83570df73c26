-- Files kept as proof. The bytes lie in the file store under their hash; a row never exists without them.
create table evidence_file (
  id           uuid primary key,
  version      bigint      not null,
  estate_id    uuid,
  name         varchar(120) not null,
  type         varchar(8)  not null,
  size         bigint      not null check (size > 0),
  sha256       varchar(64) not null check (length(sha256) = 64),
  width        integer,
  height       integer,
  thumbnail    boolean     not null,
  kept_by_kind varchar(8)  not null,
  kept_by_id   uuid,
  kept_by_name text        not null,
  kept_at      timestamptz not null
);
