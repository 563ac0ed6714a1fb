# Hvorfor en fil eller en række i den ikke kan importeres.
import-too-large = Den fylder { $bytes } byte; en cirkel fylder aldrig mere end { $most }. Eksportér kun én cirkel.
import-too-many-rows = Den har mere end { $most } rækker. Eksportér kun én cirkel.
import-empty = Der står ikke noget i den. Vælg en anden fil.
import-not-a-text = Det er en fil af en anden slags, for eksempel en PDF, et billede eller en projektmappe. Gem listen som CSV, eller indsæt navnene.
import-nothing-usable = Ikke en eneste række kan bruges. Vælg en anden fil, eller skriv navnene selv.
import-not-json = Det er ikke JSON (byte { $byte }). Gem svaret fra P2PU, som det kom, uden at åbne det i et tekstbehandlingsprogram.
import-other-json = Det er JSON, men hverken cirkler eller fremmøde fra P2PU. Se efter, om det er den rigtige fil.
import-source-error = P2PU svarede med en fejl om: { $fields }. Ret adressen, og hent filen igen.
import-no-name-column = Første række har ingen kolonne til navne, men: { $found }. Skriv »navn« over navnene.
import-column-twice = Første række har kolonnen »{ $column }« to gange. Behold en af dem.
import-uneven-row = Række { $row } har { $found ->
        [one] ét felt
       *[other] { $found } felter
    }, første række har { $expected }. Sæt navne, der indeholder et skilletegn, i anførselstegn.
import-several-circles = Den indeholder deltagere fra cirklerne { $found }. Angiv, hvilken cirkel der menes.
import-other-circle = Den har ingen deltagere fra cirkel { $wanted }, men fra: { $found }. Se efter, om det er den rigtige fil.
row-deleted = slettet hos kilden
row-draft = en kladde, hvis mødegange ikke ligger fast
row-anonymised = gjort anonym hos kilden: Skriv navnet ind, hvis personen er indforstået
row-without-name = intet navn
row-name-too-long = et navn på mere end 128 tegn: Gør det kortere
row-name-hidden-character = et navn med et skjult tegn: Skriv det på ny
row-email-for-name = en e-mailadresse, hvor der skulle stå et navn
row-not-a-number = »{ $field }« er ikke et tal
row-unreadable = »{ $field }« mangler eller kan ikke læses
row-number-for-name = et tal, hvor der skulle stå et navn: Står kolonnerne i samme rækkefølge som overskrifterne?
row-of-table = en række fra en tabel: Skriv »navn« over navnene og en overskrift over hver af de andre kolonner
row-not-a-name = tegn, som navne ikke har: Skriv kun navne, ét på hver linje
