# Several inputs in one call, and what their signatures were made over.
batch-progress = Kontrolleret: { $done } af { $all }
batch-all = Kontrolleret: { $all }
explain-suite = Underskrevet med { $suite } over:
explain-options = Underskriftens oplysninger
explain-document = Dokument
explain-header = Hoved
explain-payload = Indhold
explain-not = Det, der er underskrevet, kan ikke skrives ud [{ $code }].
explain-mandatory = Udsagn, der skal vises
explain-chosen = Udsagn, der er valgt
