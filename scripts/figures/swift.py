"""Reads Swift sources as far as figures need it: code without comments and strings, types, and the names that it uses."""
import collections
import re

# A top-level type or its second name; `is_open` says whether other modules may see it, `is_private` that other files may not.
Declaration = collections.namedtuple("Declaration", "name path module is_open is_private is_alias")

TYPE = re.compile(
    r"(?P<before>[^{};\n]*?)\b(?P<kind>struct|class|enum|actor|protocol|typealias)\s+(?P<name>[A-Za-z_]\w*)|(?P<brace>[{}])")
NAME = re.compile(r"(?<![\w.])(?:(?P<module>[A-Z]\w*)\.)?(?P<name>[A-Z]\w*)")
IMPORT = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?"
                    r"import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?([A-Za-z_]\w*)", re.MULTILINE)
PUBLIC = re.compile(r"^\s*(public|open) ", re.MULTILINE)
STRING = re.compile(r'(#*)("""|")')
EXTENDED_REGEX = re.compile(r"(#+)/")
# A slash begins a regular expression where a value may stand, and not before white space.
BEFORE_REGEX = re.compile(r"(?:[(,=:\[{!&|?]|\breturn|\bin|\bcase)\s*$|^\s*$")


class SourceFile:
    """A file of a module, with what its code declares and names."""

    def __init__(self, sources, path):
        self.path = path.relative_to(sources).as_posix()
        self.module, _, _ = self.path.partition("/")
        self.folder, _, self.name = self.path.rpartition("/")
        self.text = path.read_text(encoding="utf-8")
        self.lines = len(self.text.splitlines())
        self.public = len(PUBLIC.findall(self.text))
        self.code = stripped(self.text)
        self.imports = set(IMPORT.findall(self.code))
        self.types, self.nested = declarations(self)

    def names(self):
        """The types that the code may name, each as its module, where that is written, and its name."""
        for match in NAME.finditer(self.code):
            if match["module"]:
                yield None, match["module"]
            yield match["module"], match["name"]


def read_all(root):
    sources = root / "Sources"
    return [SourceFile(sources, path) for path in sorted(sources.rglob("*.swift"))]


def declarations(file):
    """The top-level types of the code, and the names of the types inside others."""
    types, nested, depth = [], set(), 0
    for match in TYPE.finditer(file.code):
        if match["brace"]:
            depth += 1 if match["brace"] == "{" else -1
        elif depth == 0:
            words = match["before"].split()
            types.append(Declaration(
                match["name"], file.path, file.module, not {"public", "open", "package"}.isdisjoint(words),
                not {"private", "fileprivate"}.isdisjoint(words), match["kind"] == "typealias"))
        else:
            nested.add(match["name"])
    return types, nested


def stripped(text):
    """The code alone: comments, strings and regular expressions are blank, what is interpolated stays, and so do lines."""
    return Stripper(text).code()


class Stripper:
    def __init__(self, text):
        self.text = text
        self.kept = []
        self.place = 0

    def code(self):
        self.skip_code(len(self.text))
        return "".join(self.kept)

    def skip_code(self, end, closes=False):
        """Keeps code up to the end, or to the parenthesis that closes an interpolation."""
        depth = 0
        while self.place < end:
            character = self.text[self.place]
            if not (character in "#\"/" and self.skip_literal()):
                depth += (character == "(") - (character == ")")
                if closes and depth < 0:
                    return self.blank(self.place + 1)
                self.kept.append(character)
                self.place += 1

    def skip_literal(self):
        """Passes over a comment, string or regular expression that begins here; false where none does."""
        text, place = self.text, self.place
        if text.startswith("//", place):
            self.blank(self.find("\n"))
        elif text.startswith("/*", place):
            self.skip_comment()
        elif match := STRING.match(text, place):
            self.skip_string(match[1], match[2])
        elif match := EXTENDED_REGEX.match(text, place):
            self.blank(self.find("/" + match[1], match.end()) + 1 + len(match[1]))
        elif text[place] == "/" and self.begins_regex():
            self.skip_regex()
        else:
            return False
        return True

    def skip_comment(self):
        depth = 0
        for match in re.compile(r"/\*|\*/").finditer(self.text, self.place):
            depth += 1 if match[0] == "/*" else -1
            if depth == 0:
                return self.blank(match.end())
        self.blank(len(self.text))

    def skip_string(self, hashes, quotes):
        self.blank(self.place + len(hashes) + len(quotes))
        stop = re.compile(rf'\\{hashes}\(|\\{hashes}.|{quotes}{hashes}', re.DOTALL)
        while match := stop.search(self.text, self.place):
            self.blank(match.end())
            if match[0] == quotes + hashes:
                return
            if match[0].endswith("("):
                self.skip_code(len(self.text), closes=True)
        self.blank(len(self.text))

    def begins_regex(self):
        line = self.text[self.text.rfind("\n", 0, self.place) + 1:self.place]
        following = self.text[self.place + 1:self.place + 2]
        return bool(following) and not following.isspace() and BEFORE_REGEX.search(line) is not None and "/" in (
            self.text[self.place + 1:self.find("\n")])

    def skip_regex(self):
        match = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\\[])*/?").match(self.text, self.place)
        self.blank(match.end())

    def find(self, what, start=None):
        found = self.text.find(what, self.place if start is None else start)
        return len(self.text) if found < 0 else found

    def blank(self, end):
        self.kept.append("".join("\n" if character == "\n" else " " for character in self.text[self.place:end]))
        self.place = end
