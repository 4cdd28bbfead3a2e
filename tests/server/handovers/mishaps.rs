//! Silence, stops, double clicks, the last seat, a colleague, the clock: each has an outcome.

use super::*;

#[tokio::test]
async fn the_last_seat_is_promised_once() {
    let slot = Slot { day_part: DayPart::ALL[0], capacity: 1, taken: 0, waiting: 0, hours: None };
    let scene = Box::pin(set_scene(&[slot])).await;
    let market = scene.market();
    let mut ids = Vec::new();
    for name in ["Bo", "Ed", "Li", "Su"] {
        let case = market.add_person(&scene.coach, &person(name), Uuid::now_v7()).await.expect("added");
        let id = market.prepare_hand_over(&scene.coach, case, &scene.place, Some(slot.day_part), Uuid::now_v7()).await.expect("prepared");
        scene.coach_does(id, CoachStep::AskRoom).await;
        ids.push(id);
    }
    let giving = ids.iter().map(|id| market.partner_step(&scene.editor, *id, &PartnerStep::GiveRoom(Room::Yes), Uuid::now_v7()));
    let given = futures::future::join_all(giving).await;
    assert_eq!(given.iter().filter(|given| given.is_ok()).count(), 1, "{given:?}");
    assert!(given.into_iter().filter_map(Result::err).all(|failure| matches!(failure, Failure::Refused(Refusal::Full))));
    // A waiting list is always possible, and who goes frees the seat.
    let from = scene.today() + Days::new(30);
    let mut waiting = None;
    for id in ids {
        if scene.as_coach(id).await.state == HandOverState::RoomAsked {
            scene.partner_does(id, PartnerStep::GiveRoom(Room::WaitingList(from))).await;
            waiting = Some(id);
        } else {
            scene.coach_does(id, CoachStep::Close(HandOverOutcome::NotStarted)).await;
        }
    }
    let (kind, due_on) = scene.due(waiting.expect("one waits")).await.expect("the coach acts");
    assert!(kind == DueKind::HandOver && due_on >= from, "{due_on}");
    let free =
        market.prepare_hand_over(&scene.coach, scene.case, &scene.place, Some(slot.day_part), Uuid::now_v7()).await.expect("prepared");
    scene.coach_does(free, CoachStep::AskRoom).await;
    scene.partner_does(free, PartnerStep::GiveRoom(Room::Yes)).await;
}

#[tokio::test]
async fn a_form_sent_twice_counts_once() {
    let scene = scene().await;
    let (market, key) = (scene.market(), Uuid::now_v7());
    let id = market.prepare_hand_over(&scene.coach, scene.case, &scene.place, None, key).await.expect("prepared");
    assert_eq!(market.prepare_hand_over(&scene.coach, scene.case, &scene.place, None, key).await.expect("the same"), id);
    let key = Uuid::now_v7();
    for _ in 0..2 {
        market.coach_step(&scene.coach, id, &CoachStep::AskRoom, key).await.expect("asked");
    }
    let key = Uuid::now_v7();
    for _ in 0..2 {
        market.partner_step(&scene.editor, id, &PartnerStep::GiveRoom(Room::Yes), key).await.expect("given");
    }
    scene.coach_does(id, CoachStep::AskPermission(scene.question())).await;
    let key = Uuid::now_v7();
    for _ in 0..2 {
        market.own_step(&scene.noor, id, OwnHandOverStep::Permit(UiLanguage::Dutch), key).await.expect("permitted");
    }
    assert_eq!(scene.as_coach(id).await.events.len(), 4);
}

#[tokio::test]
async fn a_silence_is_told_once_and_ends_with_the_coach() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Sent).await;
    let mails = async || {
        let mails = scene.market().database().mails(1_000).await.expect("mails");
        let of = |kind: &str| mails.iter().filter(|mail| mail.kind == kind).count();
        (of("hand-over-reminder"), of("hand-over-news"))
    };
    let before = mails().await;
    for _ in 0..10 {
        scene.town.clock.pass(TimeDelta::days(1));
        scene.market().keep_hand_overs().await.expect("kept");
    }
    let after = mails().await;
    assert_eq!((after.0 - before.0, after.1 - before.1), (1, 1), "once, to who can act");
    assert_eq!(scene.due(id).await.map(|(kind, _)| kind), Some(DueKind::HandOverSilent));
    scene.town.clock.pass(TimeDelta::days(40));
    scene.market().keep_hand_overs().await.expect("kept");
    assert_eq!(scene.as_coach(id).await.state, HandOverState::Expired);
    assert!(scene.as_partner(id).await.is_none());
    scene.coach_does(id, CoachStep::Again).await;
    assert_eq!(scene.as_coach(id).await.state, HandOverState::Draft);
}

