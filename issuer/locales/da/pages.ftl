# What pages and wallets show to learners.
page-demo = Demo: intet her gælder.
page-languages = Sprog
tx-code-description = Seks cifre, som facilitatoren fortæller dig
achievement-criteria = Sådan opnås det
achievement-alignments = Hvad det bidrager til
organisation-issues = Denne organisation udsteder Open Badges. Om et netværk står inde for den, viser en verifikator, ikke denne side.
