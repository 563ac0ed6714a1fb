# What programs are told, and whoever sends too much.
page-too-often = V zadnji minuti ste vprašali zelo pogosto. Malo počakajte in poskusite znova.
api-media-type = Pošljite značko takšno, kot je: JSON, žeton, sliko ali besedilo, z ustreznim Content-Type.
api-empty = Nič ni bilo poslano. Dajte značko v telo zahteve.
api-broken = Pri nas je šlo nekaj narobe. Poskusite znova čez trenutek.
