#!/usr/bin/env python3
"""One measured run of wrk or pgbench, written as one JSON line.

Besides what the load generator prints it reads /proc for the process trees under --roots: memory (PSS, so that shared
pages count once) and processor seconds, and it says how much of the machine something else used meanwhile (`foreign`).
A run with foreign > 0.15 is repeated, up to --tries times; the quietest one counts.
"""
import argparse, json, os, re, subprocess, sys, tempfile, time

HZ = os.sysconf('SC_CLK_TCK')


def processes():
    found = {}
    for entry in os.listdir('/proc'):
        if entry.isdigit():
            try:
                fields = open(f'/proc/{entry}/stat').read().rsplit(')', 1)[1].split()
            except OSError:
                continue
            found[int(entry)] = (int(fields[1]), (int(fields[11]) + int(fields[12])) / HZ)
    return found


def tree(all_of_them, roots):
    children = {}
    for pid, (parent, _) in all_of_them.items():
        children.setdefault(parent, []).append(pid)
    seen, waiting = set(), list(roots)
    while waiting:
        pid = waiting.pop()
        if pid in all_of_them and pid not in seen:
            seen.add(pid)
            waiting += children.get(pid, [])
    return seen


def memory(pids):
    """PSS in MB."""
    total = 0
    for pid in pids:
        try:
            total += int(re.search(r'^Pss:\s+(\d+)', open(f'/proc/{pid}/smaps_rollup').read(), re.M).group(1))
        except (OSError, AttributeError):
            pass
    return round(total / 1024)


def machine():
    fields = [int(x) / HZ for x in open('/proc/stat').readline().split()[1:9]]
    return fields[0] + fields[1] + fields[2] + fields[5] + fields[6], sum(fields)


def milliseconds(text):
    number, unit = re.match(r'([\d.]+)(us|ms|s|m)$', text).groups()
    return round(float(number) * {'us': .001, 'ms': 1, 's': 1000, 'm': 60000}[unit], 3)


def once(name, command, roots):
    before, start = machine(), processes()
    base = {pid: start[pid][1] for pid in tree(start, roots)}
    last, load, most = {}, {}, 0
    folder = None
    if os.path.basename(command[0]) == 'pgbench':
        folder = tempfile.mkdtemp()
        command = command[:1] + ['-l', '--log-prefix', folder + '/p'] + command[1:]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    turn = 0
    while run.poll() is None:
        now = processes()
        last.update({pid: now[pid][1] for pid in tree(now, roots)})
        load.update({pid: now[pid][1] for pid in tree(now, [run.pid])})
        if turn % 5 == 2:
            most = max(most, memory(tree(now, roots)))
        turn += 1
        time.sleep(0.3)
    said = run.stdout.read()
    after = machine()
    server = sum(seconds - base.get(pid, 0) for pid, seconds in last.items())
    foreign = max(0, after[0] - before[0] - server - sum(load.values())) / (after[1] - before[1])
    result = {'name': name, 'rc': run.returncode, 'pss_mb': most, 'cpu_s': round(server, 1), 'foreign': round(foreign, 3)}

    def number(pattern):
        match = re.search(pattern, said)
        return match.group(1) if match else None

    if folder:
        took = sorted(int(line.split()[2]) / 1000 for file in os.listdir(folder) for line in open(f'{folder}/{file}') if line.strip())
        at = lambda share: round(took[min(len(took) - 1, int(len(took) * share))], 2) if took else None
        result.update(rps=float(number(r'tps = ([\d.]+)') or 0), p50=at(.5), p90=at(.9), p99=at(.99), n=len(took))
        subprocess.call(['rm', '-rf', folder])
    else:
        for share in ('50', '90', '99'):
            value = number(r'\b%s%%\s+([\d.]+\w+)' % share)
            if value:
                result['p' + share] = milliseconds(value)
        result.update(rps=float(number(r'Requests/sec:\s+([\d.]+)') or 0), n=int(number(r'(\d+) requests in') or 0))
        result['errors'] = (number(r'(Non-2xx or 3xx responses: \d+)') or '') + (number(r'(Socket errors: .*)') or '')
    if result.get('n'):
        result['cpu_ms'] = round(1000 * server / result['n'], 3)
    return result, said


def wait_until_quiet(seconds):
    end = time.time() + seconds
    while time.time() < end:
        one = machine()
        time.sleep(1)
        two = machine()
        if (two[0] - one[0]) / (two[1] - one[1]) < .12:
            return


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--name')
    options.add_argument('--note', nargs=2, metavar=('NAME', 'JSON'))
    options.add_argument('--memory', type=int, nargs='*', metavar='PID', help='only print the PSS of these process trees')
    options.add_argument('--roots', default='')
    options.add_argument('--out')
    options.add_argument('--quiet', type=float, default=float(os.environ.get('QUIET', 30)), help='seconds to wait for a quiet machine')
    options.add_argument('--tries', type=int, default=int(os.environ.get('TRIES', 3)))
    options.add_argument('command', nargs=argparse.REMAINDER)
    asked = options.parse_args()
    if asked.memory:
        print(memory(tree(processes(), asked.memory)))
        return
    if asked.note:
        result = {'name': asked.note[0], 'foreign': 0, **json.loads(asked.note[1])}
    else:
        command = asked.command[1:] if asked.command[:1] == ['--'] else asked.command
        roots = [int(pid) for pid in asked.roots.split(',') if pid]
        best, said = None, ''
        for turn in range(max(1, asked.tries)):
            wait_until_quiet(asked.quiet)
            result, words = once(asked.name, command, roots)
            if best is None or result['foreign'] < best['foreign']:
                best, said = result, words
            best['tries'] = turn + 1
            if result['foreign'] <= .15:
                break
        result = best
        if not result.get('rps') or result['rc'] or result.get('errors'):
            print(said, file=sys.stderr)
    line = json.dumps(result)
    print(line)
    if asked.out:
        open(asked.out, 'a').write(line + '\n')


main()
