"""Colleagues and owners who send forms and do not give up: an unanswered form is sent again with the same one-time key."""
import collections
import datetime
import threading
import time

from browser import Browser, Unanswered, photograph
from processes import until

PASSWORD = "drill-lantern-2026"
KINDS = ["COMPLAINT", "REPAIR", "SUGGESTION", "REQUEST", "QUESTION", "PRAISE"]
TOPICS = ["SECURITY", "CLEANING", "GREENING", "FACILITIES", "REPAIR", "PARKING", "OTHER"]
OWNER_EVERY = 10
PHOTO_EVERY = 25
# The owners' form admits sixty an hour and estate each minute, and ten an hour from one address.
OWNER_PAUSE = 1.2


class Log:
    """What was acknowledged, by its words; the words are the drill's own and come once."""

    def __init__(self, wanted):
        self.wanted = wanted
        self.begun = 0
        self.acknowledged = {}
        self.repeated = collections.Counter()
        self.troubles = collections.Counter()
        self.last = time.monotonic()
        self.lock = threading.Lock()
        self.over = threading.Event()

    def next(self):
        with self.lock:
            if self.over.is_set() or self.begun >= self.wanted:
                return None
            self.begun += 1
            return self.begun

    def acknowledge(self, words, posts):
        with self.lock:
            self.acknowledged[words] = posts
            self.last = time.monotonic()
            if posts > 1:
                self.repeated[posts] += 1

    def trouble(self, what):
        with self.lock:
            self.troubles[what] += 1

    def done(self):
        return len(self.acknowledged)


def found_company(port, code, writers):
    """The set-up page and the office's forms: an administrator, an estate for each writer, and somebody with a post there."""
    office = Browser(port)
    form = office.get("/set-up")
    founded = office.post("/set-up", {
        "_csrf": form.token(), "_key": form.hidden("_key") or "", "oneTimeCode": code, "company": "演练物业",
        "name": "演练", "signInName": "drill", "password": PASSWORD, "estateName": "", "code": "", "telephone": "",
        "firstOccupiedOn": ""})
    if founded.status not in (302, 303) or not office.sign_in("drill", PASSWORD):
        raise SystemExit(f"The set-up page refused the drill: {founded.status}\n{founded.body[:2000]}")

    def fill(page, action, fields):
        shown = office.get(page)
        answer = office.post(action, {"_csrf": shown.token(), "_key": shown.hidden("_key") or "", **fields})
        if answer.status not in (302, 303):
            raise SystemExit(f"{action} refused the drill: {answer.status}\n{answer.body[:3000]}")
        return answer.location

    for number in range(1, writers + 1):
        fill("/admin/estates/new", "/admin/estates", {
            "code": f"drill-{number}", "name": f"演练小区{number}", "nameEn": f"Drill {number}", "city": "上海",
            "zone": "Asia/Shanghai", "firstOccupiedOn": "2018-05-01", "serviceFrom": "08:30", "serviceUntil": "18:00",
            "telephone": "021-55550100"})
        member = fill("/admin/staff/new", "/admin/staff", {
            "name": f"前台{number}", "signInName": f"desk{number}", "password": PASSWORD, "telephone": "", "email": "",
            "language": "zh"}).rsplit("/", 1)[1]
        page = office.get(f"/admin/staff/{member}/posts/new").body
        estate = page[:page.index(f"演练小区{number}<")].rsplit('value="', 1)[1].split('"', 1)[0]
        fill(f"/admin/staff/{member}/posts/new", f"/admin/staff/{member}/posts", {
            "role": "FRONT_DESK", "estate": estate, "since": (datetime.date.today() - datetime.timedelta(days=1)).isoformat(),
            "patch": ""})


