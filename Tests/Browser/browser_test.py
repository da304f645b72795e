"""Drives HTML reports in Chromium and fails at any console error, blocked or leaving request, dialog, axe violation or
interaction that does not do what it says. See browser-test for the usage."""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

import corpora
from watching import Watch


def lint(arguments, paths, report):
    command = [arguments.chaffinch, "lint", *map(str, paths), "--exit-zero", "--output", f"html={report}", "--format", "jsonl"]
    run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    # Exit code 2 with a report: something could not be read, as the hostile corpus intends.
    if not report.exists():
        sys.exit(f"browser-test: no report: {run.stderr.decode(errors='replace')}")
    return report


def count(watch):
    """The two numbers of “12 of 260 documents”."""
    found = [int(number.replace(",", "")) for number in
             re.findall(r"[\d,]+", watch.page.locator("#file-count").inner_text())]
    return found[0], found[-1]


def column(watch, number):
    return [cell.strip() for cell in watch.page.locator(f"#file-table tbody tr > :nth-child({number})").all_inner_texts()]


def drive_list(watch):
    page = watch.page
    _, total = count(watch)
    page.get_by_role("button", name="Findings").last.click()
    findings = [int(text) for text in column(watch, 3)]
    watch.expect(findings == sorted(findings, reverse=True), "sorting by findings does not sort")
    watch.expect(page.locator("#file-table th[aria-sort=descending]").count() == 1, "aria-sort is not told")
    page.locator("#file-table").get_by_role("button", name="Document").click()
    names = column(watch, 1)
    watch.expect(len(names) == min(100, total), "a page does not hold 100 files")
    if total > 100:
        page.get_by_role("button", name="Next", exact=True).click()
        watch.expect(column(watch, 1)[0] != names[0], "the next page is the same")
        watch.expect("Page 2 of" in page.locator("#file-pages").inner_text(), "the page's number is not told")
        page.get_by_role("button", name="First", exact=True).click()
        watch.expect(column(watch, 1) == names, "the first page is another one")
    word = re.search(r"\w{3,}", names[-1].split("/")[-1])[0]
    page.get_by_role("searchbox").fill(word)
    page.wait_for_selector("#file-tools button:enabled")
    hits, _ = count(watch)
    watch.expect(0 < hits <= total, "the search finds nothing")
    page.get_by_role("searchbox").fill("no file is called so")
    page.locator("#file-count", has_text=re.compile("^0 of")).wait_for()
    page.get_by_role("button", name="Clear").click()
    watch.expect(count(watch) == (total, total), "clearing does not bring all files back")
    for label in ("Score", "Class", "Rule", "Site", "Language"):
        select = page.locator("#file-tools").get_by_label(label, exact=True)
        if select.count() == 0:
            continue
        best = total
        for option in select.locator("option").all()[1:]:
            select.select_option(option.get_attribute("value"))
            best = min(best, count(watch)[0])
        watch.expect(best < total, f"the filter {label} filters nothing")
        page.get_by_role("button", name="Clear").click()
    page.locator("#rules a[data-rule]").first.click()
    watch.expect(count(watch)[0] < total, "a rule's link does not filter")
    watch.expect(page.evaluate("location.hash") == "#files", "a rule's link does not lead to the files")
    page.get_by_role("button", name="Clear").click()
    sites = page.locator("#sites tbody tr")
    page.locator("#sites").get_by_role("button", name="Documents").click()
    sizes = [int(text.replace(",", "")) for text in page.locator("#sites tbody tr td:nth-child(3)").all_inner_texts() if text]
    watch.expect(sites.count() > 0 and sizes == sorted(sizes, reverse=True), "the table of sites does not sort")


