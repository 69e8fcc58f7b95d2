"""Recorded exchanges as a person reads them: what was asked, what was answered; no header, no host, no secret."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import yaml

_HOST = "https://forge.example"


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as such."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def serialize(cassette: Mapping[str, Any]) -> str:
    """Return the exchanges of a cassette of vcrpy as YAML."""
    exchanges = []
    for each in cassette["interactions"]:
        address = urlsplit(each["request"]["uri"])
        sent = each["request"]["body"]
        exchanges.append(
            {
                "ask": f"{each['request']['method']} {address.path}{'?' if address.query else ''}{address.query}",
                **({"with": json.loads(sent)} if sent else {}),
                "status": each["response"]["status"]["code"],
                "answer": _read(each["response"]["body"]["string"]),
            }
        )
    return yaml.dump(exchanges, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)


def deserialize(text: str) -> dict[str, Any]:
    """Return the cassette that the YAML says."""
    interactions = []
    for each in yaml.safe_load(text):
        method, _, address = each["ask"].partition(" ")
        sent = json.dumps(each["with"]) if "with" in each else ""
        request = {"method": method, "uri": f"{_HOST}{address}", "body": sent, "headers": {}}
        answer = each["answer"]
        body = answer if isinstance(answer, str) else json.dumps(answer)
        status = {"code": each["status"], "message": ""}
        interactions.append(
            {"request": request, "response": {"status": status, "headers": {}, "body": {"string": body}}}
        )
    return {"version": 1, "interactions": interactions}


def _read(body: str) -> object:
    try:
        return json.loads(body)
    except ValueError:
        return body
