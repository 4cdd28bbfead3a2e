//! A coach with a group gets a place proposed for each of them at once, and nothing of it is kept.

use domain::{
    accounts::Role,
    codes::Code as _,
    day_parts::{DayPart, Slot},
    groups::{GROUP_MAX, Group, GroupProposal},
    refusal::{Failure, Refusal},
    samples,
    use_cases::Actor,
    wishes::Wishes,
};
use marketplace::Matches as _;
use tests::{Person, Town};

/// A town with a coach, and a place where two more people fit on Tuesday morning.
async fn town() -> (Town, Person) {
    let town = Town::start().await;
    let mut organisation = samples::organisation("Tuin De Wijk");
    "Utrecht".clone_into(&mut organisation.address.municipality);
    let mut place = samples::place("Zonnebloemen zaaien", &organisation);
    let tuesday = DayPart::parse("di-ochtend").expect("a day part");
    place.content.slots = vec![Slot { day_part: tuesday, capacity: 6, taken: 4, waiting: 0, hours: None }];
    town.app.save(&organisation, &place).await;
    town.app.marketplace.index_marked().await.expect("written");
    let (coach, _) = Box::pin(town.colleague("cas@example.nl", Role::Coach, "Utrecht")).await;
    (town, coach)
}

async fn propose(town: &Town, actor: &Actor, addresses: &[&'static [(&'static str, &'static str)]]) -> Result<GroupProposal, Failure> {
    let people = addresses.iter().map(|address| Wishes::parse(address.iter().copied()).0).collect();
    town.app.marketplace.propose(actor, &Group::new(people).expect("a group")).await
}

#[tokio::test]
async fn two_get_the_place_that_has_room_for_two_and_the_third_hears_of_it() {
    let (town, coach) = town().await;
    let coach = town.actor(&coach).await;
    let elsewhere: &[_] = &[("dagdeel", "zo-avond")];
    let green: &[_] = &[("thema", "groen")];
    let proposal = propose(&town, &coach, &[elsewhere, green, green, green]).await.expect("a proposal");
    assert_eq!((proposal.placed(), proposal.people.len()), (2, 4));
    let (nowhere, gardeners) = proposal.people.split_first().expect("people");
    assert!(nowhere.place.is_none() && nowhere.others.is_empty(), "nothing is open on Sunday evening");
    for one in gardeners {
        match &one.place {
            Some(found) => {
                assert_eq!(found.card.place.content.title, "Zonnebloemen zaaien");
                assert!(!found.reasons.is_empty() && one.others.is_empty());
            }
            None => assert!(matches!(one.others.as_slice(), [other] if !other.has_room)),
        }
    }
    let visitor = propose(&town, &Actor::Visitor, &[green]).await;
    assert!(matches!(visitor, Err(Failure::Refused(Refusal::NotAllowed))));
}

#[tokio::test]
async fn a_group_is_shown_once_and_the_log_knows_only_how_many() {
    let (town, coach) = town().await;
    let before = town.log().await.len();
    let text = "Geertruida; https://meedoen.example.nl/wat-past-bij-mij/overzicht?thema=groen\nHatice; ?wens=rolstoel\nIsmail\tthema=groen";
    let answer = coach.post("/coach/groep", &[("mensen", text)]).await;
    let html = answer.text();
    assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "no-store"), "{html}");
    assert!(html.contains("van de 3 mensen is er een plek.") && html.contains("Geertruida") && html.contains("Zonnebloemen zaaien"));
    let lines = town.log().await;
    let [line] = &lines[before..] else { panic!("{:?}", &lines[before..]) };
    let entry = &line.entry;
    assert_eq!((entry.action.as_str(), entry.detail.as_str(), entry.municipality.as_str()), ("propose-group", "3", "utrecht"));
    let log = format!("{lines:?}");
    assert!(["Geertruida", "Hatice", "Ismail", "rolstoel", "groen"].iter().all(|typed| !log.contains(typed)), "{log}");
    assert!(!coach.get("/coach/groep").await.text().contains("Geertruida"), "it is shown once");
}

#[tokio::test]
async fn a_line_that_cannot_be_read_stops_the_whole_group() {
    let (town, coach) = town().await;
    let before = town.log().await.len();
    let answer = coach.post("/coach/groep", &[("mensen", "Geertruida; thema=groen\nHatice")]).await;
    let html = answer.text();
    assert_eq!(answer.status, 422);
    assert!(html.contains("Regel 2: ") && html.contains("Geertruida; thema=groen\nHatice</textarea>"), "{html}");
    assert!(!html.contains("Zonnebloemen zaaien"));
    assert_eq!(town.log().await.len(), before);
}

fn file(name: &str, bytes: &[u8]) -> (Option<&'static str>, Vec<u8>) {
    let head = format!("--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"{name}\"\r\n\r\n");
    let body = [head.as_bytes(), bytes, b"\r\n--grens--\r\n"].concat();
    (Some("multipart/form-data; boundary=grens"), body)
}

