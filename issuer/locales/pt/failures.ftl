# What is wrong, and what to do: two lines for each code.
failure-settings-missing = Não é possível ler a configuração { $file }.
failure-settings-missing-remedy = Crie-a com: kreds-issuer init, ou indique o ficheiro com --config.
failure-settings-wrong = A configuração { $file } não se entende: { $detail }
failure-settings-wrong-remedy = Corrija essa linha e tente de novo.
failure-address-refused = { $setting } não pode ser este endereço.
failure-address-refused-remedy = Use um endereço https sem consulta; http só funciona para localhost com KREDS_DEMO=1.
failure-database-unknown = Este programa não conhece a base de dados { $url }.
failure-database-unknown-remedy = Escreva database_url = "sqlite:kreds.db".
failure-already-there = { $name } já existe.
failure-already-there-remedy = Escolha outro nome ou continue com o que existe.
failure-name-not-short = { $name } não pode fazer parte de um endereço.
failure-name-not-short-remedy = Use a-z, 0-9 e -, no máximo 40 caracteres.
failure-key-file-unreachable = Não é possível ler ou escrever o ficheiro de chave { $file }.
failure-key-file-unreachable-remedy = Verifique key_dir na configuração e a quem pertence a pasta.
failure-key-file-open-to-others = Outras pessoas nesta máquina podem ler { $file }.
failure-key-file-open-to-others-remedy = Feche-o com: chmod 600. Se alguém o pode ter lido, crie chaves novas.
failure-key-passphrase-wrong = A frase-passe não abre { $file }.
failure-key-passphrase-wrong-remedy = Verifique key_passphrase_file; os ficheiros de chave e a frase-passe guardam-se juntos.
failure-key-file-damaged = { $file } está danificado.
failure-key-file-damaged-remedy = Recupere o ficheiro da cópia de segurança ou crie chaves com: kreds-issuer keys new.
failure-example-key = { $file } é uma chave de exemplo que todos conhecem.
failure-example-key-remedy = Crie as suas com: kreds-issuer keys new. Os exemplos só funcionam com KREDS_DEMO=1.
failure-key-missing = A organização não tem chave para assinar.
failure-key-missing-remedy = Crie uma com: kreds-issuer keys new.
failure-key-names-used-up = Já não há nomes para chaves deste mês.
failure-key-names-used-up-remedy = Use as chaves que existem.
failure-organisation-unknown = Não existe a organização { $name }.
failure-organisation-unknown-remedy = Adicione-a com: kreds-issuer org add.
failure-organisation-not-named = Não é claro de que organização se trata.
failure-organisation-not-named-remedy = Indique-a com --org; se ainda não há nenhuma: kreds-issuer org add.
failure-network-unknown = Não existe a rede { $name }.
failure-network-unknown-remedy = Crie-a com: kreds-issuer network init.
failure-network-not-named = Não é claro de que rede se trata.
failure-network-not-named-remedy = Indique-a com --network; se ainda não há nenhuma: kreds-issuer network init.
failure-catalogue-wrong = O catálogo { $file } não está certo: { $detail }
failure-catalogue-wrong-remedy = Corrija-o e tente de novo.
failure-badge-unknown = O catálogo não tem a medalha { $name }.
failure-badge-unknown-remedy = Use o nome curto de uma medalha do catálogo.
failure-import-refused = Não é possível importar { $file }.
failure-circle-unknown = Não existe o círculo { $name }.
failure-circle-unknown-remedy = Importe-o com: kreds-issuer circle import.
failure-circle-not-one = { $file } contém { $count } círculos utilizáveis.
failure-circle-not-one-remedy = Escolha um pelo número com --number.
failure-too-many-meetings = A lista indica mais sessões do que as { $held } conhecidas.
failure-too-many-meetings-remedy = Importe o círculo de novo e depois a lista.
failure-learner-unknown = { $name } não está na lista de participantes.
failure-learner-unknown-remedy = Escreva o nome como na lista ou o lugar como #3.
failure-learner-ambiguous = Há várias pessoas chamadas { $name }.
failure-learner-ambiguous-remedy = Indique quem pelo lugar na lista, por exemplo #3.
failure-session-unknown = Não há sessão { $number }; o círculo teve { $held }.
failure-session-unknown-remedy = Use os números a partir de 1.
failure-outcome-unknown = A medalha não tem o resultado { $name }.
failure-outcome-unknown-remedy = Omita os resultados para indicar todos.
failure-award-unknown = Não existe a atribuição { $award }.
failure-award-unknown-remedy = Veja os números com: kreds-issuer award list.
failure-award-ended = A atribuição { $award } terminou.
failure-award-ended-remedy = Já nada se pode fazer a partir dela.
failure-not-issuable = A medalha viola uma regra do que aqui se emite.
failure-not-issuable-remedy = Nada foi assinado. KREDS_LOG=info indica a regra.
failure-signing-failed = Não foi possível fazer a assinatura.
failure-signing-failed-remedy = Nada foi entregue. Tente de novo; KREDS_LOG=info indica porquê.
failure-too-long-for-qr = É demasiado longo para um código QR que os telefones consigam ler.
failure-too-long-for-qr-remedy = Encurte os textos da medalha ou entregue o ficheiro.
failure-file-unreadable = Não é possível ler { $file }.
failure-file-unreadable-remedy = Verifique o nome e quem o pode ler.
failure-file-unwritable = Não é possível escrever { $file }.
failure-file-unwritable-remedy = Verifique o disco e quem pode escrever aí.
failure-store-busy = Outro programa está a usar a base de dados.
failure-store-busy-remedy = Nada foi alterado. Tente daqui a pouco.
failure-store-full = Já não há espaço para a base de dados.
failure-store-full-remedy = Nada foi alterado. Liberte espaço no disco e tente de novo.
failure-store-newer = Uma versão mais recente deste programa escreveu a base de dados.
failure-store-newer-remedy = Use essa versão ou uma cópia de segurança anterior.
failure-store-failed = A base de dados falhou.
failure-store-failed-remedy = Nada foi alterado. Tente de novo; KREDS_LOG=info indica porquê.
failure-address-in-use = Não é possível responder em { $address }.
failure-address-in-use-remedy = Pare o outro programa ou defina outro endereço listen.
