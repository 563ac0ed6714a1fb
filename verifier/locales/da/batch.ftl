# Several inputs in one call, and what their signatures were made over.
batch-progress = Kontrolleret: { $done } af { $all }
batch-all = Kontrolleret: { $all }
explain-suite = Underskrevet med { $suite } over:
explain-options = Underskriftens oplysninger
explain-document = Dokument
explain-header = Hoved
explain-payload = Indhold
