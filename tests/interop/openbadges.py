"""Checks and signs badges with the Open Badges library of another project.

{"do": "verify-jwt", "jwt", "pem", "issuer"}    -> {"verified", "errors"}
{"do": "verify-ldp", "credential", "pem"}       -> {"verified", "errors"}
{"do": "sign-jwt", "payload", "seed"}           -> {"jwt", "jwk"}

Keys to check with are PEM; the key to sign with is the P-256 scalar in hexadecimal. Neither a status list nor a
DID document is fetched: what those say is another question.
"""

import json
import sys

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from openbadgeslib.errors import LibOpenBadgesException
from openbadgeslib.ob3.ldp import OB3LdpVerifier
from openbadgeslib.ob3.signer import OB3Signer
from openbadgeslib.ob3.verifier import OB3Verifier


def answer(check):
    try:
        check()
        return {"verified": True, "errors": []}
    except LibOpenBadgesException as refusal:
        return {"verified": False, "errors": [str(refusal)]}


def verify_jwt(question):
    verifier = OB3Verifier(question["pem"], issuer_did=question["issuer"])
    return answer(lambda: verifier.verify(question["jwt"]))


def verify_ldp(question):
    return answer(lambda: OB3LdpVerifier(question["pem"]).verify(question["credential"]))


def sign_jwt(question):
    key = ec.derive_private_key(int(question["seed"], 16), ec.SECP256R1())
    signer = OB3Signer(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()), algorithm="ES256")
    return {"jwt": signer.sign_payload(question["payload"]), "jwk": signer._public_jwk()}


QUESTIONS = {"verify-jwt": verify_jwt, "verify-ldp": verify_ldp, "sign-jwt": sign_jwt}

question = json.load(sys.stdin)
print(json.dumps(QUESTIONS[question["do"]](question)))
