"""The database that the program brings itself, in its data folder."""
import os
import pathlib

from postgres import Address
from processes import children, kill, stat


class Embedded:
    """Seen through the files that it keeps: a note with its number and port, and a password."""

    def __init__(self, application):
        self.application = application
        self.cluster = application.data / "postgres"

    @property
    def database(self):
        return address(self.cluster)

    def kill(self, careless):
        """kill -9 of the server and of all it had; the program has to notice by itself."""
        server = running(self.cluster)
        if server is None:
            raise SystemExit(f"There is no server on {self.cluster}")
        helpers = children(server)
        kill(server)
        for helper in helpers:
            kill(helper)
        return None

    def processes(self):
        return set()

    def stop(self):
        """Nothing to do after a program that ended by itself; after one that was killed, its server is an orphan."""
        server = running(self.cluster)
        if server is not None:
            kill(server, 2)


def note(cluster):
    try:
        return (pathlib.Path(cluster) / "postmaster.pid").read_text().splitlines()
    except OSError:
        return []


def running(cluster):
    """The number of the server's process, if one lives on this very folder."""
    lines = note(cluster)
    if len(lines) < 4 or not lines[0].strip().isdigit():
        return None
    pid = int(lines[0])
    if (stat(pid) or ("Z",))[0] == "Z":
        return None
    try:
        words = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return None
    return pid if "postgres" in words and os.path.realpath(lines[1]) == os.path.realpath(cluster) else None


def address(cluster):
    """Where a running server is reached, as its superuser, who sees every row."""
    return Address("127.0.0.1", note(cluster)[3].strip(), "linli", "postgres", password(cluster))


def password(cluster):
    return (pathlib.Path(cluster) / "linli.password").read_text().strip()
