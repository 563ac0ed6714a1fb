# The doors to the desk, and what all of its pages share.
desk-home = Balcão
desk-pages = Páginas da organização
desk-circles = Círculos
desk-badges = Medalhas
desk-people = Pessoas
desk-team = Equipa
desk-journal = Registo
desk-sign-out = Terminar sessão
role-facilitator = Facilitação
role-coordinator = Coordenação
role-administrator = Administração
form-summary = Vê isto outra vez:
field-name-wrong = Escreve o teu nome com 128 caracteres no máximo, sem caracteres ocultos.
login = Nome de utilizador
login-hint = O teu e-mail ou um nome curto. Nunca enviamos nada para lá.
login-wrong = Usa pelo menos duas letras ou algarismos, sem espaços; @ . _ + - são permitidos.
login-taken = Este nome de utilizador já pertence a alguém. Escolhe outro, ou inicia sessão primeiro e abre a ligação outra vez.
password = Palavra-passe
password-hint = Pelo menos 10 caracteres. Algumas palavras seguidas servem bem.
password-short = A palavra-passe precisa de pelo menos 10 caracteres.
password-long = A palavra-passe pode ter no máximo 256 caracteres.
password-is-login = Escolhe uma palavra-passe diferente do nome de utilizador.
password-common = Essa é das primeiras que os outros tentam. Escolhe outra.
person = O teu nome
person-hint = Como a equipa o vê.
sign-in-title = Iniciar sessão
sign-in = Iniciar sessão
sign-in-wrong = O nome de utilizador e a palavra-passe não correspondem. Tenta outra vez.
sign-in-forgotten = Esqueceste a palavra-passe? Pede à coordenação ou à administração uma ligação para definires outra. Se és a única pessoa, pergunta a quem gere o servidor: kreds-issuer account new-password.
sign-in-elsewhere = Iniciar sessão com { $label }
elsewhere-again = Começar de novo
first-run-title = Boas-vindas ao Kreds
first-run-lead = Uma página e a tua organização já pode emitir medalhas.
first-run-organisation = A tua organização
first-run-name = Nome
first-run-name-wrong = Escreve o nome da organização, com 128 caracteres no máximo.
first-run-name-hint = Como deve aparecer nas medalhas, por exemplo Biblioteca de Braga.
first-run-city = Cidade
first-run-city-wrong = Escreve a cidade, com 128 caracteres no máximo.
first-run-country = País
first-run-country-hint = Duas letras, por exemplo PT, SI ou DK.
first-run-country-wrong = O país são duas letras, por exemplo PT.
first-run-language = Língua das medalhas
first-run-time-zone = Fuso horário
first-run-time-zone-hint = Continente/Cidade em inglês
first-run-time-zone-wrong = Escreve-o como Europe/Lisbon.
first-run-slug = Nome curto nos endereços
first-run-slug-hint = Deixa vazio para ser feito a partir do nome. Não pode ser mudado depois.
first-run-slug-wrong = Usa a-z, 0-9 e -, no máximo 40 caracteres.
first-run-you = Tu
first-run-go = Criar organização e conta
invitation-title = Tens um convite
invitation-lead = { $organisation } convida-te para o seu balcão. A tua função: { $role }.
invitation-as-myself = Aderir como { $name }
invitation-elsewhere = Aderir com { $label }
invitation-or-new = Ou criar uma conta nova
invitation-join = Criar a minha conta
home-nowhere = Não pertences a nenhuma organização. Pede um convite à coordenação.
sign-in-wait =
    { $seconds ->
        [one] Espera um segundo e tenta outra vez.
       *[other] Espera { $seconds } segundos e tenta outra vez.
    }
home-title = O que se segue?
home-empty = Ainda não há círculos. Traz um do P2PU, de uma lista, ou escreve os nomes.
home-new-circle = Novo círculo
next-add-people = Acrescentar pessoas
next-attendance = Marcar presenças
next-close = Encerrar o círculo
next-hand-out = Entregar: faltam { $badges }
next-nothing =
    { $badges ->
        [0] Pronto. Ninguém recebeu medalha.
        [one] Pronto. Uma medalha foi recolhida ou está num talão.
       *[other] Pronto. { $badges } medalhas foram recolhidas ou estão em talões.
    }
