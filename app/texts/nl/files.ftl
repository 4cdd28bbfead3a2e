# Plekken in een bestand: inlezen en meenemen.

## Inlezen

files-give-title = Plekken inlezen uit een bestand
files-give-lead = Heeft u veel plekken in een tabel? Geef hier het bestand. U ziet eerst wat er gebeurt.
files-give-field = Uw bestand
files-give-hint = Een bestand dat eindigt op .csv, .xlsx of .jsonl. Hoogstens 5 MB en { $max } regels.
files-give-look = Kijk wat er gebeurt
files-how-title = Zo maakt u een bestand
files-template = Leeg bestand met een voorbeeld (CSV)
files-how-columns = Elke regel is één plek. Alleen de kolommen titel en organisatie zijn nodig.
files-how-lists = Meer dingen in één vak? Zet er een puntkomma tussen.
files-how-days = Een dagdeel schrijft u zo: di-ochtend 6 09:30-12:00.
files-how-again = Leest u een regel nog een keer in? Dan verandert de plek die er al is.
files-how-formulas = Een formule rekenen wij nooit uit. Zij blijft gewone tekst.

files-none = Kies eerst een bestand.
files-too-large = Dit bestand is te groot. Verdeel de plekken over meer bestanden.
files-too-many = Hoogstens { $max } regels passen in één bestand. Verdeel de plekken over meer bestanden.
files-empty = In dit bestand staan geen plekken. De eerste regel noemt de kolommen.
files-not-utf8 = Regel { $line } kunnen wij niet lezen. Bewaar het bestand als CSV UTF-8.
files-other-kind = De naam past niet bij wat erin zit. Bewaar het opnieuw als .xlsx of .csv.
files-old-workbook = Dit is een oud Excel-bestand. Bewaar het als .xlsx.
files-web-page = Dit is een webpagina en geen tabel. Bewaar het als .csv of .xlsx.
files-damaged = Dit bestand is niet heel. Bewaar het opnieuw en probeer het nog eens.
files-missing-columns = De eerste regel mist: { $columns }.
files-unknown-columns = Deze kolommen kennen wij niet: { $columns }. Haal ze weg of kijk in het voorbeeld.
files-column-twice = De kolom { $columns } staat er twee keer.
files-unreadable = Bij regel { $line } kunnen wij niet verder lezen.
files-extension = Dit soort bestand lezen wij niet. Bewaar het als .csv of .xlsx.

files-preview-title = Kijk het na
files-preview-lead = Er is nog niets bewaard. Hieronder staat wat elke regel doet.
files-other-file = Een ander bestand kiezen
files-until = Dit bestand wacht tot { $moment }. Daarna gooien wij het weg.
files-changed = Er is net iets veranderd, of dit kan nu niet. Kijk het nog een keer na.
files-count-new =
    { $count ->
        [one] 1 nieuwe plek
       *[other] { $count } nieuwe plekken
    }
files-count-changed =
    { $count ->
        [one] 1 plek verandert
       *[other] { $count } plekken veranderen
    }
files-count-same =
    { $count ->
        [one] 1 plek is al zo
       *[other] { $count } plekken zijn al zo
    }
files-count-refused =
    { $count ->
        [one] 1 regel slaan wij over
       *[other] { $count } regels slaan wij over
    }
files-submit =
    { $count ->
        [one] Zet de nieuwe plek die af is meteen op Meedoen
       *[other] Zet de { $count } nieuwe plekken die af zijn meteen op Meedoen
    }
files-store = Zet deze plekken klaar
files-drop = Gooi dit bestand weg
files-nothing = Dit bestand verandert niets.
files-lines = Regel voor regel
files-line = Regel { $line }
files-fate-new = Nieuw
files-fate-changed = Verandert: { $parts }
files-fate-same = Al zo
files-fate-refused = Slaan wij over
files-fate-unfinished = Deze plek is nog niet af. U vult hem straks verder in.
files-part-other = iets anders
files-column = Kolom { $columns }:
files-done = De plekken uit uw bestand staan hieronder. Nieuwe plekken zijn nog niet op Meedoen, behalve als u dat koos.
files-dropped = Het bestand is weg. Er is niets bewaard.

