"""The commands that are compared. A scenario is a row of steps in one working folder, with the inputs in `inputs/`."""
import collections
import contextlib
import gzip
import pathlib
import shutil
import sqlite3
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CASES = ROOT / "Tests/ChaffinchCLITests/Cases"
# The age that the documents of an index are given, so that nothing depends on the second in which they were added.
ADDED = 1_700_000_000
CONFIGURATION = """\
preset: strict
min-score: 20
exclude: ["fr-*"]
rules: {image-caption: error, encoding-damage: off}
cue-phrases:
  promo: ["Shared by our desk"]
custom-rules:
  - name: harbour-mark
    pattern: '(?i)harbour'
    class: navigation
    message: mark of the harbour
    remedy: Have the scraper drop the line.
overrides:
  - files: ["vi-*"]
    preset: gentle
ignore:
  - {rule: related-block, files: ["ja-*"], reason: known}
  - {rule: promo-block, files: ["nothing-*"], reason: matches nothing}
"""

# What a step is: arguments of the program, or a function of the working folder. `by_before` steps are run by the first
# program for both, so that the second one must read what the first has written.
Step = collections.namedtuple("Step", "arguments stdin environment by_before", defaults=(b"", {}, False))
Scenario = collections.namedtuple("Scenario", "name steps prepare", defaults=(lambda folder: None,))


def one(name, *arguments, stdin=b"", **environment):
    """A scenario of one command."""
    return Scenario(name, [Step([str(part) for part in arguments], stdin, environment)])


def row(name, *steps, prepare=lambda folder: None):
    """A scenario of several; a step may be written as its arguments in one string."""
    return Scenario(name, [Step(step.split()) if isinstance(step, str) else step for step in steps], prepare)


def into(formats, *without):
    """Options that write every format into a file."""
    return [part for name in formats if name not in without for part in ("--output", f"{name}=report.{name}")]


def every(formats, names, inputs):
    """All scenarios: `names` are corpora, `formats` those of `lint`."""
    yield from cases()
    yield from lint_options(formats)
    yield from hostile(formats)
    yield from standard_input()
    yield from configured(formats)
    yield from known_findings()
    yield from cached(formats)
    yield from jobs()
    yield from resumed()
    yield from indexed()
    yield from reports()
    yield from labelled()
    yield from errors()
    yield from prose()
    for name in names:
        yield from corpus(name, formats, inputs)


# The command-line cases of the tests

def cases():
    for folder in sorted(path.parent for path in CASES.glob("*/arguments")):
        arguments = (folder / "arguments").read_text().splitlines()
        stdin = (folder / "stdin").read_bytes() if (folder / "stdin").exists() else b""
        yield Scenario(f"case {folder.name}", [Step(arguments, stdin)],
                       lambda work, folder=folder: prepare_case(folder, work))


def prepare_case(folder, work):
    if (folder / "input").exists():
        shutil.copytree(folder / "input", work, dirs_exist_ok=True, symlinks=True)
    for name, act in (("empty-folders", make_folder), ("links", make_link)):
        if (folder / name).exists():
            for line in (folder / name).read_text().splitlines():
                act(work, line)


def make_folder(work, line):
    (work / line).mkdir(parents=True, exist_ok=True)


def make_link(work, line):
    name, _, target = line.partition(" -> ")
    (work / name).symlink_to(target)


# lint

def lint_options(formats):
    for name in formats:
        yield one(f"lint sample, {name}", "lint", "inputs/sample", "--format", name)
        yield one(f"lint sample, {name}, labels", "lint", "inputs/sample", "--format", name, "--labels", "--redact")
    yield one("lint sample, job summary", "lint", "inputs/sample", "--format", "github", GITHUB_ACTIONS="true",
              GITHUB_STEP_SUMMARY="summary.md")
    yield one("lint sample, in colour", "lint", "inputs/sample", "--color", "always")
    yield one("lint sample, narrow", "lint", "inputs/sample", COLUMNS="50")
    for options in (
            "--labels", "--redact", "--scope document", "--scope site", "--scope corpus", "--preset strict",
            "--preset balanced", "--preset gentle", "--min-confidence 0.7", "--min-confidence 0", "--threads 1",
            "--threads 7", "--site one.example", "--site-from ([a-z]+)-", "--select related-block,no-body",
            "--ignore image-caption,promo-block", "--set rules.image-caption=off --set min-confidence=0.4",
            "--set rules.related-block=note", "--isolated", "--fail-on error", "--fail-on never", "--min-score 90",
            "--max-warnings 3", "--max-warnings 3000", "--exit-zero", "--exclude *.jsonl --exclude /inputs/sample/vi-*",
            "--id-field url --url-field id", "--text-field id"):
        yield one(f"lint sample {options}", "lint", "inputs/sample", *options.split(), *into(formats))
    for options in ("--show-files", "--show-config", "--show-files --exclude *.jsonl", "--show-config --preset gentle"):
        yield one(f"lint sample {options}", "lint", "inputs/sample", *options.split())
    yield row("lint since a revision", "lint --since HEAD pages --format json", "lint --since HEAD pages",
              "lint --since no pages",
              prepare=prepare_repository)


