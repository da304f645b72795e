"""The texts that both programs read: sample pages, hostile corpora, data sets with copies in them, labelled corpora."""
import csv
import gzip
import io
import json
import os
import pathlib
import random
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "reports/sample"
# A corpus of more than WHOLE records is thinned to every n-th, down to SLICE; a quick run takes QUICK_SLICE of each corpus.
WHOLE, SLICE, QUICK_SLICE = 2000, 1700, 24
# So many pages of each corpus are trained on and tested in folds.
LABELLED, QUICK_LABELLED = 30, 5
LABELS = {"B": "body", "T": "title", "M": "metadata", "R": "related", "C": "caption", "N": "navigation", "P": "promo",
          "K": "comments", "O": "other"}


def write(folder, corpora, is_quick):
    """Writes all inputs into the new folder; returns the names of those made of the corpora."""
    folder.mkdir(parents=True)
    shutil.copytree(SAMPLE, folder / "sample")
    write_hostile(folder)
    write_data_sets(folder / "sets")
    names = [name for place in corpora for name in write_corpora(place, folder, is_quick)]
    write_labelled(folder, names, QUICK_LABELLED if is_quick else LABELLED)
    return names


def write_hostile(folder):
    """The corpora of the tests of the reports and of the browser."""
    sys.path[:0] = [str(ROOT / "Tests/Reports"), str(ROOT / "Tests/Browser")]
    import corpora
    import hostile_corpus
    hostile_corpus.write(folder / "hostile")
    corpora.write_hostile(folder / "attacks")


# Data sets

def sample_texts():
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(SAMPLE.glob("*.txt"))]
    return texts + [record["text"] for record in read_records(SAMPLE / "records.jsonl")]


