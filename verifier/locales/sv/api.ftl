# What programs are told, and whoever sends too much.
page-too-often = Du har frågat mycket ofta den senaste minuten. Vänta lite och försök sedan igen.
api-media-type = Skicka märket som det är: JSON, en token, en bild eller en text, med sin egen Content-Type.
api-empty = Inget skickades. Lägg märket i förfrågans innehåll.
api-broken = Något gick fel hos oss. Försök igen om en stund.
