# O que cada código diz às pessoas. As chaves são os códigos de schemas::verdict::Code; os códigos nunca mudam.
code-not_reached = Não verificado, porque a resposta já era clara.

code-form_sound = É uma medalha Open Badge, escrita como a norma manda.
code-input_missing = Não há nada para ler no lugar indicado.
code-too_large = É maior do que qualquer medalha que lemos.
code-too_deep = Tem mais níveis do que qualquer medalha que lemos.
code-unreadable = Isto não é uma medalha Open Badge que possamos ler.
code-code_damaged = Este código está danificado ou incompleto.
code-no_code_found = Não se consegue ler nenhum código QR nesta imagem.
code-not_a_badge = Consegue-se ler, mas não é uma medalha Open Badge 3.0.
code-context_unknown = Usa um vocabulário que não conhecemos.
code-context_inline = Traz o seu próprio vocabulário, que podia dar às palavras qualquer sentido.
code-feature_unknown = Usa uma parte da norma que não lemos.
code-beyond_page = Esta página não consegue verificar sozinha uma medalha nesta forma.
code-work_limit = Verificá-la exigiria mais trabalho do que qualquer medalha honesta precisa.
code-member_twice = Um dos campos aparece duas vezes, por isso pode ler-se de duas maneiras.
code-term_undefined = Tem um campo que nenhum vocabulário define, por isso nenhuma assinatura o cobre.
code-value_lost = Tem um valor que nenhuma assinatura cobre.
code-shape_wrong = Está assinada, mas não tem a forma de uma medalha Open Badge.
code-claims_differ = O envelope diz uma coisa diferente da medalha lá dentro.
code-subject_other = Fala de outra coisa que não a medalha em que está.

code-proof_sound = A assinatura confere: nada mudou desde que foi assinada.
code-proof_missing = Não está assinada.
code-proof_malformed = A assinatura não está escrita como deve estar.
code-signature_wrong = A assinatura não confere: foi alterada ou feita por outra pessoa.
code-purpose_wrong = A assinatura foi feita para outro fim.
code-algorithm_refused = Indica uma forma de assinar que nada prova.
code-header_refused = O envelope tenta trazer a sua própria chave ou as suas próprias regras.
code-kind_wrong = Foi assinada como sendo outra coisa que não uma medalha.
code-suite_unknown = Está assinada de uma forma que não conseguimos verificar.
code-proof_unknown = Tem várias assinaturas, ou uma com condições que não conhecemos.
code-proof_not_for_showing = Ainda contém tudo o que foi assinado: é a carteira da pessoa que faz a assinatura para mostrar.

code-key_sound = A chave é da entidade emissora.
code-key_of_another = Está assinada com uma chave que não é da entidade emissora que indica.
code-key_not_named = A entidade emissora que indica não conhece esta chave.
code-key_weak = Está assinada com uma chave que qualquer pessoa podia usar.
code-key_type_wrong = A chave não é do tipo que esta assinatura exige.
code-key_unreachable = Não foi possível obter a chave da entidade emissora.
code-key_not_looked_up = Nenhuma lista de confiança aqui refere esta entidade emissora, e a chave dela não foi procurada.
code-key_document_bad = O documento de chaves da entidade emissora não pode ser usado.
code-issuer_kind_unknown = Não conseguimos procurar chaves para este tipo de entidade emissora.
code-issuer_unproven = Não mudou desde que foi assinada, mas nada prova que a chave seja da entidade emissora.
code-key_not_on_list = A entidade emissora está na lista de confiança, mas esta chave não.
code-key_out_of_time = A medalha fica fora do tempo em que esta chave era da entidade emissora.
code-key_dead = A chave foi dada como roubada ou o seu dono foi excluído, por isso as datas nada provam.
code-key_dead_survivor = A chave foi dada como roubada, mas os registos da entidade emissora confirmam exatamente esta medalha.
code-key_taken_away = A própria entidade emissora já não indica esta chave.

code-issuer_listed = A entidade emissora está numa lista em que confias.
code-issuer_recognised = A entidade emissora está na lista de uma rede reconhecida por uma rede em que confias.
code-issuer_unknown = Não sabemos quem a emitiu: o nome que traz é apenas o que ela própria afirma.
code-issuer_out_of_time = A medalha fica fora do tempo em que a entidade emissora esteve na lista.
code-trust_list_none = Não havia lista de confiança que dissesse quem é a entidade emissora.
code-trust_list_old = A lista de confiança passou da sua própria data.

code-dates_sound = Está dentro das suas datas.
code-expired = Expirou.
code-not_yet_valid = Ainda não é válida.
code-clock_wrong = O relógio deste aparelho está atrasado, por isso as datas não podem ser verificadas.

code-status_clear = Não estava revogada na data da lista de estados.
code-status_not_listed = Não estava na lista de medalhas revogadas da entidade emissora quando perguntámos; essa lista não é assinada.
code-status_none = A entidade emissora não previu maneira de a revogar.
code-withdrawn = A entidade emissora revogou-a.
code-suspended = A entidade emissora suspendeu-a.
code-status_missing = Não diz onde ver se foi revogada, ou indica uma lista que não é da entidade emissora.
code-status_unknown = Não foi possível verificar se foi revogada.
code-status_list_bad = A lista de medalhas revogadas não pode ser usada.
code-status_kind_unknown = Diz de uma forma que não conhecemos se foi revogada.

code-endorsements_none = Não traz apoios de terceiros.
code-endorsements_unchecked = Traz apoios de terceiros; não foram verificados.
code-endorsements_sound = Os apoios de terceiros conferem.
code-endorsement_wrong = Um dos apoios de terceiros não confere e não é mostrado.
code-endorsement_unknown = De pelo menos um dos apoios de terceiros não sabemos dizer se confere.

code-holder_not_asked = A quem a mostra não foi pedido que provasse que é sua.
code-holder_proved = Quem a mostra provou que lhe foi dada.
code-holder_not_proved = Quem a mostra não conseguiu provar que lhe foi dada.
code-recipient_named = Foi dada à pessoa que indicaste. Isso não prova que quem a mostra seja essa pessoa.
code-recipient_other = O que diz sobre a quem foi dada não corresponde à pessoa que indicaste.
code-recipient_unsaid = Não diz a quem foi dada de uma forma que se possa comparar.

# O que fazer; uma destas frases acompanha cada motivo que impede a resposta.
remedy-scan_again = Lê-o de novo, ou pede outro exemplar.
remedy-give_badge = Indica a própria medalha: o ficheiro, a ligação, o texto ou uma imagem do código QR.
remedy-do_not_rely = Não confies nela. Pergunta à organização que supostamente a emitiu.
remedy-ask_newer = O titular pode ter uma mais recente; pergunta-lhe, ou pergunta à entidade emissora.
remedy-check_later = Verifica-a de novo quando já for válida.
remedy-ask_who = Pergunta ao titular quem a emitiu e pergunta a essa organização.
remedy-try_online = Verifica de novo mais tarde, com ligação à rede.
remedy-fetch_list = Obtém a lista de confiança atual da tua rede e verifica de novo.
remedy-set_clock = Acerta a data e a hora deste aparelho e verifica de novo.
remedy-ask_issuer = Pede à entidade emissora que confirme esta medalha ou que a dê de novo.
remedy-other_form = Pede a medalha noutra forma, ou usa um programa que conheça esta.
remedy-ask_server = Deixa que o servidor desta página a verifique.
remedy-ask_holder = Pede ao titular que a mostre a partir da sua própria carteira.
remedy-ask_recipient = Tenta outro nome ou endereço da pessoa e pergunta a quem foi dada.
