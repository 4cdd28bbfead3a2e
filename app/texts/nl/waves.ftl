# Brieven aan een wijk, en het antwoord erop.

waves-link = Brieven aan een wijk
waves-title = Brieven aan een wijk
waves-lead = U nodigt een wijk uit voor een gesprek. Wij maken de brieven. U drukt ze af.
waves-new = Nieuwe brieven
waves-private = Namen en adressen bewaren wij niet. Ze staan alleen op de brieven.
waves-municipality = Gemeente
waves-neighbourhood = Wijk
waves-neighbourhood-hint = De vier cijfers van de postcode, of een naam.
waves-neighbourhood-missing = Vul een wijk in, met hoogstens 60 tekens.
waves-text = Hoe begint de brief?
waves-language = Taal van de brief
waves-minutes = Hoeveel minuten duurt een gesprek?
waves-minutes-wrong = Vul een getal in, van { $min } tot en met { $max }.
waves-when = Wie kiest het moment?
waves-when-free = Iedereen kiest zelf
waves-when-proposed = Wij stellen een moment voor
waves-times = Alleen bij een voorstel
waves-day-missing = Vul een dag in voor de eerste brief.
waves-day-over = Kies een dag na vandaag.
waves-every = Minuten tussen twee gesprekken
waves-every-late = Deze gesprekken passen niet op één dag. Kies er minder, of begin vroeger.
waves-per-day = Gesprekken op een dag
waves-per-day-hint = Daarna gaan de brieven verder op de volgende werkdag.
waves-per-day-wrong = Vul een getal in, van 1 tot en met { $max }.
waves-place = Plaats van het gesprek
waves-place-hint = Een andere plaats kan altijd. Dat staat ook in de brief.
waves-place-missing = Vul een plaats in, met hoogstens 60 tekens.
waves-sender = Postadres van de gemeente
waves-sender-hint = Mensen sturen de antwoordstrook hierheen. Hoogstens vier regels.
waves-sender-missing = Vul één tot vier regels in. Een regel heeft hoogstens 60 tekens.
waves-phone = Telefoonnummer in de brief
waves-phone-hint = Mensen bellen u op dit nummer.
waves-phone-missing = Vul een telefoonnummer in.
waves-people = Mensen die een brief krijgen
waves-people-hint = Zet elke persoon op een eigen regel. Hoogstens { $max } mensen. Plakken uit een tabel kan ook.
waves-people-example = Schrijf het zo:
waves-people-lines =
    An de Vries; Dreef 1; 3561 AB Utrecht
    Bo Jansen; Laan 22; 3562 CD Utrecht
waves-make = Maak de brieven
waves-after = U krijgt één bestand met alle brieven. Bewaar het niet langer dan nodig.
waves-nobody = Zet eerst iemand op een regel: naam; straat en nummer; postcode en plaats.
waves-too-many = U heeft { $count } mensen. Hoogstens { $max } kunnen tegelijk. Verdeel de brieven.
waves-line-parts = Regel { $line }: schrijf een naam, straat en plaats, met puntkomma’s ertussen.
waves-line-address = Regel { $line }: vul straat en plaats in, elk met hoogstens { $max } tekens.
waves-line-sign = Regel { $line }: het teken “{ $sign }” kunnen wij niet afdrukken. Ook niet in de andere velden.
waves-line-long = Regel { $line }: deze brief past niet op één blad. Schrijf het korter.
waves-not-fine = Kijk alles nog eens na. Er klopt iets niet.

waves-responses = Antwoorden per brief
waves-response = { $answered } van { $letters } mensen gaven antwoord. Dat is { $percent } procent.
waves-response-few = Minder dan { $few } van { $letters } mensen gaven antwoord.
waves-few = minder dan { $few }
waves-until = De codes werken tot en met { $date }.
waves-ended = De codes werken niet meer.
waves-made = Eerdere brieven
waves-none = Er zijn nog geen brieven.
waves-wave = { $date }. Brieven: { $count }. Tekst: { $text }. Taal: { $language }.
waves-answers = Ja: { $yes }. Ander moment: { $moment }. Liever bellen: { $call }. Nee: { $no }.

brieftekst-gewoon = Vragen wat iemand graag doet
brieftekst-verhalen = Vertellen wat anderen graag doen

briefantwoord-ja = Ja graag, op dat moment
briefantwoord-ander-moment = Ja, op een ander moment
briefantwoord-liever-bellen = Bel mij liever
briefantwoord-nee = Nee, dank u

waves-due = Antwoord op een brief: { $answer }.
waves-due-moment = Antwoord op een brief: { $answer }. In de brief stond { $date }, { $time } uur.

waves-answer-title = Antwoord op onze brief
waves-answer-lead = Fijn dat u antwoord geeft. U kiest zelf.
waves-answer-free = Meedoen is vrijwillig. Uw antwoord verandert niets aan uw uitkering.
waves-answer-code = De code uit de brief
waves-answer-code-hint = De code heeft acht tekens. Een streepje mag weg.
waves-answer-unknown = Deze code kennen wij niet, of hij werkt niet meer. Kijk hem nog eens na.
waves-late-title = Een oude brief?
waves-late = Codes werken een paar maanden. U bent nog steeds welkom.
waves-late-call = Wij bellen u graag: [vraag ons om te bellen](/bel-mij).
waves-answer-which = Wat is uw antwoord?
waves-answer-missing = Kies een antwoord.
waves-answer-talk = Wilt u praten?
waves-answer-no-need = Kiest u “Nee, dank u”? Dan vult u hier niets in.
waves-answer-send = Verstuur mijn antwoord
waves-no-title = Dank u voor uw antwoord
waves-no = Nee is ook goed. Wij vragen niet waarom. Bedenkt u zich? Bel gerust.
waves-before-title = U gaf al antwoord
waves-before = Met deze code kwam al een antwoord binnen. Wilt u iets anders? Bel gerust.
