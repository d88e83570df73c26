#!/usr/bin/env python3
"""first_answer.py URL PID: waits for the first whole page and prints the seconds since the process was started."""
import os, sys, time, urllib.request
url, pid = sys.argv[1], sys.argv[2]
began = int(open(f'/proc/{pid}/stat').read().rsplit(')', 1)[1].split()[19]) / os.sysconf('SC_CLK_TCK')
while True:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            answer.read()
            break
    except OSError:
        if not os.path.exists(f'/proc/{pid}') or open(f'/proc/{pid}/stat').read().rsplit(')', 1)[1].split()[0] == 'Z':
            sys.exit('it ended before it answered')
        if float(open('/proc/uptime').read().split()[0]) - began > 180:
            sys.exit('no answer within three minutes')
        time.sleep(0.02)
print('%.2f' % (float(open('/proc/uptime').read().split()[0]) - began))
