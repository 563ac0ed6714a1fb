# Kaj vsaka koda pove ljudem. Ključi so kode iz schemas::verdict::Code; kode same se nikoli ne spremenijo.
code-not_reached = Ni preverjeno, ker je bil odgovor že jasen.

code-form_sound = To je značka Open Badge, zapisana, kot zahteva standard.
code-input_missing = Na navedenem mestu ni ničesar za branje.
code-too_large = Večja je od vsake značke, ki jo beremo.
code-too_deep = Ugnezdena je globlje od vsake značke, ki jo beremo.
code-unreadable = To ni značka Open Badge, ki bi jo lahko prebrali.
code-code_damaged = Koda je poškodovana ali nepopolna.
code-no_code_found = Na sliki ni mogoče prebrati nobene kode QR.
code-not_a_badge = To je mogoče prebrati, vendar ni značka Open Badge 3.0.
code-context_unknown = Uporablja besednjak, ki ga ne poznamo.
code-context_inline = S seboj prinaša lasten besednjak, ki bi besedam lahko dal poljuben pomen.
code-feature_unknown = Uporablja del standarda, ki ga ne beremo.
code-beyond_page = Ta stran značke v tej obliki ne zna preveriti sama.
code-work_limit = Preverjanje bi zahtevalo več dela, kot ga potrebuje katera koli poštena značka.
code-member_twice = Eno od polj je zapisano dvakrat, zato jo je mogoče brati na dva načina.
code-term_undefined = Ima polje, ki ga ne določa noben besednjak, zato ga noben podpis ne zajema.
code-value_lost = Ima vrednost, ki je noben podpis ne zajema.
code-shape_wrong = Podpisana je, vendar nima oblike značke Open Badge.
code-claims_differ = Ovojnica pove nekaj drugega kot značka v njej.
code-subject_other = Govori o nečem drugem kot značka, v kateri je.

code-proof_sound = Podpis se ujema: od podpisa ni bilo nič spremenjeno.
code-proof_missing = Ni podpisana.
code-proof_malformed = Podpis ni zapisan, kot mora biti.
code-signature_wrong = Podpis se ne ujema: značka je bila spremenjena ali pa jo je naredil kdo drug.
code-purpose_wrong = Podpis je bil narejen za drug namen.
code-algorithm_refused = Navaja način podpisovanja, ki ne dokazuje ničesar.
code-header_refused = Ovojnica skuša prinesti lasten ključ ali lastna pravila.
code-kind_wrong = Podpisana je bila kot nekaj drugega kot značka.
code-suite_unknown = Podpisana je na način, ki ga ne moremo preveriti.
code-proof_unknown = Ima več podpisov ali podpis s pogoji, ki jih ne poznamo.
code-proof_not_for_showing = Še vedno vsebuje vse, kar je bilo podpisano; podpis, ki se pokaže drugim, iz nje naredi imetnikova denarnica.

code-key_sound = Ključ je izdajateljev.
code-key_of_another = Podpisana je s ključem nekoga drugega in ne navedenega izdajatelja.
code-key_not_named = Navedeni izdajatelj tega ključa ne pozna.
code-key_weak = Podpisana je s ključem, ki bi ga lahko uporabil kdor koli.
code-key_type_wrong = Ključ ni take vrste, kot jo zahteva podpis.
code-key_unreachable = Izdajateljevega ključa ni bilo mogoče poiskati.
code-key_not_looked_up = Tega izdajatelja ne navaja noben tukajšnji seznam zaupanja, njegov lastni ključ pa ni bil poiskan.
code-key_document_bad = Izdajateljevega dokumenta s ključi ni mogoče uporabiti.
code-issuer_kind_unknown = Za to vrsto izdajatelja ne moremo poiskati ključev.
code-issuer_unproven = Od podpisa je nespremenjena, vendar nič ne dokazuje, da je ključ res izdajateljev.
code-key_not_on_list = Izdajatelj je na seznamu zaupanja, ta ključ pa ne.
code-key_out_of_time = Značka ne sodi v čas, ko je bil ta ključ izdajateljev.
code-key_dead = Ključ je prijavljen kot ukraden ali pa je bil njegov lastnik izključen, zato njegovi datumi ne dokazujejo ničesar.
code-key_dead_survivor = Ključ je prijavljen kot ukraden, vendar izdajateljeva evidenca potrjuje prav to značko.
code-key_taken_away = Izdajatelj sam tega ključa ne navaja več.

