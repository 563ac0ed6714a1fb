"""Checks and signs badges with the Open Badges library of another project.

{"do": "verify-jwt", "jwt", "jwk", "issuer"}    -> {"verified", "errors"}
{"do": "verify-ldp", "credential", "jwk"}       -> {"verified", "errors"}
{"do": "sign-jwt", "payload", "jwk"}            -> {"jwt"}
{"do": "take-out", "kind", "picture"}           -> {"badge"}
{"do": "put-in", "kind", "picture", "badge"}    -> {"picture"}

Kinds are png and svg; pictures are base64.

Neither a status list nor a DID document is fetched: what those say is another question.
"""

import base64
import json
import sys

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from jwt.algorithms import ECAlgorithm, OKPAlgorithm
from openbadgeslib import baking
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


def key_of(jwk):
    return (OKPAlgorithm if jwk["kty"] == "OKP" else ECAlgorithm).from_jwk(json.dumps(jwk))


def public_pem(jwk):
    return key_of(jwk).public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def verify_jwt(question):
    verifier = OB3Verifier(public_pem(question["jwk"]), issuer_did=question["issuer"])
    return answer(lambda: verifier.verify(question["jwt"]))


def verify_ldp(question):
    return answer(lambda: OB3LdpVerifier(public_pem(question["jwk"])).verify(question["credential"]))


def sign_jwt(question):
    pem = key_of(question["jwk"]).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return {"jwt": OB3Signer(pem, algorithm="ES256").sign_payload(question["payload"])}


def take_out(question):
    picture = base64.b64decode(question["picture"])
    if question["kind"] == "png":
        return {"badge": OB3Verifier.extract_token_from_png(picture)}
    return {"badge": OB3Verifier.extract_token_from_svg(picture)}


def put_in(question):
    picture = base64.b64decode(question["picture"])
    if question["kind"] == "png":
        baked = baking.bake_png(picture, question["badge"], keyword=baking.ITXT_KEYWORD_OB3)
    else:
        names = {"element": baking.SVG_ELEMENT_OB3, "namespace": baking.SVG_NS_OB3}
        baked = baking.bake_svg(picture, question["badge"], **names)
    return {"picture": base64.b64encode(baked).decode()}


QUESTIONS = {
    "verify-jwt": verify_jwt,
    "verify-ldp": verify_ldp,
    "sign-jwt": sign_jwt,
    "take-out": take_out,
    "put-in": put_in,
}

question = json.load(sys.stdin)
print(json.dumps(QUESTIONS[question["do"]](question)))
