#!/usr/bin/env python3
"""What a browser does before a load: signs people in and writes files of pages and forms for wrk.

client.py pages|one|forms|import|export DATABASE ...; started by bench/run
"""
import http.client, json, os, re, subprocess, sys, threading, time, urllib.parse, uuid

PORT, WORK, HERE = int(os.environ['APP_PORT']), os.environ['WORK'], os.environ['HERE']
DATABASE, IMPORTER = '', 'e21'
PASSWORD = 'bamboo-lantern-42'


class Visitor:
    def __init__(self):
        self.cookies, self.line = {}, http.client.HTTPConnection('127.0.0.1', PORT, timeout=600)

    def ask(self, method, path, body=None, kind='application/x-www-form-urlencoded'):
        headers = {'Cookie': self.cookie()}
        if body is not None:
            headers['Content-Type'] = kind
        self.line.request(method, path, body, headers)
        answer = self.line.getresponse()
        text = answer.read().decode('utf-8', 'replace')
        for name, value in answer.getheaders():
            if name.lower() == 'set-cookie':
                key, _, rest = value.partition('=')
                self.cookies[key] = rest.split(';')[0]
        return answer, text

    def cookie(self):
        return '; '.join(f'{k}={v}' for k, v in self.cookies.items() if v)

    def sign_in(self, name):
        _, page = self.ask('GET', '/sign-in')
        form = urllib.parse.urlencode({'_csrf': csrf(page), 'name': name, 'password': PASSWORD})
        answer, _ = self.ask('POST', '/sign-in', form)
        assert 'refused' not in answer.getheader('Location', 'refused'), f'{name} could not sign in'
        return self


def csrf(page):
    return re.search(r'name="_csrf"[^>]*?(?:value|content)="([^"]+)"', page).group(1)


def query(database, text):
    out = subprocess.run(['psql', '-AtqX', '-F', '\t', '-d', database, '-c', text], capture_output=True, text=True, check=True).stdout
    return [line.split('\t') for line in out.splitlines()]


def estates():
    return [(n, f'e{n:02d}') for n in range(1, 21)]


def write(name, lines):
    with open(f'{WORK}/{name}.pages', 'w') as file:
        file.writelines(line + '\n' for line in lines)


def pages(database):
    """One project manager for each estate, and what they open."""
    words = ['电梯', '漏水', '垃圾', '泳池', '异响', '修好', '噪音', '消防']
    lists = {'open': [], 'all': [], 'room': [], 'words': [], 'last': [], 'ticket': [], 'overdue': []}
    for n, code in estates():
        cookie = Visitor().sign_in(f'project_manager-{n}').cookie()
        base = f'/e/{code}/tickets?scope='
        lists['open'].append(f'{base}open\t{cookie}')
        lists['all'].append(f'{base}all\t{cookie}')
        lists['overdue'].append(f'{base}overdue\t{cookie}')
        for word in words:
            lists['words'].append(f'{base}all&q={urllib.parse.quote(word)}\t{cookie}')
        for building, room in query(database, f"select building, room from household where estate_id = md5('estate {n}')::uuid order by md5(id::text) limit 10"):
            lists['room'].append(f'{base}all&q={building}-{room}\t{cookie}')
        at, ticket = query(database, "select to_char(registered_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), id from ticket"
                           f" where estate_id = md5('estate {n}')::uuid order by registered_at, id offset 51 limit 1")[0]
        lists['last'].append(f'{base}all&after={at}_{ticket}\t{cookie}')
        for (one,) in query(database, f"select id from ticket where estate_id = md5('estate {n}')::uuid order by registered_at desc limit 20"):
            lists['ticket'].append(f'/e/{code}/tickets/{one}\t{cookie}')
    for name, lines in lists.items():
        write(name, lines)
    write('form', [f'/p/{code}/feedback' for _, code in estates()])
    write('today', ['/\t' + Visitor().sign_in('project_manager-1').cookie()])


def one(database):
    """The first estate only."""
    cookie = Visitor().sign_in('project_manager-1').cookie()
    write('open', [f'/e/e01/tickets?scope=open\t{cookie}', f'/e/e01/tickets?scope=all\t{cookie}'])


def forms(database):
    lines = []
    for n, code in estates():
        butler = Visitor().sign_in(f'butler-{n}')
        _, page = butler.ask('GET', f'/e/{code}/tickets/new')
        for (home,) in query(database, f"select id from household where estate_id = md5('estate {n}')::uuid order by md5(id::text) limit 50"):
            lines.append(f'/e/{code}/tickets/new\t{butler.cookie()}\t{urllib.parse.quote(csrf(page))}\t{home}')
    write('take', lines)


