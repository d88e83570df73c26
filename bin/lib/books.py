"""Whether the books are right: the drill's own log against what stands in the database."""

# One line for each kind of fault; each must be 0.
FAULTS = {
    "acknowledged and lost": "select count(*) from drill_log l where not exists (select 1 from ticket t where t.words = l.words)",
    "stored twice": "select coalesce(sum(n - 1), 0) from (select count(*) n from ticket t where t.words like '演练第%' group by t.words) d where n > 1",
    "stored and never sent": "select count(*) from ticket t where t.words like '演练第%' and not exists (select 1 from drill_log l where l.words = t.words)",
    "tickets with the number of another": "select count(*) - count(distinct (estate_id, number)) from ticket",
    "tickets without exactly one register entry": "select count(*) from ticket t where (select count(*) from contact c where c.source_type = 'ticket' and c.source_id = t.id::text) <> 1",
    "tickets without exactly one FEE-3 (praise: any)": "select count(*) from ticket t where (select count(*) from duty d where d.subject_type = 'ticket' and d.subject_id = t.id::text and d.standard = 'FEE-3') <> case when t.kind = 'PRAISE' then 0 else 1 end",
    "major tickets without FEE-6 or FEE-10": "select count(*) from ticket t where t.severity = 'MAJOR' and (select count(*) from duty d where d.subject_type = 'ticket' and d.subject_id = t.id::text and d.standard in ('FEE-6', 'FEE-10')) <> 2",
    "tickets without exactly one journal entry of their registration": "select count(*) from ticket t where (select count(*) from journal j where j.subject_type = 'ticket' and j.subject_id = t.id::text and j.action = 'ticket.registered') <> 1",
    "tickets without exactly one first step": "select count(*) from ticket t where (select count(*) from ticket_step s where s.ticket_id = t.id) <> 1",
    "register entries, duties or journal entries of no ticket":
        "select (select count(*) from contact c where c.source_type = 'ticket' and not exists (select 1 from ticket t where t.id::text = c.source_id))"
        " + (select count(*) from duty d where d.subject_type = 'ticket' and not exists (select 1 from ticket t where t.id::text = d.subject_id))"
        " + (select count(*) from journal j where j.action = 'ticket.registered' and not exists (select 1 from ticket t where t.id::text = j.subject_id))",
}


def faults(database, words):
    """How many of each fault, after the log was laid beside the tables."""
    log = "create temp table drill_log (words text primary key);\ncopy drill_log from stdin;\n" + "\n".join(words) + "\n\\.\nanalyze drill_log;\n"
    lines = database.psql(log + "".join(f"{query};\n" for query in FAULTS.values())).splitlines()
    return dict(zip(FAULTS, map(int, lines), strict=True))


def sizes(database):
    lines = database.psql("".join(
        f"select '{name} ' || count(*) from {name};" for name in ("ticket", "contact", "duty", "journal", "form_key", "evidence_file")))
    return ", ".join(lines.splitlines())
