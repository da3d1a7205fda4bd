"""Reads `cargo metadata` and fails when a crate's licence is not among those that deny.toml accepts."""

import json
import re
import sys
import tomllib

rules = tomllib.load(open(sys.argv[1], "rb"))["licenses"]
accepted = set(rules["allow"])
clarified = {rule["crate"]: rule["expression"] for rule in rules.get("clarify", [])}
packages = [p for p in json.load(sys.stdin)["packages"] if p["source"]]


def is_accepted(expression: str) -> bool:
    """An SPDX expression holds if one side of each OR, and both sides of each AND, are accepted."""
    expression = expression.replace("/", " OR ")
    while "(" in expression:
        expression = re.sub(r"\(([^()]*)\)", lambda m: "yes" if is_accepted(m[1]) else "no", expression)
    return any(
        all(term.strip() == "yes" or term.strip() in accepted for term in side.split(" AND "))
        for side in expression.split(" OR ")
    )


def licence(package: dict) -> str:
    return package["license"] or clarified.get(package["name"], "")


refused = [p for p in packages if not is_accepted(licence(p))]
for package in refused:
    print(f"{package['name']} {package['version']}: licence {package['license']!r} is not in {sys.argv[1]}")
print(f"{len(packages)} crates, {len(refused)} with a licence that is not accepted")
sys.exit(bool(refused))
