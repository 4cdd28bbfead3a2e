//! What is shared of somebody, with whom, until when: nothing without permission, nothing after it.

use super::*;

const SECRETS: [&str; 3] = ["06 12345678", "in de ochtend", "Noor"];

#[tokio::test]
async fn nothing_of_somebody_is_at_the_partners_before_permission_or_after_it_ended() {
    let scene = scene().await;
    for state in [S::Draft, S::RoomAsked, S::RoomKnown, S::PermissionAsked, S::Permitted] {
        let id = scene.brought_to(state).await;
        let seen = scene.all_the_partner_sees(id).await;
        for secret in SECRETS {
            assert!(!seen.contains(secret), "{state}: {secret}");
        }
        scene.coach_does(id, CoachStep::Withdraw).await;
    }
    for (state, by_noor) in [(S::Sent, true), (S::Seen, false), (S::Planned, true), (S::Started, false)] {
        let id = scene.brought_to(state).await;
        if by_noor {
            scene.noor_does(id, OwnHandOverStep::Withdraw).await;
        } else {
            scene.coach_does(id, CoachStep::Withdraw).await;
        }
        assert!(scene.as_partner(id).await.is_none(), "{state}: withdrawn before it was opened again");
        let seen = scene.all_the_partner_sees(id).await;
        for secret in SECRETS {
            assert!(!seen.contains(secret), "{state}: {secret}");
        }
        assert_eq!(scene.as_coach(id).await.shared, None, "what was shared is gone");
    }
}

#[tokio::test]
async fn permission_ends_on_its_last_day() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Started).await;
    scene.town.clock.pass(TimeDelta::days(90));
    assert!(scene.as_partner(id).await.expect("theirs").shared.is_some(), "the last day counts");
    scene.town.clock.pass(TimeDelta::days(1));
    // At once, and not only when the program comes round.
    let seen = scene.as_partner(id).await.expect("theirs");
    assert_eq!((seen.shared, seen.name.as_str()), (None, ""));
    scene.market().keep_hand_overs().await.expect("kept");
    assert_eq!(scene.as_coach(id).await.shared, None);
}

#[tokio::test]
async fn permission_is_for_the_very_lines_that_were_in_view() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::PermissionAsked).await;
    let asked = scene.as_coach(id).await.asked.expect("asked");
    let in_view = scene.market().lines_to_share(&scene.noor, id, &asked).await.expect("in view");
    let page = scene.market().own_hand_over(&scene.noor, id).await.expect("asked").expect("hers");
    assert_eq!(page.asked, Some(asked));
    scene.noor_does(id, OwnHandOverStep::Permit(UiLanguage::English)).await;
    scene.coach_does(id, CoachStep::Send(scene.editor_id)).await;
    // Another number later is not shared by itself.
    let mut changed = person("Noor");
    changed.profile.phone = PhoneNumber::parse("06 87654321");
    scene.market().correct_person(&scene.coach, scene.case, &changed).await.expect("corrected");
    assert_eq!(scene.as_partner(id).await.expect("theirs").shared, Some(in_view));
}

#[tokio::test]
async fn who_corrects_their_own_number_corrects_it_where_they_permitted_it() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Seen).await;
    let ended = scene.brought_to(HandOverState::Started).await;
    scene.noor_does(ended, OwnHandOverStep::Withdraw).await;
    let profile = scene.market().own_profile(&scene.noor).await.expect("her own").form;
    let corrected = ProfileForm {
        phone: PhoneNumber::parse("06 87654321"),
        email: domain::accounts::EmailAddress::parse("nora@example.nl"),
        ..profile
    };
    scene.market().change_profile(&scene.noor, &corrected).await.expect("corrected");
    let seen = scene.as_partner(id).await.expect("theirs").shared.expect("permitted");
    assert_eq!((seen.phone.as_str(), seen.email.as_str()), ("06 87654321", ""), "the address is not shared here");
    assert!(scene.all_the_partner_sees(id).await.contains("06 87654321"));
    assert_eq!(scene.as_coach(ended).await.shared, None, "what ended stays erased");
}

