//! A coach invites a neighbourhood by letter; people answer with the code of their letter. Of who gets one nothing is kept.

#[path = "../../server/letters/tests/documents/paper.rs"]
pub(crate) mod paper;

use chrono::TimeDelta;
use domain::{
    accounts::Role,
    cases::CaseOrigin,
    due::DueKind,
    introductions::CallTime,
    languages::{SpokenLanguage, UiLanguage},
    participants::PhoneNumber,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{Actor, Cases, Waves},
    waves::{Addressee, Answers, Caller, LetterAnswer, LetterReply, LetterText, MadeLetters, ProposedTimes, WaveForm, letter_signs},
};
use paper::Paper;
use tests::{Person, Town, form_key, somewhere};
use uuid::Uuid;

/// Two coaches in Utrecht and one in Zeist.
struct Office {
    town: Town,
    browser: Person,
    cas: Actor,
    ans: Actor,
    elsewhere: Actor,
}

impl Office {
    async fn open() -> Self {
        Self::open_with(&[]).await
    }

    async fn open_with(arguments: &[&str]) -> Self {
        let town = Box::pin(Town::start_with(arguments)).await;
        let (browser, _) = Box::pin(town.colleague("cas@example.nl", Role::Coach, "Utrecht")).await;
        let (ans, _) = Box::pin(town.colleague("ans@example.nl", Role::Coach, "Utrecht")).await;
        let (elsewhere, _) = Box::pin(town.colleague("els@example.nl", Role::Coach, "Zeist")).await;
        let (cas, ans, elsewhere) = (town.actor(&browser).await, town.actor(&ans).await, town.actor(&elsewhere).await);
        Self { town, browser, cas, ans, elsewhere }
    }

    fn market(&self) -> &marketplace::Marketplace {
        &self.town.app.marketplace
    }

    /// The codes of the letters, in their order.
    async fn codes(&self, form: &WaveForm) -> Vec<String> {
        codes(&Paper::read(&self.made(form, Uuid::now_v7()).await))
    }

    async fn made(&self, form: &WaveForm, key: Uuid) -> Vec<u8> {
        match self.market().make_wave(&self.cas, form, key).await.expect("made") {
            MadeLetters::File(file) => file,
            MadeLetters::CannotWrite { letter, sign } => panic!("letter {letter}: {sign:?}"),
        }
    }

    async fn answers(&self, code: &str, answer: LetterAnswer) -> Result<(), Failure> {
        self.market().answer_letter(&Actor::Visitor, &reply(code, answer), &somewhere()).await
    }

