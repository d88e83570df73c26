#!/bin/bash
# copy.sh DATABASE CSV: COPY into a bare table and one upsert into table `home`; prints the seconds.
python3 - "$@" <<'P'
import subprocess, sys, time
database, file = sys.argv[1:]
began = time.time()
subprocess.run(['psql', '-qX', '-v', 'ON_ERROR_STOP=1', '-d', database, '-c', 'create temp table bare(project_id int, building text, room text, owner text, phone text, moved_in date)',
                '-c', f"\\copy bare from '{file}' csv", '-c', 'insert into home(project_id,building,room,owner,phone,moved_in) select * from bare'
                ' on conflict (project_id,building,room) do update set owner=excluded.owner, phone=excluded.phone'], check=True)
print('%.2f' % (time.time() - began))
P