#[tokio::test]
async fn permission_on_paper_or_spoken_needs_what_shows_it() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::PermissionAsked).await;
    for (how, proof) in [(PermissionHow::Screen, "scherm"), (PermissionHow::Paper, " "), (PermissionHow::Spoken, "")] {
        let step = CoachStep::Permit(how, proof.to_owned());
        assert_eq!(refusal(scene.market().coach_step(&scene.coach, id, &step, Uuid::now_v7()).await), Refusal::Text);
    }
    assert_eq!(
        refusal(scene.market().coach_step(&scene.coach, id, &CoachStep::Send(scene.editor_id), Uuid::now_v7()).await),
        Refusal::WrongState
    );
    scene.coach_does(id, CoachStep::Permit(PermissionHow::Paper, "2026-0417".to_owned())).await;
    let stranger = CoachStep::Send(scene.coach.account().expect("an account"));
    assert_eq!(refusal(scene.market().coach_step(&scene.coach, id, &stranger, Uuid::now_v7()).await), Refusal::NoLongerValid);
    scene.coach_does(id, CoachStep::Send(scene.editor_id)).await;
    for days in [0, 400] {
        let other = scene.brought_to(HandOverState::RoomKnown).await;
        let form = PermissionForm { until: scene.today() + Days::new(days), ..scene.question() };
        let step = CoachStep::AskPermission(form);
        assert_eq!(refusal(scene.market().coach_step(&scene.coach, other, &step, Uuid::now_v7()).await), Refusal::Text, "{days}");
    }
}

#[tokio::test]
async fn others_do_not_know_that_it_is_there() {
    let scene = scene().await;
    let market = scene.market();
    let id = scene.brought_to(HandOverState::Seen).await;
    let (other_coach, _) = scene.town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
    let (administrator, _) = scene.town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let elsewhere = scene.town.organisation("Een ander", "Utrecht").await;
    let other_editor = scene.town.editor("ed@example.nl", &elsewhere).await;
    let tom = scene.town.participant("Tom", "tom@example.nl").await;
    let mut others = vec![Actor::Visitor, Actor::Operator, Actor::Clockwork];
    for browser in [&other_coach, &administrator, &other_editor, &tom] {
        others.push(scene.town.actor(browser).await);
    }
    for actor in &others {
        let key = Uuid::now_v7();
        assert!(market.hand_over(actor, id).await.is_err(), "{actor:?}");
        assert!(market.coach_step(actor, id, &CoachStep::Withdraw, key).await.is_err(), "{actor:?}");
        assert!(!matches!(market.open_hand_over(actor, id).await, Ok(Some(_))), "{actor:?}");
        assert!(market.partner_step(actor, id, &PartnerStep::Accept, key).await.is_err(), "{actor:?}");
        assert!(!matches!(market.own_hand_over(actor, id).await, Ok(Some(_))), "{actor:?}");
        assert!(market.own_step(actor, id, OwnHandOverStep::Withdraw, key).await.is_err(), "{actor:?}");
        assert!(market.hand_overs_to(actor, scene.organisation.id, 1).await.is_err(), "{actor:?}");
        assert!(market.lines_to_share(actor, id, &scene.question()).await.is_err(), "{actor:?}");
        assert!(market.prepare_hand_over(actor, scene.case, &scene.place, None, key).await.is_err(), "{actor:?}");
    }
    assert_eq!(scene.as_coach(id).await.state, HandOverState::Seen);
}

#[tokio::test]
async fn everything_that_is_kept_goes_along_with_who_it_is_about() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Seen).await;
    let data = scene.market().own_data(&scene.noor).await.expect("taken");
    let [own] = data.hand_overs.as_slice() else { panic!("{:?}", data.hand_overs) };
    assert_eq!((own.id, own.shared.as_ref().map(|shared| shared.phone.as_str())), (id, Some("06 12345678")));
}

#[tokio::test]
async fn erasing_ends_what_runs_and_leaves_nothing_behind() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Started).await;
    scene.market().erase_profile(&scene.noor).await.expect("erased");
    assert_eq!(refusal(scene.market().hand_over(&scene.coach, id).await), Refusal::NotAllowed);
    assert!(scene.as_partner(id).await.is_none());
    let mails = scene.market().database().mails(1_000).await.expect("mails");
    assert!(mails.iter().any(|mail| mail.kind == "hand-over-off"), "the other side hears that it is off");
    assert!(mails.iter().all(|mail| !mail.to.to_string().contains("noor@")));
    let dump = scene.market().database().everything_as_text().await.expect("a dump");
    for secret in ["Noor", "12345678", "noor@example.nl", "in de ochtend."] {
        assert!(!dump.contains(secret), "{secret} is left in {}", around(&dump, secret));
    }
}

fn around(text: &str, words: &str) -> String {
    let at = text.find(words).unwrap_or_default();
    text[at.saturating_sub(200)..(at + 100).min(text.len())].to_owned()
}