def prepare_repository(folder):
    """A Git repository with one file changed and one new since its only commit."""
    copy_pages(folder)
    who = ["-c", "user.name=a", "-c", "user.email=a@a.example", "-c", "commit.gpgsign=false"]
    (folder / ".gitignore").write_text("*.ignored.txt\n")
    (folder / "pages/left.ignored.txt").write_text("Home\nNews\n")
    for command in (["init", "--quiet"], ["add", ".gitignore", "pages"], [*who, "commit", "--quiet", "-m", "Pages"]):
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)
    with open(folder / "pages/en-full-page.txt", "a") as file:
        file.write("\nRead more\n")
    (folder / "pages/new.txt").write_text("Home\nNews\nSport\nRead more\n")


def copy_pages(folder):
    shutil.copytree(folder / "inputs/sample", folder / "pages")


def hostile(formats):
    for name in ("hostile", "attacks"):
        for options in ("", "--labels --scope document", "--redact --preset strict", "--preset gentle --threads 1"):
            yield one(f"lint {name} {options}", "lint", f"inputs/{name}", *options.split(), *into(formats))
        yield one(f"lint {name}, text", "lint", f"inputs/{name}", "--color", "always")
        yield one(f"lint {name}, job summary", "lint", f"inputs/{name}", "--format", "github", GITHUB_ACTIONS="true",
                  GITHUB_STEP_SUMMARY="summary.md")
        yield one(f"clean {name}", "clean", f"inputs/{name}", "-o", "out")
        yield one(f"clean {name}, diff", "clean", f"inputs/{name}", "--diff")
        yield one(f"dedup {name}", "dedup", f"inputs/{name}", "-o", "out")
        yield one(f"dedup {name}, lines", "dedup", f"inputs/{name}", "-o", "out", "--by", "line", "--share", "0.8")
        yield one(f"filter {name}", "filter", f"inputs/{name}", "-o", "out", "--filters", "c4,gopher,fineweb", "--strip",
                  "--rejects", "rejected")
        yield one(f"measure {name}", "measure", f"inputs/{name}")
        yield row(f"index {name}", f"index add a.db inputs/{name}", set_age, "index show a.db",
                  "index show a.db --format json",
                  f"lint inputs/{name} --index a.db --format json")


def standard_input():
    page = (ROOT / "reports/sample/en-full-page.txt").read_bytes()
    records = (ROOT / "reports/sample/records.jsonl").read_bytes()
    for name, data in (("page", page), ("records", records), ("records in gzip", gzip.compress(records, mtime=0)),
                       ("damage", b"\xff\xfe{\x00" + page[:500])):
        for kind in ("automatic", "text", "jsonl", "csv", "tsv", "warc"):
            yield one(f"lint {name} from standard input as {kind}", "lint", "-", "--format", "json", "--stdin-format", kind,
                      stdin=data)
        yield one(f"lint {name} from standard input under a name", "lint", "-", "--stdin-filename", "site/a.txt", stdin=data)
        for command in ("clean - -o out", "clean - --diff", "dedup - -o out", "filter - --strip -o out", "measure -"):
            yield one(f"{command}, {name}", *command.split(), stdin=data)


def configured(formats):
    def prepare(folder):
        copy_pages(folder)
        (folder / "pages/.chaffinch.yml").write_text(CONFIGURATION)
        (folder / "pages/deep").mkdir()
        (folder / "pages/deep/.chaffinch.yml").write_text("extend: ../.chaffinch.yml\npreset: balanced\n")
        shutil.copy(folder / "pages/en-full-page.txt", folder / "pages/deep/page.md")

    for command in ("lint pages", "lint pages --isolated", "lint . --config pages/.chaffinch.yml",
                    "lint pages --fail-on-unused-ignores",
                    "lint pages --preset gentle --select harbour-mark,related-block", "report pages --into written"):
        yield Scenario(f"{command}, configured", [Step([*command.split(), *into(formats)])], prepare)
    yield row("configured commands", "lint pages --show-config", "lint pages --show-files", "clean pages -o cleaned",
              "clean pages --diff", "filter pages --min-score 60 --strip -o filtered", prepare=prepare)


