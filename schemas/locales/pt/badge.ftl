# Frases assinadas nas medalhas. Uma alteração só vale para as medalhas emitidas depois dela.
badge-can = Quem tem esta medalha é capaz de:
badge-aim = O objetivo do círculo era que os participantes fossem capazes de:
badge-shown-attended = Obtida pela participação; nada foi avaliado.
badge-shown-peers = Avaliado pelos outros participantes.
badge-shown-facilitator = Avaliado ao longo das sessões por quem facilitou o círculo.
badge-shown-practice = Demonstrado na prática e avaliado.
badge-shown-artefact = Demonstrado com algo feito pela própria pessoa e avaliado.
badge-shown-project = Demonstrado com um projeto próprio e avaliado.
badge-shown-portfolio = Demonstrado com um portefólio e avaliado.
badge-attend-all = Presença: todas as sessões.
badge-attend-all-but = { $missed ->
    [one] Presença: no máximo uma sessão em falta.
   *[other] Presença: no máximo { $missed } sessões em falta.
}
badge-attend-at-least = { $needed ->
    [one] Presença: pelo menos uma sessão.
   *[other] Presença: pelo menos { $needed } sessões.
}
badge-hours = { $hours ->
    [one] Carga de trabalho: { $hours } hora.
   *[other] Carga de trabalho: { $hours } horas.
}
badge-form-on-site = Forma: presencial.
badge-form-online = Forma: em linha.
badge-form-blended = Forma: presencial e em linha.
badge-quality = Garantia da qualidade: { $quality }
badge-attended = { $held ->
    [one] Participou em { $attended } de { $held } sessão.
   *[other] Participou em { $attended } de { $held } sessões.
}
badge-attended-at = { $held ->
    [one] Participou em { $attended } de { $held } sessão ({ $place }).
   *[other] Participou em { $attended } de { $held } sessões ({ $place }).
}
badge-result-sessions = Sessões frequentadas
badge-result-hours = Carga de trabalho em horas
