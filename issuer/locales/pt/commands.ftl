# What commands say when they have done their work.
init-done = Pronto: { $file }. A seguir: kreds-issuer serve.
org-added = { $org } foi adicionada como { $did }. A seguir: kreds-issuer keys new.
keys-made = { $org } assina a partir de agora com { $keys }. Faz uma cópia de segurança da pasta de chaves com a frase-passe.
network-founded = A rede { $network } está criada. Impressão digital da chave-raiz: { $fingerprint }. Guarda o ficheiro da chave-raiz em lugar seguro.
network-joined = { $org } pertence a { $network }.
card-written = O cartão está em { $file }. A sua impressão digital, para ler em voz alta à rede: { $fingerprint }
retired = { $org } encerrou e os ficheiros das suas chaves foram apagados. Entrega { $folder }; impressão digital do cartão que lá está, para ler em voz alta: { $fingerprint }. Apagar não chega às cópias nem limpa o disco: destrói as cópias de segurança com as chaves e reinicia o serviço, para que também ele as esqueça.
retired-readme = { $org } encerrou a { $date }. Nada nesta pasta é secreto.
    Para a coordenação de uma rede: pede que te leiam a impressão digital do cartão e escreve
    kreds-issuer network inherit FOLDER --fingerprint FINGERPRINT
    A partir daí as medalhas de { $org } continuam autênticas quando o servidor já não existir.
    card.json: quem era, as suas chaves e listas de estado. status-*: as últimas listas de estado, em duas formas, sem fim. did.json: as chaves, como o servidor as publicava. achievement-*: as medalhas que ela própria fez. survivors-*: medalhas que sobrevivem a uma chave roubada.
network-renewed = Uma chave nova assina por { $network } até { $date }. Volta a guardar a chave-raiz em lugar seguro e faz uma cópia de segurança da pasta de chaves.
network-ends-soon = A chave que assina por { $network } termina a { $date }. Vai buscar a chave-raiz e escreve: kreds-issuer network renew --root-key FILE.
network-left = { $org } sai de { $network }. As medalhas de antes continuam autênticas.
network-recognised = { $network } reconhece { $other }.
network-forgotten = { $network } já não reconhece { $other }.
coordinator-appointed = { $login } coordena { $network } a partir de agora.
coordinator-until = { $login } coordena { $network } até { $day }, inclusive.
coordinator-dismissed = { $login } já não coordena { $network }.
network-exported = A lista de confiança está em { $file }.
integration-key = As credenciais são assinadas para outros programas como { $did }. Nenhuma lista de confiança tem esta chave: o que ela assina não responde por ninguém. Faz uma cópia de segurança da pasta de chaves.
key-dead = { $org }: nada do que { $key } assinou vale já pela sua data. O que os registos confirmam continua autêntico.
key-dead-replaced = { $org }: nada do que { $key } assinou vale já pela sua data. O que os registos confirmam continua autêntico. { $keys } assinam a partir de agora: faz uma cópia de segurança da pasta de chaves.
survivors-written = As medalhas que sobrevivem a { $key } estão em { $file }.
row-left-out = { $file }, linha { $row } foi deixada de fora: { $reason }
circle-imported = { $circle }: { $name }, { $people } na lista.
attendance-kept = { $circle }: presenças guardadas: { $marked }.
attendance-of-strangers = Na lista, mas não entre os participantes, ignorados: { $count }.
attendance-only-counted = Sessões de que só se sabe o número de pessoas: { $count }. Assinala quem esteve.
outcomes-kept = { $circle }: resultados guardados: { $ticks }.
circle-closed = O círculo está encerrado. Medalhas novas: { $new }. Já dadas antes: { $had }.
circle-not-yet = { $learner } ainda não: sessões { $sessions }, resultados { $outcomes }
award-line = { $award }  { $learner }  { $badge }  { $standing }
award-link =    { $link }
award-tx-code =    Código: { $code }
award-offered = A atribuição { $award } pode ser recolhida em { $link }
award-printed = Escrito: { $files }
circle-printed =
    { $badges ->
        [0] Nenhuma medalha do círculo está em vigor, por isso não há nada para escrever.
        [one] Escrito: a medalha de uma pessoa, em { $folder }
       *[other] Escrito: as medalhas de { $badges } pessoas, em { $folder }
    }
