#!/usr/bin/env python3
"""Papers for owners, as people make them: written with pictures, answered, signed, put before owners and handed out.

papers.py sign DATABASE PID [HOW MANY] | deliver DATABASE | board DATABASE; started by bench/run
"""
import json, re, struct, sys, threading, time, urllib.parse, uuid, zlib

from client import Visitor, csrf, live, pss, query, write

BASE = '/e/e01/documents'
SECTIONS = ['客户服务', '设施设备', '环境管理', '安全管理', '社区生活', '下阶段重点工作']
SENTENCE = '本季度我们按计划完成了公共区域的巡查、保养和清洁，对业主反映的问题逐件登记、逐件答复，并在回访中确认处理结果。'
PICTURES, PARAGRAPHS = 2, 4


def png(width, height, tint):
    """A picture with a course of colours and some grain, so that it is no easier to pack than a photograph of a wall."""
    grain = 7
    row = bytearray()
    for x in range(width):
        grain = (grain * 1103515245 + 12345) & 0x7fffffff
        row += bytes(((x * 255 // width + tint) & 255, (x // 3 + (grain >> 16) % 24) & 255, (tint + (grain >> 20) % 24) & 255))
    lines = b''.join(b'\0' + bytes(row[3 * (y % width):] + row[:3 * (y % width)]) for y in range(height))

    def chunk(kind, content):
        return struct.pack('>I', len(content)) + kind + content + struct.pack('>I', zlib.crc32(kind + content))

    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0))
            + chunk(b'IDAT', zlib.compress(lines, 6)) + chunk(b'IEND', b''))


class Person(Visitor):
    """Somebody with a browser who sends forms."""

    def __init__(self, name):
        super().__init__()
        self.sign_in(name)
        self.token = csrf(self.ask('GET', BASE + '/new?kind=LETTER')[1])

    def send(self, path, **fields):
        answer, page = self.ask('POST', path, urllib.parse.urlencode({'_csrf': self.token, '_key': str(uuid.uuid4()), **fields}, doseq=True))
        assert answer.status in (302, 303), f'{path} answered {answer.status}: {page[:2000]}'
        return answer.getheader('Location')

    def upload(self, path, content):
        mark = '-----pace'
        fields = ''.join(f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                         for name, value in (('_csrf', self.token), ('_key', str(uuid.uuid4()))))
        body = (fields + f'--{mark}\r\nContent-Disposition: form-data; name="picture"; filename="a.png"\r\n'
                'Content-Type: image/png\r\n\r\n').encode() + content + f'\r\n--{mark}--\r\n'.encode()
        return self.ask('POST', path, body, f'multipart/form-data; boundary={mark}')


class Office:

    def __init__(self, database):
        self.database = database
        self.writer, self.manager = Person('front_desk-1'), Person('project_manager-1')
        self.manager.upload(BASE + '/signature', png(480, 160, 200))
        self.pictures = []

    def text(self):
        if not self.pictures:
            for tint in range(PICTURES):
                answer, said = self.writer.upload(BASE + '/pictures', png(1600, 1200, 40 * tint))
                assert answer.status == 200, said
                self.pictures.append(json.loads(said)['src'])
        html = ''
        for n, heading in enumerate(SECTIONS):
            html += f'<h2>{heading}</h2>' + f'<p>{SENTENCE}</p>' * PARAGRAPHS
            if n < PICTURES:
                html += f'<p><img src="{self.pictures[n]}" alt="{heading}"></p>'
        return html

    def approved(self, title):
        """A paper that waits for nothing but the signature."""
        paper = self.writer.send(BASE + '/new', kind='LETTER', title=title, body=self.text()).split('/')[-1].split('?')[0]
        self.writer.send(f'{BASE}/{paper}/submission')
        (request,), = query(self.database, "select id from approval_request where decided_at is null"
                            f" and subject_type = 'document' and subject_id = '{paper}'")
        self.manager.send(f'/e/e01/approvals/{request}/decision', verdict='YES')
        return paper

    def signed(self, title):
        paper = self.approved(title)
        self.manager.send(f'{BASE}/{paper}/signature')
        return paper

    def published(self, title):
        paper = self.signed(title)
        self.manager.send(f'{BASE}/{paper}/publication')
        return paper

    def pages(self, paper):
        self.manager.line.request('GET', f'{BASE}/{paper}/editions/1/original', headers={'Cookie': self.manager.cookie()})
        file = self.manager.line.getresponse().read()
        assert file.startswith(b'%PDF'), file[:200]
        return len(re.findall(rb'/Type\s*/Page\b', file)), round(len(file) / 1e6, 2)


def sign(database, pid, many='30'):
    """Signing one paper after the other: each is printed, sealed and kept. The first few are the machine's own."""
    office = Office(database)
    for n in range(5):
        office.signed(f'预热 {n}')
    waiting = [office.approved(f'第 {n} 份公告') for n in range(int(many))]
    before, most, done = pss(pid), [0.0], threading.Event()
    floor, collections = (live() or [0])[-1], len(live())

    def watch():
        while not done.wait(0.2):
            most[0] = max(most[0], pss(pid))

    watching = threading.Thread(target=watch)
    watching.start()
    began = time.time()
    for paper in waiting:
        office.manager.send(f'{BASE}/{paper}/signature')
    seconds = time.time() - began
    done.set()
    watching.join()
    pages, megabytes = office.pages(waiting[0])
    print(json.dumps({'n': len(waiting), 'per_second': round(len(waiting) / seconds, 2), 'pages': pages, 'mb': megabytes,
                      'pss_growth': round(most[0] - before), 'heap_growth': max([floor] + live()[collections:]) - floor}))


def deliver(database):
    """A paper for every home of an estate: planned, then put into the boxes as the pages offer them."""
    office = Office(database)
    paper = office.signed('停水通知')
    began = time.time()
    office.writer.send(f'{BASE}/{paper}/issues', way='LETTER_BOX')
    planned = time.time() - began
    homes, handed, began = 0, 0, time.time()
    while True:
        _, page = office.writer.ask('GET', f'{BASE}/{paper}/issues')
        lines = re.findall(r'name="line"[^>]*value="([0-9a-f-]{36})"', page)
        if not lines:
            break
        office.writer.send(f'{BASE}/{paper}/issues/letter-boxes', line=lines)
        handed += 1
        homes += len(lines)
    seconds = time.time() - began
    there = query(database, f"select count(*), count(handed_at) from document_issue where document_id = '{paper}'")[0]
    assert there == [str(homes), str(homes)], there
    print(json.dumps({'homes': homes, 'plan_seconds': round(planned, 2), 'forms': handed, 'deliver_seconds': round(seconds, 2)}))


def board(database):
    """Twenty papers on a board; on the other side a page of the same program with the same frame and nothing on it."""
    office = Office(database)
    for n in range(20):
        office.published(f'第 {n} 份公开信')
    write('board', ['/p/e01'])
    write('empty', ['/p/verify'])


if __name__ == '__main__':
    {'sign': sign, 'deliver': deliver, 'board': board}[sys.argv[1]](*sys.argv[2:])
