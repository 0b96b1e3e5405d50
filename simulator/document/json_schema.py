"""The JSON Schema of a kind of document, as editors read it: keys, descriptions, examples, bounds, choices.

Editors check YAML values as they are written, so every schema here is of what stands in the file: a moment is a text
like ``T+12:30``. What a schema cannot say, such as whether a name leads somewhere, is left to the reader.
"""

import json
from typing import Any

from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(model: type[BaseModel], kind: str) -> str:
    """The schema as text, in a stable order; `kind` is what the document is called."""
    schema = model.model_json_schema(by_alias=True)
    told = {"$schema": DIALECT, "title": f"Tabletop {kind}", **{key: schema[key] for key in schema if key != "title"}}
    return json.dumps(_for_editors(told), indent=2, ensure_ascii=False) + "\n"


def _for_editors(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Without the titles that pydantic makes of field names, and with texts for defaults that are times inside."""
    if isinstance(value, list):
        return [_for_editors(one) for one in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _for_editors(one) for key, one in value.items()}
    if kept.get("type") == "string" and isinstance(kept.get("default"), int):
        del kept["default"]
    if "properties" in kept or "$ref" in kept or "type" in kept or "anyOf" in kept:
        titled = kept.get("title")
        if isinstance(titled, str) and not titled.startswith("Tabletop "):
            del kept["title"]
    return kept