    async fn dump(&self) -> String {
        self.market().database().everything_as_text().await.expect("a dump")
    }
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn reply(code: &str, answer: LetterAnswer) -> LetterReply {
    let caller = Caller {
        name: "Noor".to_owned(),
        phone: PhoneNumber::parse("06 12345678").expect("a number"),
        when: CallTime::Morning,
        language: SpokenLanguage::Arabic,
    };
    LetterReply { code: code.to_owned(), answer, caller: (answer != LetterAnswer::No).then_some(caller) }
}

fn addressee(name: &str) -> Addressee {
    Addressee { name: name.to_owned(), address: ["Verborgenlaan 7".to_owned(), "3561 ZZ Utrecht".to_owned()] }
}

fn form(text: LetterText, people: Vec<Addressee>) -> WaveForm {
    let first = "2027-09-03T10:00:00".parse().expect("a moment");
    WaveForm {
        municipality: Slug::of("Utrecht"),
        neighbourhood: "Overvecht".to_owned(),
        text,
        language: UiLanguage::Dutch,
        minutes: 45,
        times: Some(ProposedTimes { first, every_minutes: 60, per_day: 2, place: "Buurthuis De Dreef".to_owned() }),
        sender: vec!["Postbus 1".to_owned(), "3500 AA Utrecht".to_owned()],
        phone: "030 111 22 33".to_owned(),
        url: "https://meedoen.example.nl/brief".to_owned(),
        people,
    }
}

/// The code behind the `#` of the address on each page.
fn codes(paper: &Paper) -> Vec<String> {
    let code = |page: &String| {
        let (_, behind) = page.split_once("/brief#").unwrap_or_else(|| panic!("no address on {page}"));
        behind.chars().take(9).collect()
    };
    paper.pages.iter().map(code).collect()
}

#[tokio::test]
async fn a_whole_neighbourhood_gets_a_letter_and_no_name_or_address_is_kept() {
    let office = Office::open().await;
    let lines =
        (0..250).map(|number| format!("Geertruida-{number}; Verborgenlaan {number}; 3561 ZZ Schuilenburg\n")).collect::<Vec<_>>().concat();
    let page = office.browser.get("/coach/brieven").await.text();
    let key = form_key(&page, "/coach/brieven");
    let fields = [
        ("eens", key.as_str()),
        ("gemeente", "utrecht"),
        ("tekst", "gewoon"),
        ("taal", "nl"),
        ("wijk", "Overvecht"),
        ("minuten", "45"),
        ("wanneer", "vrij"),
        ("afzender", "Postbus 1"),
        ("telefoon", "030 111 22 33"),
        ("mensen", &lines),
    ];
    let answer = office.browser.post("/coach/brieven", &fields).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/pdf"), "{}", answer.text());
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"brieven-overvecht.pdf\"");
    assert_eq!(answer.header("cache-control"), "no-store");
    let paper = Paper::read(&answer.bytes);
    assert_eq!((paper.pages.len(), paper.alternatives), (250, 250), "a page and a square for everybody");
    assert!(paper.says("Geertruida-249") && paper.says("Verborgenlaan 249") && paper.says("030 111 22 33"));
    assert!(answer.bytes.starts_with(b"%PDF"));
    let codes = codes(&paper);
    let unique: std::collections::BTreeSet<_> = codes.iter().collect();
    assert!(unique.len() == 250 && codes.iter().all(|code| letter_signs(code).is_some()), "{codes:?}");
    let dump = office.dump().await;
    for secret in ["Geertruida", "Verborgenlaan", "Schuilenburg", "3561 ZZ", &codes[0], &codes[0].replace('-', "")] {
        assert!(!dump.contains(secret), "{secret} is kept");
    }
    let log = office.town.log().await;
    let line = log.iter().find(|line| line.entry.action == "make-wave").expect("a line");
    assert_eq!((line.entry.municipality.as_str(), line.entry.detail.as_str()), ("utrecht", "250"));
    // A double click: the same letters, and one wave.
    let again = office.browser.post("/coach/brieven", &fields).await;
    assert!(again.bytes == answer.bytes, "the same letters");
    let waves = office.market().waves(&office.ans).await.expect("listed").waves;
    assert_eq!(waves.iter().map(|wave| wave.letters).collect::<Vec<_>>(), [250]);
    let one_more = format!("{lines}An; Dreef 1; Utrecht");
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, if *name == "mensen" { one_more.as_str() } else { value })).collect();
    let refused = office.browser.post("/coach/brieven", &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("U heeft 251 mensen. Hoogstens 250 kunnen tegelijk."), "{}", refused.text());
}

#[tokio::test]
async fn a_code_counts_once_however_many_answer_at_once() {
    let office = Office::open().await;
    let codes = office.codes(&form(LetterText::Plain, vec![addressee("An"), addressee("Bo")])).await;
    let answering = (0..16).map(|_| office.answers(&codes[0], LetterAnswer::Yes));
    let answered: Vec<_> = futures::future::join_all(answering).await;
    assert_eq!(answered.iter().filter(|answered| answered.is_ok()).count(), 1, "{answered:?}");
    assert_eq!(refusal(office.answers(&codes[0].to_lowercase(), LetterAnswer::No).await), Refusal::Repeated);
    let waves = office.market().waves(&office.cas).await.expect("listed");
    assert_eq!(waves.waves[0].answers, Answers { yes: 1, ..Answers::default() });
    assert_eq!(office.market().due_list(&office.ans).await.expect("listed").lines.len(), 1, "one call");
}