#[tokio::test]
async fn a_message_that_a_municipality_switched_off_does_not_come_and_the_work_stays() {
    let scene = scene().await;
    let (market, utrecht) = (scene.market(), Slug::of("Utrecht"));
    let (bas, _) = scene.town.colleague("bas@example.nl", Role::Administrator, "Utrecht").await;
    let bas = scene.town.actor(&bas).await;
    let choose = async |quiet: &[AlertRoute]| {
        let base = market.own_municipality(&bas, &utrecht).await.expect("read").revision(SettingsPart::Agreements);
        let agreements = Agreements { quiet: quiet.iter().copied().collect(), ..Agreements::default() };
        market.change_settings(&bas, &utrecht, base, SettingsChange::Agreements(agreements)).await.expect("chosen");
    };
    let alerts = async || {
        let mails = market.database().mails(1_000).await.expect("mails");
        let logged = scene.town.log().await.into_iter().filter(|line| line.entry.detail == "herinnerd").count();
        (mails.iter().filter(|mail| ["hand-over-reminder", "hand-over-news"].contains(&mail.kind.as_str())).count(), logged)
    };
    choose(&[AlertRoute::HandOver, AlertRoute::Buddy]).await;
    let id = scene.brought_to(HandOverState::Sent).await;
    let before = alerts().await;
    for _ in 0..10 {
        scene.town.clock.pass(TimeDelta::days(1));
        market.keep_hand_overs().await.expect("kept");
    }
    assert_eq!(alerts().await, before, "nobody is told");
    assert_eq!(scene.due(id).await.map(|(kind, _)| kind), Some(DueKind::HandOverSilent), "and the coach has it on the list");
    // Switched on again, what passed before is not told after all.
    choose(&[]).await;
    market.keep_hand_overs().await.expect("kept");
    assert_eq!(alerts().await, before);

    // Another kind of route is told, once, also while this one is off.
    choose(&[AlertRoute::HandOver]).await;
    let id = scene.brought_to(HandOverState::Planned).await;
    let before = alerts().await;
    for _ in 0..10 {
        scene.town.clock.pass(TimeDelta::days(1));
        market.keep_hand_overs().await.expect("kept");
    }
    let after = alerts().await;
    assert!(after.0 > before.0 && after.1 == before.1 + 1, "{before:?} {after:?}");
    assert!(scene.due(id).await.is_some());
}

#[tokio::test]
async fn who_heard_nothing_is_on_the_list_today() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Sent).await;
    scene.noor_does(id, OwnHandOverStep::Nudge).await;
    assert_eq!(scene.due(id).await, Some((DueKind::HandOverSilent, scene.today())));
    scene.noor_does(id, OwnHandOverStep::Nudge).await;
    let nudges = async || scene.as_coach(id).await.events.iter().filter(|event| event.step == HandOverMove::Nudge).count();
    assert_eq!(nudges().await, 1, "once a day is enough");
    scene.town.clock.pass(TimeDelta::days(1));
    scene.noor_does(id, OwnHandOverStep::Nudge).await;
    assert_eq!(nudges().await, 2);
    assert_eq!(scene.as_coach(id).await.state, HandOverState::Sent);
}

#[tokio::test]
async fn who_stops_is_not_asked_why_and_the_coach_offers_something_lighter() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Started).await;
    scene.noor_does(id, OwnHandOverStep::Stop).await;
    assert_eq!(scene.as_coach(id).await.state, HandOverState::FollowedUp);
    assert!(scene.as_partner(id).await.is_none());
    assert_eq!(scene.due(id).await.map(|(kind, _)| kind), Some(DueKind::HandOver));
    scene.coach_does(id, CoachStep::Close(HandOverOutcome::Stopped)).await;
}

#[tokio::test]
async fn who_stops_with_a_coach_is_gone_from_their_list_with_all_that_ran() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Seen).await;
    let coaches = scene.market().own_coaches(&scene.noor).await.expect("listed");
    assert_eq!(coaches, [(scene.case, "Sara de Vries".to_owned())]);
    scene.market().stop_coach(&scene.noor, scene.case).await.expect("stopped");
    assert!(scene.as_partner(id).await.is_none());
    assert!(scene.market().person(&scene.coach, scene.case).await.is_err());
    assert!(scene.market().due_list(&scene.coach).await.expect("listed").lines.is_empty());
    let own = scene.market().own_hand_over(&scene.noor, id).await.expect("asked").expect("hers");
    assert_eq!(own.state, HandOverState::Withdrawn);
    assert!(scene.market().own_coaches(&scene.noor).await.expect("listed").is_empty());
}

#[tokio::test]
async fn a_place_that_stops_while_it_runs_is_work_for_the_coach_today() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Planned).await;
    let place = scene.as_coach(id).await.place;
    let own = scene.market().own_place(&scene.editor, place).await.expect("asked").expect("theirs");
    scene.market().move_place(&scene.editor, place, own.revision(), PlaceMove::Archive).await.expect("archived");
    assert_eq!(scene.due(id).await, Some((DueKind::HandOver, scene.today())));
    assert_eq!(scene.as_coach(id).await.state, HandOverState::Planned, "the coach decides");
    scene.noor_reads("Die plek is nu dicht.", id).await;
}

