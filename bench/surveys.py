#!/usr/bin/env python3
"""Owners who answer by their links, and the report over what a hundred thousand have answered.

surveys.py raw DATABASE | forms DATABASE HOUSEHOLDS WARM | answered DATABASE | report DATABASE PID; started by bench/run
"""
import hashlib, json, re, sys, threading, time, urllib.parse, uuid

from client import Visitor, csrf, live, pss, query, write

ESTATES = 20
WARM, MEASURED = 'answer-warm', 'answer'


def survey(what, n):
    """The id that fill/surveys.sql gave it."""
    return str(uuid.UUID(hashlib.md5(f'survey {what} {n}'.encode()).hexdigest()))


def link(n):
    return '/s/survey/' + hashlib.md5(f'form {n}'.encode()).hexdigest()


def forms(database, households, warm):
    """The last tenth of the homes only look at their forms; of the others the first WARM answer before anything counts."""
    households, warm = int(households), int(warm)
    items = [survey('questionnaire', 1)] + [survey('item', n) for n in range(1, 20)]
    owners = []
    for estate in range(ESTATES):
        owner = Visitor()
        answer, page = owner.ask('GET', link(estate))
        assert answer.status == 200, answer.status
        assert page.count('type="radio"') >= 100, 'not a form of twenty questions'
        owners.append((owner.cookie(), urllib.parse.quote(csrf(page))))
    looked = households * 9 // 10
    lines = []
    for n in range(ESTATES, looked):
        cookie, token = owners[n % ESTATES]
        fields = '&'.join(f'answers%5B{item}%5D={5 - (n + place) % 4}' for place, item in enumerate(items))
        lines.append(f'{link(n)}/answers\t{cookie}\t_csrf={token}&{fields}&comment=%E8%B0%A2%E8%B0%A2')
    write(WARM, lines[:warm])
    write(MEASURED, lines[warm:])
    write('survey-form', [link(n) for n in range(looked, households)])


def answered(database):
    (homes,), = query(database, "select count(*) from survey_form where answered_on is not null and round_id <> '" + survey('round', 0) + "'")
    (sheets, answers), = query(database, "select count(distinct s.id), count(*) from survey_sheet s join survey_answer a on a.sheet_id = s.id"
                               f" where s.round_id <> '{survey('round', 0)}'")
    assert homes == sheets and int(answers) == 20 * int(sheets), (homes, sheets, answers)
    print(f'{homes} homes have answered, each once, with {answers} answers')


def raw(database):
    """The other side: one aggregate over all answers, and every sheet by COPY; the median of five."""
    def seconds(statement):
        took = []
        for _ in range(5):
            began = time.time()
            query(database, statement)
            took.append(time.time() - began)
        return round(sorted(took)[2], 3)

    print(json.dumps({
        'aggregate': seconds('select question_id, count(*), avg(score), count(*) filter (where score >= 4) from answer a'
                             ' join response r on r.id = a.response_id where r.survey_id = 0 group by 1'),
        'copy': seconds('copy (select r.id, r.submitted_at, array_agg(a.score order by a.question_id) from response r'
                        " join answer a on a.response_id = r.id where r.survey_id = 0 group by 1) to '/dev/null' csv")}))


class Watch:
    """How much more memory the program holds while something runs, by its pages and by its heap after collections."""

    def __init__(self, pid):
        self.pid, self.done = pid, threading.Event()

    def __enter__(self):
        self.before, self.most, self.collections = pss(self.pid), pss(self.pid), len(live())
        self.floor = (live() or [0])[-1]
        self.thread = threading.Thread(target=self.look)
        self.thread.start()
        self.began = time.time()
        return self

    def look(self):
        while not self.done.wait(0.1):
            self.most = max(self.most, pss(self.pid))

    def __exit__(self, *_):
        self.seconds = round(time.time() - self.began, 3)
        self.done.set()
        self.thread.join()

    def said(self, **more):
        return json.dumps({'seconds': self.seconds, 'pss_growth': round(self.most - self.before),
                           'heap_growth': max([self.floor] + live()[self.collections:]) - self.floor, **more})


def report(database, pid):
    """Closes the round, which counts it, opens its report twice, and takes every sheet as a workbook."""
    base = f'/e/e01/surveys/{survey("round", 0)}'
    manager = Visitor().sign_in('project_manager-1')
    # The report of a round without sheets warms the code and not the figures.
    for _ in range(200):
        manager.ask('GET', f'/e/e02/surveys/{survey("round", 2)}/report')
        manager.ask('GET', '/e/e01/surveys')
    _, page = manager.ask('GET', base + '/closing')
    with Watch(pid) as closing:
        answer, page = manager.ask('POST', base + '/closing', urllib.parse.urlencode({'_csrf': csrf(page), '_key': str(uuid.uuid4()), 'reason': ''}))
    assert answer.status in (302, 303), f'{answer.status}: {page[:3000]}'
    print('close', closing.said(), flush=True)
    # Only now: the program hangs up on who says nothing for as long as the closing takes.
    quality = Visitor().sign_in('quality_inspector-1')
    views = []
    for _ in range(1000):
        began = time.time()
        answer, page = quality.ask('GET', base + '/report')
        assert answer.status == 200, answer.status
        views.append(time.time() - began)
    assert '100,000' in page or '100000' in page, 'the report does not name its sheets'
    print('report/first', json.dumps({'seconds': round(views[0], 4)}), flush=True)
    print('report/again', json.dumps({'seconds': round(sorted(views[-20:])[10], 4)}), flush=True)
    for turn in ('cold', 'warm'):
        size = 0
        with Watch(pid) as taking:
            quality.line.request('GET', base + '/report/answers', headers={'Cookie': quality.cookie()})
            answer = quality.line.getresponse()
            assert answer.status == 200, answer.status
            while chunk := answer.read(1 << 20):
                size += len(chunk)
        print(f'export/{turn}', taking.said(mb=round(size / 1e6, 1)), flush=True)


if __name__ == '__main__':
    {'raw': raw, 'forms': forms, 'answered': answered, 'report': report}[sys.argv[1]](*sys.argv[2:])
