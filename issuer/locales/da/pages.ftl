# What pages and wallets show to learners.
page-demo = Demo: Intet her gælder.
page-languages = Sprog
tx-code-description = Seks cifre, som facilitatoren fortæller dig
achievement-criteria = Sådan optjenes det
achievement-alignments = Hvad det bidrager til
organisation-issues = Denne organisation udsteder Open Badges. Om et netværk står inde for den, kan du se på en kontrolside, ikke her.
