"""PostgreSQL's own programs, and a server that is a direct child of whoever started it."""
import glob
import os
import pathlib
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import time

from processes import Missing, children, end, kill, until


def program(name, why):
    """A program of PostgreSQL, the newest that is installed."""
    installed = glob.glob(f"/usr/lib/postgresql/*/bin/{name}")
    if installed:
        return max(installed, key=lambda path: float(path.split("/")[4]))
    found = shutil.which(name)
    if found is None:
        raise Missing(f"{name} was not found; {why}")
    return found


def unprivileged():
    """What to put before a command of the server, which refuses to run as root; and whose its files must be."""
    if os.geteuid() != 0:
        return [], None
    for user in ("postgres", "nobody"):
        try:
            account = pwd.getpwnam(user)
        except KeyError:
            continue
        if shutil.which("setpriv") is None:
            raise Missing("setpriv was not found; on Debian: apt install util-linux")
        return ["setpriv", f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups"], account
    raise Missing("neither a user postgres nor a user nobody exists, and PostgreSQL does not run as root")


def give(path, account):
    if account is not None:
        os.chown(path, account.pw_uid, account.pw_gid)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Address:
    """Where a database is and who enters, as PostgreSQL's programs want to be told."""

    def __init__(self, host, port, database, user, password):
        self.host, self.port, self.database, self.user, self.password = host, str(port), database, user, password

    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        kept.update(PGHOST=self.host, PGPORT=self.port, PGDATABASE=self.database, PGUSER=self.user,
                    PGCLIENTENCODING="UTF8", PGCONNECT_TIMEOUT="5", PGTZ="UTC")
        if self.password:
            kept["PGPASSWORD"] = self.password
        return kept

    def jdbc(self):
        return f"jdbc:postgresql://{self.host}:{self.port}/{self.database}?reWriteBatchedInserts=true"

    def psql(self, sql, **options):
        """What a statement answers, one line a row; a failure is an error with PostgreSQL's own words."""
        result = subprocess.run(
            [program("psql", "on Debian: apt install postgresql-client"), "-XqAt", "-v", "ON_ERROR_STOP=1", "-f", "-"],
            input=sql, text=True, capture_output=True, env=self.environment(), **options)
        if result.returncode != 0:
            raise RuntimeError(result.stderr.strip())
        return result.stdout.rstrip("\n")

    def answers(self):
        try:
            return self.psql("select 1") == "1"
        except RuntimeError:
            return False


class Server:
    """A PostgreSQL of one's own in a folder: started in the foreground as a child, so that its end is noticed."""

    def __init__(self, folder, port, settings=()):
        self.folder = pathlib.Path(folder)
        self.port = port
        self.settings = list(settings)
        self.process = None
        self.prefix, self.account = unprivileged()
        self.password = secrets.token_hex(16)
        self.admin = Address("127.0.0.1", port, "postgres", "postgres", self.password)
        self.programs = program("postgres", "on Debian: apt install postgresql")

    def make(self, database="linli", user="linli"):
        """A new cluster with a database that belongs to an ordinary user, as the README asks for."""
        self.folder.mkdir(mode=0o700)
        give(self.folder, self.account)
        secret = self.folder.parent / "postgres-password"
        secret.touch(mode=0o600)
        secret.write_text(self.password)
        give(secret, self.account)
        made = subprocess.run(
            self.prefix + [str(pathlib.Path(self.programs).with_name("initdb")), "-D", str(self.folder), "-U", "postgres",
                           f"--pwfile={secret}", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"],
            capture_output=True, text=True, cwd="/")
        secret.unlink()
        if made.returncode != 0:
            raise SystemExit(made.stderr)
        self.start()
        self.await_ready()
        self.admin.psql(f"create role {user} login createrole password '{self.password}'")
        self.admin.psql(f"create database {database} owner {user}")
        return Address("127.0.0.1", self.port, database, user, self.password)

    def start(self):
        log = open(self.folder.parent / "postgres.log", "ab")
        options = [f"port={self.port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60",
                   *self.settings]
        self.process = subprocess.Popen(
            self.prefix + [self.programs, "-D", str(self.folder)] + [part for one in options for part in ("-c", one)],
            stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd="/")

    def await_ready(self, seconds=120):
        return until(self.admin.answers, seconds, "PostgreSQL's start")

    def kill(self):
        """kill -9 of the server and of every process it had."""
        helpers = children(self.process.pid)
        kill(self.process.pid)
        for helper in helpers:
            kill(helper)
        self.process.wait()

    def halt_wal_writer(self):
        """As if the disk took its time: what was promised without being written stays unwritten."""
        for helper in children(self.process.pid):
            with open(f"/proc/{helper}/cmdline", encoding="utf-8", errors="replace") as words:
                if "walwriter" in words.read():
                    kill(helper, signal.SIGSTOP)
                    return
        raise SystemExit("The server has no WAL writer that could be halted")

    def start_again(self):
        """Starts it after a kill; the killed one's last processes may take a moment to be gone."""
        for _ in range(20):
            self.start()
            time.sleep(0.5)
            if self.process.poll() is None:
                return
        raise SystemExit("PostgreSQL does not start again; see postgres.log")

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            end(self.process)
