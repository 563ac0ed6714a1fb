# What programs are told, and whoever sends too much.
page-too-often = Du har spurgt meget ofte det seneste minut. Vent lidt, og prøv så igen.
api-media-type = Send badgen, som den er: JSON, et token, et billede eller en tekst, med sin egen Content-Type.
api-empty = Der blev ikke sendt noget. Læg badgen i forespørgslens indhold.
api-broken = Noget gik galt hos os. Prøv igen om et øjeblik.