#[tokio::test]
async fn who_has_a_first_meeting_hears_that_the_place_has_another_address() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Planned).await;
    let market = scene.market();
    let seen = market.own_place(&scene.editor, scene.as_coach(id).await.place).await.expect("asked").expect("theirs");
    let mut content = seen.place.content.clone();
    "Een andere straat 3".clone_into(&mut content.address.street);
    market.change_place(&scene.editor, seen.place.id, seen.revision(), content).await.expect("changed");
    scene.noor_reads("De tijd of het adres is nu anders.", id).await;
    assert_eq!(scene.due(id).await, Some((DueKind::HandOver, scene.today())), "the coach looks along");
}

#[tokio::test]
async fn hand_overs_go_along_to_a_colleague_and_hold_a_case_open() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Accepted).await;
    assert_eq!(refusal(scene.market().close_case(&scene.coach, scene.case).await), Refusal::WrongState);
    let (ans, _) = scene.town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
    let ans = scene.town.actor(&ans).await;
    scene.market().give_person(&scene.coach, scene.case, ans.account().expect("an account")).await.expect("given");
    assert!(scene.market().hand_over(&scene.coach, id).await.is_err());
    assert_eq!(scene.market().hand_over(&ans, id).await.expect("hers").state, HandOverState::Accepted);
    let lines = scene.market().due_list(&ans).await.expect("listed").lines;
    assert!(lines.iter().any(|line| line.due.about == DueAbout::HandOver(id)), "what waits goes along");
    scene.market().coach_step(&ans, id, &CoachStep::Plan(scene.meeting()), Uuid::now_v7()).await.expect("planned");
}

#[tokio::test]
async fn a_meeting_keeps_its_hour_when_the_clock_changes_and_is_still_to_come() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Accepted).await;
    let now = scene.town.clock.now();
    for (at, place) in
        [(now - TimeDelta::hours(1), "Bij de poort"), (now + TimeDelta::days(400), "Bij de poort"), (now + TimeDelta::days(1), " ")]
    {
        let step = PartnerStep::Plan(Meeting { at, place: place.to_owned() });
        assert_eq!(refusal(scene.market().partner_step(&scene.editor, id, &step, Uuid::now_v7()).await), Refusal::Text);
    }
    let after_the_change: DateTime<Utc> = now + TimeDelta::days(150);
    scene.partner_does(id, PartnerStep::Plan(Meeting { at: after_the_change, place: "Bij de poort".to_owned() })).await;
    assert_eq!(scene.as_coach(id).await.meeting.expect("planned").at, after_the_change);
    assert_eq!(scene.due(id).await, Some((DueKind::Meeting, dutch_day(after_the_change))), "on the day itself");
    scene.noor_does(id, OwnHandOverStep::Missed).await;
    let moved = scene.as_coach(id).await;
    assert_eq!((moved.state, moved.meeting), (HandOverState::Accepted, None));
}

#[tokio::test]
async fn given_to_a_colleague_who_knows_them_too_it_goes_on_as_one_case() {
    let scene = scene().await;
    let market = scene.market();
    let id = scene.brought_to(HandOverState::RoomAsked).await;
    let (ans, _) = scene.town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
    let ans = scene.town.actor(&ans).await;
    let mut hers = market.database().case(scene.case).await.expect("read").expect("a case");
    (hers.id, hers.coach) = (CaseId(Uuid::now_v7()), ans.account().expect("an account"));
    let mut change = db::Change::new();
    change.open_case(&hers, 54);
    market.database().commit(change).await.expect("opened");

    // Sent twice at the same moment as well: there is never a second case of hers with one coach.
    let giving = (0..4).map(|_| market.give_person(&scene.coach, scene.case, hers.coach));
    let given = futures::future::join_all(giving).await;
    assert_eq!(given.iter().filter(|given| given.is_ok()).count(), 1, "{given:?}");
    let open = market.database().cases_of(hers.participant).await.expect("read");
    assert_eq!(open.iter().map(|case| (case.id, case.coach)).collect::<Vec<_>>(), [(hers.id, hers.coach)]);
    let counted = [scene.coach.account().expect("an account"), hers.coach];
    for (coach, count) in counted.into_iter().zip([0, 1]) {
        assert_eq!(market.database().count_cases(coach).await.expect("counted"), count);
    }
    // What is arranged goes on, with its line on the list of who acts now.
    assert_eq!(refusal(market.hand_over(&scene.coach, id).await), Refusal::NotAllowed);
    let goes_on = market.hand_over(&ans, id).await.expect("hers now");
    assert_eq!((goes_on.case, goes_on.state), (hers.id, HandOverState::RoomAsked));
    let lines = market.due_list(&ans).await.expect("listed").lines;
    assert!(lines.iter().any(|line| line.due.about == DueAbout::HandOver(id)));
    assert!(lines.iter().all(|line| line.due.about != DueAbout::Case(scene.case)), "the case that ended waits for nobody");
    assert!(market.due_list(&scene.coach).await.expect("listed").lines.is_empty());
    market.partner_step(&scene.editor, id, &PartnerStep::GiveRoom(Room::Yes), Uuid::now_v7()).await.expect("answered");
}
