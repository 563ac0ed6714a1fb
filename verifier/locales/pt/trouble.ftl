# O que pode correr mal antes de se olhar para uma medalha, e o que fazer.
trouble-command_incomplete = Falta algo no comando: { $part }
trouble-command_incomplete-remedy = Veja como se escreve com: kreds-verifier help
trouble-command_not_understood = O comando não se compreende: { $part }
trouble-command_not_understood-remedy = Veja como se escreve com: kreds-verifier help
trouble-trust_file_missing = Não é possível ler a lista de confiança { $file }.
trouble-trust_file_missing-remedy = Indica o ficheiro que a tua rede te deu.
trouble-trust_file_bad = A lista de confiança { $file } não está assinada como tal.
trouble-trust_file_bad-remedy = Obtém de novo a lista da tua rede e compara a chave-raiz com a folha de papel.
trouble-trust_file_demo = A lista de confiança { $file } é de uma demonstração; todos conhecem as suas chaves.
trouble-trust_file_demo-remedy = Usa a lista da tua própria rede, ou define KREDS_DEMO=1 para experimentar.
trouble-status_file_missing = Não é possível ler a lista de estados { $file }.
trouble-status_file_missing-remedy = Indica o ficheiro que veio com a medalha.
trouble-status_file_bad = { $file } não é uma lista de estados assinada.
trouble-status_file_bad-remedy = Dá a lista tal como foi assinada: um token, ou JSON com a sua prova.
trouble-address_taken = Não é possível responder em { $listen }.
trouble-address_taken-remedy = Escolhe outro endereço com --listen.
trouble-public_url_demo = O endereço { $address } é um desta máquina, ou não é cifrado: nenhuma carteira deve responder aí.
trouble-public_url_demo-remedy = Indica o endereço https em que esta página é alcançada, ou define KREDS_DEMO=1 para experimentar.
trouble-public_url_bad = { $address } não é o endereço de um servidor que as carteiras alcancem.
trouble-public_url_bad-remedy = Indica o endereço em que esta página é alcançada, como https://check.library.example.
trouble-ask_key_missing = A chave { $file } não pode ser lida nem feita.
trouble-ask_key_missing-remedy = Indica um ficheiro numa pasta em que este servidor possa escrever.
trouble-ask_key_bad = O ficheiro { $file } não é uma chave com que se assinem pedidos.
trouble-ask_key_bad-remedy = Indica outro ficheiro; onde ainda não há nenhum, é feita uma chave nova.
trouble-output_closed = Não foi possível escrever a resposta.
trouble-output_closed-remedy = Vê para onde vai a resposta.
serving = A responder em http://{ $listen }
