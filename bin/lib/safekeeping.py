"""A backup while people write, and whether what comes back from it is what was there."""
import os
import pathlib
import subprocess
import sys
import time

import archive
import books
import embedded
import sums

BIN = pathlib.Path(__file__).resolve().parent.parent


class Safekeeping:

    def __init__(self, folder, application, database, say):
        self.folder, self.application, self.database, self.say = folder, application, database, say
        self.known = []

    def keep(self, name, address):
        """Runs bin/backup as anybody would."""
        target = self.folder / name
        self.run("backup", f"--data={self.application.data}", f"--into={target}", address=address)
        return target

    def while_they_write(self, log):
        """What had been acknowledged when the backup began must be in it."""
        self.known = list(log.acknowledged)
        self.busy = self.keep("busy", self.address())
        self.say(f"backup made; {len(log.acknowledged) - len(self.known)} more were acknowledged meanwhile")

    def address(self):
        return self.database.database if self.application.database is not None else None

    def bring_back(self):
        """Restores both backups into empty places; whether nothing is missing and nothing differs."""
        quiet = self.keep("quiet", self.address())
        before = self.sums_now()
        whole = self.restore(self.busy, "from-busy", lambda found, faults: not faults)
        return self.restore(quiet, "from-quiet", lambda found, faults: not faults and not sums.differing(before, found)) and whole

    def restore(self, backup, name, right):
        data = self.folder / name
        address = self.new_database(name)
        self.run("restore", str(backup), f"--data={data}", address=address)
        twice = self.run("restore", str(backup), f"--data={data}", address=address, refused=True)
        if address is not None:
            found, faults = self.look(address)
        else:
            with archive.Opened(data / "postgres", data / "programs") as session:
                found, faults = self.look(session_address(session, data))
        well = right(found, faults)
        print(f"{name}: {len(self.known)} submissions acknowledged before the backup, missing or broken: {faults or 'none'};"
              f" a second restore into it: {twice}")
        return well

    def look(self, address):
        found = sums.of_database(lambda sql: address.psql(sql).splitlines())
        faults = books.faults(address, self.known)
        # What was written after the list was made is there as well, or not; both are right.
        del faults["stored and never sent"]
        return found, {fault: number for fault, number in faults.items() if number}

    def sums_now(self):
        """Of the database that the backup was made of, now that nobody writes any more."""
        if self.application.database is not None:
            return sums.of_database(lambda sql: self.database.database.psql(sql).splitlines())
        with archive.Opened(self.application.data / "postgres", self.application.data / "programs") as session:
            return sums.of_database(session.ask)

    def new_database(self, name):
        if self.application.database is None:
            return None
        original = self.database.database
        self.database.server.admin.psql(f'create database "{name}" owner {original.user}')
        return archive.Address(original.host, original.port, name, original.user, original.password)

    def run(self, script, *arguments, address, refused=False):
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("SPRING_", "LINLI_", "PG"))}
        if address is not None:
            environment.update(SPRING_DATASOURCE_URL=address.jdbc(), SPRING_DATASOURCE_USERNAME=address.user,
                               SPRING_DATASOURCE_PASSWORD=address.password)
        begin = time.monotonic()
        done = subprocess.run([sys.executable, str(BIN / script), *arguments], env=environment, text=True, capture_output=True)
        if refused:
            return "refused" if done.returncode and "already holds" in done.stderr + done.stdout or "is not empty" in done.stderr else "NOT REFUSED"
        if done.returncode != 0:
            raise SystemExit(f"bin/{script} failed:\n{done.stdout}{done.stderr}")
        self.say(f"bin/{script} ({time.monotonic() - begin:.1f} s): {done.stdout.strip()}")
        return done.stdout


def session_address(session, data):
    """The opened copy answers on a port of its own."""
    port = session.ask("show port;")[0]
    found = embedded.password(data / "postgres")
    return archive.Address("127.0.0.1", port, "linli", "postgres", found)
