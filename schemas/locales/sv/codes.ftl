# Vad varje kod säger till människor. Nycklarna är koderna i schemas::verdict::Code; koderna själva ändras aldrig.
code-not_reached = Inte kontrollerat, eftersom svaret redan var klart.

code-form_sound = Det är ett Open Badge, skrivet som standarden säger.
code-input_missing = Det finns inget att läsa på den plats som angavs.
code-too_large = Det är större än något märke som vi läser.
code-too_deep = Det är nästlat djupare än något märke som vi läser.
code-unreadable = Det här är inte ett Open Badge som vi kan läsa.
code-code_damaged = Koden är skadad eller ofullständig.
code-no_code_found = Ingen QR-kod går att läsa i bilden.
code-not_a_badge = Det går att läsa, men det är inte ett Open Badge 3.0.
code-context_unknown = Det använder ett ordförråd som vi inte känner till.
code-context_inline = Det har med sig ett eget ordförråd, som kunde ge orden vilken betydelse som helst.
code-feature_unknown = Det använder en del av standarden som vi inte läser.
code-beyond_page = Den här sidan kan inte själv kontrollera ett märke i den här formen.
code-work_limit = Kontrollen skulle kräva mer arbete än något ärligt märke behöver.
code-member_twice = Ett av fälten står där två gånger, så det kan läsas på två sätt.
code-term_undefined = Det har ett fält som inget ordförråd definierar, så ingen underskrift täcker det.
code-value_lost = Det har ett värde som ingen underskrift täcker.
code-shape_wrong = Det är undertecknat, men har inte formen av ett Open Badge.
code-claims_differ = Kuvertet säger något annat än märket inuti.
code-subject_other = Den handlar om något annat än märket den står i.

code-proof_sound = Underskriften stämmer: inget har ändrats sedan det undertecknades.
code-proof_missing = Det är inte undertecknat.
code-proof_malformed = Underskriften är inte skriven som den ska vara.
code-signature_wrong = Underskriften stämmer inte: det har ändrats eller gjorts av någon annan.
code-purpose_wrong = Underskriften gjordes för ett annat ändamål.
code-algorithm_refused = Det anger ett sätt att underteckna som inte bevisar något.
code-header_refused = Kuvertet försöker ta med sig en egen nyckel eller egna regler.
code-kind_wrong = Det undertecknades som något annat än ett märke.
code-suite_unknown = Det är undertecknat på ett sätt som vi inte kan kontrollera.
code-proof_unknown = Det har flera underskrifter, eller en med villkor som vi inte känner till.
code-proof_not_for_showing = Det rymmer fortfarande allt som skrevs under: innehavarens plånbok gör den underskrift som är till för att visas.

code-key_sound = Nyckeln är utfärdarens.
code-key_of_another = Det är undertecknat med en nyckel som tillhör någon annan än den angivna utfärdaren.
code-key_not_named = Den angivna utfärdaren känner inte till nyckeln.
code-key_weak = Det är undertecknat med en nyckel som vem som helst kunde använda.
code-key_type_wrong = Nyckeln är inte av det slag som underskriften kräver.
code-key_unreachable = Utfärdarens nyckel gick inte att slå upp.
code-key_not_looked_up = Ingen tillitslista här nämner den här utfärdaren, och dess egen nyckel har inte slagits upp.
code-key_document_bad = Utfärdarens nyckeldokument går inte att använda.
code-issuer_kind_unknown = Vi kan inte slå upp nycklar för den här sortens utfärdare.
code-issuer_unproven = Det är oförändrat sedan det skrevs under, men inget bevisar att nyckeln är utfärdarens.
code-key_not_on_list = Utfärdaren står på tillitslistan, men den här nyckeln gör det inte.
code-key_out_of_time = Märket ligger utanför den tid då nyckeln var utfärdarens.
code-key_dead = Nyckeln är anmäld som stulen eller ägaren utesluten, så dess datum bevisar inget.
code-key_dead_survivor = Nyckeln är anmäld som stulen, men utfärdarens egna uppgifter bekräftar just detta märke.
code-key_taken_away = Utfärdaren själv anger inte längre nyckeln.

