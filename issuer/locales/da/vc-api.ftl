# What programs are told that have credentials signed.
vc-api-token-wrong = Dette token åbner ikke noget her. Send Authorization: Bearer med det token, du har fået af den, der driver udstederen.
vc-api-media-type-unknown = Send forespørgslen som application/json.
vc-api-body-too-large = Forespørgslen er større end 1 MiB.
vc-api-request-not-understood = Indholdet er ikke en anmodning om at underskrive et bevis. Det har feltet credential, et objekt, og ved siden af højst en tom options.
vc-api-issuer-of-another = Med dette token underskrives der ikke noget for den udsteder, som beviset nævner. Udelad issuer, eller nævn den udsteder, som tokenet hører til.
