# O que está errado num catálogo e o que escrever em vez disso.
catalogue-not-toml = Isto não pode ser lido: { $detail }. Compara a linha com o catálogo inicial.
catalogue-id = «{ $text }» não é um nome curto. Usa só a a z, 0 a 9 e hífenes, no máximo 64 caracteres.
catalogue-attendance-rule = «{ $text }» não é uma regra de presença. Escreve «all», «all but 1» ou «at least 4».
catalogue-unknown-target = Nenhum quadro de referência tem «{ $text }». Escolhe um código da lista de quadros.
catalogue-address = «{ $text }» não é um endereço completo. Começa-o por https://.
catalogue-outcome-twice = O resultado de aprendizagem { $outcome } aparece duas vezes. Mantém só um.
catalogue-badge-twice = A medalha { $badge } tem a versão { $version } duas vezes. Aumenta a versão da mais recente.
catalogue-unknown-outcome = A medalha { $badge } refere o resultado { $outcome }, que não está no catálogo. Acrescenta-o ou corrige o nome.
catalogue-outcome-count = A medalha { $badge } tem { $count } resultados de aprendizagem. Dá-lhe de um a cinco.
catalogue-alignment-count = O resultado { $outcome } tem { $count } alinhamentos. Mantém os três mais importantes.
catalogue-no-language = A medalha { $badge } não está completa em nenhuma língua. Escreve o nome, a descrição e todos os resultados em pelo menos uma.
catalogue-long-name = O nome da medalha { $badge } tem { $count } caracteres. Encurta-o para 128.
catalogue-eqf-level = A medalha { $badge } tem o nível QEQ { $count }. Os níveis vão de 1 a 8.
