# Was jeder Code den Menschen sagt. Die Schlüssel sind die Codes aus schemas::verdict::Code; die Codes selbst ändern sich nie.
code-not_reached = Nicht geprüft, weil die Antwort schon feststand.

code-form_sound = Es ist ein Open Badge, so geschrieben, wie der Standard es sagt.
code-input_missing = An der genannten Stelle gibt es nichts zu lesen.
code-too_large = Es ist größer als jedes Abzeichen, das wir lesen.
code-too_deep = Es ist tiefer verschachtelt als jedes Abzeichen, das wir lesen.
code-unreadable = Das ist kein Open Badge, das wir lesen können.
code-code_damaged = Dieser Code ist beschädigt oder unvollständig.
code-no_code_found = In diesem Bild lässt sich kein QR-Code lesen.
code-not_a_badge = Das lässt sich lesen, ist aber kein Open Badge 3.0.
code-context_unknown = Es benutzt ein Vokabular, das wir nicht kennen.
code-context_inline = Es bringt sein eigenes Vokabular mit, das den Wörtern jede Bedeutung geben könnte.
code-feature_unknown = Es benutzt einen Teil des Standards, den wir nicht lesen.
code-beyond_page = Diese Seite kann ein Abzeichen in dieser Form nicht selbst prüfen.
code-work_limit = Die Prüfung würde mehr Arbeit kosten, als irgendein ehrliches Abzeichen braucht.
code-member_twice = Eines der Felder steht zweimal da, also lässt es sich auf zwei Arten lesen.
code-term_undefined = Es hat ein Feld, das kein Vokabular definiert; keine Unterschrift deckt es.
code-value_lost = Es hat einen Wert, den keine Unterschrift deckt.
code-shape_wrong = Es ist unterschrieben, hat aber nicht die Form eines Open Badge.
code-claims_differ = Der Umschlag sagt etwas anderes als das Abzeichen darin.
code-subject_other = Sie spricht von etwas anderem als dem Abzeichen, in dem sie steht.

code-proof_sound = Die Unterschrift passt: Seit der Unterschrift wurde nichts verändert.
code-proof_missing = Es ist nicht unterschrieben.
code-proof_malformed = Die Unterschrift ist nicht so geschrieben, wie sie sein muss.
code-signature_wrong = Die Unterschrift passt nicht: Es wurde verändert oder von jemand anderem gemacht.
code-purpose_wrong = Die Unterschrift wurde für einen anderen Zweck gemacht.
code-algorithm_refused = Es nennt eine Art zu unterschreiben, die nichts beweist.
code-header_refused = Der Umschlag versucht, einen eigenen Schlüssel oder eigene Regeln mitzubringen.
code-kind_wrong = Es wurde als etwas anderes unterschrieben als ein Abzeichen.
code-suite_unknown = Es ist auf eine Art unterschrieben, die wir nicht prüfen können.
code-proof_unknown = Es hat mehrere Unterschriften oder eine mit Bedingungen, die wir nicht kennen.
code-proof_not_for_showing = Es enthält noch alles, was unterschrieben wurde: Die Unterschrift zum Vorzeigen macht die Wallet der Person daraus.

code-key_sound = Der Schlüssel gehört dem Aussteller.
code-key_of_another = Es ist mit dem Schlüssel von jemand anderem als dem genannten Aussteller unterschrieben.
code-key_not_named = Der genannte Aussteller kennt diesen Schlüssel nicht.
code-key_weak = Es ist mit einem Schlüssel unterschrieben, den jeder benutzen könnte.
code-key_type_wrong = Der Schlüssel ist nicht von der Art, die diese Unterschrift braucht.
code-key_unreachable = Der Schlüssel des Ausstellers war nicht zu bekommen.
code-key_not_looked_up = Keine Vertrauensliste hier nennt diesen Aussteller, und sein eigener Schlüssel wurde nicht nachgeschlagen.
code-key_document_bad = Das Schlüsseldokument des Ausstellers ist nicht zu gebrauchen.
code-issuer_kind_unknown = Für diese Art von Aussteller können wir keine Schlüssel nachschlagen.
code-issuer_unproven = Es ist seit der Unterschrift unverändert, aber nichts beweist, dass der Schlüssel dem Aussteller gehört.
code-key_not_on_list = Der Aussteller steht auf der Vertrauensliste, dieser Schlüssel aber nicht.
code-key_out_of_time = Das Abzeichen liegt außerhalb der Zeit, in der dieser Schlüssel der des Ausstellers war.
code-key_dead = Der Schlüssel ist als gestohlen gemeldet oder sein Besitzer ausgeschlossen; seine Daten beweisen nichts.
code-key_dead_survivor = Der Schlüssel ist als gestohlen gemeldet, aber die Unterlagen des Ausstellers bestätigen genau dieses Abzeichen.
code-key_taken_away = Der Aussteller selbst nennt diesen Schlüssel nicht mehr.

