# Sätze, die in Abzeichen mit unterschrieben werden. Eine Änderung gilt nur für danach ausgestellte Abzeichen.
badge-can = Wer dieses Abzeichen hat, kann:
badge-aim = Ziel des Lernteams war, dass die Teilnehmenden Folgendes können:
badge-shown-attended = Erworben durch Teilnahme; nichts wurde bewertet.
badge-shown-peers = Bewertet von den anderen Teilnehmenden.
badge-shown-facilitator = Bewertet von der Moderation im Verlauf der Treffen.
badge-shown-practice = In der Praxis gezeigt und bewertet.
badge-shown-artefact = Mit etwas Selbstgemachtem gezeigt und bewertet.
badge-shown-project = Mit einem eigenen Projekt gezeigt und bewertet.
badge-shown-portfolio = Mit einem Portfolio gezeigt und bewertet.
badge-attend-all = Anwesenheit: alle Treffen.
badge-attend-all-but = { $missed ->
    [one] Anwesenheit: höchstens ein Treffen versäumt.
   *[other] Anwesenheit: höchstens { $missed } Treffen versäumt.
}
badge-attend-at-least = { $needed ->
    [one] Anwesenheit: mindestens ein Treffen.
   *[other] Anwesenheit: mindestens { $needed } Treffen.
}
badge-hours = { $hours ->
    [one] Arbeitsaufwand: { $hours } Stunde.
   *[other] Arbeitsaufwand: { $hours } Stunden.
}
badge-form-on-site = Form: vor Ort.
badge-form-online = Form: online.
badge-form-blended = Form: vor Ort und online.
badge-quality = Qualitätssicherung: { $quality }
badge-attended = War bei { $attended } von { $held } Treffen dabei.
badge-attended-at = War bei { $attended } von { $held } Treffen dabei ({ $place }).
badge-result-sessions = Besuchte Treffen
badge-result-hours = Arbeitsaufwand in Stunden
