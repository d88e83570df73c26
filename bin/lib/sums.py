"""Sums by which two databases and two folders are compared: rows and bytes, not sizes."""
import hashlib
import os
import pathlib

TABLES = """select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%' order by 1;
"""

SEQUENCES = """select format('%I.%I', schemaname, sequencename) || '|' || coalesce(last_value::text, '-') from pg_sequences order by 1;
"""

# Rows are put in order by their own sums, so that no table needs a key; whoever may not see every row gets an error.
SUM = """select '{0}|' || count(*) || '|' || coalesce(md5(string_agg(h, '' order by h collate "C")), '-')
from (select md5(t::text) as h from {0} t) rows;
"""

EVERY_ROW = "set row_security = off; set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set bytea_output = 'hex';\n"


def of_database(ask):
    """For each table its rows and their sum; {@code ask} gives a statement's lines."""
    found = {}
    tables = [line for line in ask(EVERY_ROW + TABLES) if line]
    for table in tables:
        name, rows, total = ask(SUM.format(table))[0].rsplit("|", 2)
        found[name] = [int(rows), total]
    for line in ask(SEQUENCES):
        name, value = line.rsplit("|", 1)
        found["sequence " + name] = [0, value]
    return found


def of_file(path):
    digest = hashlib.sha256()
    with open(path, "rb") as content:
        while part := content.read(1 << 20):
            digest.update(part)
    return digest.hexdigest()


def of_folder(folder):
    """For each file below, by its path, the SHA-256 of its bytes."""
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): of_file(path)
            for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()}


def differing(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def flush(folder):
    """All of it is on the disk before anybody is told so."""
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_symlink():
            continue
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
