//! A correction of a name, address or number reaches what goes on with places; what nobody was told stays untold.

use super::*;
use domain::participants::ProfileForm;

/// By telephone, as somebody asks who has a number.
fn by_phone(place: PlaceId, number: &str) -> IntroductionForm {
    let phone = PhoneNumber::parse(number);
    IntroductionForm { way: Way::CallMe, phone, email: None, reach: Reach::Sms, ..form(place) }
}

impl Scene {
    async fn corrects(&self, participant: &Actor, correct: impl FnOnce(ProfileForm) -> ProfileForm) {
        let known = self.market().own_profile(participant).await.expect("one's own").form;
        self.market().change_profile(participant, &correct(known)).await.expect("changed");
    }

    /// What the partner reads of somebody.
    async fn told(&self, id: IntroductionId) -> (String, Option<String>, Option<String>) {
        let form = self.market().open_introduction(&self.editor, id).await.expect("asked").expect("theirs").form;
        (form.name, form.phone.map(|phone| phone.to_string()), form.email.map(|email| email.to_string()))
    }

    async fn second_place(&self) -> PlaceId {
        let mut place = samples::place("Koken met buren", &self.organisation);
        "Utrecht".clone_into(&mut place.content.address.municipality);
        self.town.app.save(&self.organisation, &place).await;
        place.source.place_id()
    }
}

#[tokio::test]
async fn a_partner_reads_the_name_and_number_that_were_corrected_and_nothing_more() {
    let scene = scene().await;
    let (noor, id) = scene.asks(&by_phone(scene.place, "06 12345678")).await;
    let correct = |profile: ProfileForm| ProfileForm {
        name: "Noortje".to_owned(),
        phone: PhoneNumber::parse("06 87654321"),
        email: EmailAddress::parse("noor@example.nl"),
        ..profile
    };
    scene.corrects(&noor, correct).await;
    assert_eq!(scene.told(id).await, ("Noortje".to_owned(), Some("+31687654321".to_owned()), None), "the address was never theirs to see");
    let page = scene.town.signed_in("sara@example.nl").await.get(&format!("/partner/kennismakingen/{id}")).await.text();
    assert!(page.contains("87654321") && !page.contains("12345678") && !page.contains("noor@example.nl"), "{page}");
    assert_eq!(scene.own(&noor, id).await.form.reach, Reach::Sms);
    // No text message goes to a telephone on the wall.
    scene.corrects(&noor, |profile| ProfileForm { phone: PhoneNumber::parse("030 2345678"), reach: Reach::CallOnly, ..profile }).await;
    assert_eq!(scene.own(&noor, id).await.form.reach, Reach::CallOnly);
    scene.corrects(&noor, |profile| ProfileForm { phone: None, reach: Reach::Nothing, ..profile }).await;
    assert_eq!(scene.told(id).await.1, None, "what is taken away is away here as well");
}

#[tokio::test]
async fn an_answer_goes_to_the_address_that_was_corrected() {
    let scene = scene().await;
    let (noor, id) = scene.asks(&form(scene.place)).await;
    scene.corrects(&noor, |profile| ProfileForm { email: EmailAddress::parse("noor.goed@example.nl"), ..profile }).await;
    scene.invite(id).await;
    assert!(scene.town.mail.next_to("noor.goed@example.nl").await.link().contains(&id.to_string()));
}

#[tokio::test]
async fn what_is_over_and_what_was_told_apart_stay_as_they_were() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, over) = scene.asks(&by_phone(scene.place, "06 12345678")).await;
    market.go_on(&noor, over, OwnStep::Withdrawn).await.expect("taken back");
    let other = by_phone(scene.second_place().await, "06 11112222");
    let (apart, _) = market.ask(&noor, &other, Uuid::now_v7(), &somewhere()).await.expect("asked");
    scene.corrects(&noor, |profile| ProfileForm { phone: PhoneNumber::parse("06 87654321"), ..profile }).await;
    assert_eq!(scene.own(&noor, over).await.form.phone, PhoneNumber::parse("06 12345678"));
    assert_eq!(scene.own(&noor, apart).await.form.phone, PhoneNumber::parse("06 11112222"), "a number for this place only");
}

#[tokio::test]
async fn a_step_that_was_begun_before_a_correction_does_not_undo_it() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, id) = scene.asks(&form(scene.place)).await;
    let mut known = market.database().introduction(id).await.expect("asked").expect("stored");
    scene.corrects(&noor, |profile| ProfileForm { email: EmailAddress::parse("noor.goed@example.nl"), ..profile }).await;
    known.introduction.events.push(IntroductionEvent {
        at: scene.town.clock.now(),
        step: IntroductionMove::Withdraw,
        by: Party::Participant,
    });
    let mut change = db::Change::new();
    change.go_on_with_introduction(&known.introduction, known.beside);
    let stored = market.database().commit(change).await;
    assert!(matches!(stored, Err(db::DbError::Guard(db::Guard::Changed))), "{stored:?}");
    assert_eq!(scene.told(id).await.2.as_deref(), Some("noor.goed@example.nl"));
}

#[tokio::test]
async fn a_coach_who_corrects_somebody_corrects_it_everywhere() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, id) = scene.asks(&by_phone(scene.place, "06 12345678")).await;
    market.answer(&scene.editor, id, &Answer::NotNow { reason: NotNowReason::NoRoom, suggestion: None }).await.expect("answered");
    market.take_up(&scene.coach, id).await.expect("taken up");
    let case = market.people(&scene.coach).await.expect("listed").people.remove(0);
    let mut form = CaseForm { profile: case.profile.clone(), spoken: case.spoken, call_when: case.call_when };
    form.profile.phone = PhoneNumber::parse("06 87654321");
    for press in 0..2 {
        market.correct_person(&scene.coach, case.id, &form).await.unwrap_or_else(|failure| panic!("{press}: {failure}"));
    }
    assert_eq!(scene.own(&noor, id).await.form.phone, PhoneNumber::parse("06 87654321"));
}

#[tokio::test]
async fn corrections_at_the_same_moment_leave_one_truth() {
    let scene = Arc::new(scene().await);
    let (noor, id) = scene.asks(&form(scene.place)).await;
    let corrections = (0..6).map(|number| {
        let (scene, noor) = (Arc::clone(&scene), noor.clone());
        tokio::spawn(async move {
            let email = EmailAddress::parse(&format!("noor{number}@example.nl"));
            scene.corrects(&noor, |profile| ProfileForm { email, ..profile }).await;
        })
    });
    for correction in corrections.collect::<Vec<_>>() {
        correction.await.expect("no panic");
    }
    let profile = scene.market().own_profile(&noor).await.expect("one's own").form;
    assert_eq!(scene.own(&noor, id).await.form.email, profile.email);
}
