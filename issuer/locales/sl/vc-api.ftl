# What programs are told that have credentials signed.
vc-api-token-wrong = Ta žeton tukaj ne odpre ničesar. Pošljite Authorization: Bearer z žetonom, ki ste ga dobili od upravljavca tega izdajatelja.
vc-api-media-type-unknown = Zahtevo pošljite kot application/json.
vc-api-body-too-large = Zahteva je večja od 1 MiB.
vc-api-request-not-understood = Vsebina ni zahteva za podpis potrdila. Imeti mora polje credential z objektom, poleg njega pa kvečjemu prazno polje options.
vc-api-issuer-of-another = S tem žetonom se za izdajatelja, ki ga potrdilo navaja, nič ne podpiše. Izpustite issuer ali navedite izdajatelja, ki mu žeton pripada.
