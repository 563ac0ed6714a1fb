# Sætninger, der underskrives i badges. En ændring her gælder kun badges, der udstedes derefter.
badge-can = Den, der har dette badge, kan:
badge-aim = Målet med læringscirklen var, at deltagerne kan:
badge-shown-attended = Optjent ved at deltage; intet er bedømt.
badge-shown-peers = Bedømt af de andre deltagere.
badge-shown-facilitator = Bedømt af facilitatoren undervejs.
badge-shown-practice = Vist i praksis og bedømt.
badge-shown-artefact = Vist med noget, deltageren har lavet, og bedømt.
badge-shown-project = Vist med et eget projekt og bedømt.
badge-shown-portfolio = Vist med en portfolio og bedømt.
badge-attend-all = Fremmøde: alle mødegange.
badge-attend-all-but = { $missed ->
    [one] Fremmøde: højst én mødegang misset.
   *[other] Fremmøde: højst { $missed } mødegange misset.
}
badge-attend-at-least = { $needed ->
    [one] Fremmøde: mindst én mødegang.
   *[other] Fremmøde: mindst { $needed } mødegange.
}
badge-hours = { $hours ->
    [one] Arbejdsindsats: { $hours } time.
   *[other] Arbejdsindsats: { $hours } timer.
}
badge-form-on-site = Form: på stedet.
badge-form-online = Form: online.
badge-form-blended = Form: på stedet og online.
badge-quality = Kvalitetssikring: { $quality }
badge-attended = { $held ->
    [one] Deltog i { $attended } af { $held } mødegang.
   *[other] Deltog i { $attended } af { $held } mødegange.
}
badge-attended-at = { $held ->
    [one] Deltog i { $attended } af { $held } mødegang ({ $place }).
   *[other] Deltog i { $attended } af { $held } mødegange ({ $place }).
}
badge-result-sessions = Mødegange med fremmøde
badge-result-hours = Arbejdsindsats i timer