def known_findings():
    def change(folder):
        (folder / "pages/en-full-page.txt").write_text("Home\nNews\nSport\n\nRead more\n")
        (folder / "pages/de-inline-teasers.txt").unlink()

    yield row("baseline", "lint pages --write-baseline", "lint pages --baseline .chaffinch-baseline.json --format json",
              change,
              "lint pages --baseline .chaffinch-baseline.json", "lint pages --prune-baseline",
              "lint pages --baseline .chaffinch-baseline.json", "lint pages --baseline none.json", prepare=copy_pages)
    yield row("baseline of the first program", before("lint pages --write-baseline --baseline known.json"),
              "lint pages --baseline known.json --format json", change, "lint pages --baseline known.json --prune-baseline",
              prepare=copy_pages)


def before(command):
    return Step(command.split(), by_before=True)


def cached(formats):
    """The same results with a cold, a warm and a changed cache, and with the cache of the first program."""
    use = ["--cache-dir", "cache"]

    def step(options="", by_before=False, **environment):
        outputs = into(formats) if not environment else ["--format", "json"]
        arguments = ["lint", "pages", *options.split(), *outputs, *([] if environment else use)]
        return Step(arguments, b"", {"CHAFFINCH_NO_CACHE": "", **environment}, by_before)

    def change(folder):
        (folder / "pages/en-full-page.txt").write_text("Home\nNews\nSport\n\nRead more\n")

    def damage(folder):
        for path in (folder / "cache").rglob("*"):
            if path.is_file() and path.stat().st_size > 4096:
                path.write_bytes(path.read_bytes()[:2000] + b"damage" * 400)

    yield row("cache", step(), step(), step("--labels"), step("--preset strict"), step("--scope document"), change, step(),
              step(), damage, step(), step(), prepare=copy_pages)
    yield row("cache by environment", step(CHAFFINCH_CACHE_DIR="cache"), step(CHAFFINCH_CACHE_DIR="cache"),
              step(XDG_CACHE_HOME="cache"), prepare=copy_pages)
    yield row("cache of the first program", step(by_before=True), step(), step("--labels"), prepare=copy_pages)


# Data set jobs

def jobs():
    for options in (
            "", "--threshold 0.5", "--threshold 0.95", "--containment 0.8", "--shingle 3", "--keep longest",
            "--keep cleanest",
            "--keep newest --date-field date", "--keep priority --priority www.site3.example --priority inputs/sets/d.csv",
            "--reference inputs/sample", "--by exact", "--by exact --match bytes --scope site", "--by exact --copies 3",
            "--by line", "--by line --scope site --min-words 2", "--by line --share 0.8", "--by paragraph",
            "--by paragraph --share 0.7 --copies 3", "--by passage", "--by passage --passage-words 20 --scope corpus",
            "--memory 1MB", "--threads 1"):
        yield one(f"dedup sets {options}", "dedup", "inputs/sets", *options.split(), "-o", "out")
    for options in (
            "--filters c4", "--filters gopher", "--filters fineweb", "--filters fineweb-2",
            "--filters c4,fineweb --language en",
            "--strip", "--min-score 80", "--dedup near", "--dedup near --threshold 0.6 --keep longest",
            "--strip --filters gopher --min-score 40 --dedup near --containment 0.9 --rejects rejected"):
        yield one(f"filter sets {options}", "filter", "inputs/sets", *options.split(), "-o", "out")
    for options in ("", "--preset strict", "--preset gentle --scope document", "--threads 1 --scope site"):
        yield one(f"clean sets {options}", "clean", "inputs/sets", "inputs/sample", *options.split(), "-o", "out")
        yield one(f"clean sample --diff {options}", "clean", "inputs/sample", *options.split(), "--diff")
    for options in ("", "--filters c4,fineweb-quality", "--preset c4", "--preset gopher", "--preset fineweb",
                    "--preset fineweb-2 --language de"):
        yield one(f"measure sets {options}", "measure", "inputs/sets", *options.split())
    yield one("lint sets", "lint", "inputs/sets", "--format", "json", "--labels")


