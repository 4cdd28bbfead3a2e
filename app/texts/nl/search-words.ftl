# Andere woorden voor wat mensen intypen.

search-words-title = Zoekwoorden
search-words-lead = Wie één woord zoekt, vindt zo ook plekken met andere woorden.
search-words-forms = Meervoud en hoofdletters maken niet uit. Wat u hier verandert, werkt meteen, in alle gemeenten.
search-words-word = Wie zoekt op
search-words-word-hint = Een woord of een paar woorden, bijvoorbeeld repareren.
search-words-others = vindt ook
search-words-others-hint = Zet een komma tussen de woorden, bijvoorbeeld fietsenmaker, herstellen.
search-words-add = Regel toevoegen
search-words-remove = Weghalen
search-words-word-missing = Vul een woord in, met letters of cijfers.
search-words-word-long = Dit is te lang. Neem hoogstens { $words } woorden en { $max } tekens.
search-words-others-missing = Vul in wat mensen dan ook vinden.
search-words-other-long = Neem per stuk hoogstens { $words } woorden en { $max } tekens, zonder vreemde tekens.
search-words-others-many = Neem hoogstens { $max } woorden op één regel.
search-words-itself = Hier staat hetzelfde woord nog eens. Haal het weg.
search-words-already = Dit woord heeft al een regel. Haal die eerst weg, en maak één nieuwe.
search-words-full = Er is plaats voor { $max } regels. Haal eerst een regel weg.
search-words-busy = Een collega verandert de woorden op dit moment. Probeer het nog eens.
search-words-own = Eigen regels
search-words-own-count =
    { $count ->
        [0] Er zijn nog geen eigen regels.
        [one] Er is 1 eigen regel. Er is plaats voor { $max }.
       *[other] Er zijn { $count } eigen regels. Er is plaats voor { $max }.
    }
search-words-built-in = Ingebouwde regels
search-words-built-in-text = Deze regels horen bij Meedoen. U kunt ze hier niet veranderen.
search-words-built-in-count =
    { $count ->
        [one] Bekijk 1 ingebouwde regel
       *[other] Bekijk { $count } ingebouwde regels
    }
search-words-try = Probeer het
search-words-try-text = Typ een woord. U ziet dan waar wij op zoeken.
search-words-try-label = Woord om te proberen
search-words-try-button = Proberen
search-words-try-also = en ook { $words }
search-words-try-alone = alleen dit woord
search-words-try-nothing = Hier staat geen woord in om op te zoeken.
search-words-try-found =
    { $count ->
        [0] Er is geen plek gevonden.
        [one] Er is 1 plek gevonden.
       *[other] Er zijn { $count } plekken gevonden.
    }
search-words-try-see = Bekijk wat een bezoeker vindt
search-words-done-added = De regel werkt nu.
search-words-done-removed = De regel is weg.

use-case-read-search-words = Bekeek de zoekwoorden
use-case-change-search-words = Veranderde de zoekwoorden
