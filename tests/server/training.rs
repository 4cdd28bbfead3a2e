//! A coordinator makes a track and a group, a trainer meets with it, and a participant gets a certificate that anybody can check.

use crate::waves::paper::Paper;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    accounts::Role,
    clock::Clock as _,
    due::{DueKind, DueOwner},
    ids::{ModuleId, ParticipantId, TrackId, TrainingGroupId, TrainingSessionId},
    posting::Revision,
    refusal::{Failure, Refusal},
    slug::Slug,
    training::{
        Attendance, CatchUp, GroupForm, GroupStep, MaterialFile, ModuleForm, ModuleState, OpenGroup, OwnTrainingStep, SessionForm,
        TrackForm, TrackKind, TrackStep, TrainingSettings, VogState,
    },
    use_cases::{Actor, Participants, Training},
};
use marketplace::Marketplace;
use tests::{Person, Town, form_key, somewhere};
use uuid::Uuid;

/// A coordinator and a trainer in Utrecht, a coordinator in Zeist, and somebody in a group.
struct School {
    town: Town,
    desk: Person,
    coordinator: Actor,
    trainer: Actor,
    elsewhere: Actor,
    browser: Person,
    noor: Actor,
    track: TrackId,
    group: TrainingGroupId,
}

fn utrecht() -> Slug {
    Slug::of("Utrecht")
}

fn module(title: &str) -> ModuleForm {
    ModuleForm { title: title.to_owned(), goals: "Stil zijn en doorvragen.".to_owned(), minutes: 180 }
}

fn group_form(trainer: &Actor, most: u8) -> GroupForm {
    GroupForm { name: "Eerste groep".to_owned(), trainer: trainer.account().expect("an account"), most }
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a moment")
}

