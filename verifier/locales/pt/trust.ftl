# Em quem o leitor confia: redes, as suas listas e o que lhes acontece.
trust-new = Agora confias em { $network } ({ $did }): versão { $version } da lista, com { $issuers ->
    [one] uma entidade emissora
   *[other] { $issuers } entidades emissoras
    }, válida até { $until }.
trust-newer = { $network }: a versão { $version } substituiu a versão { $from }; válida até { $until }.
trust-same = { $network }: a versão { $version } é a mais recente; válida até { $until }.
trust-root = Chave-raiz: { $root }
trust-removed = Já não confias em { $network } ({ $did }).
trust-none = Ainda não confias em nenhuma rede. Começa com «kreds-verifier trust add».
trust-list = { $network } ({ $did }): versão { $version } de { $made }, válida até { $until }, { $issuers ->
    [one] uma entidade emissora
   *[other] { $issuers } entidades emissoras
    }
trust-old = Esta lista passou do prazo, por isso ninguém nela pode ser confirmado. Executa «kreds-verifier trust update».
trust-from = De { $origin }, em { $fetched }.
trust-through = Conhecida através de { $through }.
trust-recognises = Reconhece { $other } (chave-raiz { $otherroot }).
trust-recognises-unheld = Reconhece { $other } (chave-raiz { $otherroot }); a lista ainda não está aqui.
trust-damaged = O ficheiro { $file } está danificado e não conta. Adiciona a rede de novo.
trust-kept = { $network } fica como está: { $reason } [{ $code }]
trust-kept-trust_by_hand = a lista veio como ficheiro; traz a próxima com «kreds-verifier trust add».
trust-kept-trust_address_unknown = nada diz onde está a lista; adiciona-a como ficheiro.
trust-kept-trust_not_fetched = não foi possível obter a lista.
trust-kept-trust_not_read = não foi possível ler a lista.
trust-kept-trust_list_bad = o que veio não é uma lista assinada por ela.
trust-kept-trust_root_other = o que veio está assinado sob outra chave-raiz.
trust-kept-trust_network_demo = é de uma demonstração.
trust-kept-trust_root_needed = ninguém comparou a chave-raiz com o papel.
trust-kept-trust_root_changed = o que veio está assinado sob outra chave-raiz.
trust-kept-trust_list_older = o que veio é mais antigo do que a lista que está aqui.
trust-kept-trust_store = não foi possível escrever.
trust-kept-trust_store_busy = outro programa está a escrever.

trouble-trust_no_folder = Não há pasta onde guardar a confiança.
trouble-trust_no_folder-remedy = Indica uma com --trust-dir ou KREDS_TRUST_DIR.
trouble-trust_root_needed = { $origin } é uma lista de { $network } ({ $did }) com { $issuers ->
    [one] uma entidade emissora
   *[other] { $issuers } entidades emissoras
    }, válida até { $until }. A chave-raiz tem esta impressão digital: { $root }. Ainda não confias nela.
trouble-trust_root_needed-remedy = Compara a impressão digital com a folha de papel da rede. Se for a mesma, acrescenta --root "{ $root }" ao comando.
trouble-trust_root_other = A lista em { $origin } está assinada sob outra chave-raiz, diferente da que indicaste.
trouble-trust_root_other-remedy = Compara o que escreveste com a folha de papel da rede. Se estiver certo, não uses esta lista e avisa a rede.
trouble-trust_root_changed = Confias em { $did } com outra chave-raiz: { $root }.
trouble-trust_root_changed-remedy = Pergunta à rede se tem uma nova chave-raiz. Se sim, remove-a aqui e adiciona-a de novo com a nova impressão digital.
trouble-trust_list_bad = O que está em { $origin } não é uma lista de confiança assinada.
trouble-trust_list_bad-remedy = Pede à rede o endereço ou o ficheiro da sua lista.
trouble-trust_list_older = A lista em { $origin } é mais antiga do que a que tens, ou é outra com a mesma versão.
trouble-trust_list_older-remedy = Nada foi alterado. Pede à rede a lista mais recente.
trouble-trust_network_demo = A lista em { $origin } é de uma demonstração; todos conhecem as suas chaves.
trouble-trust_network_demo-remedy = Usa a lista da tua própria rede, ou define KREDS_DEMO=1 para experimentar.
trouble-trust_not_fetched = Não foi possível obter { $origin }.
trouble-trust_not_fetched-remedy = Verifica o endereço e a ligação, ou traz a lista como ficheiro.
trouble-trust_not_read = Não é possível ler { $origin }.
trouble-trust_not_read-remedy = Verifica o nome do ficheiro e quem o pode ler.
trouble-trust_no_fingerprint = Nenhum código QR em { $origin } é uma impressão digital.
trouble-trust_no_fingerprint-remedy = Tira a fotografia de novo, mais perto e com melhor luz, ou escreve a impressão digital depois de --root.
trouble-trust_network_unknown = Não confias em nenhuma rede «{ $network }», ou há mais do que uma com esse nome.
trouble-trust_network_unknown-remedy = «kreds-verifier trust list» mostra as redes; indica uma pelo seu DID.
trouble-trust_store = Não é possível ler ou escrever na pasta das redes.
trouble-trust_store-remedy = Verifica a pasta, as permissões e o espaço no disco; ou indica outra com --trust-dir.
trouble-trust_store_busy = Outro programa está a alterar as redes.
trouble-trust_store_busy-remedy = Espera que termine e tenta de novo.