def resumed():
    """Jobs that go on, start over, and refuse to."""
    for job in ("dedup", "clean", "filter --strip"):
        command = f"{job} inputs/sets/a.jsonl inputs/sample -o out"
        yield row(f"{job}, again", command, f"{command} --resume", command, f"{command} --overwrite")
        yield row(f"{job}, outputs of the first program", before(command), f"{command} --resume", command,
                  f"{command} --overwrite")


# Index

def set_age(folder):
    """Gives the documents of every index an age by their order."""
    for path in sorted(folder.glob("*.db")):
        with contextlib.closing(sqlite3.connect(path)) as database, database:
            database.execute("UPDATE document SET lastAdded = ? + id", (ADDED,))


def indexed():
    grow = ("index add a.db inputs/sample", "index add a.db inputs/sample", "index add b.db inputs/sets --site sets.example",
            set_age, "index show a.db", "index show b.db --format json")
    use = ("lint inputs/sample --index a.db --format json", "lint inputs/attacks --index b.db --format jsonl",
           "clean inputs/sample --index b.db -o cleaned", "filter inputs/sample --index b.db --strip -o filtered")
    yield row("index", *grow, *use, "index merge b.db a.db", "index merge c.db a.db b.db", "index show c.db --format json",
              "lint inputs/sample --index c.db --scope site", "index remove c.db inputs/sample",
              "index remove c.db --site sets.example",
              "index show c.db", "index prune b.db --older-than 90d", "index show b.db", "index prune b.db --older-than 1h")
    yield row("index by sites", "index add a.db inputs/attacks --site-from ([a-z]+)[0-9]", set_age, "index show a.db",
              "lint inputs/attacks --index a.db --site-from ([a-z]+)[0-9] --format json")
    yield row("index of the first program", before("index add a.db inputs/sample inputs/attacks"), set_age,
              "index show a.db",
              "lint inputs/sample --index a.db --format json", "index add a.db inputs/sample inputs/sets", set_age,
              "index show a.db --format json")


# Reports, labelled pages, errors, prose

def reports():
    yield one("report sample", "report", "inputs/sample")
    yield one("report attacks", "report", "inputs/attacks", "--into", "a/b", "--output", "csv=more.csv", "--labels")
    compare = [f"compare {names} {options}".strip() for names in ("a.json b.jsonl", "b.jsonl a.json", "a.json a.json")
               for options in ("", "--format markdown", "--format json", "--tolerance 100")]
    yield row("compare", "lint inputs/sample --preset strict --output json=a.json",
              "lint inputs/sample --preset gentle --output jsonl=b.jsonl",
              *compare, "compare a.json none.json", "compare a.json inputs/sample/en-full-page.txt")


def labelled():
    outputs = ("--output json=figures.json --output html=figures.html --output markdown=figures.md "
               "--predictions predicted.jsonl")
    for options in ("", "--scope document", "--scope site", "--context inputs/sample/records.jsonl", "--folds 2",
                    "--folds 2 --silver inputs/labelled.jsonl --unlabelled inputs/labelled.jsonl --seed 3"):
        yield one(f"evaluate {options}", "evaluate", "inputs/labelled.jsonl", *options.split(), *outputs.split())
    yield one("evaluate, on standard output", "evaluate", "inputs/labelled.jsonl")
    yield row("train", "train inputs/labelled.jsonl -o new.model --seed 2",
              "evaluate inputs/labelled.jsonl --model new.model",
              "lint inputs/sample --model new.model --format json",
              "train inputs/labelled.jsonl -o on.model --start-from shipped",
              "lint inputs/sample --model on.model --labels")
    yield row("model of the first program", before("train inputs/labelled.jsonl -o new.model"),
              "lint inputs/sample --model new.model --format json")


