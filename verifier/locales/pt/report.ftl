# O que uma medalha diz e o que foi verificado, linha a linha.
fact-line = { $what }: { $value }
fact-badge = Medalha
fact-issuer = Emitida por
fact-issuer-claims = Diz ter sido emitida por
fact-holder = Nome na medalha
fact-awarded = Dada em
fact-until = Válida até
fact-description = O que é
fact-criteria = O que era preciso fazer
fact-shown = Como foi demonstrado
fact-result = Resultado
fact-goal = Contribui para
checked-what = O que verificámos
check-line = { $check }: { $outcome }. { $sentence } [{ $code }]
trust-read = A confiar na lista de { $network } ({ $did }), versão { $version }, válida até { $until }. Chave raiz: { $root }