#[tokio::test]
async fn who_would_talk_is_called_by_a_coach_of_the_municipality_who_knows_what_was_answered() {
    let office = Office::open().await;
    let codes = office.codes(&form(LetterText::Stories, vec![addressee("An"), addressee("Bo"), addressee("Co")])).await;
    office.answers(&codes[2], LetterAnswer::Yes).await.expect("answered");
    let list = office.market().due_list(&office.ans).await.expect("listed");
    let [line] = list.lines.as_slice() else { panic!("{:?}", list.lines) };
    assert_eq!((line.due.kind, line.name.as_str(), line.call_when), (DueKind::CallMe, "Noor", Some(CallTime::Morning)));
    let letter = line.letter.expect("an answer");
    // The third letter goes on after the weekend.
    assert_eq!(
        (letter.answer, letter.moment.map(|moment| moment.to_string())),
        (LetterAnswer::Yes, Some("2027-09-06 10:00:00".to_owned()))
    );
    assert!(office.market().due_list(&office.elsewhere).await.expect("listed").lines.is_empty(), "nobody in Zeist");
    let domain::due::DueAbout::Call(request) = line.due.about else { panic!("a call") };
    let case = office.market().add_caller(&office.ans, request).await.expect("added");
    assert_eq!(office.market().person(&office.ans, case).await.expect("opened").case.origin, CaseOrigin::Letter);
}

#[tokio::test]
async fn no_leaves_nothing_but_a_number() {
    let office = Office::open().await;
    let codes = office.codes(&form(LetterText::Plain, vec![addressee("An")])).await;
    let page = office.town.person();
    let answer =
        page.post("/brief", &[("briefcode", &codes[0]), ("antwoord", "nee"), ("naam", "Stiekem"), ("telefoon", "06 87654321")]).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/brief/dank?antwoord=nee"));
    let waves = office.market().waves(&office.cas).await.expect("listed");
    assert_eq!(waves.waves[0].answers, Answers { no: 1, ..Answers::default() });
    assert!(office.market().due_list(&office.cas).await.expect("listed").lines.is_empty());
    let dump = office.dump().await;
    assert!(!dump.contains("Stiekem") && !dump.contains("87654321") && !dump.contains("\"nee\""), "not even which letter said no");
}

#[tokio::test]
async fn an_unknown_code_and_an_answer_without_a_name_do_nothing() {
    let office = Office::open().await;
    for code in ["", "x", "AAAA-AAAA", "AAAAAAAA'; DELETE wave; --"] {
        assert_eq!(refusal(office.answers(code, LetterAnswer::Yes).await), Refusal::NotRecognised, "{code}");
    }
    let codes = office.codes(&form(LetterText::Plain, vec![addressee("An")])).await;
    let nameless = LetterReply { caller: None, ..reply(&codes[0], LetterAnswer::CallMe) };
    let refused = office.market().answer_letter(&Actor::Visitor, &nameless, &somewhere()).await;
    assert_eq!(refusal(refused), Refusal::Text);
    office.answers(&codes[0], LetterAnswer::CallMe).await.expect("the code is not used up");
    // Guessing stops.
    let (from, unknown) = (somewhere(), reply("AAAA-AAAA", LetterAnswer::No));
    let mut tries = 0;
    while refusal(office.market().answer_letter(&Actor::Visitor, &unknown, &from).await) == Refusal::NotRecognised {
        tries += 1;
        assert!(tries < 60, "no end to guessing");
    }
}

#[tokio::test]
async fn what_people_answer_is_counted_for_each_text_and_only_for_the_own_municipality() {
    let office = Office::open().await;
    let people = |count| vec![addressee("An"); count];
    let plain = office.codes(&form(LetterText::Plain, people(4))).await;
    let more = office.codes(&form(LetterText::Plain, people(1))).await;
    let stories = office.codes(&form(LetterText::Stories, people(2))).await;
    for (code, answer) in [
        (&plain[0], LetterAnswer::Yes),
        (&plain[1], LetterAnswer::No),
        (&more[0], LetterAnswer::CallMe),
        (&stories[0], LetterAnswer::OtherMoment),
    ] {
        office.answers(code, answer).await.expect("answered");
    }
    let known = office.market().waves(&office.ans).await.expect("listed");
    let told: Vec<_> = known.responses.iter().map(|one| (one.text, one.letters, one.answers.total(), one.percent())).collect();
    assert_eq!(told, [(LetterText::Plain, 5, 3, None), (LetterText::Stories, 2, 1, None)], "no share of so few");
    assert_eq!(known.waves.len(), 3);
    let elsewhere = office.market().waves(&office.elsewhere).await.expect("listed");
    assert!(elsewhere.waves.is_empty() && elsewhere.responses.is_empty());
    let foreign = form(LetterText::Plain, people(1));
    assert_eq!(refusal(office.market().make_wave(&office.elsewhere, &foreign, Uuid::now_v7()).await), Refusal::NotAllowed);
}