fn session_on(moment: &str, module: Option<ModuleId>) -> SessionForm {
    SessionForm { at: at(moment), minutes: 180, place: "Buurthuis De Dreef".to_owned(), module }
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

impl School {
    async fn open() -> Self {
        Self::open_for(12).await
    }

    /// With room for so many.
    async fn open_for(most: u8) -> Self {
        let town = Box::pin(Town::start()).await;
        let (desk, _) = Box::pin(town.colleague("rie@example.nl", Role::Coordinator, "Utrecht")).await;
        let (trainer, _) = Box::pin(town.colleague("cas@example.nl", Role::Coach, "Utrecht")).await;
        let (elsewhere, _) = Box::pin(town.colleague("els@example.nl", Role::Coordinator, "Zeist")).await;
        let (coordinator, trainer, elsewhere) = (town.actor(&desk).await, town.actor(&trainer).await, town.actor(&elsewhere).await);
        let market = &town.app.marketplace;
        let form = TrackForm { kind: TrackKind::Training, title: "Naast iemand staan".to_owned(), purpose: "Leren van elkaar.".to_owned() };
        let modules = [module("Luisteren"), module("Grenzen")];
        let track = market.make_track(&coordinator, &utrecht(), &form, &modules, Uuid::now_v7()).await.expect("a track");
        let group = market.make_group(&coordinator, track, &group_form(&trainer, most), Uuid::now_v7()).await.expect("a group");
        let browser = town.participant("Noor", "noor@example.nl").await;
        let noor = town.actor(&browser).await;
        let school = Self { town, desk, coordinator, trainer, elsewhere, browser, noor, track, group };
        school.ask(&school.noor).await;
        school.step(GroupStep::Add(vec![school.who()])).await.expect("added");
        school
    }

    fn market(&self) -> &Marketplace {
        &self.town.app.marketplace
    }

    fn who(&self) -> ParticipantId {
        self.noor.participant().expect("a participant")
    }

    async fn ask(&self, actor: &Actor) {
        self.market().go_on_with_training(actor, &OwnTrainingStep::Ask(utrecht())).await.expect("asked");
    }

    async fn step(&self, step: GroupStep) -> Result<(), Failure> {
        self.step_by(&self.coordinator, step).await
    }

    async fn step_by(&self, actor: &Actor, step: GroupStep) -> Result<(), Failure> {
        self.market().change_group(actor, self.group, &step, Uuid::now_v7()).await
    }

    async fn look(&self) -> OpenGroup {
        self.market().training_group(&self.coordinator, self.group).await.expect("a group")
    }

    async fn modules(&self) -> [ModuleId; 2] {
        let modules = self.look().await.modules;
        [modules[0].id, modules[1].id]
    }

    async fn plan(&self, moment: &str, module: Option<ModuleId>) -> TrainingSessionId {
        self.step(GroupStep::Plan(session_on(moment, module))).await.expect("planned");
        let sessions = self.look().await.sessions;
        sessions.iter().find(|session| session.form.at == at(moment)).expect("there").id
    }

    /// Noor did every module.
    async fn finish(&self) {
        for module in self.modules().await {
            self.step(GroupStep::CatchUp(self.who(), module, Some(CatchUp::OwnPace))).await.expect("done");
        }
    }

    /// The code of the certificate that Noor was given.
    async fn certified(&self) -> String {
        self.finish().await;
        self.step_by(&self.trainer, GroupStep::Certify(self.who())).await.expect("given");
        let own = self.market().own_training(&self.noor).await.expect("one's own");
        own.groups[0].certificate.clone().expect("a certificate").code
    }

    /// How often somebody was told that a session changed.
    async fn told(&self) -> usize {
        let mails = self.market().database().mails(1_000).await.expect("asked");
        mails.iter().filter(|mail| mail.kind == "training-changed").count()
    }

    async fn waiting(&self) -> Vec<(DueKind, String)> {
        let lines = self.market().database().due(&[DueOwner::Coordinators(utrecht())], 100).await.expect("asked");
        lines.into_iter().map(|line| (line.due.kind, line.due.due_on.to_string())).collect()
    }
}

#[tokio::test]
async fn a_moved_session_tells_everybody_once_and_the_calendar_changes() {
    let school = School::open().await;
    let id = school.plan("2026-12-04T12:30:00Z", None).await;
    let calendar = format!("/mijn/opleiding/{id}/afspraak.ics");
    let before = school.browser.get(&calendar).await;
    assert_eq!((before.status.as_u16(), before.header("content-type")), (200, "text/calendar; charset=utf-8"));
    assert!(before.text().contains("DTSTART;TZID=Europe/Amsterdam:20261204T133000") && before.text().contains("SEQUENCE:0"));
    assert!(before.text().contains("SUMMARY:Meedoen: afspraak") && !before.text().contains("pleiding"), "{}", before.text());
    school.market().go_on_with_training(&school.noor, &OwnTrainingStep::CannotCome(id)).await.expect("excused");
    // In summer the clock on the wall says something else.
    let step = GroupStep::Move(id, 0, session_on("2027-06-04T12:30:00Z", None));
    let key = Uuid::now_v7();
    let twice = [(); 2].map(|()| school.market().change_group(&school.trainer, school.group, &step, key));
    for done in futures_of(twice).await {
        done.expect("a double click counts once");
    }
    school.market().change_group(&school.trainer, school.group, &step, key).await.expect("and once more");
    let letter = school.town.mail.next_to("noor@example.nl").await;
    assert_eq!(letter.subject(), "Er is iets veranderd");
    assert!(letter.text().contains("/mijn/opleiding") && !letter.text().contains("Dreef") && !letter.text().contains("Naast iemand"));
    let after = school.browser.get(&calendar).await.text();
    assert!(after.contains("DTSTART;TZID=Europe/Amsterdam:20270604T143000") && after.contains("SEQUENCE:1"), "{after}");
    let session = school.look().await.sessions.remove(0);
    assert_eq!((session.edition, session.marks.len()), (1, 0), "who could not come then is asked anew");
    // An old page moves nothing, and the same again is nothing new.
    assert_eq!(refusal(school.step(GroupStep::Move(id, 0, session_on("2027-06-05T12:30:00Z", None))).await), Refusal::Changed);
    school.step(GroupStep::Move(id, 1, session_on("2027-06-04T12:30:00Z", None))).await.expect("the same");
    school.step(GroupStep::Cancel(id, 1)).await.expect("cancelled");
    school.town.mail.next_to("noor@example.nl").await;
    assert_eq!(school.told().await, 2, "once for moving, once for cancelling");
    assert_eq!(school.browser.get(&calendar).await.status, 404, "no appointment any more");
    assert!(school.browser.get("/mijn/opleiding").await.text().contains("Gaat niet door"));
    assert_eq!(refusal(school.step(GroupStep::Cancel(id, 2)).await), Refusal::WrongState);
}

async fn futures_of<F: Future<Output = Result<(), Failure>>>(both: [F; 2]) -> [Result<(), Failure>; 2] {
    let [one, other] = both;
    tokio::join!(one, other).into()
}

#[tokio::test]
async fn a_module_that_somebody_missed_is_done_later_and_counts_as_well() {
    let school = School::open().await;
    let [first, second] = school.modules().await;
    let id = school.plan("2026-11-21T12:00:00Z", Some(first)).await;
    let absent = vec![(school.who(), Some(Attendance::Absent))];
    assert_eq!(refusal(school.step(GroupStep::Mark(id, absent.clone())).await), Refusal::WrongState, "nobody was there yet");
    school.town.clock.pass(TimeDelta::days(2));
    school.step_by(&school.trainer, GroupStep::Mark(id, absent)).await.expect("marked");
    let states = |open: OpenGroup| open.members[0].modules.iter().map(|(_, state)| *state).collect::<Vec<_>>();
    assert_eq!(states(school.look().await), [ModuleState::ToCatchUp, ModuleState::ToCome]);
    assert_eq!(refusal(school.step(GroupStep::Certify(school.who())).await), Refusal::WrongState);
    school.step_by(&school.trainer, GroupStep::CatchUp(school.who(), first, Some(CatchUp::OwnPace))).await.expect("caught up");
    let id = school.plan("2026-12-04T12:00:00Z", Some(second)).await;
    school.town.clock.pass(TimeDelta::days(20));
    school.step_by(&school.trainer, GroupStep::Mark(id, vec![(school.who(), Some(Attendance::Present))])).await.expect("marked");
    assert_eq!(states(school.look().await), [ModuleState::Done(Some(CatchUp::OwnPace)), ModuleState::Done(None)]);
    school.step_by(&school.trainer, GroupStep::Certify(school.who())).await.expect("given");
    let page = school.browser.get("/mijn/opleiding").await.text();
    assert!(!page.contains("Er niet") && !page.contains("afwezig"), "no mark against anybody: {page}");
}

#[tokio::test]
async fn a_certificate_is_true_for_everybody_and_a_forged_one_is_none() {
    let school = School::open().await;
    let code = school.certified().await;
    // A double click gives no second one.
    school.step(GroupStep::Certify(school.who())).await.expect("given before");
    let visitor = school.town.person();
    let page = visitor.get(&format!("/certificaat/{}", code.to_lowercase())).await;
    assert_eq!(page.status, 200);
    for words in ["Dit certificaat klopt.", "Noor", "Naast iemand staan", "november 2026"] {
        assert!(page.text().contains(words), "{words}");
    }
    assert!(!page.text().contains("noor@example.nl") && !page.text().contains("Eerste groep") && !page.text().contains("20 november"));
    let form = visitor.post("/certificaat", &[("certificaatcode", &code.replace('-', " "))]).await;
    assert_eq!((form.status.as_u16(), form.header("location")), (303, format!("/certificaat/{code}").as_str()));
    let sign = if code.ends_with('A') { 'C' } else { 'A' };
    let forged = format!("{}{sign}", &code[..code.len() - 1]);
    for wrong in [forged.as_str(), "AAAA-AAAA-AAAA-AAAA-AAAA", "x", "%3Cscript%3E", "..%2f..", &code[..4]] {
        let page = visitor.get(&format!("/certificaat/{wrong}")).await;
        assert_eq!(page.status, 200, "{wrong}");
        assert!(page.text().contains("Deze code kennen wij niet.") && !page.text().contains("Noor"), "{wrong}");
    }
    let typo = visitor.post("/certificaat", &[("certificaatcode", "K7MX <b>")]).await.text();
    assert!(typo.contains("Deze code kennen wij niet.") && typo.contains("value=\"K7MX &lt;b&gt;\""), "what was typed is kept");
    // Guessing stops; another household goes on.
    let from = somewhere();
    let mut tries = 0;
    while !matches!(school.market().certificate(&Actor::Visitor, "x", &from).await, Err(Failure::Refused(Refusal::TooOften))) {
        tries += 1;
        assert!(tries < 100, "guessing goes on for ever");
    }
    assert!(school.market().certificate(&Actor::Visitor, &code, &somewhere()).await.is_ok());
    let dump = school.market().database().everything_as_text().await.expect("a dump");
    assert!(!dump.contains(&code) && !dump.contains(&code.replace('-', "")), "a code is kept as a hash");
}

#[tokio::test]
async fn the_paper_is_the_same_for_who_got_it_and_who_gave_it() {
    let school = School::open().await;
    let code = school.certified().await;
    let own = school.browser.get(&format!("/mijn/opleiding/{}/certificaat.pdf", school.group)).await;
    assert_eq!((own.status.as_u16(), own.header("content-type"), own.header("cache-control")), (200, "application/pdf", "no-store"));
    assert_eq!(own.header("content-disposition"), "attachment; filename=\"certificaat.pdf\"");
    let paper = Paper::read(&own.bytes);
    assert!(paper.says("Noor") && paper.says(&code) && paper.says("Naast iemand staan") && paper.says("november 2026"));
    let path = format!("/coordinatie/opleiding/groepen/{}/mensen/{}/certificaat.pdf", school.group, school.who());
    assert_eq!(school.desk.get(&path).await.bytes, own.bytes);
    let other = school.town.participant("Omar", "omar@example.nl").await;
    for (person, path) in [(&other, path.as_str()), (&other, &format!("/mijn/opleiding/{}/certificaat.pdf", school.group))] {
        assert_eq!(person.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn an_expired_certificate_of_conduct_is_told_and_holds_no_longer() {
    let school = School::open().await;
    let vog = |market: &OpenGroup| market.members[0].vog.clone().expect("a coordinator sees it");
    assert_eq!(vog(&school.look().await), VogState::NotAsked);
    assert!(school.market().has_valid_vog(&utrecht(), school.who()).await.expect("asked"), "nobody asks for one");
    let settings = TrainingSettings { vog_required: true, vog_years: 3, ..TrainingSettings::default() };
    school.market().change_training_settings(&school.coordinator, &utrecht(), &settings).await.expect("chosen");
    assert_eq!(refusal(school.market().change_training_settings(&school.coordinator, &utrecht(), &settings).await), Refusal::Changed);
    assert!(!school.market().has_valid_vog(&utrecht(), school.who()).await.expect("asked"));
    let day = |text: &str| text.parse().expect("a day");
    for wrong in ["2026-11-21", "2023-11-19"] {
        assert_eq!(refusal(school.step(GroupStep::SeeVog(school.who(), day(wrong))).await), Refusal::Text, "{wrong}");
    }
    assert_eq!(refusal(school.step_by(&school.trainer, GroupStep::SeeVog(school.who(), day("2026-11-19"))).await), Refusal::NotAllowed);
    school.step(GroupStep::SeeVog(school.who(), day("2026-11-19"))).await.expect("seen");
    assert!(school.market().has_valid_vog(&utrecht(), school.who()).await.expect("asked"));
    assert_eq!(school.waiting().await, [(DueKind::Vog, "2029-11-19".to_owned())]);
    school.town.clock.pass(TimeDelta::days(3 * 366));
    assert!(!school.market().has_valid_vog(&utrecht(), school.who()).await.expect("asked"));
    assert!(matches!(vog(&school.look().await), VogState::Expired(..)));
    let seen = school.market().training(&school.coordinator).await.expect("read");
    assert_eq!(seen.due.len(), 1);
    assert!(school.market().training(&school.elsewhere).await.expect("read").due.is_empty());
    // Whoever does not ask for it any more is told nothing of it.
    let none = TrainingSettings { revision: Revision(1), ..TrainingSettings::default() };
    school.market().change_training_settings(&school.coordinator, &utrecht(), &none).await.expect("chosen");
    assert!(school.waiting().await.is_empty());
}

#[tokio::test]
async fn a_year_later_people_come_together_once_more() {
    let school = School::open().await;
    assert_eq!(refusal(school.step(GroupStep::Refresh(school.who())).await), Refusal::WrongState);
    school.certified().await;
    assert_eq!(school.waiting().await, [(DueKind::Refresher, "2027-11-20".to_owned())]);
    school.town.clock.pass(TimeDelta::days(365));
    school.step(GroupStep::Refresh(school.who())).await.expect("together");
    assert_eq!(school.waiting().await, [(DueKind::Refresher, "2028-11-20".to_owned())]);
}

#[tokio::test]
async fn of_many_who_are_added_at_once_only_so_many_fit() {
    let school = School::open_for(3).await;
    let mut people = Vec::new();
    for number in 0..8 {
        let person = school.town.participant(&format!("Mens {number}"), &format!("mens{number}@example.nl")).await;
        let actor = school.town.actor(&person).await;
        school.ask(&actor).await;
        people.push(actor.participant().expect("a participant"));
    }
    let market = std::sync::Arc::clone(&school.town.app.marketplace);
    let adding = people.iter().map(|who| {
        let (market, actor, group, who) = (std::sync::Arc::clone(&market), school.coordinator.clone(), school.group, *who);
        tokio::spawn(async move { market.change_group(&actor, group, &GroupStep::Add(vec![who]), Uuid::now_v7()).await })
    });
    let mut added = 0;
    for done in adding.collect::<Vec<_>>() {
        match done.await.expect("it ran") {
            Ok(()) => added += 1,
            other => assert_eq!(refusal(other), Refusal::Full),
        }
    }
    let open = school.look().await;
    assert_eq!((added, open.members.len(), open.group.members), (2, 3, 3));
    // All of them or nobody; and who stops leaves room.
    let left: Vec<_> = people.into_iter().filter(|who| open.members.iter().all(|member| member.participant != *who)).collect();
    assert_eq!(refusal(school.step(GroupStep::Add(left[..2].to_vec())).await), Refusal::Full);
    school.market().go_on_with_training(&school.noor, &OwnTrainingStep::Stop(school.group)).await.expect("stopped");
    school.step(GroupStep::Add(vec![left[0]])).await.expect("room");
    let back = school.market().go_on_with_training(&school.noor, &OwnTrainingStep::ComeBack(school.group)).await;
    assert_eq!(refusal(back), Refusal::Full, "the group is full again");
    assert_eq!(refusal(school.step(GroupStep::Describe(group_form(&school.trainer, 2))).await), Refusal::Full);
}

#[tokio::test]
async fn another_municipality_and_another_trainer_see_nothing() {
    let school = School::open().await;
    let all = school.market().training(&school.elsewhere).await.expect("their own");
    assert!(all.groups.is_empty() && all.tracks.is_empty() && all.asked.is_empty());
    assert_eq!(refusal(school.market().training_group(&school.elsewhere, school.group).await), Refusal::NotAllowed);
    assert_eq!(refusal(school.market().track(&school.elsewhere, school.track).await), Refusal::NotAllowed);
    assert_eq!(refusal(school.step_by(&school.elsewhere, GroupStep::Add(vec![school.who()])).await), Refusal::NotAllowed);
    let (other, _) = school.town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
    let other = school.town.actor(&other).await;
    assert_eq!(refusal(school.market().training_group(&other, school.group).await), Refusal::NotAllowed);
    // A trainer sees names and attendance, and nothing a coordinator sees beside them.
    let seen = school.market().training_group(&school.trainer, school.group).await.expect("their group");
    assert!(!seen.coordinates && seen.candidates.is_empty() && seen.trainers.is_empty() && seen.members[0].vog.is_none());
    assert!(school.market().training(&school.trainer).await.expect("their groups").tracks.is_empty());
    // Whoever is not known there cannot be added by guessing.
    let stranger = school.town.participant("Vreemd", "vreemd@example.nl").await;
    let stranger = school.town.actor(&stranger).await.participant().expect("a participant");
    assert_eq!(refusal(school.step(GroupStep::Add(vec![stranger])).await), Refusal::NotAllowed);
}

#[tokio::test]
async fn material_is_for_who_goes_through_the_track_and_for_nobody_else() {
    let school = School::open().await;
    let [first, _] = school.modules().await;
    let page = format!("/coordinatie/opleiding/trajecten/{}/{first}", school.track);
    let key = form_key(&school.desk.get(&page).await.text(), &page);
    let give = async |name: &str, bytes: &[u8], key: &str| {
        let base = school.market().track(&school.coordinator, school.track).await.expect("a track").revision.0.to_string();
        let field = |name: &str, value: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        let mut body = [field("eens", key), field("stand", &base), field("stap", "bestand")].concat().into_bytes();
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"{name}\"\r\n\r\n");
        body.extend([head.as_bytes(), bytes, b"\r\n--x--\r\n"].concat());
        school.desk.post_body(&page, Some("multipart/form-data; boundary=x"), body).await
    };
    let pdf = b"%PDF-1.7 oefening".as_slice();
    assert_eq!(give("Oefening één.exe", pdf, &key).await.status, 303, "its content says what it is");
    assert_eq!(give("Oefening één.exe", pdf, &key).await.status, 303, "sent twice");
    let large = [b"%PDF-".as_slice(), &vec![b' '; 10 * 1024 * 1024]].concat();
    for (bytes, words) in [(b"MZ\x90\x00\x03".as_slice(), "Dit bestand kennen wij niet."), (&large, "Dit bestand is te groot.")] {
        let answer = give("oefening.pdf", bytes, &Uuid::now_v7().to_string()).await;
        assert!(answer.text().contains(words), "{words}: {} {:.300}", answer.status, answer.text());
    }
    let material = school.look().await.modules[0].material.clone();
    assert_eq!(material.len(), 1, "counts once");
    let path = format!("/mijn/opleiding/materiaal/{}", material[0].id);
    let got = school.browser.get(&path).await;
    assert_eq!((got.status.as_u16(), got.bytes.as_slice()), (200, pdf));
    assert_eq!(got.header("content-disposition"), "attachment; filename=\"oefening-een.pdf\"");
    assert_eq!((got.header("x-content-type-options"), got.header("content-type")), ("nosniff", "application/pdf"));
    let at_work = format!("/coordinatie/opleiding/materiaal/{}", material[0].id);
    assert_eq!(school.desk.get(&at_work).await.status, 200);
    assert!(school.market().material(&school.trainer, material[0].id).await.is_ok());
    assert_eq!(refusal(school.market().material(&school.elsewhere, material[0].id).await), Refusal::NotAllowed);
    // Somebody of another track gets nothing, and so does who stopped.
    let form = TrackForm { kind: TrackKind::Training, title: "Iets anders".to_owned(), purpose: "Ook leren.".to_owned() };
    let track = school.market().make_track(&school.coordinator, &utrecht(), &form, &[], Uuid::now_v7()).await.expect("a track");
    let other_group = group_form(&school.trainer, 12);
    let group = school.market().make_group(&school.coordinator, track, &other_group, Uuid::now_v7()).await.expect("a group");
    let other = school.town.participant("Omar", "omar@example.nl").await;
    let omar = school.town.actor(&other).await;
    school.ask(&omar).await;
    let add = GroupStep::Add(vec![omar.participant().expect("a participant")]);
    school.market().change_group(&school.coordinator, group, &add, Uuid::now_v7()).await.expect("added");
    assert_eq!(other.get(&path).await.status, 404);
    assert_eq!(school.town.person().get(&path).await.status, 404);
    school.market().go_on_with_training(&school.noor, &OwnTrainingStep::Stop(school.group)).await.expect("stopped");
    assert_eq!(school.browser.get(&path).await.status, 404);
}

#[tokio::test]
async fn a_module_that_a_group_does_stays_and_two_people_do_not_write_over_each_other() {
    let school = School::open().await;
    let [first, second] = school.modules().await;
    school.plan("2026-12-04T12:00:00Z", Some(first)).await;
    let change = async |base: i64, step: TrackStep| {
        school.market().change_track(&school.coordinator, school.track, Revision(base), &step, Uuid::now_v7()).await
    };
    assert_eq!(refusal(change(1, TrackStep::DropModule(first)).await), Refusal::WrongState);
    change(1, TrackStep::ChangeModule(first, module("Goed luisteren"))).await.expect("changed");
    assert_eq!(refusal(change(1, TrackStep::Earlier(second)).await), Refusal::Changed);
    change(2, TrackStep::Earlier(second)).await.expect("moved");
    let file = MaterialFile { name: "Tekst".to_owned(), bytes: b"Lees dit".as_slice().into() };
    change(3, TrackStep::AddFile(second, file)).await.expect("added");
    assert_eq!(school.modules().await, [second, first]);
    change(4, TrackStep::DropModule(second)).await.expect("nobody does it");
    let left = school.market().track(&school.coordinator, school.track).await.expect("a track");
    assert_eq!(left.modules.len(), 1);
    let dump = school.market().database().everything_as_text().await.expect("a dump");
    assert!(!dump.contains("Tekst"), "its material goes with it");
}

#[tokio::test]
async fn whoever_cannot_come_or_stops_says_so_without_a_reason() {
    let school = School::open().await;
    let id = school.plan("2026-12-04T12:00:00Z", None).await;
    let press = async |doe: &str, field: &str, value: &str| {
        let answer = school.browser.post("/mijn/opleiding", &[("doe", doe), (field, value)]).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("location")),
            (303, "/mijn/opleiding?gedaan=mijn-opleiding"),
            "{}",
            answer.text()
        );
    };
    let (session, group) = (id.to_string(), school.group.to_string());
    press("kan-niet", "bijeenkomst", &session).await;
    press("kan-niet", "bijeenkomst", &session).await;
    assert_eq!(school.look().await.sessions[0].mark_of(school.who()), Some(Attendance::Excused));
    let page = school.desk.get(&format!("/coordinatie/opleiding/groepen/{group}/bijeenkomsten/{session}")).await.text();
    assert!(page.contains("Kan er niet bij zijn: Noor"), "{page}");
    press("kom-toch", "bijeenkomst", &session).await;
    assert_eq!(school.look().await.sessions[0].mark_of(school.who()), None);
    press("stop", "groep", &group).await;
    assert!(school.look().await.members.is_empty());
    press("weer", "groep", &group).await;
    assert_eq!(school.look().await.members.len(), 1);
    let other = school.town.participant("Omar", "omar@example.nl").await;
    for (doe, field, value) in [("kan-niet", "bijeenkomst", session.as_str()), ("stop", "groep", &group), ("weer", "groep", &group)] {
        assert_eq!(other.post("/mijn/opleiding", &[("doe", doe), (field, value)]).await.status, 404, "{doe}");
    }
    assert_eq!(school.look().await.members.len(), 1);
}

#[tokio::test]
async fn of_who_is_erased_nothing_is_left_and_their_certificate_is_none_any_more() {
    let school = School::open().await;
    let [first, _] = school.modules().await;
    let id = school.plan("2026-11-21T12:00:00Z", Some(first)).await;
    school.town.clock.pass(TimeDelta::days(2));
    school.step(GroupStep::Mark(id, vec![(school.who(), Some(Attendance::Present))])).await.expect("marked");
    let settings = TrainingSettings { vog_required: true, ..TrainingSettings::default() };
    school.market().change_training_settings(&school.coordinator, &utrecht(), &settings).await.expect("chosen");
    school.step(GroupStep::SeeVog(school.who(), "2026-11-19".parse().expect("a day"))).await.expect("seen");
    let code = school.certified().await;
    let taken = school.browser.get("/mijn/alles.json").await.json();
    assert_eq!(taken["training"][0]["certificate"]["code"], code.as_str());
    assert_eq!(taken["training"][0]["modules"][0]["done"], true);
    let everything = || async { school.market().database().everything_as_text().await.expect("a dump") };
    let lines = |dump: &str| {
        let tables = ["training_member", "training_mark", "training_caught_up", "training_certificate", "vog:", "training_asked", "due:"];
        dump.lines().filter(|line| tables.iter().any(|table| line.contains(table)) && line.contains(&school.who().to_string())).count()
    };
    assert!(lines(&everything().await) > 0, "there was something");
    school.market().erase_profile(&school.noor).await.expect("erased");
    let dump = everything().await;
    assert!(!dump.contains("\"Noor\"") && !dump.contains("'Noor'"), "the name is gone");
    assert_eq!(lines(&dump), 0, "nothing is left");
    assert!(school.waiting().await.is_empty());
    let open = school.look().await;
    assert_eq!((open.members.len(), open.group.members), (0, 0), "their place is free");
    let checked = school.market().certificate(&Actor::Visitor, &code, &somewhere()).await;
    assert_eq!(refusal(checked), Refusal::NotRecognised);
}

#[tokio::test]
async fn what_is_typed_wrong_comes_back_with_a_sentence_beside_it() {
    let school = School::open().await;
    let path = format!("/coordinatie/opleiding/groepen/{}", school.group);
    let plan = async |day: &str, time: &str, place: &str| {
        let key = Uuid::now_v7().to_string();
        let fields = [
            ("eens", key.as_str()),
            ("stap", "plannen"),
            ("dag", day),
            ("tijd", time),
            ("minuten", "180"),
            ("waar", place),
            ("module", ""),
        ];
        school.desk.post(&path, &fields).await
    };
    // In that night the clock goes from two to three.
    for (day, time, place) in
        [("28-3-2027", "2.30", "Hier"), ("19-11-2026", "13.00", "Hier"), ("31-2-2027", "13.00", "Hier"), ("4-12-2026", "13.00", "")]
    {
        let answer = plan(day, time, place).await;
        assert_eq!(answer.status, 422, "{day} {time} {place}: {:.200}", answer.text());
        assert!(answer.text().contains(&format!("value=\"{day}\"")), "what was typed is kept");
    }
    assert!(school.look().await.sessions.is_empty(), "nothing was stored");
    assert_eq!(plan("31-10-2027", "2.30", "Hier").await.status, 303, "an hour that comes twice is its first one");
    assert_eq!(school.look().await.sessions[0].form.at, at("2027-10-31T00:30:00Z"));
    let now = school.town.clock.now();
    assert!(school.look().await.sessions[0].form.at > now);
}

#[tokio::test]
async fn peers_are_invited_to_talk_and_nobody_writes_down_who_was_there() {
    let school = School::open().await;
    let market = school.market();
    let form = TrackForm { kind: TrackKind::Peers, title: "Samen praten".to_owned(), purpose: "Wat kom je tegen?".to_owned() };
    let track = market.make_track(&school.coordinator, &utrecht(), &form, &[], Uuid::now_v7()).await.expect("a track");
    let group = market.make_group(&school.coordinator, track, &group_form(&school.trainer, 12), Uuid::now_v7()).await.expect("a group");
    let step = async |step: GroupStep| market.change_group(&school.coordinator, group, &step, Uuid::now_v7()).await;
    step(GroupStep::Add(vec![school.who()])).await.expect("added");
    let told = async || school.town.done().await.iter().filter(|line| line.starts_with("plan-training")).count();
    let before = told().await;
    let at = school.town.clock.now() + TimeDelta::days(7);
    let meeting = SessionForm { at, minutes: 120, place: "Buurthuis".to_owned(), module: None };
    step(GroupStep::Plan(meeting)).await.expect("planned");
    assert_eq!(told().await, before + 1);
    let own = market.own_training(&school.noor).await.expect("read");
    let peers = own.groups.iter().find(|own| own.kind == TrackKind::Peers).expect("the group");
    assert_eq!(peers.sessions.len(), 1);
    let session = peers.sessions[0].session.id;
    school.town.clock.pass(TimeDelta::days(8));
    for learning in [
        GroupStep::Mark(session, vec![(school.who(), Some(Attendance::Absent))]),
        GroupStep::Certify(school.who()),
        GroupStep::Refresh(school.who()),
    ] {
        assert_eq!(refusal(step(learning).await), Refusal::WrongState, "nothing of learning is here");
    }
    let seen = market.training_group(&school.coordinator, group).await.expect("read");
    assert!(seen.sessions.iter().all(|session| session.marks.is_empty()));
}
