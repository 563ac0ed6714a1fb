# Several inputs in one call, and what their signatures were made over.
batch-progress = Verificadas: { $done } de { $all }
batch-all = Verificadas: { $all }
explain-suite = Assinado com { $suite } sobre:
explain-options = Dados da assinatura
explain-document = Documento
explain-header = Cabeçalho
explain-payload = Conteúdo
explain-not = Não é possível escrever por extenso o que foi assinado [{ $code }].
explain-mandatory = Afirmações que têm de ser mostradas
explain-chosen = Afirmação escolhida