remark-required = Hier staat niets, en het is wel nodig.
remark-hidden = Er stonden onzichtbare tekens in. Die haalden wij weg.
remark-too-long = De tekst is langer dan { $count } tekens. De rest viel weg.
remark-unknown-code = “{ $words }” kennen wij niet. Dit laten wij weg.
remark-unknown-choice = “{ $words }” kennen wij niet. Wij nemen wat gewoon is.
remark-date = “{ $words }” is geen datum zoals 31-01-2026. Dit laten wij weg.
remark-point = Dit is geen punt op de kaart. Dit laten wij weg.
remark-phone = Dit is geen telefoonnummer. Dit laten wij weg.
remark-email = Dit is geen mailadres. Dit laten wij weg.
remark-website = Dit is geen webadres met https:// ervoor.
remark-slug = “{ $words }” past niet in een webadres. Wij maken er iets van dat past.
remark-not-a-place = “{ $words }” is niet de naam van een plek. Dit laten wij weg.
remark-language = De taal “{ $words }” kennen wij niet. Wij nemen Nederlands.
remark-tasks = Dit zijn meer dan { $count } taken. De rest viel weg.
remark-slot-day-part = In “{ $words }” staat geen dagdeel zoals di-ochtend. Dit laten wij weg.
remark-slot-capacity = In “{ $words }” klopt het aantal mensen niet. Dit laten wij weg.
remark-slot-time = In “{ $words }” klopt de tijd niet. Dit laten wij weg.
remark-day-part-twice = { $words } staat er vaker. Wij maken er één van.
remark-steps = Een trede is een getal van 1 tot 6. Wij nemen 2 tot 4.
remark-hours = “{ $words }” is geen aantal uren in een week. Dit laten wij weg.
remark-hours-exchanged = Dit is meer dan het hoogste aantal uren. Wij draaien ze om.
remark-end = De laatste dag is vóór de eerste. Dit laten wij weg.
remark-yes-or-no = “{ $words }” is geen ja of nee. Wij nemen nee.
remark-file-name = Dit is geen naam van een bestand. Dit laten wij weg.
remark-unknown-column = Deze kolom kennen wij niet. Dit laten wij weg.
remark-more-cells = Deze regel heeft meer vakken dan er kolommen zijn.
remark-fewer-cells = Deze regel heeft minder vakken dan er kolommen zijn. De rest is leeg.
remark-formula = Dit lijkt op een formule. Wij bewaren het als gewone tekst.
remark-unreadable = Dit kunnen wij niet lezen.
remark-other-organisation = Deze regel is van een andere organisatie: { $words }.
remark-same-as-line = Regel { $line } gaat over dezelfde plek.
remark-example = Dit is het voorbeeld uit het lege bestand.
remark-growth-line = Een lijn naar een andere plek kunnen wij hier niet maken. Dit laten wij weg.

## Meenemen

files-take-title = Uw gegevens meenemen
files-take-lead = Wat u hier invulde is van u. U kunt het altijd meenemen.
files-take-places = Alle plekken als tabel (CSV)
files-take-places-text = Voor Excel en andere tabellen. U kunt dit bestand ook weer inlezen.
files-take-json = Alle plekken voor een ander programma (JSON)
files-take-json-text = Elke regel is één plek. Ook dit bestand kunt u weer inlezen.
files-take-history = Alles wat er veranderde (JSON)
files-take-history-text = Met de dag, en wie het deed.
files-take-back = Iets terugzetten
files-take-account = Uw eigen account
files-take-account-link = Gegevens van mijn account meenemen
