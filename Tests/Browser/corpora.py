"""Corpora that the browser test makes: one that means harm, and one of many small texts."""
import json
import random

# Each of these does something that the test would notice, if any of it were taken for more than text.
ATTACKS = [
    "<script>window.attacked = 1; alert(1)</script>",
    "</script><script>window.attacked = 2</script>",
    "<!--<script>window.attacked = 3</script>",
    "]]><script>window.attacked = 4</script><![CDATA[",
    '<img src="https://attacker.invalid/a.png" onerror="window.attacked = 5">',
    '" onmouseover="window.attacked = 6" onfocus="window.attacked = 7" autofocus x="',
    "<svg onload='window.attacked = 8'><a href='javascript:window.attacked = 9'>x</a></svg>",
    "<iframe src='https://attacker.invalid/'></iframe><base href='https://attacker.invalid/'>",
    "<meta http-equiv=refresh content='0;url=https://attacker.invalid/'>",
    "<style>@import 'https://attacker.invalid/a.css'; * { display: none }</style>",
    "<link rel=stylesheet href=https://attacker.invalid/b.css><form action=https://attacker.invalid/>",
    "[click](javascript:window.attacked=10) ![x](https://attacker.invalid/c.png)",
    "\u202egpj.exe\u202c \u2066isolate\u2069 \u200bzero\u200bwidth \u2028line\u2029paragraph \x1b[31mred\x07 \x00",
    "{{constructor.constructor('window.attacked = 11')()}} ${window.attacked = 12} `backticks`",
    "&lt;script&gt;window.attacked = 13&lt;/script&gt; &#60;b&#62; \\u003cscript\\u003e",
]
BODY = """The old mill by the river was opened again on Saturday after two years of work. Three hundred people came to
see the wheel turn, and the baker of the village sold bread made of the first flour. The county paid for the roof, and
the rest was given by the neighbours, who mended the weir with their own hands during the summer."""
MENU = "Home\nNews\nSport\nContact us\nSubscribe to our newsletter\n"
TAIL = "\nRelated articles\nRead more\nFollow us on Facebook\nShare this article\n"


def write_hostile(folder):
    """Hostile text in names, addresses, sites, identifiers and lines; 230 records for the pages of the list."""
    folder.mkdir(parents=True)
    everything = "\n".join(ATTACKS)
    (folder / "all.txt").write_text(MENU + BODY + "\n" + everything + TAIL, encoding="utf-8")
    (folder / "menu.txt").write_text(everything + "\n", encoding="utf-8")
    # Unpaired surrogates, overlong and cut sequences, a byte order mark, all kinds of line ends.
    (folder / "bytes.txt").write_bytes(
        b"\xef\xbb\xbf" + MENU.encode() + b"\xed\xa0\x80 \xed\xbf\xbf \xc0\xbc\xf5\xff \xe2\x80\r\n" + BODY.encode() + b"\r"
        + everything.encode() + b"\xf0\x9f")
    (folder / "long.txt").write_text(
        MENU + (BODY.replace("\n", " ") + "\n") * 900 + TAIL + "x" * 30_000 + "<script>" * 500, encoding="utf-8")
    (folder / '"><img src=x onerror=window.attacked=20>.txt').write_text(MENU + BODY + TAIL, encoding="utf-8")
    (folder / "\u202ename\u2028.txt").write_text(MENU + BODY + TAIL, encoding="utf-8")
    chance = random.Random(1)
    with open(folder / "records.jsonl", "w", encoding="utf-8") as file:
        for index in range(230):
            attack = ATTACKS[index % len(ATTACKS)]
            url = [f"javascript:window.attacked={index}", f"https://site{index % 7}.example/{index}",
                   f"https://x.example/\"><script>window.attacked=1</script>{index}"][index % 3]
            words = BODY.split()
            chance.shuffle(words)
            text = MENU + BODY.replace("\n", " ") + " " + " ".join(words) + "\n" + attack + TAIL
            if index % 5 == 0:
                text = " ".join(words) + " " + BODY.replace("\n", " ")
            if index % 17 == 0:
                text = MENU + TAIL
            file.write(json.dumps({"id": attack + str(index), "url": url, "text": text}) + "\n")
        file.write('{"id": "surrogates", "url": "data:text/html,<script>1</script>", "text": "a \\ud800 b \\udfff c"}\n')


def write_large(path, records):
    """Small texts of many sites, most of them with a menu."""
    chance = random.Random(2)
    words = BODY.replace("\n", " ").split()
    with open(path, "w", encoding="utf-8") as file:
        for index in range(records):
            site = f"https://www.site{int(chance.paretovariate(0.7)) % 3000}.example"
            sentences = [" ".join(chance.choices(words, k=chance.randint(8, 20))).capitalize() + "."
                         for _ in range(chance.randint(3, 12))]
            text = (MENU if chance.random() < 0.8 else "") + " ".join(sentences) + (TAIL if chance.random() < 0.6 else "")
            record = {"id": f"{index:08x}-{chance.getrandbits(64):016x}", "url": f"{site}/news/{index}", "text": text}
            file.write(json.dumps(record) + "\n")
