# Strani mreže, za tiste, ki jo koordinirajo.
network-page-figures = Številke
network-page-badges = Značke
network-page-members = Člani
network-home = Mreža
network-empty = V tej mreži še ni nikogar.
network-badges =
    { $count ->
        [one] { $count } značka
        [two] { $count } znački
        [few] { $count } značke
       *[other] { $count } značk
    }
network-badges-few = malo značk
network-circles =
    { $count ->
        [one] { $count } krog
        [two] { $count } kroga
        [few] { $count } krogi
       *[other] { $count } krogov
    }
network-circles-few = malo krogov
network-cities =
    { $count ->
        [one] { $count } mesto
        [two] { $count } mesti
        [few] { $count } mesta
       *[other] { $count } mest
    }
network-by-city = Značke po mestih in mesecih
network-scale =
    { $largest ->
        [one] Vse vrstice razen zadnje imajo isto merilo: najvišji stolpec je { $largest } značka.
        [two] Vse vrstice razen zadnje imajo isto merilo: najvišji stolpec sta { $largest } znački.
        [few] Vse vrstice razen zadnje imajo isto merilo: najvišji stolpec so { $largest } značke.
       *[other] Vse vrstice razen zadnje imajo isto merilo: najvišji stolpec je { $largest } značk.
    }