code-issuer_listed = Der Aussteller steht auf einer Liste, der du vertraust.
code-issuer_recognised = Der Aussteller steht auf der Liste eines Netzwerks, das ein Netzwerk deines Vertrauens anerkennt.
code-issuer_unknown = Wir wissen nicht, wer es ausgestellt hat: Der Name darin ist seine eigene Behauptung.
code-issuer_out_of_time = Das Abzeichen liegt außerhalb der Zeit, in der dieser Aussteller auf der Liste stand.
code-trust_list_none = Es gab keine Vertrauensliste, die sagen könnte, wer der Aussteller ist.
code-trust_list_old = Die Vertrauensliste hat ihr eigenes Datum überschritten.

code-dates_sound = Es liegt innerhalb seiner Daten.
code-expired = Es ist abgelaufen.
code-not_yet_valid = Es ist noch nicht gültig.
code-clock_wrong = Die Uhr dieses Geräts geht nach; Daten lassen sich nicht prüfen.

code-status_clear = Am Tag der Statusliste war es nicht zurückgezogen.
code-status_not_listed = Es stand nicht auf der Liste der zurückgezogenen Abzeichen, als wir den Aussteller fragten; diese Liste ist nicht unterschrieben.
code-status_none = Der Aussteller hat keine Möglichkeit vorgesehen, es zurückzuziehen.
code-withdrawn = Der Aussteller hat es zurückgezogen.
code-suspended = Der Aussteller hat es vorübergehend gesperrt.
code-status_missing = Es sagt nicht, wo steht, ob es zurückgezogen wurde, oder nennt eine Liste, die nicht die des Ausstellers ist.
code-status_unknown = Ob es zurückgezogen wurde, konnte nicht geprüft werden.
code-status_list_bad = Die Liste der zurückgezogenen Abzeichen ist nicht zu gebrauchen.
code-status_kind_unknown = Es sagt auf eine Art, die wir nicht kennen, ob es zurückgezogen wurde.

code-endorsements_none = Es bringt keine Befürwortungen mit.
code-endorsements_unchecked = Es bringt Befürwortungen mit; sie wurden nicht geprüft.
code-endorsements_sound = Seine Befürwortungen halten.
code-endorsement_wrong = Eine seiner Befürwortungen hält nicht und wird nicht gezeigt.
code-endorsement_unknown = Bei mindestens einer seiner Befürwortungen können wir nicht sagen, ob sie hält.

code-holder_not_asked = Wer es zeigt, wurde nicht um einen Beweis gebeten, dass es sein eigenes ist.
code-holder_proved = Wer es zeigt, hat bewiesen, dass es ihm gegeben wurde.
code-holder_not_proved = Wer es zeigt, konnte nicht beweisen, dass es ihm gegeben wurde.
code-recipient_named = Es wurde der Person gegeben, die du genannt hast. Das beweist nicht, dass wer es zeigt diese Person ist.
code-recipient_other = Was darin über den Empfänger steht, passt nicht zu der Person, die du genannt hast.
code-recipient_unsaid = Es sagt nicht auf vergleichbare Weise, wem es gegeben wurde.

# Was zu tun ist; eines davon gehört zu jedem Grund, der im Weg steht.
remedy-scan_again = Scanne ihn noch einmal, oder bitte um ein anderes Exemplar.
remedy-give_badge = Gib das Abzeichen selbst an: seine Datei, seinen Link, seinen Text oder ein Bild seines QR-Codes.
remedy-do_not_rely = Verlass dich nicht darauf. Frag die Organisation, die es ausgestellt haben soll.
remedy-ask_newer = Vielleicht gibt es ein neueres; frag danach, bei der Person oder beim Aussteller.
remedy-check_later = Prüfe es noch einmal, wenn es gültig geworden ist.
remedy-ask_who = Frag, wer es ausgestellt hat, und frag dann diese Organisation.
remedy-try_online = Prüfe es später noch einmal, mit Netzverbindung.
remedy-fetch_list = Hol die aktuelle Vertrauensliste deines Netzwerks und prüfe noch einmal.
remedy-set_clock = Stell Datum und Uhrzeit dieses Geräts und prüfe noch einmal.
remedy-ask_issuer = Bitte den Aussteller, dieses Abzeichen zu bestätigen oder neu zu geben.
remedy-other_form = Bitte um das Abzeichen in anderer Form, oder nimm ein Programm, das diese kennt.
remedy-ask_server = Lass es den Server hinter dieser Seite prüfen.
remedy-ask_holder = Bitte darum, es aus der eigenen Wallet zu zeigen.
remedy-ask_recipient = Versuch es mit einem anderen Namen oder einer anderen Adresse, und frag, wem es gegeben wurde.
