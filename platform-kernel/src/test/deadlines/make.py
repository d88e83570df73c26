#!/usr/bin/env python3
"""Writes deadlines.csv: what the calendar on the wall says about deadlines, worked out without the product.

Nothing here is taken from the Java code. A local day is found by walking through the minutes with Python's own zone
data until the date on the wall changes; the product computes it. Run it from anywhere and review the difference:

    platform-kernel/src/test/deadlines/make.py

Columns: a name, the estate's zone, the rule (DAYS_AFTER n: until 24:00 of the n-th day after; END_OF_DAY n: until 24:00 of
day n, the day itself being day 1; HOURS n), since when, an appointment made on that day for so many days later (or none),
the first instant that is too late, the month it counts in, an instant at which somebody looks, what a duty still running
is then, what one done at that very instant is, and the day of the ladder with the one who has it.
"""
import csv
import pathlib
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

UTC = timezone.utc
SECOND = timedelta(seconds=1)
LADDER = ["BUTLER", "FOREMAN", "SUPERVISOR", "PROJECT_MANAGER"]

ZONES = {
    "Asia/Shanghai": "no summer time since 1991",
    "America/New_York": "goes forward on 8 March 2026, back on 1 November",
    "Europe/Berlin": "goes forward on 29 March 2026, back on 25 October",
    "Asia/Kathmandu": "five hours and three quarters",
    "Africa/Cairo": "24 April 2026 begins at one o'clock; 29 October has 25 hours",
    "America/Havana": "8 March 2026 begins at one o'clock; midnight of 1 November comes twice",
    "Pacific/Chatham": "twelve hours and three quarters, fourteen less a quarter in summer",
    "Australia/Lord_Howe": "summer time is half an hour",
}


def on_the_wall(instant, zone):
    return instant.astimezone(ZoneInfo(zone))


def first_moment(day, zone):
    """Walks until the wall calendar shows the day; every shift of a clock happens on a full minute."""
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=30)
    while on_the_wall(moment, zone).date() != day:
        moment += timedelta(minutes=1)
    return moment


def at(zone, text):
    """A local time as an instant; where it comes twice, the first."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def too_late(unit, amount, since, zone, waits):
    day = on_the_wall(since, zone).date()
    if unit == "DAYS_AFTER":
        return first_moment(day + timedelta(days=amount + waits + 1), zone)
    if unit == "END_OF_DAY":
        return first_moment(day + timedelta(days=amount + waits), zone)
    return since + timedelta(hours=amount)


def ladder_day(since, look, zone, waits):
    """Day 1 is the day itself; an appointment made on it holds day 1 through the appointed day."""
    passed = (on_the_wall(look, zone).date() - on_the_wall(since, zone).date()).days
    return max(1, passed + 1 - waits)


def iso(instant):
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


CASES = []


def case(name, zone, unit, amount, since, looks=("before", "at"), waits=0):
    since = at(zone, since) if isinstance(since, str) else since
    due = too_late(unit, amount, since, zone, waits)
    month = on_the_wall(due - SECOND, zone).strftime("%Y-%m")
    for look in looks:
        moment = {
            "before": due - SECOND,
            "at": due,
            "after": due + SECOND,
            "day before": due - timedelta(days=1),
            "week after": due + timedelta(days=7),
        }[look]
        late = moment >= due
        day = ladder_day(since, moment, zone, waits)
        CASES.append([
            name, zone, unit, amount, iso(since), waits or "", iso(due), month, iso(moment),
            "OVERDUE" if late else "OPEN", "KEPT_LATE" if late else "KEPT",
            day, LADDER[min(day, len(LADDER)) - 1],
        ])


# Every zone: an ordinary day, the year's end, the ends of quarter and half-year, 28 and 29 February, midnight.
for zone in ZONES:
    case("an ordinary morning", zone, "END_OF_DAY", 3, "2026-11-17T09:00", ("day before", "before", "at", "week after"))
    case("the last second of a day", zone, "DAYS_AFTER", 1, "2026-11-17T23:59:59")
    case("the first second of a day", zone, "DAYS_AFTER", 1, first_moment(date(2026, 11, 18), zone))
    case("over the year's end", zone, "END_OF_DAY", 3, "2026-12-30T21:30", ("before", "at", "after"))
    case("the year's last second", zone, "DAYS_AFTER", 0, "2026-12-31T23:59:59")
    case("over 29 February", zone, "DAYS_AFTER", 1, "2028-02-28T12:00")
    case("on 29 February", zone, "END_OF_DAY", 1, "2028-02-29T00:00")
    case("no 29 February", zone, "DAYS_AFTER", 1, "2027-02-27T23:00")
    case("a quarter's end", zone, "END_OF_DAY", 1, "2026-09-30T18:00")
    case("over a half-year's end", zone, "DAYS_AFTER", 7, "2026-06-27T08:00")
    case("hours over midnight", zone, "HOURS", 24, "2026-03-31T23:30")
    case("an appointment holds the ladder", zone, "END_OF_DAY", 3, "2026-11-17T09:00", waits=3)

# The days on which the clocks change, and the days around them.
for zone, day in [
    ("America/New_York", "2026-03-08"), ("America/New_York", "2026-11-01"),
    ("Europe/Berlin", "2026-03-29"), ("Europe/Berlin", "2026-10-25"),
    ("Africa/Cairo", "2026-04-24"), ("Africa/Cairo", "2026-10-29"),
    ("America/Havana", "2026-03-08"), ("America/Havana", "2026-11-01"),
    ("Pacific/Chatham", "2026-04-05"), ("Pacific/Chatham", "2026-09-27"),
    ("Australia/Lord_Howe", "2026-04-05"), ("Australia/Lord_Howe", "2026-10-04"),
]:
    shift = date.fromisoformat(day)
    eve = shift - timedelta(days=1)
    case("due before the clocks change", zone, "DAYS_AFTER", 0, f"{eve}T12:00")
    case("due on the day the clocks change", zone, "DAYS_AFTER", 1, f"{eve}T12:00", ("before", "at", "after"))
    case("begun on the day the clocks change", zone, "END_OF_DAY", 3, f"{shift}T12:00")
    case("24 hours over the change", zone, "HOURS", 24, f"{eve}T18:00")
    case("an appointment on the eve", zone, "END_OF_DAY", 1, f"{eve - timedelta(days=1)}T10:00", waits=1)
    case("an appointment over the change", zone, "END_OF_DAY", 1, f"{eve}T10:00", waits=2)

# Either side of New York's hour that comes twice: half past one in summer time, and an hour later in winter time.
for name, since in [("the first half past one", "2026-11-01T05:30:00"), ("the second half past one", "2026-11-01T06:30:00")]:
    moment = datetime.fromisoformat(since).replace(tzinfo=UTC)
    case(name, "America/New_York", "END_OF_DAY", 1, moment)
    case(name, "America/New_York", "HOURS", 2, moment)
# Half past two that never was in New York: the instants around it.
for since in ["2026-03-08T06:59:59", "2026-03-08T07:00:00"]:
    moment = datetime.fromisoformat(since).replace(tzinfo=UTC)
    case("around the hour that is missing", "America/New_York", "DAYS_AFTER", 0, moment)

target = pathlib.Path(__file__).parent.parent / "resources" / "deadlines.csv"
with target.open("w", newline="", encoding="utf-8") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["case", "zone", "unit", "amount", "since", "waits", "due", "month", "look", "running", "done", "day", "holder"])
    rows.writerows(CASES)
print(f"{len(CASES)} cases in {target}")