code-issuer_listed = Utfärdaren står på en lista som du litar på.
code-issuer_recognised = Utfärdaren står på listan från ett nätverk som erkänns av ett nätverk du litar på.
code-issuer_unknown = Vi vet inte vem som har utfärdat det: namnet i det är dess eget påstående.
code-issuer_out_of_time = Märket ligger utanför den tid då utfärdaren stod på listan.
code-trust_list_none = Det fanns ingen tillitslista som kunde säga vem utfärdaren är.
code-trust_list_old = Tillitslistan har passerat sitt eget datum.

code-dates_sound = Det är inom sina datum.
code-expired = Det har gått ut.
code-not_yet_valid = Det gäller inte ännu.
code-clock_wrong = Klockan i den här enheten går efter, så datum kan inte kontrolleras.

code-status_clear = Det var inte återkallat på statuslistans datum.
code-status_not_listed = Det stod inte på utfärdarens lista över återkallade märken när vi frågade; den listan är inte undertecknad.
code-status_none = Utfärdaren har inte gett någon möjlighet att återkalla det.
code-withdrawn = Utfärdaren har återkallat det.
code-suspended = Utfärdaren har spärrat det tillfälligt.
code-status_missing = Det säger inte var man kan se om det har återkallats, eller anger en lista som inte är utfärdarens.
code-status_unknown = Om det har återkallats kunde inte kontrolleras.
code-status_list_bad = Listan över återkallade märken går inte att använda.
code-status_kind_unknown = Det säger på ett sätt som vi inte känner till om det har återkallats.

code-endorsements_none = Det har inga rekommendationer med sig.
code-endorsements_unchecked = Det har rekommendationer med sig; de kontrollerades inte.
code-endorsements_sound = Dess rekommendationer håller.
code-endorsement_wrong = En av dess rekommendationer håller inte och visas inte.
code-endorsement_unknown = Vi kan inte avgöra om minst en av dess rekommendationer håller.

code-holder_not_asked = Den som visar det ombads inte att bevisa att det är dennes eget.
code-holder_proved = Den som visar det bevisade att det är givet till just den personen.
code-holder_not_proved = Den som visar det kunde inte bevisa att det är givet till just den personen.
code-recipient_named = Det gavs till den person du angav. Det bevisar inte att den som visar det är den personen.
code-recipient_other = Det som står om vem det gavs till stämmer inte med den person du angav.
code-recipient_unsaid = Det säger inte vem det gavs till på ett sätt som går att jämföra.

# Vad man kan göra; en av dessa hör till varje kod som står i vägen.
remedy-scan_again = Skanna den igen, eller be om ett annat exemplar.
remedy-give_badge = Ange själva märket: filen, länken, texten eller en bild av QR-koden.
remedy-do_not_rely = Lita inte på det. Fråga den organisation som sägs ha utfärdat det.
remedy-ask_newer = Innehavaren kan ha ett nyare; fråga innehavaren eller utfärdaren.
remedy-check_later = Kontrollera det igen när det har börjat gälla.
remedy-ask_who = Fråga innehavaren vem som har utfärdat det, och fråga den organisationen.
remedy-try_online = Kontrollera igen senare, med nätanslutning.
remedy-fetch_list = Hämta ditt nätverks aktuella tillitslista och kontrollera igen.
remedy-set_clock = Ställ in datum och tid på den här enheten och kontrollera igen.
remedy-ask_issuer = Be utfärdaren att bekräfta märket eller ge det på nytt.
remedy-other_form = Be om märket i en annan form, eller använd ett program som kan den här.
remedy-ask_server = Låt servern bakom den här sidan kontrollera det.
remedy-ask_holder = Be innehavaren att visa det från sin egen plånbok.
remedy-ask_recipient = Prova ett annat namn eller en annan adress, och fråga vem det gavs till.
