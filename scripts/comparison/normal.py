"""What may differ between two runs that are equal: paths, times, versions, and messages that were reworded."""
import contextlib
import json
import re
import shutil
import sqlite3
import sys
import tempfile

TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
# The table of `index show` has days; pages have days of their own, so this is for that command alone.
DAY = re.compile(rb"\b\d{4}-\d\d-\d\d\b")
SPACE = re.compile(rb"[ \t]{2,}|-{3,}|\xe2\x94\x80{3,}")


class Rewordings:
    """Pairs of an old text, as a regular expression, and the new one."""

    def __init__(self, path):
        self.pairs = []
        self.used = set()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() if path.exists() else [], 1):
            if line.strip() and not line.startswith("#"):
                self.pairs.append(pair(line, f"{path.name}:{number}"))

    def apply(self, data):
        """The data with the new texts, and whether there was an old one."""
        changed = data
        for place, old, new in self.pairs:
            changed, count = old.subn(new, changed)
            if count:
                self.used.add(place)
        return changed, changed != data

    def unused(self):
        """The places of pairs that never applied: their text is not of this version, or not the whole run was made."""
        return [place for place, _, _ in self.pairs if place not in self.used]


def pair(line, place):
    old, tab, new = line.partition("\t")
    if not tab or "\t" in new:
        sys.exit(f"compare-outputs: {place}: needs two texts with one tab between them.")
    try:
        return place, re.compile(old.encode()), new.encode()
    except re.error as error:
        sys.exit(f"compare-outputs: {place}: {error}. Escape characters such as ( and . with a backslash.")


class Program:
    """One of the two programs, with the folder that it works in."""

    def __init__(self, path, folder):
        self.path = path
        self.folder = folder
        self.version = b""

    def normal(self, data, is_index_show=False):
        data = data.replace(str(self.folder).encode(), b"FOLDER").replace(str(self.path).encode(), b"PROGRAM")
        if self.version:
            data = re.sub(rb"(?<![\d.])" + re.escape(self.version) + rb"(?![\d.])", b"VERSION", data)
        return DAY.sub(b"DAY", TIME.sub(b"TIME", data)) if is_index_show else data


def file_bytes(path):
    """What of a file is compared."""
    data = path.read_bytes()
    if data.startswith(b"SQLite format 3\0"):
        try:
            return dump(path)
        except sqlite3.DatabaseError:
            return data
    if path.name == "manifest.json":
        return manifest(data)
    return data


def dump(path):
    """The tables of an index but for the times; its pages depend on the order of writing."""
    with tempfile.TemporaryDirectory() as folder:
        # A copy, with the log of what was written last: reading the index itself would leave files beside it.
        for name in (path.name, path.name + "-wal"):
            if path.with_name(name).exists():
                shutil.copyfile(path.with_name(name), f"{folder}/{name}")
        with contextlib.closing(sqlite3.connect(f"{folder}/{path.name}")) as database:
            return "\n".join(rows(database)).encode(errors="replace")


def rows(database):
    for name, sql in database.execute("SELECT name, sql FROM sqlite_master ORDER BY type, name").fetchall():
        yield f"{name}: {sql}"
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
        cursor = database.execute(f'SELECT * FROM "{name}" ORDER BY 1')
        columns = [column[0] for column in cursor.description]
        for found in cursor.fetchall():
            values = ["TIME" if column == "lastAdded" else repr(value) for column, value in zip(columns, found)]
            yield f"{name}: " + ", ".join(map("=".join, zip(columns, values)))


def manifest(data):
    """The manifest of a job without size and fingerprint of outputs, which are compared themselves and may be reworded."""
    try:
        content = json.loads(data)
    except ValueError:
        return data
    for output in content.get("outputs", []):
        output.pop("bytes", None)
        output.pop("xxh3", None)
    return json.dumps(content, indent=1, ensure_ascii=False).encode()


def spaced(data):
    """The data with runs of white space and of dashes cut short, as a new text makes columns narrower or wider."""
    return SPACE.sub(lambda match: match.group()[:1] * 2, data)


def worded(data):
    """The words alone, as a new text breaks lines elsewhere."""
    return b" ".join(data.split())
