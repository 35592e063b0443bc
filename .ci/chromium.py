"""Drives a headless Chromium over its debugging pipe, with Python's standard library alone.

    with Browser() as browser:
        page = browser.page(width=1600, height=1000)
        page.open("file:///tmp/page.html")
        page.key("ArrowRight")
        page.value("document.title")

A message is JSON and ends with a zero byte; the browser reads from its descriptor 3 and writes to 4.
"""

import base64
import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

# Keys by their name in the DOM: code, and number of the key on the keyboard.
KEYS = {
    "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Home": 36, "End": 35,
    "PageUp": 33, "PageDown": 34, "Tab": 9, "Enter": 13, "Escape": 27, " ": 32,
}


def find():
    """The browser's path, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class BrowserError(Exception):
    """The browser did not do as it was told."""


class Browser:
    """A browser of its own, which is ended whatever happens."""

    def __init__(self, path=None, patience=60):
        self.path = path or find()
        self.patience = patience
        self.number = 0
        self.buffer = b""
        self.events = []

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="gradual-browser-")
        to_read, self.output = os.pipe()
        self.input, to_write = os.pipe()

        def wire():
            # In the child: whatever numbers the pipes have, they become 3 and 4.
            reading, writing = os.dup(to_read), os.dup(to_write)
            os.dup2(reading, 3)
            os.dup2(writing, 4)
            os.set_inheritable(3, True)
            os.set_inheritable(4, True)

        arguments = [
            self.path, "--headless=new", "--no-sandbox", "--remote-debugging-pipe",
            f"--user-data-dir={self.folder}", "--no-first-run", "--no-default-browser-check",
            "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-extensions",
            "--hide-scrollbars", "--force-color-profile=srgb", "--lang=en", "about:blank",
        ]
        try:
            self.process = subprocess.Popen(
                arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=wire,
                start_new_session=True)
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        finally:
            os.close(to_read)
            os.close(to_write)
        return self

    def __exit__(self, *_):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        os.close(self.input)
        os.close(self.output)
        shutil.rmtree(self.folder, ignore_errors=True)

    def page(self, width=1200, height=900):
        """A new page of a size."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return Page(self, session, width, height)

    def send(self, method, session=None, **parameters):
        """Sends a command and waits for its answer."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.output, data):]
        deadline = time.monotonic() + self.patience
        while True:
            answer = self.receive(deadline)
            if answer is None:
                raise BrowserError(f"{method}: no answer in {self.patience} s")
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error'].get('message')}")
                return answer["result"]
            self.events.append(answer)

    def receive(self, deadline):
        """The next message; None where none comes in time."""
        while b"\0" not in self.buffer:
            wait = deadline - time.monotonic()
            if wait <= 0 or not select.select([self.input], [], [], wait)[0]:
                return None
            piece = os.read(self.input, 1 << 20)
            if not piece:
                raise BrowserError("the browser has ended")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)


class Page:
    """One page: what it shows, and what is done to it."""

    def __init__(self, browser, session, width, height):
        self.browser, self.session = browser, session
        self.resize(width, height)
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.send(f"{domain}.enable")

    def send(self, method, **parameters):
        return self.browser.send(method, self.session, **parameters)

    def resize(self, width, height):
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=False)

    def scheme(self, scheme, motion="no-preference"):
        """Light or dark, and whether things may move."""
        self.send("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": motion}])

    def take_events(self, *methods):
        """What has happened on the page since the last time, of some kinds or of all."""
        self.value("0")
        mine = [one for one in self.browser.events if one.get("sessionId") == self.session
                and (not methods or one["method"] in methods)]
        self.browser.events = [one for one in self.browser.events if one not in mine]
        return mine

    def open(self, url):
        """Opens an address and waits until it is loaded; the seconds that took."""
        self.take_events("Page.loadEventFired")
        start = time.monotonic()
        answer = self.send("Page.navigate", url=url)
        if answer.get("errorText"):
            raise BrowserError(f"{url}: {answer['errorText']}")
        self.loaded()
        return time.monotonic() - start

    def reload(self):
        self.take_events("Page.loadEventFired")
        self.send("Page.reload")
        self.loaded()

    def loaded(self):
        deadline = time.monotonic() + self.browser.patience
        while time.monotonic() < deadline:
            if self.take_events("Page.loadEventFired"):
                return
            time.sleep(0.01)
        raise BrowserError("the page is not loaded")

    def value(self, expression):
        """The value of an expression of JavaScript, as JSON has it."""
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            text = details.get("exception", {}).get("description", details["text"])
            raise BrowserError(f"{expression}: {text}")
        return answer["result"].get("value")

    def wait(self, expression, seconds=5):
        """Whether an expression becomes true in time."""
        deadline = time.monotonic() + seconds
        while not self.value(expression):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True

    def key(self, key, shift=False):
        """Presses a key and lets it go."""
        text = {"Enter": "\r", " ": " "}.get(key, key if len(key) == 1 else "")
        code = KEYS.get(key, ord(key.upper()) if len(key) == 1 else 0)
        common = {"key": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        down = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
        self.send("Input.dispatchKeyEvent", **common, **down)
        self.send("Input.dispatchKeyEvent", **common, type="keyUp")

    def write(self, text):
        """Enters a text where the cursor is."""
        self.send("Input.insertText", text=text)

    def point(self, selector):
        """Moves the pointer to the middle of an element."""
        box = self.value(
            f"(() => {{ const box = document.querySelector({json.dumps(selector)})"
            ".getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; })()")
        self.send("Input.dispatchMouseEvent", type="mouseMoved", x=box[0], y=box[1])
        return box

    def click(self, selector):
        x, y = self.point(selector)
        for kind in ["mousePressed", "mouseReleased"]:
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def screenshot(self, path, whole=False):
        data = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        with open(path, "wb") as file:
            file.write(base64.b64decode(data["data"]))

    def pdf(self, path):
        data = self.send("Page.printToPDF", preferCSSPageSize=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(data["data"]))
