# Stavki, ki se podpišejo v značke. Sprememba velja le za značke, izdane po njej.
badge-can = Kdor ima to značko, zna:
badge-aim = Cilj učnega kroga je bil, da udeleženci znajo:
badge-shown-attended = Pridobljena z udeležbo; nič ni bilo ocenjeno.
badge-shown-peers = Ocenili so drugi udeleženci.
badge-shown-facilitator = Sproti je ocenil vodja kroga.
badge-shown-practice = Prikazano v praksi in ocenjeno.
badge-shown-artefact = Prikazano z lastnim izdelkom in ocenjeno.
badge-shown-project = Prikazano z lastnim projektom in ocenjeno.
badge-shown-portfolio = Prikazano s portfolijem in ocenjeno.
badge-attend-all = Prisotnost: vsa srečanja.
badge-attend-all-but = { $missed ->
    [one] Prisotnost: največ { $missed } izpuščeno srečanje.
    [two] Prisotnost: največ { $missed } izpuščeni srečanji.
    [few] Prisotnost: največ { $missed } izpuščena srečanja.
   *[other] Prisotnost: največ { $missed } izpuščenih srečanj.
}
badge-attend-at-least = { $needed ->
    [one] Prisotnost: vsaj { $needed } srečanje.
    [two] Prisotnost: vsaj { $needed } srečanji.
    [few] Prisotnost: vsaj { $needed } srečanja.
   *[other] Prisotnost: vsaj { $needed } srečanj.
}
badge-hours = { $hours ->
    [one] Obremenitev: { $hours } ura.
    [two] Obremenitev: { $hours } uri.
    [few] Obremenitev: { $hours } ure.
   *[other] Obremenitev: { $hours } ur.
}
badge-form-on-site = Oblika: v živo.
badge-form-online = Oblika: na spletu.
badge-form-blended = Oblika: v živo in na spletu.
badge-quality = Zagotavljanje kakovosti: { $quality }
badge-attended = Prisotnost na srečanjih: { $attended } od { $held }.
badge-attended-at = Prisotnost na srečanjih: { $attended } od { $held } ({ $place }).
badge-result-sessions = Prisotnost na srečanjih
badge-result-hours = Obremenitev v urah