#[tokio::test]
async fn two_who_can_come_at_the_same_time_only_do_not_share_a_seat() {
    let (town, coach) = town().await;
    let coach = town.actor(&coach).await;
    let mut organisation = samples::organisation("Buurthuis");
    "Utrecht".clone_into(&mut organisation.address.municipality);
    let mut place = samples::place("Samen lezen", &organisation);
    place.content.slots = vec!["wo-avond 1/4".parse().expect("a slot"), "vr-avond 3/4".parse().expect("a slot")];
    town.app.save(&organisation, &place).await;
    let mut women = samples::place("Vrouwencafé", &organisation);
    women.content.slots = vec!["wo-avond 9".parse().expect("a slot")];
    women.content.offers = [domain::codes::Need::WomenOnly].into();
    town.app.save(&organisation, &women).await;
    town.app.marketplace.index_marked().await.expect("written");
    let wednesday: &[_] = &[("dagdeel", "wo-avond")];
    let either: &[_] = &[("dagdeel", "wo-avond"), ("dagdeel", "vr-avond")];
    let for_women: &[_] = &[("dagdeel", "wo-avond"), ("wens", "vrouwengroep")];
    let proposal = propose(&town, &coach, &[wednesday, wednesday, either, for_women]).await.expect("a proposal");
    let told: Vec<_> = proposal
        .people
        .iter()
        .map(|one| (one.place.as_ref().map(|found| found.card.place.content.title.as_str()), one.day_part.map(domain::codes::Code::code)))
        .collect();
    let on = |title, at| (Some(title), Some(at));
    assert_eq!(told, [on("Samen lezen", "wo-avond"), (None, None), on("Samen lezen", "vr-avond"), on("Vrouwencafé", "wo-avond")]);
    assert!(
        proposal.people[1].others.iter().all(|other| other.card.place.content.title == "Samen lezen"),
        "nobody is told who did not ask"
    );
}

#[tokio::test]
async fn a_group_in_a_file_is_read_and_gone() {
    let (town, coach) = town().await;
    let before = town.log().await.len();
    let (kind, body) = file("groep.csv", "naam;thema;dagdeel\nGeertruida;groen;di-ochtend\n17;koken; groen\n".as_bytes());
    let answer = coach.post_body("/coach/groep", kind, body).await;
    let html = answer.text();
    assert_eq!(answer.status, 422, "a semicolon that is not quoted makes a day part of a theme");
    assert!(
        html.contains("Regel 3 van uw bestand: “groen”")
            && html.contains("Geertruida; ?thema=groen&amp;dagdeel=di-ochtend\n17; ?thema=koken&amp;dagdeel=groen</textarea>"),
        "{html}"
    );
    assert_eq!(town.log().await.len(), before);
    let (kind, body) = file("groep.csv", "naam;thema;dagdeel\nGeertruida;groen;di-ochtend\n17;\"koken; groen\";\n".as_bytes());
    let answer = coach.post_body("/coach/groep", kind, body).await;
    assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "no-store"));
    assert!(answer.text().contains("Voor 2 van de 2 mensen is er een plek.") && answer.text().contains("op dinsdagochtend"));
    let log = format!("{:?}", town.log().await);
    assert!(!log.contains("Geertruida") && !log.contains("groep.csv"), "{log}");
    assert!(!coach.get("/coach/groep").await.text().contains("Geertruida"));
    for (name, bytes, told) in [
        ("groep.csv", "naam;themas\nAn;groen\n", "Deze kolommen kennen wij niet: themas."),
        ("groep.csv", "thema\ngroen\n", "De eerste regel mist: naam."),
        ("groep.pdf", "x", "Dit soort bestand lezen wij niet."),
    ] {
        let (kind, body) = file(name, bytes.as_bytes());
        let answer = coach.post_body("/coach/groep", kind, body).await;
        assert!(answer.status == 422 && answer.text().contains(told), "{told}: {}", answer.text());
    }
}

#[tokio::test]
async fn the_empty_table_can_be_given_back_and_a_proposal_taken_along() {
    let (_town, coach) = town().await;
    let template = coach.post("/coach/groep", &[("geef", "sjabloon")]).await;
    assert_eq!(template.header("content-disposition"), "attachment; filename=\"groep-sjabloon.csv\"");
    let (kind, body) = file("groep.csv", template.text().as_bytes());
    let answer = coach.post_body("/coach/groep", kind, body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.text().contains("van de 2 mensen is er een plek."));
    let kept = coach.post("/coach/groep", &[("mensen", "Geertruida; thema=groen"), ("geef", "tabel")]).await;
    assert_eq!((kept.header("content-type"), kept.header("cache-control")), ("text/csv; charset=utf-8", "no-store"));
    assert!(kept.text().contains("\"Geertruida\";\"Zonnebloemen zaaien\";\"Tuin De Wijk\";\"op dinsdagochtend\""), "{}", kept.text());
}

#[tokio::test]
async fn a_whole_wave_fits_in_the_form() {
    let (_town, coach) = town().await;
    let name = "Een lange naam van precies zoveel tekens als er mogen zijn, ja";
    let name: String = name.chars().take(60).collect();
    let address = "https://meedoen.example.nl/wat-past-bij-mij/overzicht?thema=koken&thema=groen&doel=mensen-ontmoeten&dagdeel=di-ochtend&dagdeel=do-ochtend&begin=groep&wens=rustig&pc=3561&km=10";
    let text = format!("{name}; {address}\n").repeat(GROUP_MAX);
    let answer = coach.post("/coach/groep", &[("mensen", &text)]).await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("van de 250 mensen is er een plek."));
}
