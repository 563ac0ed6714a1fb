# Entrega: quem já recolheu, a parede, talões, ligações e a página de uma atribuição.
hand-title = Entregar
hand-nobody = Ainda ninguém ganhou a medalha.
hand-close-first = Encerrar o círculo
hand-tally =
    { $collected ->
        [one] { $collected } de { $all } já recolheu.
       *[other] { $collected } de { $all } já recolheram.
    }
hand-collected-wallet = Recolhida { $when }, com carteira.
hand-collected-picture = Recolhida { $when }, como imagem.
hand-collected-page = Recolhida { $when }, como página no telemóvel.
hand-collected-print = Recolhida { $when }, em papel.
hand-collected-file = Recolhida { $when }, como ficheiro.
hand-open = Pode ser recolhida até { $until }.
hand-paused = Em pausa após cinco códigos errados.
hand-expired = A ligação expirou.
hand-not-offered = Ainda sem ligação.
hand-lost = Este exemplar terminou; ainda não há nova ligação.
hand-ended = A medalha foi revogada.
hand-code = Código
hand-codes-private = Diz cada código à pessoa a quem pertence. Os códigos só estão aqui, nunca na parede nem em papel.
hand-resume = Continuar com um novo código
hand-renew = Nova ligação
hand-wrong-hands = Recolhida pela pessoa errada?
hand-replace = Terminar e fazer nova ligação
hand-to-wall = Mostrar na parede
hand-to-wall-anyway = Mostrar na parede mesmo assim
hand-ends-slips =
    { $slips ->
        [one] Um talão feito e não usado deixa de valer.
       *[other] { $slips } talões feitos e não usados deixam de valer.
    }
hand-to-slips = Imprimir talões
hand-to-links = Ligações para copiar
hand-how-hint = As ligações na parede valem uma hora e precisam do código. Os talões valem 90 dias, sem código. Para quem ainda não recolheu, uma coisa substitui a outra.
hand-to-exchange = Trocar uma medalha que alguém traz
wall-title = Na parede
wall-qr = A ligação como código QR
wall-how = Lê isto com o telemóvel. O código, dizemos-to nós.
wall-until = Até { $until }.
wall-turns = De quem é a vez
wall-before = Anterior
wall-next = Seguinte
wall-left =
    { $left ->
        [one] Falta { $left }
       *[other] Faltam { $left }
    }
wall-nobody = Aqui ninguém espera agora
wall-again = Mostrar todos os que ainda não recolheram
wall-back = Voltar à lista
links-title = Ligações
links-lead = Cada ligação é para uma pessoa: quem a tem pode recolher a medalha.
links-mail-hint = Um endereço de e-mail serve para uma só mensagem e não fica guardado.
links-link = Ligação
links-copy = Copiar
links-copied = Copiada
links-short = Esta ligação precisa do código e vale uma hora.
links-address = Endereço de e-mail
links-send = Enviar
links-sent = Enviado. O endereço não ficou guardado.
mail-subject = A tua medalha: { $badge }
mail-body =
    Olá,

    ganhaste uma medalha de { $issuer }: { $badge }.
    Recolhe-a aqui, até { $until }:

    { $link }

    A ligação é só para ti. Não precisas de conta.
list-title = Lista de presenças
list-hint = Imprime-a para uma noite sem rede e assinala depois as mesmas caixas na página do círculo.
list-name = Nome
list-was-there = esteve presente
slips-title = Talões
slips-lead = Quatro numa folha A4. Imprime em tamanho real (100 %) e corta pelas linhas tracejadas.
slips-early = O círculo ainda decorre, por isso os talões dormem até ao encerramento. O talão de quem não recebe a medalha fica sem efeito.
slips-print = Imprimir
slips-make = Novos talões para quem ainda não recolheu
slips-make-first = Fazer talões para todos
slip-collect = Recolher
slip-collect-how = Lê isto com a câmara do telemóvel, ou escreve:
slip-until = Até { $until }.
slip-sleeps = Funciona assim que o círculo for encerrado.
slip-private = Privado: deita fora esta metade depois de usar.
slip-show = Mostrar
slip-from = De { $issuer }
slip-check = Para verificar a medalha, escreve { $host } e lê lá o código. Uma página que este código abre sozinho pode ser uma cópia.
slip-show-later = Esta metade é impressa quando o círculo for encerrado.
award-link-now = Ligação
award-copies = Exemplares
award-no-copies = Ninguém a recolheu e nada foi impresso.
copy-wallet = Numa carteira desde { $made }.
copy-wallet-ended = Numa carteira desde { $made }, terminada { $ended }.
copy-paper = Em papel, imagem ou ficheiro desde { $made }.
copy-paper-ended = Em papel, imagem ou ficheiro desde { $made }, terminada { $ended }.
award-copy-what = Perdida, ou nas mãos erradas?
award-because = Motivo
award-because-hint = Só para a equipa; nunca é mostrado fora. Pode ficar vazio.
award-end-copy = Terminar este exemplar
award-correct = Corrigir o nome
award-correct-lead = O que foi entregue termina e mostra «revogada»; uma nova ligação dá a medalha certa.
award-corrected = O nome está corrigido. Dá a nova ligação abaixo; a medalha antiga já não vale.
award-replaced = A medalha perdida já não vale. Dá a nova ligação abaixo.
award-name-same = A medalha já tem esse nome. Altera-o; se a medalha se perdeu, abre acima «Perdida, ou nas mãos erradas?».
award-name = Nome na medalha
award-name-hint = Bastam o primeiro nome e a inicial. Vazio: uma medalha sem nome.
award-name-refused = O nome tem caracteres ocultos ou é demasiado longo. Escreve-o de outra forma.
award-correct-do = Corrigir
award-suspend = Suspender por algum tempo
award-suspend-lead = Quem lê o código vê «suspensa» até voltares a deixá-la valer.
award-suspend-do = Suspender
award-suspended-since = Suspensa desde { $since }.
award-unsuspend-do = Deixar valer de novo
award-end = Revogar a medalha
award-end-lead = Todos os exemplares terminam de vez. Quem ler o código de um deles vê «revogada».
award-sure = Tenho a certeza; isto não se pode desfazer.
award-sure-missing = Assinala a caixa se tens a certeza.
award-end-do = Revogar
exchange-title = Trocar uma medalha
exchange-lead = Alguém traz uma medalha vossa, em papel ou no telemóvel: a antiga termina e há uma nova ligação. Também funciona depois de apagados os nomes.
exchange-text = A medalha
exchange-text-hint = Lê o código QR com um leitor, ou cola a ligação, os algarismos ou o texto.
exchange-file = Ou um ficheiro ou uma imagem
exchange-file-hint = O ficheiro da medalha, ou uma imagem nítida do código QR.
exchange-do = Trocar
