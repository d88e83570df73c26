"""What a backup consists of, and the two kinds of databases that one is made of."""
import datetime
import fcntl
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import urllib.parse

import embedded
import sums
from postgres import Address, free_port, program
from processes import end, until

CLIENT = "on Debian: apt install postgresql-client"
SERVERS_OWN = {"postmaster.pid", "postmaster.opts", "pg_internal.init"}
BEGUN_ANEW = {"pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans"}


class Refusal(SystemExit):

    def __init__(self, sentence):
        super().__init__(f"{os.path.basename(sys.argv[0])}: {sentence}")


def named_database():
    """The database of the program's own settings, or of PostgreSQL's (PGDATABASE, …); none means the embedded one."""
    url = os.environ.get("SPRING_DATASOURCE_URL", "")
    if not url:
        if "PGDATABASE" not in os.environ:
            return None
        return Address(os.environ.get("PGHOST", "127.0.0.1"), os.environ.get("PGPORT", "5432"), os.environ["PGDATABASE"],
                       os.environ.get("PGUSER", os.environ.get("USER", "postgres")), os.environ.get("PGPASSWORD"))
    parsed = urllib.parse.urlsplit(url.removeprefix("jdbc:"))
    query = dict(urllib.parse.parse_qsl(parsed.query))
    if parsed.scheme != "postgresql" or not parsed.path.strip("/"):
        raise Refusal(f"SPRING_DATASOURCE_URL does not name a PostgreSQL database: {url}")
    return Address(parsed.hostname or "127.0.0.1", parsed.port or 5432, parsed.path.strip("/"),
                   os.environ.get("SPRING_DATASOURCE_USERNAME") or query.get("user") or os.environ.get("USER", "postgres"),
                   os.environ.get("SPRING_DATASOURCE_PASSWORD") or query.get("password"))


