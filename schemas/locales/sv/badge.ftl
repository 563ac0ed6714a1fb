# Meningar som signeras i märken. En ändring här gäller bara märken som utfärdas därefter.
badge-can = Den som har det här märket kan:
badge-aim = Målet med lärcirkeln var att deltagarna kan:
badge-shown-attended = Intjänat genom att delta; inget har bedömts.
badge-shown-peers = Bedömt av de andra deltagarna.
badge-shown-facilitator = Bedömt av facilitatorn under cirkelns gång.
badge-shown-practice = Visat i praktiken och bedömt.
badge-shown-artefact = Visat med något som deltagaren har gjort, och bedömt.
badge-shown-project = Visat med ett eget projekt, och bedömt.
badge-shown-portfolio = Visat med en portfölj, och bedömt.
badge-attend-all = Närvaro: alla träffar.
badge-attend-all-but = { $missed ->
    [one] Närvaro: högst en missad träff.
   *[other] Närvaro: högst { $missed } missade träffar.
}
badge-attend-at-least = { $needed ->
    [one] Närvaro: minst en träff.
   *[other] Närvaro: minst { $needed } träffar.
}
badge-hours = { $hours ->
    [one] Arbetsinsats: { $hours } timme.
   *[other] Arbetsinsats: { $hours } timmar.
}
badge-form-on-site = Form: på plats.
badge-form-online = Form: på nätet.
badge-form-blended = Form: på plats och på nätet.
badge-quality = Kvalitetssäkring: { $quality }
badge-attended = { $held ->
    [one] Deltog i { $attended } av { $held } träff.
   *[other] Deltog i { $attended } av { $held } träffar.
}
badge-attended-at = { $held ->
    [one] Deltog i { $attended } av { $held } träff ({ $place }).
   *[other] Deltog i { $attended } av { $held } träffar ({ $place }).
}
badge-result-sessions = Träffar med närvaro
badge-result-hours = Arbetsinsats i timmar
