# Sentences that are signed into badges. A change here changes badges issued from then on, never older ones.
badge-can = Whoever holds this badge can:
badge-aim = The aim of the circle was that participants can:
badge-shown-attended = Earned by taking part; nothing was assessed.
badge-shown-peers = Assessed by the other participants.
badge-shown-facilitator = Assessed by the facilitator along the way.
badge-shown-practice = Shown in practice and assessed.
badge-shown-artefact = Shown with something the participant made, and assessed.
badge-shown-project = Shown with a project of one's own, and assessed.
badge-shown-portfolio = Shown with a portfolio, and assessed.
badge-attend-all = Attendance: every session.
badge-attend-all-but = { $missed ->
    [one] Attendance: all sessions but one at most.
   *[other] Attendance: all sessions but { $missed } at most.
}
badge-attend-at-least = { $needed ->
    [one] Attendance: at least one session.
   *[other] Attendance: at least { $needed } sessions.
}
badge-hours = { $hours ->
    [one] Workload: { $hours } hour.
   *[other] Workload: { $hours } hours.
}
badge-form-on-site = Form: on site.
badge-form-online = Form: online.
badge-form-blended = Form: on site and online.
badge-quality = Quality assurance: { $quality }
badge-attended = { $held ->
    [one] Attended { $attended } of { $held } session.
   *[other] Attended { $attended } of { $held } sessions.
}
badge-attended-at = { $held ->
    [one] Attended { $attended } of { $held } session ({ $place }).
   *[other] Attended { $attended } of { $held } sessions ({ $place }).
}
badge-result-sessions = Sessions attended
badge-result-hours = Workload in hours
