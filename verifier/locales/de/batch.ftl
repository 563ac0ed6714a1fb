# Several inputs in one call, and what their signatures were made over.
batch-progress = Geprüft: { $done } von { $all }
batch-all = Geprüft: { $all }
explain-suite = Unterschrieben mit { $suite } über:
explain-options = Angaben der Unterschrift
explain-document = Dokument
explain-header = Kopf
explain-payload = Inhalt
explain-not = Was unterschrieben wurde, lässt sich nicht ausschreiben [{ $code }].
explain-mandatory = Aussagen, die gezeigt werden müssen
explain-chosen = Aussage, die ausgewählt wurde
