"""What a browser does, as far as a form needs it: cookies, the token, the one-time key, redirects that are looked at."""
import html
import http.client
import re
import secrets
import struct
import urllib.parse
import zlib


class Unanswered(Exception):
    """Nobody knows whether the other side has done it; unless it never came that far."""

    def __init__(self, what, never_sent=False):
        super().__init__(what)
        self.never_sent = never_sent


class Answer:

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body
        self.location = headers.get("Location") or ""

    def hidden(self, name):
        found = re.search(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"', self.body) or re.search(
            rf'<input[^>]*value="([^"]*)"[^>]*name="{name}"', self.body)
        return html.unescape(found.group(1)) if found else None

    def token(self):
        found = re.search(r'<meta name="_csrf" content="([^"]*)"', self.body)
        return html.unescape(found.group(1)) if found else self.hidden("_csrf")

    def asks_to_sign_in(self):
        return self.status in (302, 303) and "/sign-in" in self.location


class Browser:

    def __init__(self, port, patience=45, seen_from=None):
        self.port, self.patience, self.seen_from = port, patience, seen_from
        self.cookies = {}
        self.connection = None

    def get(self, path):
        return self._ask("GET", path)

    def post(self, path, fields, files=()):
        if files:
            body, kind = _multipart(fields, files)
        else:
            body, kind = urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"
        return self._ask("POST", path, body, {"Content-Type": kind})

    def _ask(self, method, path, body=None, headers=None):
        headers = dict(headers or {})
        headers["Accept"] = "text/html"
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if self.seen_from:
            headers["X-Forwarded-For"] = self.seen_from
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.patience)
            self.connection.request(method, path, body, headers)
            response = self.connection.getresponse()
            answer = Answer(response.status, response.headers, response.read().decode("utf-8", "replace"))
        except (OSError, http.client.HTTPException) as broken:
            if self.connection is not None:
                self.connection.close()
            self.connection = None
            raise Unanswered(type(broken).__name__, isinstance(broken, ConnectionRefusedError)) from broken
        for line in response.headers.get_all("Set-Cookie") or ():
            name, _, value = line.split(";", 1)[0].partition("=")
            self.cookies[name.strip()] = value.strip()
        if answer.status >= 500:
            raise Unanswered(f"answer {answer.status}")
        return answer

    def sign_in(self, name, password):
        """Signs in; whether that was accepted."""
        form = self.get("/sign-in")
        answer = self.post("/sign-in", {"name": name, "password": password, "_csrf": form.token() or ""})
        return answer.status in (302, 303) and "refused" not in answer.location


def photograph():
    """A small picture that nobody has taken before."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + secrets.token_bytes(3 * 24) for _ in range(24))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 24, 24, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def _multipart(fields, files):
    boundary = "linli" + secrets.token_hex(12)
    parts = []
    for name, value in fields.items():
        parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
    for name, file_name, kind, content in files:
        parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n'
                     f"Content-Type: {kind}\r\n\r\n".encode() + content + b"\r\n")
    parts.append(f"--{boundary}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={boundary}"
