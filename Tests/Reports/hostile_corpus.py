"""Texts, names and records that mean harm to whoever shows a report of them."""
import json
import random

ATTACKS = [
    "\x1b[2J\x1b]0;owned\x07\x1b[31mred \x9b31m \x85 back\x08\x08\x08over",
    "\u202egnp.exe\u202c \u2066x\u2069 zero\u200bwidth \u2028line \u2029paragraph \ufeff \U000e0041",
    "::error file=a.txt,line=1::fake",
    "##[error]fake ##vso[task.complete result=Failed]",
    "::set-output name=x::y%0A::stop-commands::token",
    "]]></failure></testcase><testcase name='x'/> &lt; &amp; <![CDATA[ x ]]>",
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "=cmd|' /C calc'!A0",
    "+1+1, -2+3, @SUM(A1), \"quoted\", 'single'",
    "``` ```` ````` ` `` |a|b| [link](javascript:alert(1)) ![image](https://a.example/x.png)",
    "[record 3](1) \\[x\\](2) {0} {{1}} %s %25 %0A",
    "# heading\n- list\n> quote\n---\n| a | b |\n|---|---|\n~~~\ncode",
    "https://a.example/ www.a.example someone@a.example @everyone #1",
    "caf\u00c3\u00a9 \u00e2\u20ac\u0153quoted\u00e2\u20ac \ufffd \ufffe \uffff \ud7ff",
    "e\u0301 \U0001f469\U0001f3fd \u2764\ufe0f \u65e5\u672c\u8a9e Ti\u1ebfng Vi\u1ec7t",
]

NAMES = [
    "with space.txt", "percent%20%.txt", "new\nline.txt", "::error file=x::y.txt", "##[error].txt", "=cmd().txt",
    "-dash.txt", "comma,colon:semi;.txt", "quote\"'`.txt", "tab\t.txt", "\x1b[31mred\x1b[0m.txt", "\u202etxt.txt",
    "[record 3].txt", "a](javascript:x).txt", "<script>.txt", "&amp;.txt", "|pipe|.txt", "question?#hash.txt",
    "Ti\u1ebfng Vi\u1ec7t \u65e5\u672c.txt", "back\\slash.txt", "@mention #1.txt", "a" * 200 + ".txt",
]

ARTICLE = """The old lighthouse at Ketter Bay was lit again on Sunday, after eleven years in the dark, and half the town had
walked out along the wall to see it. The keeper's daughter, who is eighty now, turned the key.

She said that her father would have complained about the new lamp, which is smaller than a loaf of bread, and then would
have stayed up all night to look at it. The council paid for the wiring, the fishermen for the paint."""


def page(attack):
    """A page whose residue, with the attack in it, is found whatever the labeller has learned of such text."""
    return f"Home\nNews\n{attack}\n\n{ARTICLE}\n\nThe caf\u00c3\u00a9 stays open: {attack}\n\nRead more\n{attack}\n{attack}\n"


def write(folder):
    """Writes the corpus into a new folder."""
    chance = random.Random(7)
    folder.mkdir()
    for number, name in enumerate(NAMES):
        (folder / name).write_text(page(ATTACKS[number % len(ATTACKS)]), errors="surrogatepass")
    for number, attack in enumerate(ATTACKS):
        (folder / f"short {number}.txt").write_text(attack)
    (folder / "long.txt").write_text(page("word " * 200_000) + "<" * 100_000 + "`" * 100_000)
    (folder / "bytes.txt").write_bytes(bytes(chance.randrange(256) for _ in range(20_000)))
    (folder / "invalid.txt").write_bytes(page("x").encode() + b"\xff\xfe\xc0\xaf\xed\xa0\x80 caf\xc3\xa9 \xf0\x9f\n")
    (folder / "empty.txt").write_bytes(b"")
    try:
        with open(bytes(folder) + b"/not utf-8 \xff.txt", "w") as file:
            file.write(page("x"))
    except OSError:
        pass  # the file systems of macOS take no such names
    with open(folder / "records %.jsonl", "w") as file:
        for number, attack in enumerate(ATTACKS * 2):
            # Every text comes twice, so that there are near-duplicates.
            record = {"id": attack, "url": f"https://{attack}/{number}", "text": page(attack)}
            file.write(json.dumps(record) + "\n")
