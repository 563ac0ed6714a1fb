# What programs are told that have credentials signed.
vc-api-token-wrong = Dieses Token öffnet hier nichts. Schick Authorization: Bearer mit dem Token, das du vom Betreiber dieses Ausstellers bekommen hast.
vc-api-media-type-unknown = Schick die Anfrage als application/json.
vc-api-body-too-large = Die Anfrage ist größer als 1 MiB.
vc-api-request-not-understood = Der Inhalt ist keine Bitte, einen Nachweis zu unterschreiben. Er hat das Feld credential, ein Objekt, und daneben höchstens ein leeres options.
vc-api-issuer-of-another = Mit diesem Token wird für den Aussteller, den der Nachweis nennt, nichts unterschrieben. Lass issuer weg oder nenne den Aussteller, zu dem das Token gehört.
