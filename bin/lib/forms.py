"""Pages as their reader sees them, forms found on them, and files sent with these."""
import html.parser
import http.client
import re
import secrets
import urllib.parse

from browser import Answer, Browser, Unanswered

_EMPTY = ("input", "br", "img", "meta", "link", "hr")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=^/[etp]/)[^/?]+")
_FILE = re.compile(r"/(sheet|export|template|bad-rows|thumbnail)\b|/files/")
_TYPED = {"date": "2026-12-01", "tel": "13812345678"}
_WORDS = "请看附件"


def kind_of(path):
    """An address without what is one estate's or one thing's."""
    return _ID.sub("*", path.split("?")[0])


class Form:

    def __init__(self, action):
        self.action, self.files, self.fields, self.accepts = action, [], {}, ""


class Page(html.parser.HTMLParser):
    """Its links, its forms as a browser would send them, what it says about a mistake, and what it says at all."""

    def __init__(self, answer):
        super().__init__()
        self.status, self.links, self.forms = answer.status, [], []
        self._form = self._select = None
        self._said = {"wrong": [], "main": []}
        self._depth = {"wrong": 0, "main": 0}
        self.feed(answer.body)
        self.wrong, self.main = (" ".join(said).strip() for said in self._said.values())

    def handle_startendtag(self, tag, attrs):
        self._start(tag, attrs, empty=True)

    def handle_starttag(self, tag, attrs):
        self._start(tag, attrs, empty=tag in _EMPTY)

    def _start(self, tag, attrs, empty):
        at = {name: value or "" for name, value in attrs}
        if tag == "a" and at.get("href", "").startswith("/"):
            self.links.append(at["href"].split("#")[0])
        elif tag == "form":
            self._form = Form(at.get("action", "").split("?")[0])
            if at.get("method", "").lower() == "post":
                self.forms.append(self._form)
        elif self._form is not None:
            self._field(tag, at, attrs)
        told = at.get("role") == "alert" or "wrong" in at.get("class", "").split()
        for what, begins in (("wrong", told), ("main", tag == "main")):
            if self._depth[what] or begins:
                self._depth[what] += not empty

    def _field(self, tag, at, attrs):
        name, kind, fields = at.get("name"), at.get("type", "text"), self._form.fields
        if tag == "option" and self._select and at.get("value"):
            fields.setdefault(self._select, at["value"])
        elif name and tag == "input" and kind == "file":
            self._form.files.append(name)
            self._form.accepts = at.get("accept", "")
        elif name and tag == "input" and kind == "checkbox":
            if "checked" in dict(attrs):
                fields[name] = at.get("value", "on")
        elif name and tag == "input" and kind == "radio":
            if "checked" in dict(attrs) or name not in fields:
                fields[name] = at.get("value", "on")
        elif name and tag in ("input", "textarea"):
            fields[name] = at.get("value", "") if kind == "hidden" else at.get("value") or _TYPED.get(kind, _WORDS)
        elif tag == "select":
            self._select = name

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        for what in self._depth:
            self._depth[what] = max(0, self._depth[what] - 1)

    def handle_data(self, data):
        for what, depth in self._depth.items():
            if depth and data.strip():
                self._said[what].append(data.strip())


class Visitor(Browser):
    """Somebody who reads pages and sends forms with files, however large."""

    def page(self, path):
        return Page(self.get(path))

    def form(self, path):
        """The form with a file on a page, filled in, with a key of its own."""
        return next((form for form in self.page(path).forms if form.files), None)

    def speak(self, language):
        self.cookies["linli-language"] = language

    def send(self, form, file=None, **fields):
        """Sends the form, and reads the answer also when it comes before all was sent."""
        line = "part-" + secrets.token_hex(8)
        head = b"".join(f'--{line}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
                        for name, value in {**form.fields, **fields}.items())
        name = file.name if file else ""
        head += (f'--{line}\r\nContent-Disposition: form-data; name="{form.files[0]}"; filename="{name}"\r\n'
                 "Content-Type: application/octet-stream\r\n\r\n").encode()
        tail = f"\r\n--{line}--\r\n".encode()

        def body():
            yield head
            yield from file.pieces() if file else ()
            yield tail

        sized = file is None or file.sized
        size = {"Content-Length": str(len(head) + (file.size if file else 0) + len(tail))} if sized else {"Transfer-Encoding": "chunked"}
        headers = {"Accept": "text/html", "Content-Type": f"multipart/form-data; boundary={line}", **size,
                   "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if self.seen_from:
            headers["X-Forwarded-For"] = self.seen_from
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.patience)
        try:
            try:
                connection.request("POST", form.action, body(), headers, encode_chunked=not sized)
            except (BrokenPipeError, ConnectionResetError):
                pass  # Turned away half-way: the answer may be there already.
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode("utf-8", "replace"))
        except (OSError, http.client.HTTPException) as broken:
            raise Unanswered(type(broken).__name__) from broken
        finally:
            connection.close()

    def upload_forms(self, first, most=200):
        """Every kind of form with a file that can be reached by links, and the page that shows it."""
        found, seen, waiting = {}, set(), list(first)
        while waiting and len(seen) < most:
            path = waiting.pop(0)
            if kind_of(path) in seen or _FILE.search(path):
                continue
            seen.add(kind_of(path))
            page = self.page(path)
            if page.status == 200:
                waiting += page.links
                found.update({kind_of(form.action): path for form in page.forms if form.files and kind_of(form.action) not in found})
        return found


def place(answer):
    """Where an answer leads to, without the machine."""
    return urllib.parse.urlparse(answer.location).path
