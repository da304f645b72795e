"""A browser page that is watched: what runs, what leaves it, what it complains of, and whom it shuts out."""
from axe_playwright_python.sync_playwright import Axe

LISTEN = """
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) =>
  window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
"""


class Watch:
    """A context of the browser with one page, and the problems it had."""

    def __init__(self, browser, report, problems, scheme="light", width=1280, scripts=True):
        self.report = report
        self.problems = problems
        self.is_narrow = width < 600
        self.name = f"{report.name}, {scheme}, {width} wide"
        self.context = browser.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 800}, java_script_enabled=scripts,
            reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"])
        self.page = self.context.new_page()
        self.scripts = scripts
        if scripts:
            self.page.add_init_script(LISTEN)
        self.page.on("console", lambda message: self.on_console(message))
        self.page.on("pageerror", lambda error: self.fault(f"script error: {error}"))
        self.page.on("dialog", lambda dialog: (self.fault("a dialog opened"), dialog.dismiss()))
        self.page.on("popup", lambda _: self.fault("a window opened"))
        self.page.on("request", lambda request: self.on_request(request))
        self.page.on("framenavigated", lambda frame: self.on_navigation(frame))

    def fault(self, message):
        self.problems.append(f"{self.name}: {message}")

    def on_console(self, message):
        if message.type in ("error", "warning"):
            self.fault(f"console {message.type}: {message.text}")

    def on_request(self, request):
        if request.url.split("#")[0] != self.report.as_uri():
            self.fault(f"a request left the page: {request.url[:120]}")

    def on_navigation(self, frame):
        if frame.url.split("#")[0] not in (self.report.as_uri(), "about:blank"):
            self.fault(f"the page went to {frame.url[:120]}")

    def open(self, address=""):
        self.page.goto("about:blank")
        self.page.goto(self.report.as_uri() + address)
        if self.scripts:
            self.page.wait_for_selector("html[data-ready]", state="attached")

    def expect(self, condition, message):
        if not condition:
            self.fault(message)

    def check(self, view):
        """Whether anything ran or was blocked, and what axe-core says of the view."""
        attacked = self.page.evaluate("window.attacked")
        self.expect(attacked is None, f"{view}: attack {attacked} ran")
        for violation in self.page.evaluate("window.violations"):
            self.fault(f"{view}: content security policy: {violation}")
        wider = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.expect(wider <= 0, f"{view}: {wider} pixels wider than the window")
        for violation in Axe().run(self.page).response["violations"]:
            places = "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:3])
            self.fault(f"{view}: axe {violation['id']} ({violation['impact']}): {violation['help']}: {places}")

    def close(self):
        self.context.close()