class Session:
    """One connection through psql that stays open, so that several questions see one and the same moment."""

    END = "-- that was all --"

    def __init__(self, address):
        self.process = subprocess.Popen(
            [program("psql", CLIENT), "-XqAt", "-v", "ON_ERROR_STOP=1"], env=address.environment(), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def ask(self, sql):
        self.process.stdin.write(f"{sql}\nselect '{self.END}';\n")
        self.process.stdin.flush()
        lines = []
        for line in self.process.stdout:
            if line.rstrip("\n") == self.END:
                return lines
            lines.append(line.rstrip("\n"))
        raise Refusal("PostgreSQL says: " + self.process.stderr.read().strip())

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.process.stdin.close()
        end(self.process, 10)


class Outside:
    """A PostgreSQL beside the program: pg_dump and the sums look at one and the same snapshot, while others write on."""

    kind = "postgresql"

    def __init__(self, address):
        self.address = address

    def write(self, folder):
        with Session(self.address) as session:
            session.ask("begin isolation level repeatable read read only;" + sums.EVERY_ROW)
            snapshot = session.ask("select pg_export_snapshot();")[0]
            # Row-level security is off for a dump, and a user from whom rows are hidden is refused: never a dump with holes.
            self.run("pg_dump", "--format=custom", f"--snapshot={snapshot}", f"--file={folder / 'database.dump'}")
            return {"server": session.ask("show server_version;")[0],
                    "roles": session.ask(
                        "select distinct grantee from information_schema.role_table_grants"
                        " where grantee not in (current_user, 'PUBLIC', 'postgres') and grantee not like 'pg\\_%' order by 1;"),
                    "evidence": session.ask("select distinct sha256 from evidence_file order by 1;"),
                    "tables": sums.of_database(session.ask)}

    def must_be_empty(self):
        there = self.address.psql("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                  " where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'")
        if there != "0":
            raise Refusal(f"the database {self.address.database} on {self.address.host}:{self.address.port} is not empty"
                          f" ({there} tables, indexes and the like). Restore into a new one: createdb another-name")

    def read(self, folder, manifest):
        for role in manifest["roles"]:
            if self.address.psql(f"select count(*) from pg_roles where rolname = '{role}'") == "0":
                self.address.psql(f'create role "{role}" nologin; grant "{role}" to current_user')
        self.run("pg_restore", "--exit-on-error", "--single-transaction", "--no-owner",
                 f"--dbname={self.address.database}", str(folder / "database.dump"))
        with Session(self.address) as session:
            return sums.of_database(session.ask)

    def run(self, name, *arguments):
        result = subprocess.run([program(name, CLIENT), *arguments], env=self.address.environment(), text=True, capture_output=True)
        if result.returncode != 0:
            raise Refusal(f"{name} refused:\n{result.stderr.strip()}")


class InDataFolder:
    """The database that the program brings: its files, copied while it runs or while it is off, and recovered on the spot."""

    kind = "embedded"

    def __init__(self, data):
        self.data = pathlib.Path(data)
        self.cluster = self.data / "postgres"

    def write(self, folder):
        if not self.cluster.is_dir():
            raise Refusal(f"there is no database in {self.data}; name the folder with --data or LINLI_DATA, or a PostgreSQL"
                          " by SPRING_DATASOURCE_URL")
        target = folder / "postgres"
        if embedded.running(self.cluster):
            with Session(embedded.address(self.cluster)) as session:
                self.copy_running(session, target)
        else:
            with self.held():
                shutil.copytree(self.cluster, target, ignore=lambda at, names: SERVERS_OWN & set(names), symlinks=True)
        shutil.copytree(self.programs(), folder / "programs" / self.programs().name, symlinks=True)
        # Recovered here and now: a backup that nobody has opened is a hope.
        with Opened(target, folder / "programs") as session:
            return {"server": session.ask("show server_version;")[0], "roles": [],
                    "evidence": session.ask("select distinct sha256 from evidence_file order by 1;"),
                    "tables": sums.of_database(session.ask)}

    def copy_running(self, session, target):
        """As the handbook has it (Continuous Archiving, Making a Base Backup Using the Low Level API)."""
        session.ask("select pg_create_physical_replication_slot('linli_backup', true, true); select pg_backup_start('linli', true);")
        for at, folders, files in os.walk(self.cluster):
            below = pathlib.Path(at).relative_to(self.cluster)
            (target / below).mkdir(mode=0o700, exist_ok=True)
            if str(below) in BEGUN_ANEW:
                files, folders[:] = [], [name for name in folders if str(below) == "pg_wal"]
            folders[:] = [name for name in folders if not name.startswith("pgsql_tmp")]
            for name in files:
                if name not in SERVERS_OWN:
                    copy_unless_gone(pathlib.Path(at) / name, target / below / name)
        label = session.ask("select encode(convert_to(labelfile, 'UTF8'), 'hex') from pg_backup_stop(false);")
        (target / "backup_label").write_bytes(bytes.fromhex("".join(label).replace("\\n", "")))
        for segment in (self.cluster / "pg_wal").iterdir():
            if re.fullmatch(r"[0-9A-F]{24}|[0-9A-F]{8}\.history", segment.name):
                copy_unless_gone(segment, target / "pg_wal" / segment.name)

    def held(self):
        """The folder's lock, so that no program starts on the files while they are copied."""
        lock = open(self.data / "linli.lock", "ab")
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Refusal(f"a program holds {self.data}, but its database does not run; try again in a moment") from None
        return lock

    def programs(self):
        found = sorted((self.data / "programs").glob("postgres-*"), key=os.path.getmtime)
        if not found:
            raise Refusal(f"{self.data}/programs is empty; start the program once on this folder")
        return found[-1]

    def must_be_empty(self):
        if self.cluster.exists():
            raise Refusal(f"{self.data} already holds a database. Restore into another folder: --data=new-folder")

    def read(self, folder, manifest):
        self.data.mkdir(parents=True, exist_ok=True)
        shutil.copytree(folder / "programs", self.data / "programs", symlinks=True, dirs_exist_ok=True)
        unfinished = self.data / "unfinished-restore"
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(folder / "postgres", unfinished, symlinks=True)
        unfinished.chmod(0o700)
        with Opened(unfinished, self.data / "programs") as session:
            found = sums.of_database(session.ask)
        sums.flush(unfinished)
        unfinished.rename(self.cluster)
        return found


class Opened:
    """A server on the files of a copy, for as long as it is looked at."""

    def __init__(self, cluster, programs):
        self.cluster = cluster
        self.server = next(programs.glob("postgres-*/bin/postgres"))
        self.port = free_port()
        self.address = Address("127.0.0.1", self.port, "linli", "postgres", embedded.password(cluster))

    def __enter__(self):
        self.cluster.chmod(0o700)
        self.process = subprocess.Popen(
            [*steps_down(self.cluster), str(self.server.resolve()), "-D", str(self.cluster.resolve()),
             "-c", f"port={self.port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "timezone=UTC"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/",
            env={**os.environ, "LC_ALL": "C"})
        self.said = []
        threading.Thread(target=lambda: self.said.extend(self.process.stdout), daemon=True).start()

        def answers():
            if self.process.poll() is not None:
                raise Refusal("the copied database does not start:\n" + "".join(self.said))
            return self.address.answers()

        until(answers, 3600, "The start of the copied database")
        self.session = Session(self.address)
        return self.session

    def __exit__(self, *failure):
        self.session.__exit__()
        self.process.send_signal(2)
        self.process.wait()
        for name in [*SERVERS_OWN, "backup_label.old"]:
            (self.cluster / name).unlink(missing_ok=True)


def steps_down(cluster):
    """PostgreSQL refuses to run as root: root steps into a user namespace as the program does, or becomes nobody."""
    if os.geteuid() != 0:
        return []
    if subprocess.run(["unshare", "-U", "true"], capture_output=True).returncode == 0:
        return ["unshare", "-U"]
    for at, _, files in os.walk(cluster):
        for path in [at, *(os.path.join(at, name) for name in files)]:
            os.chown(path, 65534, 65534)
    return ["setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups"]


def copy_unless_gone(source, target):
    """Tables come and go while a running server is copied; what is gone, the server's own log knows about."""
    try:
        shutil.copy2(source, target)
    except FileNotFoundError:
        pass


def copy_files(source, target, evidence):
    """The kept files, after the database: a file is written before the row that names it, and never changed or removed."""
    target.mkdir()
    for path in sorted(pathlib.Path(source).rglob("*")) if os.path.isdir(source) else ():
        if path.is_file() and not path.name.startswith(".half-"):
            there = target / path.relative_to(source)
            there.parent.mkdir(parents=True, exist_ok=True)
            copy_unless_gone(path, there)
    missing = [sha for sha in evidence if not (target / sha[:2] / sha[2:4] / sha).is_file()]
    if missing:
        raise Refusal(f"the database names {len(missing)} files that are not in {source}, such as {missing[0]}."
                      " Name the folder of the files with --data or LINLI_DATA.")
    spoiled = [sha for sha in evidence if sums.of_file(target / sha[:2] / sha[2:4] / sha) != sha]
    if spoiled:
        raise Refusal(f"{len(spoiled)} kept files are no longer what they were, such as {spoiled[0]}")


# The key with which the program seals papers, where the company gave it none: without it nobody can tell an original any more.
SEALING_KEY = "sealing-key.p12"

# The secret from which the links of surveys are derived: without it no form can be printed again and no link can be sent.
LINKS_KEY = "survey-links.key"

KEYS = {"key": SEALING_KEY, "links": LINKS_KEY}


def copy_keys(source, target):
    """After the database: a key is made before the first paper or link that needs it, and never again. Which there are."""
    there = {}
    for name, file in KEYS.items():
        key = pathlib.Path(source) / file
        there[name] = key.is_file()
        if there[name]:
            bring_key(key, target / file)
    return there


def bring_key(source, target):
    """Readable for its owner only, from the first moment on; never over another one."""
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(source, "rb") as content, os.fdopen(handle, "wb") as copy:
        shutil.copyfileobj(content, copy)
        copy.flush()
        os.fsync(copy.fileno())


def seal(folder, manifest):
    """The manifest, and the sum of everything, which `sha256sum -c SHA256SUMS` checks too."""
    manifest["made"] = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n")
    everything = sums.of_folder(folder)
    (folder / "SHA256SUMS").write_text("".join(f"{total}  {name}\n" for name, total in everything.items()))
    sums.flush(folder)


def opened(folder):
    """The manifest of a backup that is whole."""
    folder = pathlib.Path(folder)
    listed = folder / "SHA256SUMS"
    if not listed.is_file():
        raise Refusal(f"{folder} is not a finished backup: it has no SHA256SUMS")
    expected = dict(line.split("  ", 1)[::-1] for line in listed.read_text().splitlines())
    found = sums.of_folder(folder)
    del found["SHA256SUMS"]
    spoiled = sums.differing(expected, found)
    if spoiled:
        raise Refusal(f"{len(spoiled)} files of the backup are not what they were, such as {spoiled[0]}")
    return json.loads((folder / "manifest.json").read_text())


def spent(seconds):
    return f"{seconds:.1f} s" if seconds < 60 else f"{seconds / 60:.1f} minutes"