code-issuer_listed = Izdajatelj je na seznamu, ki mu zaupate.
code-issuer_recognised = Izdajatelj je na seznamu mreže, ki jo priznava mreža, ki ji zaupate.
code-issuer_unknown = Ne vemo, kdo jo je izdal: ime v njej je le njena lastna trditev.
code-issuer_out_of_time = Značka ne sodi v čas, ko je bil izdajatelj na seznamu.
code-trust_list_none = Ni bilo seznama zaupanja, ki bi povedal, kdo je izdajatelj.
code-trust_list_old = Seznamu zaupanja je pretekel lastni datum.

code-dates_sound = Je znotraj svojih datumov.
code-expired = Potekla je.
code-not_yet_valid = Še ne velja.
code-clock_wrong = Ura te naprave zaostaja, zato datumov ni mogoče preveriti.

code-status_clear = Na dan seznama stanj ni bila preklicana.
code-status_not_listed = Ko smo vprašali, je ni bilo na izdajateljevem seznamu preklicanih značk; ta seznam ni podpisan.
code-status_none = Izdajatelj ni predvidel možnosti preklica.
code-withdrawn = Izdajatelj jo je preklical.
code-suspended = Izdajatelj jo je začasno zadržal.
code-status_missing = Ne pove, kje preveriti, ali je preklicana, ali pa navaja seznam, ki ni izdajateljev.
code-status_unknown = Ali je bila preklicana, ni bilo mogoče preveriti.
code-status_list_bad = Seznama preklicanih značk ni mogoče uporabiti.
code-status_kind_unknown = Ali je preklicana, pove na način, ki ga ne poznamo.

code-endorsements_none = S seboj nima priporočil.
code-endorsements_unchecked = S seboj ima priporočila; niso bila preverjena.
code-endorsements_sound = Njena priporočila držijo.
code-endorsement_wrong = Eno od njenih priporočil ne drži in ni prikazano.
code-endorsement_unknown = Za vsaj eno od njenih priporočil ne moremo reči, ali drži.

code-holder_not_asked = Kdor jo kaže, ni bil vprašan za dokaz, da je njegova.
code-holder_proved = Kdor jo kaže, je dokazal, da je bila dana njemu.
code-holder_not_proved = Kdor jo kaže, ni mogel dokazati, da je bila dana njemu.
code-recipient_named = Dana je bila osebi, ki ste jo navedli. To ne dokazuje, da je kdor jo kaže prav ta oseba.
code-recipient_other = To, kar pove o prejemniku, se ne ujema z osebo, ki ste jo navedli.
code-recipient_unsaid = Prejemnika ne navaja tako, da bi ga bilo mogoče primerjati.

# Kaj storiti; eno od teh sodi k vsaki kodi, ki je v napoto.
remedy-scan_again = Skenirajte jo znova ali prosite za drug izvod.
remedy-give_badge = Dajte samo značko: datoteko, povezavo, besedilo ali sliko kode QR.
remedy-do_not_rely = Ne zanašajte se nanjo. Vprašajte organizacijo, ki naj bi jo izdala.
remedy-ask_newer = Imetnik ima morda novejšo; vprašajte njega ali izdajatelja.
remedy-check_later = Preverite jo znova, ko začne veljati.
remedy-ask_who = Vprašajte imetnika, kdo jo je izdal, in nato tisto organizacijo.
remedy-try_online = Preverite znova pozneje, ko bo povezava z omrežjem.
remedy-fetch_list = Pridobite trenutni seznam zaupanja svoje mreže in preverite znova.
remedy-set_clock = Nastavite datum in uro te naprave in preverite znova.
remedy-ask_issuer = Prosite izdajatelja, naj to značko potrdi ali jo izda na novo.
remedy-other_form = Prosite za značko v drugi obliki ali uporabite program, ki to pozna.
remedy-ask_server = Naj jo preveri strežnik te strani.
remedy-ask_holder = Prosite imetnika, naj jo pokaže iz svoje denarnice.
remedy-ask_recipient = Poskusite z drugim imenom ali naslovom in vprašajte, komu je bila dana.
