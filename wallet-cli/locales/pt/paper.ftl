# O que está no papel, e o que se diz sobre papel e imagens.
paper-code = Código QR que contém a medalha inteira
paper-picture = A medalha «{ $badge }» como imagem
paper-given = Dada por { $issuer } em { $date }
paper-until = Válida até { $date }
paper-more = O resto do texto está no código.
paper-check = Para verificar esta medalha, escreve { $host } e lê lá o código. Uma página que o código abre sozinho pode ser uma cópia.
paper-copy = Quem tem isto na mão pode mostrá-lo; não diz quem é essa pessoa. Duas pessoas que veem o mesmo código podem perceber que é a mesma medalha.
paper-demo = Demonstração: esta medalha não conta
paper-done = { $badge }: escrita em { $file }. Quem tiver isso tem uma cópia da medalha.
paper-letters = Faltam no tipo de letra: { $letters }. Aí está o número da letra; o código contém o nome tal como é.
paper-without-code = Não tem código para ler, mas os programas encontram a medalha lá dentro.

sheet-words-title = Folha de recuperação de uma carteira Kreds
sheet-words-secret = Secreto: quem tiver estas palavras e uma cópia de segurança pode usar as medalhas.
sheet-words-what = Estas 24 palavras abrem qualquer cópia de segurança da carteira, um ficheiro ou folhas com códigos, mesmo que a frase-passe esteja esquecida. Guarda esta folha onde tens o passaporte, e a cópia de segurança noutro sítio.
sheet-words-blank = Escreve aqui à mão as 24 palavras do ecrã, com uma caneta que não desbote. Abrem qualquer cópia de segurança da carteira, um ficheiro ou os códigos das páginas seguintes, mesmo que a frase-passe esteja esquecida. Quando estiverem aqui, guarda os códigos noutro sítio.
sheet-words-how = Para recuperar a carteira noutro computador, executa kreds-wallet restore --words com o ficheiro da cópia ou com imagens dos códigos, e escreve as palavras por ordem. Bastam as primeiras quatro letras de cada uma.
sheet-codes-title = Cópia de segurança { $backup }, página { $page } de { $pages }
sheet-codes-how = Os códigos de todas as páginas contêm juntos uma carteira, cifrada. Para a recuperar, fotografa ou digitaliza cada página e executa kreds-wallet restore com as imagens. Abre-se com a frase-passe ou com as 24 palavras da carteira.
sheet-code = { $backup }: código { $number } de { $of }

progress-codes = A carteira inteira ocupa { $codes ->
    [one] um código
   *[other] { $codes } códigos
} em { $pages ->
    [one] uma página.
   *[other] { $pages } páginas.
}
progress-printer = As palavras são secretas: uma impressora que outros usam pode guardar o que imprimiu. Com --split só ficam no papel quando as escreveres tu.
progress-picture = { $file }: { $number ->
    [one] um código
   *[other] { $number } códigos
} de uma cópia de segurança
sheet-done = A folha com as tuas 24 palavras está em { $file }. Imprime-a numa impressora tua e apaga o ficheiro.
sheet-split-done = A folha está em { $file }. Escreve nela estas palavras à mão e depois limpa o ecrã:
codes-done = A cópia de segurança { $backup } está em { $file } como códigos. Imprime todas as páginas. Abre-se com a tua frase-passe atual ou com as tuas 24 palavras.

import-refused = { $file }: { $reason }
progress-reading = { $number } de { $of }: a ler { $file } …

linkedin-open = Abre esta ligação onde tens sessão iniciada no LinkedIn. Preenche um formulário; nada é publicado antes de o guardares.
linkedin-without = A medalha em si não está na ligação. Com --with-badge está: então o LinkedIn, e quem a vir lá, tem uma cópia da medalha inteira.
linkedin-with = A medalha inteira está na ligação: o LinkedIn, e quem a vir lá, recebe uma cópia.