class Writer(threading.Thread):

    def __init__(self, number, port, log):
        super().__init__(name=f"writer-{number}", daemon=True)
        self.number, self.port, self.log = number, port, log
        self.desk = Browser(port)
        self.last_owner = 0.0
        self.known = False
        self.failure = None

    def run(self):
        try:
            while (number := self.log.next()) is not None:
                if number % OWNER_EVERY == 0 and time.monotonic() - self.last_owner > OWNER_PAUSE:
                    self.last_owner = time.monotonic()
                    self.as_an_owner(number)
                else:
                    self.at_the_desk(number)
        except BaseException as failure:
            self.failure = failure
            self.log.over.set()
            raise

    def at_the_desk(self, number):
        path = f"/e/drill-{self.number}/tickets/new"
        words = f"演练第{number:07d}件 前台登记"
        fields = {"kind": KINDS[number % len(KINDS)], "topic": TOPICS[number % len(TOPICS)], "channel": "TELEPHONE",
                  "severity": "MAJOR" if number % 50 == 0 else "ORDINARY", "words": words, "place": "3栋门口",
                  "reporter": "other", "name": "业主", "phone": "13900000000"}
        files = [("photos", "p.png", "image/png", photograph())] if number % PHOTO_EVERY == 0 else []
        self.send(self.desk, path, path, fields, files, words)

    def as_an_owner(self, number):
        owner = Browser(self.port, seen_from=f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}")
        path = f"/p/drill-{self.number}/feedback"
        words = f"演练第{number:07d}件 业主自报"
        fields = {"kind": KINDS[number % len(KINDS)], "words": words, "room": "", "name": "业主", "phone": "13900000000"}
        self.send(owner, path, path, fields, [], words)

    def send(self, browser, page, action, fields, files, words):
        """From the form to an answer, whatever happens in between; the key is the first form's to the end."""
        key = token = draft = None
        posts = 0
        again = False
        while True:
            try:
                if token is None:
                    form = browser.get(page)
                    if form.asks_to_sign_in():
                        self.sign_in(browser)
                        continue
                    if form.status != 200:
                        raise SystemExit(f"{page} answers {form.status}")
                    token, draft = form.token(), draft or form.hidden("draft")
                    key = key or form.hidden("_key")
                    if not key or not token:
                        raise SystemExit(f"{page} has no one-time key or no token:\n{form.body[:3000]}")
                sent = {"_csrf": token, "_key": key, **fields, **({"draft": draft} if draft else {})}
                answer = browser.post(action, sent, files)
                posts += 1
            except Unanswered as unanswered:
                if not unanswered.never_sent:
                    posts += token is not None
                    self.log.trouble(str(unanswered))
                time.sleep(0.3)
                continue
            if answer.asks_to_sign_in() or answer.status == 403:
                self.log.trouble("session lost")
                token = None
            elif draft and answer.status == 422 and not again:
                # The owner's form comes back with everything in it and a new session, and is sent as it stands there.
                self.log.trouble("owner's session lost")
                token, key, again = answer.token(), answer.hidden("_key"), True
            elif answer.status in (302, 303):
                self.log.acknowledge(words, posts)
                return
            else:
                raise SystemExit(f"{action} refused the form: {answer.status}\n{refusal(answer.body)}")

    def sign_in(self, browser):
        if self.known:
            self.log.trouble("had to sign in again")
        self.known = True
        if not browser.sign_in(f"desk{self.number}", PASSWORD):
            raise SystemExit(f"desk{self.number} cannot sign in")


def refusal(page):
    """The sentences of a refused form."""
    return "\n".join(line.strip() for line in page.splitlines() if "invalid" in line or "alert" in line)[:2000] or page[:2000]


class Probe:
    """Whether the program serves a page with data to somebody who is signed in."""

    def __init__(self, port):
        self.browser = Browser(port, patience=10)

    def ready(self):
        try:
            answer = self.browser.get("/e/drill-1/tickets/new")
            if answer.asks_to_sign_in():
                return self.browser.sign_in("desk1", PASSWORD) and False
            return answer.status == 200
        except Unanswered:
            return False

    def await_ready(self, seconds=240):
        return until(self.ready, seconds, "The program's readiness", pause=0.2)