network-dot = Pika pomeni malo: manj kot pet enakih značk v mesecu.
network-all = Vsi skupaj
network-sum = Skupaj
network-goals = 17 ciljev
network-goals-lead = Značke po ciljih trajnostnega razvoja, h katerim prispevajo. Ena značka lahko prispeva k več ciljem.
network-goals-idle = V teh mesecih nobena značka ni prispevala k:
network-goal = Cilj
network-numbers = Isto v številkah
network-hidden = Malo pomeni od ene do štirih enakih značk na enem kraju v enem mesecu. Takšna števila so skrita, da po njih nikogar ni mogoče prepoznati, in vsaka vsota šteje samo prikazano. Preklicane značke niso vštete. 42+ pomeni vsaj 42.
network-spreadsheet = Kot preglednica
network-earlier = Dvanajst mesecev prej
network-later = Dvanajst mesecev pozneje
network-done-added = Organizacija je zdaj članica z vsemi svojimi ključi.
network-done-welcomed = Izdajatelj s kartice je član s ključi, ki jih kartica navaja.
network-done-shared = Značko lahko zdaj podeljujejo vse članice.
network-done-unshared = Značka ni več skupna.
network-done-recognised = Mreža je priznana. Kdor preverja značke, to izve z naslednjim seznamom.
network-done-forgotten = Mreža ni več priznana.
member-since = od { $day }
member-until = do vključno { $day }
member-left = zapustila mrežo { $day }
member-issues = izdaja značke
member-paused = trenutno ne izdaja značk
member-closed = zaprta { $day }
member-elsewhere = na drugem strežniku
member-key-signs = zdaj podpisuje
member-key-ended = prenehal { $day }
member-key-dead = mrtev od { $day }
network-add = Sprejmite organizacijo
network-add-hint = Zaupa se ji od njenega prvega ključa naprej, zato štejejo tudi prejšnje značke.
network-add-none = Izberite organizacijo
network-add-choose = Izberite organizacijo, ki se pridružuje.
network-add-do = Sprejmi
network-welcome = Sprejmite izdajatelja z drugega strežnika
network-welcome-lead = Njihov strežnik zapiše kartico z: kreds-issuer org card. Novejša kartica posodobi njihove ključe.
network-card = Njihova kartica kot datoteka
network-card-root = Prstni odtis kartice
network-card-root-hint = Naj vam ga preberejo; ne vzemite ga iz datoteke: 16 skupin po štiri.
network-welcome-do = Sprejmi s to kartico
network-card-wrong = Izberite datoteko z njihovo kartico.
network-card-another = Ta datoteka ni kartica s tem prstnim odtisom.
network-list = Objavljeni seznam zaupanja
network-list-lead = Po njem se preverjajo značke. Vsaka sprememba na teh straneh takoj naredi novo različico.
network-list-address = Naslov
network-list-until = Velja do
network-key-until = Delovni ključ velja do
network-key-hint = Pred tem dnem mora korenski ključ imenovati novega.
network-root = Prstni odtis korenskega ključa
network-root-hint = Ljudje ga enkrat primerjajo z vašim papirjem.
network-recognises = Druge mreže
network-recognises-lead = Članice mreže, ki jo priznavate, štejejo tudi tukaj, prikazane kot »prek« vaše mreže.
network-forget = Ne priznavaj več
network-forget-lead = Od naslednjega seznama članice te mreže ne štejejo več prek vaše.
network-forget-do = Prekliči priznanje
network-their-list = Njihov seznam zaupanja kot datoteka
network-their-root = Prstni odtis njihovega korenskega ključa
network-their-root-hint = Prepišite ga z njihovega papirja, ne iz datoteke: 16 skupin po štiri.
network-recognise-do = Priznaj
network-root-wrong = Prstni odtis ima 16 skupin po štiri: števke in črke od a do f.
network-list-wrong = Izberite datoteko z njihovim seznamom zaupanja.
network-list-not-theirs = Ta datoteka ni seznam zaupanja pod korenskim ključem s tem prstnim odtisom.
network-coordinators = Kdo koordinira mrežo
network-coordinators-hint = Koordinatorji se imenujejo na strežniku: kreds-issuer network coordinator
network-badges-lead = Te značke lahko podeljujejo vse članice. Kdor je značko naredil, naredi tudi njeno naslednjo različico; vsako mesto lahko doda svojo stran.
network-badges-shared = Članice jih delijo z drugimi
network-badges-none = Nobena članica še ne deli svoje značke.
network-badges-common = Iz kataloga tega strežnika
network-badge-made = { $name }, različica { $version }
network-badge-pages = Strani v Cities of Learning:
network-share = Delite značko članice
network-share-hint = Potem jo lahko podeljujejo vse članice, tudi na drugih strežnikih, ko značke prevzamejo.
network-share-none = Izberite značko
network-share-choose = Izberite značko, ki naj bo skupna.
network-share-do = Deli
network-unshare = Ne deli več
network-unshare-lead = Potem jo podeljuje le še tisti, ki jo je naredil. Značke, ki jih ljudje že imajo, ostanejo, kakršne so.
network-unshare-do = Ne deli je več
network-elsewhere = Za druge strežnike
network-elsewhere-lead = V tej datoteki so vse te značke s podpisom mreže. Drug strežnik jo prevzame z ukazom: kreds-issuer badge take
member-membership = Članstvo
member-issuing = Značke
member-keys = Ključi
member-keys-lead = Pri preverjanju značk štejejo samo ključi, ki so tukaj.
member-keys-elsewhere = Ključi se spreminjajo na njenem strežniku.
member-survivors = značke, ki ostanejo pristne
member-key-stolen = Ima ta ključ še kdo drug?
member-end = Konec članstva
member-last-day = Zadnji dan
member-end-hint = Značke tega dne in prejšnje ostanejo pristne; kar bo izdano pozneje, ne šteje. Če polje pustite prazno, se članstvo konča zdaj.
member-end-wrong = Izberite današnji ali poznejši dan.
member-end-do = Končaj članstvo
member-again-lead = Članstvo ima konec. Lahko se nadaljuje, kot da ga ne bi bilo.
member-again = Nadaljuj članstvo
member-done-ended = Konec članstva je določen.
member-done-dead = Ključ je mrtev in to piše na objavljenem seznamu.
dead-key = Razglasite ključ za mrtvega
dead-key-believed = To storite, kadar ima ključ morda še kdo drug. Ničesar, kar je podpisal, ne potrjuje več njegov datum, in tega ni mogoče razveljaviti.
dead-key-stays = Značke, ki jih potrjujejo zapisi organizacije, ostanejo pristne: mreža podpiše njihov seznam, ki se ob preverjanju prenese sam.
dead-key-new = Če ključ zdaj podpisuje, se takoj naredijo novi ključi in izdajanje teče naprej.
dead-key-next = Kaj storiti potem
dead-key-next-close = Zaprite pot, po kateri je ključ ušel. Zamenjajte geslo in določite, kdo sme uporabljati strežnik.
dead-key-next-backup = Naredite varnostno kopijo: v mapi s ključi so morda novi ključi.
dead-key-next-tell = Povejte tistim, ki preverjajo značke brez povezave, naj znova prenesejo sezname.
dead-key-sure = Razumem, da tega ni mogoče razveljaviti.
dead-key-tick = Označite, da ste razumeli.
dead-key-do = Razglasi ključ za mrtvega
figure-few = malo
figure-at-least = vsaj { $what }
figures-place = Organizacija
figures-city = Mesto
figures-country = Država
figures-month = Mesec
figures-badge = Značka
figures-version = Različica
figures-badges = Značke
figures-goals = Cilji
calendar-month = { $month } { $year }
calendar-from-to = { $first } – { $last }
calendar-1 = januar
calendar-2 = februar
calendar-3 = marec
calendar-4 = april
calendar-5 = maj
calendar-6 = junij
calendar-7 = julij
calendar-8 = avgust
calendar-9 = september
calendar-10 = oktober
calendar-11 = november
calendar-12 = december
calendar-short-1 = jan.
calendar-short-2 = feb.
calendar-short-3 = mar.
calendar-short-4 = apr.
calendar-short-5 = maj
calendar-short-6 = jun.
calendar-short-7 = jul.
calendar-short-8 = avg.
calendar-short-9 = sep.
calendar-short-10 = okt.
calendar-short-11 = nov.
calendar-short-12 = dec.
