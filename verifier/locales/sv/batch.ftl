# Several inputs in one call, and what their signatures were made over.
batch-progress = Kontrollerat: { $done } av { $all }
batch-all = Kontrollerat: { $all }
explain-suite = Undertecknat med { $suite } över:
explain-options = Underskriftens uppgifter
explain-document = Dokument
explain-header = Huvud
explain-payload = Innehåll
explain-not = Det som är undertecknat kan inte skrivas ut [{ $code }].
explain-mandatory = Utsagor som måste visas
explain-chosen = Utsaga som har valts