printing-progress = { $done } de { $all } medalhas escritas
award-suspended = A atribuição { $award } está suspensa: as páginas de verificação mostram-no até voltar a valer.
award-unsuspended = A atribuição { $award } volta a valer.
suspension-switched = { $org }: as medalhas emitidas a partir de agora podem ser suspensas: { $switch }.
issuing-switched = { $org } emite medalhas: { $switch }.
rs256-switched = { $org }: as medalhas emitidas a partir de agora são assinadas também com RS256: { $switch }.
copy-ended = O exemplar { $copy } da atribuição { $award } terminou. A atribuição mantém-se.
award-ended =
    A atribuição { $award } terminou, { $editions ->
        [0] e não havia nenhum exemplar.
        [one] e com ela um exemplar.
       *[other] e com ela { $editions } exemplares.
    }
serving = A responder em { $url }
serving-no-verifier = As medalhas dizem às pessoas que as verifiquem em { $url }. Se aí nada verificar medalhas, define verifier_url antes da primeira medalha.
standing-open = aberta
standing-collected = recolhida
standing-expired = expirada
standing-void = anulada
standing-replaced = substituída
standing-paused = em pausa após códigos errados
standing-ended = terminada
standing-none = não oferecida
first-run-link = Abre esta ligação para criar a primeira conta: { $link }
account-invited = Envia esta ligação a uma pessoa; funciona uma vez, durante uma semana, e dá em { $org } a função { $role }: { $link }
account-line = { $login }  { $name }  { $role }
account-new-password = Envia esta ligação só a { $login }; quem a abrir no prazo de um dia define uma nova palavra-passe, uma vez: { $link }
account-ended = { $login } já não pode fazer nada por { $org }. As medalhas emitidas antes continuam autênticas.
account-ends = { $login } trabalha para { $org } até { $day }, inclusive. As medalhas emitidas até lá continuam autênticas.
check-line =
    { $rule ->
        [database] o ficheiro da base de dados
        [journal] linhas do diário
        [offers] ofertas
        [places] lugares nas listas de estado
        [waiting] medalhas ainda não assinadas
        [badges] medalhas
        [lists] listas de estado
        [keys] chaves que assinam
       *[networks] listas de confiança
    }: { $count }, { $breaches ->
        [0] em ordem
       *[other] { $breaches } com erro
    }
check-breach =    { $about }
check-holds = Está tudo em ordem.
backup-written = Está tudo em { $file }: { $rows } linhas, { $keys } ficheiros de chaves. Abre-se com a frase-passe das chaves, que não está lá dentro: guarda-a noutro sítio.
audit-written = { $lines ->
    [one] O diário está em { $file }, uma linha. Anota o último selo noutro sítio: { $seal }
   *[other] O diário está em { $file }, { $lines } linhas. Anota o último selo noutro sítio: { $seal }
}
audit-whole = { $lines ->
    [one] Todos os selos batem certo: uma linha. O último selo é { $seal }
   *[other] Todos os selos batem certo: { $lines } linhas. O último selo é { $seal }
}
backup-restored = Restaurado como estava em { $moment }: { $rows } linhas. As ligações de recolha abertas deixaram de valer: { $offers }. Os convites também: { $invitations }.
backup-restored-next = O que foi feito depois de { $moment } não está incluído: encerra outra vez os círculos encerrados desde então e corre kreds-issuer check.
migrated = As tabelas estão atualizadas ({ $shape }). Uma cópia anterior está em { $file }; kreds-issuer restore repõe-na, com o programa mais antigo.
migrated-before = As tabelas estão atualizadas ({ $shape }).
