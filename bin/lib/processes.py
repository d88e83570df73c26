"""Processes as a drill needs them: direct children, killed for good, and nobody left behind as a zombie."""
import ctypes
import os
import pathlib
import signal
import subprocess
import sys
import time

_PR_SET_CHILD_SUBREAPER = 36


class Missing(SystemExit):
    """Something the scripts need is not on this machine; says what, and how to get it."""

    def __init__(self, sentence):
        super().__init__(f"{os.path.basename(sys.argv[0])}: {sentence}")


def adopt_orphans():
    """What a killed child leaves behind becomes ours, so that it can be reaped: a zombie would keep its lock files."""
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def stat(pid):
    """State and parent of a process; nothing if there is none."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        return fields[0], int(fields[1])
    except (OSError, IndexError):
        return None


def everybody():
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            yield int(entry)


def children(pid):
    return [other for other in everybody() if (stat(other) or ("", -1))[1] == pid]


def dead_children():
    return {pid for pid in children(os.getpid()) if (stat(pid) or ("",))[0] == "Z"}


def reap(pids):
    """Buries dead orphans. Only those may be named for which nobody waits."""
    for pid in pids:
        try:
            os.waitpid(pid, os.WNOHANG)
        except ChildProcessError:
            pass


def kill(pid, number=signal.SIGKILL):
    try:
        os.kill(pid, number)
        return True
    except ProcessLookupError:
        return False


def end(process, patience=60):
    """SIGTERM, and after that no more patience."""
    if process is None or process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def peak_memory(pid):
    """The most memory a process ever had, in MB; 0 if it is gone."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) // 1024
    except OSError:
        pass
    return 0


def until(true, seconds, what, pause=0.1):
    """Waits until something is so; how long it took."""
    begin = time.monotonic()
    while True:
        if true():
            return time.monotonic() - begin
        if time.monotonic() - begin > seconds:
            raise SystemExit(f"{what} did not happen within {seconds} s")
        time.sleep(pause)
