# What pages and wallets show to learners.
page-demo = Demonstração: nada aqui tem valor.
page-languages = Línguas
tx-code-description = Seis algarismos que o facilitador lhe diz
achievement-criteria = Como se obtém
achievement-alignments = Para que contribui
organisation-issues = Esta organização emite Open Badges. Se uma rede a reconhece, mostra-o um verificador, não esta página.