def errors():
    """Beside the cases of the tests: what is missing, damaged or impossible."""
    for command in (
            "", "lint", "no-such-command", "lint none.txt", "lint none.txt inputs/sample --format json", "clean none -o out",
            "clean inputs/sample", "clean inputs/sample -o inputs/sample", "dedup none -o out", "dedup inputs/sample",
            "dedup inputs/sample -o out --keep best", "dedup inputs/sample -o out --threshold x",
            "dedup inputs/sample -o out --keep newest",
            "dedup inputs/sample -o out --keep priority", "dedup inputs/sample -o out --by paragraph --threshold 0.5",
            "dedup inputs/sample -o out --share 2", "dedup inputs/sample -o out --memory lots",
            "dedup inputs/sample -o out --resume",
            "filter inputs/sample -o out --filters best", "filter inputs/sample -o out --min-score 200",
            "filter inputs/sample -o out --dedup far",
            "measure none", "measure inputs/sample --filters best", "measure inputs/sample --preset best", "index",
            "index add",
            "index add inputs/sample/en-full-page.txt inputs/sample", "index show none.db", "index merge a.db none.db",
            "index remove none.db x",
            "index prune none.db --older-than 1d", "report", "report none",
            "report inputs/sample --into inputs/sample/en-full-page.txt",
            "compare", "compare none.json none.json", "evaluate none.jsonl", "evaluate inputs/sample/records.jsonl",
            "evaluate inputs/labelled.jsonl --folds 1", "evaluate inputs/labelled.jsonl --folds 2 --model none",
            "train none.jsonl -o m",
            "train inputs/labelled.jsonl", "lint inputs/sample --baseline none.json", "lint inputs/sample --prune-baseline",
            "lint inputs/sample --config none.yml", "lint inputs/sample --output html=none/report.html",
            "lint inputs/sample --format json --output jsonl", "lint inputs/sample --since HEAD",
            "lint inputs/sample --exclude [",
            "lint inputs/sample --max-warnings -1", "lint inputs/sample --min-score x",
            "lint inputs/sample --stdin-format xml",
            "lint inputs/sample --threads x", "lint inputs/sample --select none", "lint inputs/sample --set none=1",
            "lint inputs/sample --index inputs/sample", "lint inputs/sample --site a --site-from b", "rules --format xml"):
        yield one(f"error: {command}", *command.split())


PROSE = {"help", "explain", "rules", "schema", "init", "--help", "--version", "--experimental-dump-help",
         "--generate-completion-script"}


def is_prose(arguments):
    """Whether what the command prints is documentation, as commands do of which the subcommand is missing."""
    return tuple(arguments) in ((), ("index",)) or not PROSE.isdisjoint(arguments[:1]) or "--help" in arguments


def prose():
    commands = ["lint", "report", "compare", "init", "clean", "dedup", "filter", "index", "index add", "index show",
                "index merge",
                "index remove", "index prune", "measure", "explain", "rules", "schema", "train", "evaluate"]
    rules = ["related-block", "image-caption", "navigation-block", "promo-block", "comment-block", "other-residue",
             "repeated-block", "site-boilerplate", "markup-residue", "encoding-damage", "no-body"]
    for command in ["", *commands]:
        yield one(f"help {command}", "help", *command.split())
    for rule in rules:
        yield row(f"explain {rule}", f"explain {rule}", f"explain {rule} --format markdown")
    yield row("rules", "rules", "rules --format markdown", "schema", "--experimental-dump-help", "--version")
    for shell in ("bash", "zsh", "fish"):
        yield one(f"completion for {shell}", "--generate-completion-script", shell)
    yield row("init", *(f"init --preset {name} --force" for name in ("news", "web", "training")), "init")


# Corpora

def corpus(name, formats, inputs):
    texts = f"inputs/{name}/texts" if (inputs / name / "texts").exists() else f"inputs/{name}"
    yield one(f"lint {name}, texts", "lint", texts, "--labels", *into(formats))
    yield one(f"lint {name}, texts, strict", "lint", texts, "--preset", "strict", "--format", "json")
    yield one(f"lint {name}, texts alone", "lint", texts, "--scope", "document", "--format", "jsonl")
    if not (inputs / name / "records.jsonl").exists():
        return
    records = f"inputs/{name}/records.jsonl"
    yield one(f"lint {name}, records", "lint", records, *into(formats, "html"))
    for options in ("", "--by line", "--by paragraph --share 0.8", "--by passage", "--containment 0.8 --keep longest"):
        yield one(f"dedup {name} {options}", "dedup", records, *options.split(), "-o", "out")
    yield one(f"clean {name}", "clean", records, "-o", "out")
    yield one(f"clean {name}, diff", "clean", texts, "--preset", "strict", "--diff")
    yield one(f"filter {name}", "filter", records, "--filters", "fineweb", "--strip", "--dedup", "near", "--rejects",
              "rejected",
              "-o", "out")
    yield one(f"measure {name}", "measure", records)
    yield one(f"measure {name}, fineweb-2", "measure", records, "--preset", "fineweb-2")
    yield row(f"index {name}", f"index add a.db {records}", set_age, "index show a.db --format json",
              f"lint {texts} --index a.db --format json")
    yield one(f"report {name}", "report", records)
    if (inputs / name / "labelled.jsonl").stat().st_size:
        yield one(f"evaluate {name}", "evaluate", f"inputs/{name}/labelled.jsonl", "--predictions", "predicted.jsonl")
