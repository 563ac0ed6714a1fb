# Several inputs in one call, and what their signatures were made over.
batch-progress = Preverjeno: { $done } od { $all }
batch-all = Preverjeno: { $all }
explain-suite = Podpisano z { $suite } čez:
explain-options = Podatki podpisa
explain-document = Dokument
explain-header = Glava
explain-payload = Vsebina
explain-not = Podpisanega besedila ni mogoče izpisati [{ $code }].
explain-mandatory = Izjave, ki morajo biti pokazane
explain-chosen = Izbrana izjava
