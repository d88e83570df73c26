#!/usr/bin/env python3
"""table.py RESULTS SMALLEST LARGEST: what came out, each row a ratio of two sides of this run, against what was to be reached."""
import json, statistics, sys

results, small, large = sys.argv[1:4]
rows = {}
for line in open(results):
    row = json.loads(line)
    rows[row['name']] = row
out = []


def value(name, field):
    return rows[name][field] if name in rows and rows[name].get(field) is not None else None


def noise(*names):
    worst = max((rows[name].get('foreign', 0) for name in names if name in rows), default=0)
    errors = [rows[name]['errors'] for name in names if rows.get(name, {}).get('errors')]
    return (f' (noisy: {worst:.0%} of the machine was somebody else\'s)' if worst > .2 else '') + ''.join(f' ({error})' for error in errors)


def ratio(what, ours, theirs, limit, at_least):
    a, b = value(*ours), value(*theirs)
    if a is None or not b:
        return
    share = a / b
    reached = share >= limit if at_least else share <= limit
    out.append((what, f'{a:g} : {b:g} = **{share:.2f}**' + noise(ours[0], theirs[0]), ('≥ ' if at_least else '≤ ') + f'{limit:g}', 'yes' if reached else 'no'))


def limit(what, name, field, most, unit):
    a = value(name, field)
    if a is not None:
        out.append((what, f'{a:g} {unit}', f'≤ {most:g} {unit}', 'yes' if a <= most else 'no'))


def best(prefix):
    times = [row['seconds'] for name, row in rows.items() if name.startswith(prefix + '/')]
    if times:
        rows[prefix] = {'seconds': round(statistics.median(times), 2)}


def count(size):
    return f'{int(size):,}'


for size in (small, large):
    ratio(f'create a ticket, {count(size)}', (f'product/create/{size}', 'rps'), (f'raw/create/{size}', 'rps'), .25, True)
for page, what in (('open', 'open list'), ('all', 'all'), ('room', 'search by room'), ('words', 'search by two characters'), ('last', 'last page')):
    ratio(f'{what}, {count(large)}', (f'product/{page}/{large}', 'rps'), ('bare/list', 'rps'), .5, True)
    ratio(f'{what}: p99 at {count(large)} against {count(small)}', (f'product/{page}/{large}', 'p99'), (f'product/{page}/{small}', 'p99'), 1.25, False)
ratio('today, 5,000 open duties', (f'product/today/{large}', 'rps'), ('bare/list', 'rps'), .4, True)
ratio('form for owners', (f'product/form/{large}', 'rps'), ('bare/thymeleaf', 'rps'), .6, True)
ratio('form of a survey', ('product/survey/form', 'rps'), ('bare/thymeleaf', 'rps'), .6, True)
ratio('an owner answers, 16 at once', ('product/survey/submit', 'rps'), ('raw/survey/submit', 'rps'), .4, True)
ratio('an owner answers: p99, ms', ('product/survey/submit', 'p99'), ('raw/survey/submit', 'p99'), 4, False)
ratio('report over 100,000 sheets, first view, seconds', ('product/survey/report/first', 'seconds'), ('raw/survey/read', 'aggregate'), 1.3, False)
ratio('the same again', ('product/survey/report/again', 'seconds'), ('raw/survey/read', 'aggregate'), .1, False)
ratio('every sheet as a workbook, seconds', ('product/survey/export/warm', 'seconds'), ('raw/survey/read', 'copy'), 2, False)
limit('every sheet as a workbook: memory (PSS) grows', 'product/survey/export/warm', 'pss_growth', 64, 'MB')
for turn, what in (('first', 'import of 100,000 homes'), ('again', 'the same with all rows there')):
    ratio(what + ', seconds', (f'product/import/{turn}', 'seconds'), (f'raw/import/{turn}', 'seconds'), 4, False)
ratio('others\' list p99 meanwhile, against idle', ('product/import/others', 'meanwhile_p99'), ('product/import/others', 'idle_p99'), 3, False)
limit('export of all tickets: heap after collections grows', f'product/export/{large}', 'heap_growth', 64, 'MB')
limit('export of all tickets: memory (PSS) grows', f'product/export/{large}', 'pss_growth', 64, 'MB')
for kind, what in (('start', 'start-up to the first page'), ('start-image', 'the same from the image')):
    best(f'product/{kind}'), best(f'bare/{kind}')
    ratio(what + ', seconds', (f'product/{kind}', 'seconds'), (f'bare/{kind}', 'seconds'), 1.8, False)
ratio('memory (PSS) after all of it, MB', ('product/memory', 'pss_mb'), ('bare/memory', 'pss_mb'), 1.3, False)
for page in ('open', 'words', 'today', 'create'):
    ratio(f'{page} at -Xmx256m against -Xmx512m', (f'product/256/{page}', 'rps'), (f'product/512/{page}', 'rps'), .8, True)



def shown(what, name, says):
    if name in rows:
        out.append((what, says.format(**rows[name]) + noise(name), '–', '–'))


shown('papers signed: printed, sealed and kept', 'product/papers/sign',
      '{per_second:g} a second of {pages} pages and {mb:g} MB each; memory (PSS) grows by {pss_growth} MB, the heap by {heap_growth}')
shown('a paper for every home of an estate', 'product/papers/deliver',
      '{homes:,} homes planned in {plan_seconds:g} s, put into their boxes by {forms} forms in {deliver_seconds:g} s')
shown('closing, which shuffles and counts them', 'product/survey/close', '{seconds:g} s; memory (PSS) grows by {pss_growth} MB, the heap by {heap_growth}')
shown('repairs sent by other programs, 8 at once, each with its callback', 'product/callbacks/sent', '{repairs:,} in {seconds:g} s; {statements:g} statements each')
shown('a rain confirmed over leaks that wait for one', 'product/callbacks/rain', '{leaks:,} visits opened in {seconds:g} s; {statements:g} statements each')
if value('product/callbacks/coverage/few', 'seconds'):
    a, b = value('product/callbacks/coverage/many', 'seconds'), value('product/callbacks/coverage/few', 'seconds')
    out.append(('coverage of a month with 1,000,000 callbacks, against one with 10,000, seconds', f'{a:g} : {b:g} = **{a / b:.2f}**', '–', '–'))
if value('product/papers/empty', 'rps'):
    a, b = value('product/papers/board', 'rps'), value('product/papers/empty', 'rps')
    out.append(('public board of 20 papers, against an empty page of the same server',
                f'{a:g} : {b:g} = **{a / b:.2f}**' + noise('product/papers/board', 'product/papers/empty'), '–', '–'))
print('| what | product : other side | to reach | reached |\n|---|---|---|---|')
for row in out:
    print('| ' + ' | '.join(row) + ' |')
