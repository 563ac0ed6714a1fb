"""Reads the codes in a grey picture with zxing-cpp, which many camera apps use.

{"width", "height", "grey": base64 of one byte a pixel} -> {"texts"}
"""

import base64
import json
import sys

import zxingcpp

question = json.load(sys.stdin)
shape = [question["height"], question["width"]]
grey = memoryview(base64.b64decode(question["grey"])).cast("B", shape=shape)
json.dump({"texts": [code.text for code in zxingcpp.read_barcodes(grey)]}, sys.stdout)
