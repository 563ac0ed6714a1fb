# What programs are told, and whoever sends too much.
page-too-often = In der letzten Minute kamen von dir sehr viele Anfragen. Warte ein wenig und versuch es dann noch einmal.
api-media-type = Schick das Abzeichen so, wie es ist: JSON, ein Token, ein Bild oder einen Text, mit dem passenden Content-Type.
api-empty = Es wurde nichts geschickt. Leg das Abzeichen in den Inhalt der Anfrage.
api-broken = Bei uns ist etwas schiefgegangen. Versuch es gleich noch einmal.
