#!/usr/bin/env python3
"""Repairs as a company's program sends them, a rain over all waiting leaks, and the month's coverage.

callbacks.py sent DATABASE HOW_MANY | rain DATABASE | coverage DATABASE; started by bench/run
"""
import datetime, http.client, json, statistics, subprocess, sys, threading, time, urllib.parse, uuid

from client import PORT, WORK, Visitor, csrf, query

THREADS = 8
LOG = f'{WORK}/postgres/log'


class Statements:
    """How many statements the server answers meanwhile, read from its log, without those that begin and end a transaction."""

    def __init__(self, database):
        self.database = database

    def __enter__(self):
        self.say('set log_min_duration_statement = 0')
        self.before = self.count()
        return self

    def __exit__(self, *_):
        time.sleep(0.5)
        self.number = self.count() - self.before
        self.say('reset log_min_duration_statement')

    def say(self, what):
        subprocess.run(['psql', '-qX', '-d', self.database, '-c', f'alter system {what}', '-c', 'select pg_reload_conf()'], check=True, stdout=subprocess.DEVNULL)
        time.sleep(1)

    def count(self):
        with open(LOG, errors='replace') as log:
            return sum(1 for line in log if ' ms  execute ' in line and not line.rstrip().endswith((': COMMIT', ': BEGIN', ': BEGIN READ ONLY')))


class Program:
    """A repair program of one estate."""

    def __init__(self, estate):
        self.estate, self.line = estate, http.client.HTTPConnection('127.0.0.1', PORT, timeout=600)

    def send(self, number, home, kind='ordinary'):
        self.line.request('POST', '/api/repairs', json.dumps({
            'number': number, 'kind': kind, 'home': home, 'trade': 'masonry', 'worker': '李师傅',
            'doneAt': (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=3)).strftime('%Y-%m-%dT%H:%M:%SZ'), 'what': '换水龙头'}),
            {'Authorization': f'Bearer linli_{self.estate}', 'Content-Type': 'application/json'})
        answer = self.line.getresponse()
        said = answer.read().decode()
        assert answer.status == 201, f'{answer.status}: {said}'


def homes(database, estate, many):
    return [home for home, in query(database, "select home from bench_homes b join estate e on e.id = b.estate_id"
                                              f" where e.code = '{estate}' order by k limit {many}")]


def sent(database, many):
    """The estates' programs send what was repaired, each no faster than it may; one after the other is counted, eight at once are timed."""
    many = int(many) // 20 * 20
    program = Program('e20')
    places = homes(database, 'e20', 120)
    for n in range(20):
        program.send(f'warm-{n}', places[n])
    with Statements(database) as seen:
        for n in range(100):
            program.send(f'count-{n}', places[20 + n])
    # A program may send six hundred a minute, so every estate's sends its part.
    work = [(f'e{e:02d}', home, f'R{e}-{n}') for e in range(1, 21) for n, home in enumerate(homes(database, f'e{e:02d}', many // 20))]
    for warm in range(3):
        run([(estate, home, f'W{warm}-{number}') for estate, home, number in work[::7]])
        query(database, 'delete from throttle_try returning 1')
    before = known(database)
    seconds = run(work)
    assert known(database) - before == 2 * many, 'a repair has no duty'
    print('sent', json.dumps({'repairs': many, 'seconds': round(seconds, 1), 'statements': round(seen.number / 100, 1)}), flush=True)


def known(database):
    (n,), = query(database, "select (select count(*) from repair where source = 'SYSTEM') + (select count(*) from duty where subject_type = 'repair' and standard = 'CAL-1')")
    return int(n)


def run(work):
    waiting, lock = list(reversed(work)), threading.Lock()

    def go():
        programs = {}
        while True:
            with lock:
                if not waiting:
                    return
                estate, home, number = waiting.pop()
            programs.setdefault(estate, Program(estate)).send(number, home)

    threads = [threading.Thread(target=go) for _ in range(THREADS)]
    began = time.time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.time() - began


class Person(Visitor):

    def __init__(self, role, estate):
        super().__init__()
        self.base = f'/e/{estate}'
        self.sign_in(f'{role}-{int(estate[1:])}')

    def send(self, path, **fields):
        token = csrf(self.ask('GET', self.base + '/rainstorms')[1])
        began = time.time()
        answer, page = self.ask('POST', self.base + path, urllib.parse.urlencode({'_csrf': token, '_key': str(uuid.uuid4()), **fields}))
        assert answer.status in (302, 303), f'{path} answered {answer.status}: {page[:2000]}'
        return time.time() - began


def confirmed(database, estate):
    local = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8)))
    at = lambda hours: (local - datetime.timedelta(hours=hours)).strftime('%Y-%m-%dT%H:%M')
    Person('front_desk', estate).send('/rainstorms', where='estate', beganAt=at(5), endedAt=at(3), millimetres='68.5', source='气象台')
    (rain,), = query(database, f"select r.id from rainstorm r join estate e on e.id = r.estate_id where e.code = '{estate}'")
    supervisor = Person('supervisor', estate)
    return supervisor.send(f'/rainstorms/{rain}/confirmation')


def rain(database):
    """A supervisor confirms a rain: every leak that waited for one is to be visited."""
    with Statements(database) as seen:
        confirmed(database, 'e02')
    seconds = confirmed(database, 'e01')
    (leaks,), = query(database, "select count(*) from repair r join duty d on d.subject_id = r.id::text and d.standard = 'CAL-3' where r.rainstorm_id is not null"
                                " and r.estate_id = (select id from estate where code = 'e01')")
    print('rain', json.dumps({'leaks': int(leaks), 'seconds': round(seconds, 2), 'statements': round(seen.number / 100, 2)}), flush=True)


def coverage(database):
    """The month's figures in every way they are told apart, by an estate with few callbacks and by one with many."""
    month = (datetime.date.today().replace(day=1) - datetime.timedelta(days=1)).strftime('%Y-%m')
    for name, estate, views in (('few', 'e03', 60), ('many', 'e04', 12)):
        person = Person('project_manager', estate)
        took = []
        for _ in range(views):
            began = time.time()
            answer, page = person.ask('GET', f'/e/{estate}/callbacks/report?month={month}')
            took.append(time.time() - began)
            assert answer.status == 200, answer.status
        (rows,), = query(database, f"select count(*) from repair r join estate e on e.id = r.estate_id where e.code = '{estate}' and r.number like 'P%'")
        print(f'coverage/{name}', json.dumps({'callbacks': int(rows), 'seconds': round(statistics.median(took[views // 2:]), 3)}), flush=True)


if __name__ == '__main__':
    {'sent': sent, 'rain': rain, 'coverage': coverage}[sys.argv[1]](*sys.argv[2:])