def variants(text, chance):
    """The text, and what the search for duplicates must tell apart: copies, changed words, a part, another order."""
    words = text.split(" ")
    changed = [word if chance.random() > 0.03 else "otherwise" for word in words]
    paragraphs = text.split("\n")
    mixed = chance.sample(paragraphs, len(paragraphs))
    return [text, text, text.upper(), " ".join(changed), "\n".join(paragraphs[: len(paragraphs) * 2 // 3]),
            "\n".join(mixed), text + "\n\n" + text]


def documents(seed):
    """Records with a date, in an order that is the same in every run."""
    chance = random.Random(seed)
    found = [variant for text in sample_texts() for variant in variants(text, chance)]
    chance.shuffle(found)
    for number, text in enumerate(found):
        yield {"id": f"{seed}-{number}", "url": f"https://www.site{number % 5}.example/{seed}/{number}",
               "date": f"2025-{1 + number * 7 % 12:02}-{1 + number * 5 % 28:02}", "text": text, "more": [1, {"a": None}]}


def lines_of(records):
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def write_data_sets(folder):
    """The same kind of records in every format and compression, with damage in some."""
    folder.mkdir()
    (folder / "a.jsonl").write_bytes(lines_of(documents(1)) + b"{ this is no record\n" + b'{"id": "no text"}\n')
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(lines_of(documents(2)), mtime=0))
    (folder / "c.jsonl.zst").write_bytes(zstandard(lines_of(documents(3))))
    for name, delimiter in (("d.csv", ","), ("e.tsv", "\t")):
        (folder / name).write_text(table(documents(name), delimiter), encoding="utf-8", newline="")
    (folder / "f.warc.gz").write_bytes(b"".join(gzip.compress(record, mtime=0) for record in warc(documents(6), "\r\n")))
    (folder / "g.warc.wet").write_bytes(b"".join(warc(documents(7), "\r\n")))
    (folder / "torn.jsonl.gz").write_bytes(gzip.compress(lines_of(documents(8)), mtime=0)[:-2000])
    for number, record in enumerate(list(documents(9))[:20]):
        (folder / f"text{number:02}.txt").write_text(record["text"], encoding="utf-8")


def table(records, delimiter):
    text = io.StringIO()
    writer = csv.DictWriter(text, ["id", "url", "date", "text"], delimiter=delimiter, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(records)
    return text.getvalue()


def warc(records, end):
    for record in records:
        text = record["text"].encode()
        head = ["WARC/1.0", "WARC-Type: conversion", f"WARC-Target-URI: {record['url']}",
                f"WARC-Record-ID: <urn:id:{record['id']}>", "Content-Type: text/plain", f"Content-Length: {len(text)}"]
        yield end.join(head).encode() + end.encode() * 2 + text + end.encode() * 2


def zstandard(data, size=100_000):
    """A frame of blocks that are stored as they are (RFC 8878), as Python has no compressor for it."""
    blocks = [data[start:start + size] for start in range(0, len(data), size)]
    frame = b"\x28\xb5\x2f\xfd" + b"\x00\x38"
    for number, block in enumerate(blocks):
        frame += ((len(block) << 3) | (number == len(blocks) - 1)).to_bytes(3, "little") + block
    return frame


# Corpora

def read_records(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def thinned(path, is_quick):
    """The records of a corpus, or every n-th of them."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as file:
        lines = file.read().splitlines()
    wanted = QUICK_SLICE if is_quick else len(lines) if len(lines) <= WHOLE else SLICE
    return [json.loads(line) for line in lines[:: max(1, len(lines) // wanted)]]


def write_corpora(place, folder, is_quick):
    """Unpacks every corpus below the folder: as texts by site, and as JSON Lines."""
    names = []
    for path in sorted(pathlib.Path(place).rglob("*.jsonl*")):
        name = re.sub(r"[^\w]+", "-", str(path.relative_to(place)).split(".jsonl")[0])
        write_corpus(folder / name, thinned(path, is_quick))
        names.append(name)
    texts = sorted(pathlib.Path(place).rglob("*.txt"))
    if texts:
        name = re.sub(r"[^\w]+", "-", pathlib.Path(place).resolve().name) + "-texts"
        for path in texts:
            target = folder / name / path.relative_to(place)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        names.append(name)
    if not names:
        sys.exit(f"compare-outputs: {place}: no .jsonl, .jsonl.gz or .txt below it. Name another folder with --corpora.")
    return names


def write_corpus(folder, records):
    folder.mkdir()
    with open(folder / "records.jsonl", "wb") as file:
        for number, record in enumerate(records):
            text = text_of(record)
            site = re.sub(r"[^\w.-]+", "-", record.get("site") or "unknown")
            name = re.sub(r"[^\w.-]+", "-", f"{number:05}-{record.get('id', '')}")[:100]
            (folder / "texts" / site).mkdir(parents=True, exist_ok=True)
            (folder / "texts" / site / f"{name}.txt").write_text(text, encoding="utf-8", errors="surrogatepass")
            fields = {"id": f"{record.get('id')}/{record.get('scraper')}", "url": record.get("url"), "text": text}
            file.write(json.dumps(fields).encode() + b"\n")
    with open(folder / "labelled.jsonl", "w", encoding="utf-8") as file:
        for record in records:
            if "lines" in record:
                file.write(json.dumps(record) + "\n")


def text_of(record):
    return record["text"] if "text" in record else "\n".join(line["text"] for line in record["lines"])


# Labelled pages

def labelled_sample():
    """The sample pages with the labels that were written by hand."""
    records = [record["text"] for record in read_records(SAMPLE / "records.jsonl")]
    for row in (ROOT / "reports/expected-labels.tsv").read_text().splitlines():
        name, letters = row.split("\t")
        path, _, record = name.partition("#")
        text = records[int(record)] if record else (SAMPLE / path).read_text(encoding="utf-8", errors="replace")
        lines = [{"text": line, "label": LABELS.get(letter)} for line, letter in zip(re.split("\r\n|\r|\n", text), letters)]
        yield {"id": name, "site": f"{name[:2]}.example", "lang": name[:2], "scraper": "sample", "lines": lines}


def write_labelled(folder, names, count):
    """A small file of labelled pages: the sample's, and a slice of every labelled corpus."""
    pages = list(labelled_sample())
    for name in names:
        path = folder / name / "labelled.jsonl"
        found = list(read_records(path)) if path.exists() else []
        pages += found[:: max(1, len(found) // count)][:count]
    with open(folder / "labelled.jsonl", "w", encoding="utf-8") as file:
        for page in pages:
            file.write(json.dumps(page) + "\n")
