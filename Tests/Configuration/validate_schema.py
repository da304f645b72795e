"""Checks configurations with the JSON Schema; see validate-schema."""

import json
import re
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

root = Path(sys.argv[1])
schema = json.loads((root / "docs/chaffinch.schema.json").read_text())
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)

# What a schema can tell; that a rule is unknown, a glob is open or a pattern is too costly only the tool can.
FAULTS = [
    "prest: strict", "preset: 5", "preset: gentel", "min-confidence: 2", "rules: {no-body: warn}", "rules: [no-body]",
    "rules: {no-body: {severty: note}}", "custom-rules: [{name: a, class: promo, message: m}]",
    "custom-rules: [{name: A, phrases: [x], class: promo, message: m}]",
    "custom-rules: [{name: a, phrases: [x], pattern: x, class: promo, message: m}]",
    "custom-rules: [{name: a, phrases: [], class: promo, message: m}]", "overrides: [{preset: gentle}]",
    "overrides: [{files: a, min-score: 5}]", "ignore: [{rule: no-body, reason: x}]", "ignore: [{rule: no-body, files: a}]",
    "exclude: 7", "min-score: 200", "fail-on: warnings", "cue-phrases: {relatd: [a]}", "[a]", "extend: [a]",
]

# A fault that no run meets.
PASSED_OVER = {"config-isolated"}

checked = 0
failures = []


def check(name: str, text: str, is_valid: bool) -> None:
    global checked
    checked += 1
    errors = [error.message for error in validator.iter_errors(yaml.safe_load(text))]
    if bool(errors) == is_valid:
        failures.append(f"{name}: {errors[0] if errors else 'is taken for valid'}")


page = (root / "docs/configuration.md").read_text()
for number, example in enumerate(re.findall(r"```yaml\n(.*?)```", page, re.S), 1):
    check(f"docs/configuration.md, example {number}", example, True)
for case in sorted((root / "Tests/ChaffinchCLITests/Cases").iterdir()):
    for file in sorted(case.rglob("*.yml")):
        has_fault = (case / "stderr").exists() and ".yml:" in (case / "stderr").read_text() and "warning:" not in (
            case / "stderr").read_text()
        if not has_fault and case.name not in PASSED_OVER:
            check(str(file.relative_to(root)), file.read_text(), True)
for fault in FAULTS:
    check(fault, fault, False)
print(f"{checked} configurations checked, {len(failures)} failures")
for failure in failures:
    print(failure)
sys.exit(1 if failures or checked < 40 else 0)