#[tokio::test]
async fn hostile_names_are_printed_as_they_are_and_a_sign_without_a_picture_is_told() {
    let office = Office::open_with(&["--wave-letters=5"]).await;
    let names = ["#panic(\"x\")", "$x^2$ *An* _Bo_", "<script>alert(1)</script>", "\\end{document} @label"];
    let form = form(LetterText::Plain, names.map(addressee).to_vec());
    let file = office.made(&form, Uuid::now_v7()).await;
    let paper = Paper::read(&file);
    assert!(names.iter().all(|name| paper.says(name)), "{:?}", paper.pages);
    paper.is_accessible("nl", "Brieven");
    let snowman = WaveForm { people: vec![addressee("An"), addressee("Sneeuw\u{1f9ca}")], ..form.clone() };
    let made = office.market().make_wave(&office.cas, &snowman, Uuid::now_v7()).await.expect("looked at");
    assert_eq!(made, MadeLetters::CannotWrite { letter: 1, sign: Some('\u{1f9ca}') });
    let yesterday = ProposedTimes { first: "2020-01-06T10:00:00".parse().expect("a moment"), ..form.times.clone().expect("times") };
    for wrong in [
        WaveForm { people: vec![addressee("An"); 6], ..form.clone() },
        WaveForm { people: Vec::new(), ..form.clone() },
        WaveForm { people: vec![addressee("An\nBo")], ..form.clone() },
        WaveForm { times: Some(yesterday), ..form.clone() },
        WaveForm { minutes: 0, ..form.clone() },
    ] {
        assert_eq!(refusal(office.market().make_wave(&office.cas, &wrong, Uuid::now_v7()).await), Refusal::Text);
    }
    assert_eq!(office.market().waves(&office.cas).await.expect("listed").waves.len(), 1, "nothing of these is kept");
}

#[tokio::test]
async fn a_code_ends_after_its_term_and_what_was_counted_stays() {
    let office = Office::open_with(&["--wave-days=30"]).await;
    let old = office.codes(&form(LetterText::Plain, vec![addressee("An"), addressee("Bo"), addressee("Co")])).await;
    office.answers(&old[0], LetterAnswer::No).await.expect("answered");
    office.town.clock.pass(TimeDelta::days(30));
    office.answers(&old[1], LetterAnswer::Yes).await.expect("the last day counts");
    let young = office.codes(&form(LetterText::Stories, vec![addressee("Do")])).await;
    office.market().sweep().await.expect("swept");
    office.town.clock.pass(TimeDelta::days(1));
    // The term is over; the hashes are still there.
    assert_eq!(refusal(office.answers(&old[2], LetterAnswer::Yes).await), Refusal::NotRecognised);
    assert_eq!(refusal(office.answers(&old[1], LetterAnswer::Yes).await), Refusal::NotRecognised, "whatever was answered before");
    let hashes = async || {
        let dump = office.dump().await;
        let codes = dump.lines().find(|line| line.starts_with("wave_code: ")).expect("the table").to_owned();
        codes.matches("moment").count()
    };
    assert_eq!(hashes().await, 4);
    office.market().sweep().await.expect("swept");
    office.market().sweep().await.expect("and again");
    assert_eq!(hashes().await, 1, "only that of the younger letter is left");
    let page = office.town.person();
    let fields = [("briefcode", old[2].as_str()), ("antwoord", "ja"), ("naam", "Noor"), ("telefoon", "06 12345678")];
    let answer = page.post("/brief", &fields).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("Een oude brief?") && answer.text().contains("href=\"/bel-mij\""), "{}", answer.text());
    let waves = office.market().waves(&office.cas).await.expect("listed").waves;
    let told: Vec<_> = waves.iter().map(|wave| (wave.letters, wave.answers)).collect();
    assert_eq!(told, [(1, Answers::default()), (3, Answers { yes: 1, no: 1, ..Answers::default() })], "the counts stay");
    office.answers(&young[0], LetterAnswer::No).await.expect("a younger letter is answered");
}
