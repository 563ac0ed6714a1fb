"""Judges a software bill of materials with CycloneDX' own library: the shape against the schema of its version, and each
licence against the names that SPDX knows.

Standard input: {"bill"}. Standard output: {"error": null or why, "licences": [those that SPDX does not know]}.
"""

import json
import sys

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from license_expression import get_spdx_licensing

bill = json.load(sys.stdin)["bill"]
error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill))
spdx = get_spdx_licensing()
expressions = [licence["expression"] for component in bill["components"] for licence in component["licenses"]]
unknown = [expression for expression in expressions if spdx.validate(expression).errors]
print(json.dumps({"error": None if error is None else str(error), "licences": unknown}))
