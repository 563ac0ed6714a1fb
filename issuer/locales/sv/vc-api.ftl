# What programs are told that have credentials signed.
vc-api-token-wrong = Den här token öppnar ingenting här. Skicka Authorization: Bearer med den token som du fått av den som driver utfärdaren.
vc-api-media-type-unknown = Skicka förfrågan som application/json.
vc-api-body-too-large = Förfrågan är större än 1 MiB.
vc-api-request-not-understood = Innehållet är ingen begäran om att underteckna ett intyg. Det har fältet credential, ett objekt, och bredvid det högst en tom options.
vc-api-issuer-of-another = Med den här token undertecknas ingenting för den utfärdare som intyget nämner. Utelämna issuer, eller nämn den utfärdare som token hör till.
