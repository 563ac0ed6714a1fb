# What programs are told that have credentials signed.
vc-api-token-wrong = This token opens nothing here. Send Authorization: Bearer with the token that this issuer's operator gave you.
vc-api-media-type-unknown = Send the request as application/json.
vc-api-body-too-large = The request is larger than 1 MiB.
vc-api-request-not-understood = The body is no request to sign a credential. It has the member credential, an object, and beside it at most empty options.
vc-api-issuer-of-another = With this token nothing is signed for the issuer that the credential names. Leave issuer out, or name the issuer that the token belongs to.
