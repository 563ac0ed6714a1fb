"""Reads OpenMetrics text with the parser of Prometheus' own client, which is strict.

Standard input: {"text"}. Standard output: {"families": {name: type}, "samples": [[name, {label: value}, value]]}, or
{"error"}.
"""

import json
import sys

from prometheus_client.openmetrics.parser import text_string_to_metric_families

try:
    families = list(text_string_to_metric_families(json.load(sys.stdin)["text"]))
    samples = [[one.name, one.labels, one.value] for family in families for one in family.samples]
    print(json.dumps({"families": {family.name: family.type for family in families}, "samples": samples}))
except ValueError as error:
    print(json.dumps({"error": str(error)}))
