"""The schema that goes over the wire, valid under strict structured outputs.

instructor sends pydantic's own schema: `oneOf` with a discriminator, defaults, titles and no strict flag, which strict
mode refuses. This one has `anyOf`, requires every property, and forbids all others; grammar compilers of local
servers (llama.cpp, vLLM, Ollama) take it too.
"""

import json

from pydantic import BaseModel

from checker.claims.base import JSON

_NOISE = frozenset({"title", "default", "discriminator", "minLength", "maxLength", "pattern", "format", "examples"})


def wire_schema(model: type[BaseModel]) -> dict[str, JSON]:
    """Return the strict JSON Schema of `model`; `TypeError` if it has a part that strict mode cannot say."""
    cleaned = _clean(json.loads(json.dumps(model.model_json_schema())), names=False)
    if not isinstance(cleaned, dict):
        raise TypeError(f"{model.__name__} is not an object")
    return cleaned


def _clean(node: JSON, *, names: bool) -> JSON:
    """Strip one node; `names` tells that its keys are names of properties or definitions, not keywords."""
    if isinstance(node, list):
        return [_clean(item, names=False) for item in node]
    if not isinstance(node, dict):
        return node
    if names:
        return {name: _clean(value, names=False) for name, value in node.items()}
    if "prefixItems" in node or node.get("uniqueItems") or isinstance(node.get("additionalProperties"), dict):
        raise TypeError(f"strict structured outputs have no fixed tuples, sets or free-form objects: {node}")
    out: dict[str, JSON] = {}
    for key, value in node.items():
        if key not in _NOISE:
            out["anyOf" if key == "oneOf" else key] = _clean(value, names=key in ("properties", "$defs"))
    if out.get("type") == "object":
        properties = out.get("properties", {})
        out["additionalProperties"] = False
        out["required"] = list(properties) if isinstance(properties, dict) else []
    return out