def drive_keyboard(watch):
    """From the top of the page to a text and back without a pointer."""
    page = watch.page
    watch.open()
    page.keyboard.press("Tab")
    watch.expect(page.evaluate("document.activeElement.className") == "skip", "the first stop is no skip link")
    page.keyboard.press("Enter")
    watch.expect(page.evaluate("document.activeElement.id") == "main", "the skip link does not lead to the report")
    link = page.locator("#file-table tbody a").nth(1)
    address = link.get_attribute("href")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#file-title")
    watch.expect(page.evaluate("document.activeElement.id") == "file-title", "a file does not take the focus")
    watch.expect(page.title() != "" and page.locator("#overview").is_hidden(), "the overview stays")
    page.go_back()
    page.wait_for_selector("#overview", state="visible")
    watch.expect(page.evaluate("document.activeElement.getAttribute('href')") == address, "the focus does not come back")


def number_of(text):
    return float(text.replace("−", "-").replace("–", "0"))


def drive_file(watch, number):
    """Points, evidence, cleaned text and copies of one file."""
    page = watch.page
    page.evaluate(f"location.hash = '#file={number}'")
    page.wait_for_selector("#file-title")
    rows = page.locator(".points tbody tr td:last-child").all_inner_texts()
    foot = [number_of(text) for text in page.locator(".points tfoot td:last-child").all_inner_texts()]
    if foot:
        total = sum(map(number_of, rows)) + sum(foot[:-1])
        watch.expect(abs(total - foot[-1]) < 0.05, f"file {number}: the points come to {total}, not {foot[-1]}")
        score = float(page.locator(".title .big strong").inner_text())
        watch.expect(abs(100 + foot[-1] - score) < 0.05, f"file {number}: 100 and the points do not make {score}")
    labels = page.locator(".box button[data-finding]")
    if labels.count() == 0:
        return
    labels.first.focus()
    watch.expect(page.locator("#evidence h3").is_visible(), "focus does not show the evidence")
    watch.expect(labels.first.get_attribute("aria-expanded") == "true", "the label does not say that it is open")
    page.keyboard.press("Escape")
    watch.expect(page.locator("#evidence h3").count() == 0, "Escape does not close the evidence")
    mark = page.locator(".box mark").last
    if watch.is_narrow:
        mark.click()
        lower = mark.bounding_box()["y"] + 10
        watch.expect(lower < page.locator("#evidence").bounding_box()["y"], "the evidence covers what it speaks of")
    else:
        mark.hover()
    watch.expect(page.locator("#evidence h3").is_visible(), "the pointer does not show the evidence")
    page.get_by_role("button", name="Copy fix").click()
    page.locator("#status", has_text="copied").wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    fields = ("Fix: ", "ignore:", "rule: ", "fingerprint: ", "reason: ")
    watch.expect(all(field in copied for field in fields), f"the copy lacks something: {copied!r}")
    watch.expect(not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", copied), "the copy hides something")
    cleaned = page.get_by_label("Cleaned")
    if cleaned.count():
        page.keyboard.press("Escape")
        before = page.locator(".box").inner_text()
        cleaned.check(force=True)
        after = page.locator(".box").inner_text()
        watch.expect(before != after and page.locator(".box mark").count() == 0, "the cleaned text is the same")
        page.get_by_label("As found").check(force=True)
        watch.expect(page.locator(".box").inner_text() == before, "the text does not come back")


def drive(browser, report, problems, keep):
    for scheme in ("light", "dark"):
        for width in (1280, 360):
            watch = Watch(browser, report, problems, scheme, width)
            watch.open()
            watch.check("overview")
            if keep:
                watch.page.screenshot(path=keep / f"{report.stem}-{scheme}-{width}.png", full_page=True)
            if width > 360:
                drive_list(watch)
            drive_keyboard(watch)
            last = watch.page.evaluate("files.length") - 1
            several = range(12) if scheme == "light" and width > 360 else (0, 1, 5)
            for number in sorted({min(number, last) for number in (*several, last // 2, last)}):
                drive_file(watch, number)
                if number in (0, 1, 5):
                    watch.check(f"file {number}")
                    if keep:
                        watch.page.screenshot(path=keep / f"{report.stem}-file{number}-{scheme}-{width}.png", full_page=True)
            watch.open("#file=0")
            watch.expect(watch.page.locator("#file-title").is_visible(), "an address of a file does not open it")
            watch.check("after all")
            watch.close()
    plain = Watch(browser, report, problems, scripts=False)
    plain.open()
    for place in ("h1", "noscript p", "#sites tbody tr", "#file-table tbody a"):
        plain.expect(plain.page.locator(place).count() > 0, f"without scripts there is no {place}")
    plain.close()


def check_watch(browser, folder):
    """The watch itself: a page that does what it must not is found out."""
    page = folder / "bad.html"
    page.write_text("""<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">
      </head><body><img src="https://attacker.invalid/"><script>window.attacked = 1; document.documentElement.dataset.ready = '';
      alert(1); eval('1')</script></body></html>""")
    problems = []
    watch = Watch(browser, page, problems)
    watch.open()
    watch.check("bad page")
    watch.close()
    for sign in ("a request left", "a dialog opened", "attack 1 ran", "content security policy", "axe image-alt", "script error"):
        if not any(sign in problem for problem in problems):
            sys.exit(f"browser-test: the watch does not see “{sign}”: {problems}")


def measure(browser, arguments, folder, problems):
    """A report of 100,000 texts: its size, which must be below 20 MB, and how long it takes to open."""
    corpus, report = folder / "large.jsonl", folder / "large.html"
    corpora.write_large(corpus, 100_000)
    start = time.monotonic()
    lint(arguments, [corpus], report)
    linted = time.monotonic() - start
    megabytes = report.stat().st_size / 1e6
    seconds = []
    for _ in range(5):
        watch = Watch(browser, report, problems)
        start = time.monotonic()
        watch.open()
        watch.page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        seconds.append(time.monotonic() - start)
        watch.close()
    middle = sorted(seconds)[len(seconds) // 2]
    print(f"100,000 texts: linted in {linted:.0f} s, report {megabytes:.1f} MB, open in {middle:.2f} s "
          f"(median of {len(seconds)}, {min(seconds):.2f} to {max(seconds):.2f})")
    if megabytes >= 20:
        problems.append("the report of 100,000 texts is not below 20 MB")
    # Time depends on the machine, so it is told and does not decide.
    if middle >= 2:
        print("browser-test: note: that is more than the two seconds it is meant to take on an idle machine", file=sys.stderr)
    drive_large = Watch(browser, report, problems)
    drive_large.open()
    start = time.monotonic()
    drive_large.page.get_by_role("searchbox").fill("news")
    drive_large.page.get_by_role("searchbox").fill("site7")
    drive_large.page.locator("#file-count", has_text=" of ").wait_for()
    print(f"first search among them: {time.monotonic() - start:.2f} s")
    drive_large.check("overview")
    drive_large.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("chaffinch", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    parser.add_argument("--browser", required=True)
    parser.add_argument("--keep", type=pathlib.Path, help="leaves reports and screenshots in this folder")
    parser.add_argument("--screenshot", type=pathlib.Path, help="only writes the picture of an overview")
    parser.add_argument("--large", action="store_true", help="measures a report of 100,000 texts too")
    arguments = parser.parse_args()
    problems = []
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = arguments.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        folder = folder.resolve()
        browser = playwright.chromium.launch(executable_path=arguments.browser, args=["--no-sandbox"])
        reports = []
        if arguments.paths:
            reports.append(lint(arguments, arguments.paths, folder / "given.html"))
        if arguments.screenshot:
            watch = Watch(browser, reports[0], problems)
            watch.open()
            watch.page.screenshot(path=arguments.screenshot)
            watch.close()
        else:
            check_watch(browser, folder)
            hostile = pathlib.Path(temporary) / "hostile"
            corpora.write_hostile(hostile)
            reports.append(lint(arguments, [hostile], folder / "hostile.html"))
            for report in reports:
                drive(browser, report, problems, arguments.keep and folder)
            if arguments.large:
                measure(browser, arguments, folder, problems)
        browser.close()
    for problem in problems:
        print(f"browser-test: {problem}", file=sys.stderr)
    if problems:
        sys.exit(1)
    print("browser-test: passed")


if __name__ == "__main__":
    main()