def upload(visitor, file):
    """Uploads, waits until it is checked, confirms, waits until every row is taken; gives the seconds."""
    base = f'/e/{IMPORTER}/imports'
    visitor.line.close()  # what waited long finds its connection closed; the next question opens one again
    _, page = visitor.ask('GET', base)
    mark = '-----pace'
    fields = ''.join(f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                     for name, value in (('_csrf', csrf(page)), ('_key', str(uuid.uuid4()))))
    body = (fields + f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="homes.xlsx"\r\n'
            'Content-Type: application/octet-stream\r\n\r\n').encode() + open(file, 'rb').read() + f'\r\n--{mark}--\r\n'.encode()
    began = time.time()
    answer, _ = visitor.ask('POST', base, body, f'multipart/form-data; boundary={mark}')
    where = urllib.parse.urlsplit(answer.getheader('Location')).path
    assert where.startswith(base + '/'), answer.getheader('Location')
    state = wait(where, ('READING', 'CHECKING'))
    assert state == 'READY', state
    visitor.line.close()
    _, page = visitor.ask('GET', where)
    if query(DATABASE, f"select new_rows + changed_rows from household_import where id = '{where.split('/')[-1]}'") == [['0']]:
        # Nothing to take over: that is what there was to find out.
        seconds = round(time.time() - began, 2)
        visitor.ask('POST', where + '/withdrawal', urllib.parse.urlencode({'_csrf': csrf(page), '_key': str(uuid.uuid4())}))
        return seconds
    visitor.ask('POST', where + '/confirmation', urllib.parse.urlencode({'_csrf': csrf(page), '_key': str(uuid.uuid4())}))
    state = wait(where, ('READY', 'TAKING'))
    assert state == 'TAKEN', state
    return round(time.time() - began, 2)


def wait(where, while_it_is):
    while True:
        state = query(DATABASE, f"select state from household_import where id = '{where.split('/')[-1]}'")[0][0]
        if state not in while_it_is:
            return state
        time.sleep(0.05)


def others(seconds):
    """The list as two other people see it: its p99 in milliseconds."""
    said = subprocess.run(['wrk', '-t1', '-c2', f'-d{seconds}s', '--latency', '-s', f'{HERE}/lua/get.lua', f'http://127.0.0.1:{PORT}', '--',
                           f'{WORK}/open.pages'], capture_output=True, text=True).stdout
    number, unit = re.search(r'99%\s+([\d.]+)(us|ms|s)', said).groups()
    return float(number) * {'us': .001, 'ms': 1, 's': 1000}[unit]


def imports(database, file, changed):
    global DATABASE
    DATABASE = database
    visitor = Visitor().sign_in('project_manager-21')
    idle = others(8)
    print('first', json.dumps({'seconds': upload(visitor, file)}), flush=True)
    print('again', json.dumps({'seconds': upload(visitor, file)}), flush=True)
    meanwhile = []
    watch = threading.Thread(target=lambda: meanwhile.append(others(12)))
    watch.start()
    upload(visitor, changed)
    watch.join()
    print('others', json.dumps({'idle_p99': idle, 'meanwhile_p99': meanwhile[0]}), flush=True)


def pss(pid):
    return int(re.search(r'^Pss:\s+(\d+)', open(f'/proc/{pid}/smaps_rollup').read(), re.M).group(1)) / 1024


def live():
    """What was left of the heap after each collection so far, in MB."""
    return [int(size) for size in re.findall(r'->(\d+)M\(', open(f'{WORK}/app/gc.log').read())]


def export(database, pid):
    """One list of every ticket as a workbook; how much more memory the program holds meanwhile than before."""
    visitor = Visitor().sign_in('project_manager-1')
    visitor.line.request('GET', '/e/e01/tickets/sheet?scope=all', headers={'Cookie': visitor.cookie()})
    before, most, collections, size = pss(pid), 0, len(live()), 0
    floor = live()[-1]
    began = time.time()
    answer = visitor.line.getresponse()
    assert answer.status == 200, answer.status
    while chunk := answer.read(1 << 20):
        size += len(chunk)
        most = max(most, pss(pid))
    print(json.dumps({'seconds': round(time.time() - began, 1), 'mb': round(size / 1e6, 1), 'pss_growth': round(most - before),
                      'heap_growth': max([floor] + live()[collections:]) - floor}))


if __name__ == '__main__':
    {'pages': pages, 'one': one, 'forms': forms, 'import': imports, 'export': export}[sys.argv[1]](*sys.argv[2:])
