"""The program itself: its jar, and a process of it that can be killed and started again."""
import glob
import os
import pathlib
import re
import shutil
import subprocess

from processes import Missing, end, kill, until

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def java():
    home = os.environ.get("JAVA_HOME")
    found = f"{home}/bin/java" if home and os.access(f"{home}/bin/java", os.X_OK) else shutil.which("java")
    if found is None:
        raise Missing("java was not found; a JDK of version 17 or newer is needed (Debian: apt install openjdk-17-jdk-headless)")
    return found


def jar(named):
    """The jar that was named, or the one that was built, or the one that is built now."""
    if named:
        if not os.path.isfile(named):
            raise Missing(f"there is no {named}")
        return os.path.abspath(named)
    built = glob.glob(str(ROOT / "platform-app/target/platform-app-*.jar"))
    if not built:
        print("Building the program (./mvnw -DskipTests package) …", flush=True)
        if subprocess.run([str(ROOT / "mvnw"), "-B", "-q", "-DskipTests", "package"], cwd=ROOT).returncode != 0:
            raise SystemExit("The program could not be built; see above.")
        built = glob.glob(str(ROOT / "platform-app/target/platform-app-*.jar"))
    return max(built, key=os.path.getmtime)


class Application:
    """Started as a child with its data in a folder, on the database that is named or on its own."""

    def __init__(self, jar_file, folder, port, database=None, heap="512m", machine=(), arguments=()):
        self.command = [java(), f"-Xmx{heap}", *machine, "-jar", str(jar_file), f"--server.port={port}", *arguments]
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        self.port = port
        self.database = database
        self.process = None
        self.log = self.folder / "application.log"

    def start(self):
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith(("SPRING_", "LINLI_", "PG", "SERVER_"))}
        environment["LINLI_DATA"] = str(self.data)
        if self.database is not None:
            environment.update(
                SPRING_DATASOURCE_URL=self.database.jdbc(),
                SPRING_DATASOURCE_USERNAME=self.database.user,
                SPRING_DATASOURCE_PASSWORD=self.database.password)
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, env=environment, cwd=self.folder,
                                            stdout=log, stderr=log, stdin=subprocess.DEVNULL)

    def kill(self):
        kill(self.process.pid)
        self.process.wait()

    def stop(self):
        end(self.process)

    def one_time_code(self):
        """What the first start prints for whoever may set the program up."""
        found = []

        def printed():
            if self.process.poll() is not None:
                raise SystemExit(f"The program ended at its start; see {self.log}")
            found[:] = re.findall(r"(?<![0-9A-Z-])((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})(?![0-9A-Z-])", self.log.read_text(errors="replace"))
            return bool(found)

        until(printed, 240, "The first start")
        return found[-1]
