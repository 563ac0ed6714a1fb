# O que pode correr mal antes de se olhar para uma medalha, e o que fazer.
trouble-trust_file_missing = Não é possível ler a lista de confiança { $file }.
trouble-trust_file_missing-remedy = Indique o ficheiro que a sua rede lhe deu.
trouble-trust_file_bad = A lista de confiança { $file } não está assinada como tal.
trouble-trust_file_bad-remedy = Obtenha de novo a lista da sua rede e compare a chave raiz com a folha de papel.
trouble-trust_file_demo = A lista de confiança { $file } é de uma demonstração; todos conhecem as suas chaves.
trouble-trust_file_demo-remedy = Use a lista da sua própria rede, ou defina KREDS_DEMO=1 para experimentar.
trouble-address_taken = Não é possível responder em { $listen }.
trouble-address_taken-remedy = Escolha outro endereço com --listen.
trouble-output_closed = Não foi possível escrever a resposta.
trouble-output_closed-remedy = Veja para onde vai a resposta.
serving = A responder em http://{ $listen }
