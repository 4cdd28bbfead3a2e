//! Every use case, tried on something in Utrecht or of the organisation there.

use super::{
    cases, conversations, engagements, experts, handovers, introductions, own, pairings,
    people::{People, Somebody},
    reports, training, waves,
};
use domain::{
    accounts::{EmailAddress, Grant, Origin, Role},
    actors::Actor,
    applications::ApplicationForm,
    audit::AuditQuery,
    codes::{Code as _, OrganisationKind},
    day_parts::DayPart,
    groups::Group,
    imports::ImportMode,
    languages::UiLanguage,
    municipalities::SettingsChange,
    own_files::{Looked, OrganisationFile, PlacesFile},
    posting::{PlaceMove, Revision},
    refusal::{Failure, Refusal},
    search::PlaceQuery,
    slug::Slug,
    wishes::Wishes,
};
use marketplace::{
    Accounts as _, Administration as _, Cases as _, Checking as _, Figures as _, Imports as _, Jobs as _, Marketplace, Matches as _,
    Municipalities as _, Organisations as _, OwnFiles as _, Places as _, Posting as _, SecondSteps as _, UseCase,
};
use std::net::{IpAddr, Ipv4Addr};
use tests::{PASSWORD, role_in};
use uuid::Uuid;

/// Is it done when this person asks for it? A refusal for any other reason than who asks counts as done: the door was open.
pub(super) async fn is_done(use_case: UseCase, people: &People, person: &Somebody) -> bool {
    match attempt(use_case, people, person).await {
        Ok(done) => done,
        Err(Failure::Refused(refusal)) => refusal != Refusal::NotAllowed,
        Err(failure) => panic!("{use_case:?} by {}: {failure:?}", person.name),
    }
}

/// A household of its own for each try, so that no limit is in the way.
fn from(person: &Somebody, use_case: UseCase) -> Origin {
    let ip = Ipv4Addr::new(192, 0, u8::try_from(u32::from(person.letter)).expect("a letter"), use_case as u8);
    Origin { ip: IpAddr::V4(ip), device: String::new() }
}

pub(super) fn new_address() -> EmailAddress {
    EmailAddress::parse(&format!("{}@example.nl", Uuid::now_v7().simple())).expect("an address")
}

#[expect(clippy::too_many_lines, reason = "one list of all use cases, a few lines for each")]
async fn attempt(use_case: UseCase, people: &People, person: &Somebody) -> Result<bool, Failure> {
    let market: &Marketplace = &people.town().app.marketplace;
    let (actor, place) = (&person.actor, People::place());
    let origin = from(person, use_case);
    let gone = Uuid::nil();
    match use_case {
        UseCase::FindPlaces => market.find_places(actor, &PlaceQuery::default()).await.map(|found| found.total == 2),
        UseCase::ReadPlace => market.place_by_id(actor, place).await.map(|found| found.is_some()),
        UseCase::Suggest => market.suggestions(actor, "meed").await.map(|found| !found.is_empty()),
        UseCase::ListOrganisations => market.organisations(actor, 1).await.map(|found| found.total >= 2),
        UseCase::ReadOrganisation => market.organisation(actor, &Slug::of("Tuin De Wijk")).await.map(|found| found.is_some()),
        UseCase::Import => market.import(actor, Vec::new(), ImportMode::default(), &|_| {}).await.map(|_| true),
        UseCase::SignIn => market.sign_in_with_password(actor, &new_address(), PASSWORD, &origin).await.map(|_| true),
        UseCase::GiveSecondStep => market.give_second_step(actor, "AAAAA-AAAAA", Uuid::now_v7()).await.map(|_| true),
        UseCase::SetUpSecondStep => market.begin_second_step(actor).await.map(|_| true),
        UseCase::SignOut => sign_out(people, person).await,
        UseCase::ReadOwnSessions => market.sessions(actor).await.map(|sessions| !sessions.is_empty()),
        UseCase::SignOutElsewhere => market.sign_out_elsewhere(actor).await.map(|()| true),
        UseCase::ChangePassword => market.change_password(actor, "fout", PASSWORD).await.map(|()| true),
        UseCase::ReadInvitation => market.invitation(actor, "x").await.map(|_| true),
        UseCase::AcceptInvitation => market.accept_invitation(actor, "x", "Sara", PASSWORD, &origin).await.map(|_| true),
        UseCase::CreateAccount => market.create_account(actor, &new_address(), "Sara", PASSWORD, &[]).await.map(|_| true),
        UseCase::Invite => {
            let coach = [role_in(Role::Coach, "Utrecht")];
            let editor = [Grant::Editor(People::imagined_organisation())];
            let by_role = market.invite(actor, &new_address(), "Sara", UiLanguage::Dutch, &coach).await;
            let by_organisation = market.invite(actor, &new_address(), "Sara", UiLanguage::Dutch, &editor).await;
            assert_eq!(by_role.is_ok(), by_organisation.is_ok(), "an editor belongs to the municipality of the organisation");
            by_role.map(|()| true)
        }
        UseCase::ListAccounts => market.accounts(actor).await.map(|accounts| !accounts.is_empty()),
        UseCase::CloseAccount => {
            let grants = [role_in(Role::Coach, "Utrecht")];
            let victim = market.create_account(&Actor::Operator, &new_address(), "Sara", PASSWORD, &grants).await?;
            market.close_account(actor, victim).await.map(|()| true)
        }
        UseCase::GivePeopleOn => {
            let case = cases::added(people).await;
            let coach = people.get('C').actor.account().expect("an account");
            let grants = [role_in(Role::Coach, "Utrecht")];
            let colleague = market.create_account(&Actor::Operator, &new_address(), "Sara", PASSWORD, &grants).await?;
            let seen = market.people_to_give(actor, coach).await;
            let given = market.give_people_on(actor, coach, colleague, Uuid::now_v7()).await;
            assert_eq!(seen.is_ok(), given.is_ok(), "{}: {given:?}", person.name);
            let stayed = market.close_case(&people.get('C').actor, case).await;
            assert_eq!(stayed.is_err(), given.is_ok(), "{}: {stayed:?}", person.name);
            given.map(|()| true)
        }
        UseCase::ReadOutbox => market.outbox(actor).await.map(|mails| !mails.is_empty()),
        UseCase::RetryMail => market.retry_mail(actor, gone).await.map(|()| true),
        UseCase::ReadAudit => {
            let query = AuditQuery { action: "import".to_owned(), ..AuditQuery::default() };
            market.audit_lines(actor, &query).await.map(|_| true)
        }
        UseCase::ReadOwnPlaces => {
            let one = market.own_place(actor, place).await;
            let list = market.own_places(actor, People::imagined_organisation(), 1).await;
            assert_eq!(matches!(one, Ok(Some(_))), list.is_ok(), "the list and the place itself");
            assert_eq!(market.place_versions(actor, place).await.is_ok(), list.is_ok(), "and its history");
            list.map(|list| list.total > 0)
        }
        UseCase::PostPlace => {
            let content = domain::samples::place("Soep koken", &domain::samples::organisation("x")).content;
            market.begin_place(actor, People::imagined_organisation(), content, Uuid::now_v7()).await.map(|_| true)
        }
        UseCase::ChangePlace => {
            let content = domain::samples::place("Soep koken", &domain::samples::organisation("x")).content;
            market.change_place(actor, place, Revision(0), content).await.map(|()| true)
        }
        UseCase::MovePlace => {
            let moved = market.move_place(actor, place, Revision(0), PlaceMove::Pause).await;
            let prolonged = market.prolong_place(actor, place, Revision(0), None).await;
            let refused = |done: &Result<(), Failure>| matches!(done, Err(Failure::Refused(Refusal::NotAllowed)));
            assert_eq!(refused(&moved), refused(&prolonged), "{}: {prolonged:?}", person.name);
            moved.map(|()| true)
        }
        UseCase::SetPhoto => market.set_photo(actor, place, Revision(0), None, Uuid::now_v7()).await.map(|()| true),
        UseCase::ConfirmByLink => market.confirm_by_link(actor, "x").await.map(|()| true),
        UseCase::AskIfTrue
        | UseCase::EndPlaces
        | UseCase::ForgetUnused
        | UseCase::KeepHandOvers
        | UseCase::KeepPairings
        | UseCase::KeepIntroductions => Ok(false),
        UseCase::DiscardPlace => market.discard_place(actor, place, Revision(0), Uuid::now_v7()).await.map(|()| true),
        UseCase::ChangeSeats => {
            let day_part = DayPart::parse("di-ochtend").expect("a day part");
            market.take_seat(actor, place, day_part, Uuid::now_v7()).await.map(|()| true)
        }
        UseCase::UndoPlace => market.undo_place(actor, place, Revision(0), gone).await.map(|()| true),
        UseCase::ListMunicipalities => {
            market.municipalities(actor).await.map(|found| found.iter().any(|own| own.takes_part && own.slug.as_str() == "utrecht"))
        }
        UseCase::CountView => market.count_view(actor, place, People::imagined_organisation()).map(|()| true),
        UseCase::ReadFigures => market.own_figures(actor, People::imagined_organisation(), 1).await.map(|found| !found.places.is_empty()),
        UseCase::TakeAlong => market.take_along(actor, People::imagined_organisation(), OrganisationFile::Places).await.map(|_| true),
        UseCase::TakeOwnAccount => market.own_account_file(actor).await.map(|_| true),
        UseCase::BringPlaces => {
            let id = given(people).await;
            let looked = market.look_at_file(actor, People::imagined_organisation(), file()).await;
            let id = if let Ok(Looked::Kept(own)) = &looked { *own } else { id };
            let preview = market.file_preview(actor, id).await;
            assert_eq!(matches!(preview, Ok(Some(_))), looked.is_ok(), "{}: a file of the organisation", person.name);
            let dropped = market.drop_file(actor, id).await;
            assert_eq!(dropped.is_ok(), looked.is_ok(), "{}: {dropped:?}", person.name);
            looked.map(|_| true)
        }
        UseCase::AskIntroduction
        | UseCase::GoOnWithIntroduction
        | UseCase::ReadInbox
        | UseCase::AnswerIntroduction
        | UseCase::AskForCall
        | UseCase::TakeUpIntroduction
        | UseCase::HelpAlong
        | UseCase::FinishCall
        | UseCase::ReadReplyRecord => introductions::attempt(use_case, people, person).await,
        UseCase::ReadHandOver
        | UseCase::PrepareHandOver
        | UseCase::ChangeHandOver
        | UseCase::ReadHandOversToUs
        | UseCase::AnswerHandOver
        | UseCase::GoOnWithHandOver => handovers::attempt(use_case, people, person).await,
        UseCase::ReadCoachWork
        | UseCase::ReadCases
        | UseCase::AddPerson
        | UseCase::ChangeCase
        | UseCase::LogContact
        | UseCase::GiveCase
        | UseCase::CloseCase
        | UseCase::StandIn
        | UseCase::StopCoach
        | UseCase::MakeCardFor => cases::attempt(use_case, people, person).await,
        UseCase::ReadConversation
        | UseCase::WriteConversation
        | UseCase::ReadOwnConversation
        | UseCase::AnswerConversation
        | UseCase::ReadAttention
        | UseCase::ChangeAttention
        | UseCase::ReadOwnAttention
        | UseCase::AnswerAttention
        | UseCase::ReadMatrix
        | UseCase::FillMatrix
        | UseCase::ReadOwnMatrix
        | UseCase::ReadPlan
        | UseCase::ChangePlan
        | UseCase::GiveThanks
        | UseCase::ReadOwnPlan
        | UseCase::FinishOwnStep
        | UseCase::ReadRewards => conversations::attempt(use_case, people, person).await,
        UseCase::AskForBuddy
        | UseCase::ReadOwnPairings
        | UseCase::GoOnWithBuddy
        | UseCase::WalkAlong
        | UseCase::ReadPairings
        | UseCase::ChangePairing => pairings::attempt(use_case, people, person).await,
        UseCase::AskForExpert
        | UseCase::ReadAskedExperts
        | UseCase::ReadEngagements
        | UseCase::ChangeEngagement
        | UseCase::ReadOwnEngagements
        | UseCase::AnswerEngagement => engagements::attempt(use_case, people, person).await,
        UseCase::BecomeExpert
        | UseCase::ReadOwnExpert
        | UseCase::ChangeOwnExpert
        | UseCase::SetExperiences
        | UseCase::GoOnAsExpert
        | UseCase::ReadCoordination
        | UseCase::ReadExperts
        | UseCase::ChangeExpert
        | UseCase::AskToBecomeExpert
        | UseCase::ReadPublicExperts => experts::attempt(use_case, people, person, &origin).await,
        UseCase::MakeWave | UseCase::ReadWaves | UseCase::AnswerLetter => waves::attempt(use_case, people, person, &origin).await,
        UseCase::ReadTraining
        | UseCase::ChangeTrack
        | UseCase::ChangeTrainingGroup
        | UseCase::PlanTraining
        | UseCase::MarkAttendance
        | UseCase::GiveCertificate
        | UseCase::SeeVog
        | UseCase::ChangeTrainingSettings
        | UseCase::ReadOwnTraining
        | UseCase::GoOnWithTraining
        | UseCase::CheckCertificate => training::attempt(use_case, people, person, &origin).await,
        UseCase::KeepProfile
        | UseCase::ComeBack
        | UseCase::ReadOwnProfile
        | UseCase::ChangeOwnProfile
        | UseCase::MakeCard
        | UseCase::Leave
        | UseCase::ReadOwnDevices
        | UseCase::LeaveElsewhere
        | UseCase::ReadOwnLog
        | UseCase::TakeOwnData
        | UseCase::EraseProfile => own::attempt(use_case, people, person, &origin).await,
        UseCase::Apply => market.apply(actor, &application(), Uuid::now_v7(), &origin).await.map(|()| true),
        UseCase::ReadQueue => market.to_check(actor).await.map(|_| true),
        UseCase::ReadApplication => {
            let id = applied(people).await?;
            market.application(actor, id).await.map(|found| found.is_some())
        }
        UseCase::DecideApplication => {
            let id = applied(people).await?;
            let approved = market.approve_application(actor, id).await;
            let declined = market.decline_application(actor, id, "Wij kennen u nog niet.").await;
            // Who approved it finds it decided.
            let both = matches!((&approved, &declined), (Ok(()), Err(Failure::Refused(Refusal::WrongState))));
            assert!(both || approved.is_err() && declined.is_err(), "{}: {approved:?} {declined:?}", person.name);
            approved.map(|()| true)
        }
        UseCase::MoveSecondStep => {
            let begun = market.begin_moving_second_step(actor, "AAAAA-AAAAA").await;
            let done = market.move_second_step(actor, "000000", Uuid::now_v7()).await;
            let refused = |failure: &Failure| matches!(failure, Failure::Refused(Refusal::NotAllowed));
            assert_eq!(begun.is_err_and(|failure| refused(&failure)), done.is_err_and(|failure| refused(&failure)), "{}", person.name);
            market.moving_second_step(actor).await.map(|_| true)
        }
        UseCase::RemoveSecondStep => {
            let grants = [role_in(Role::Coach, "Utrecht")];
            let victim = market.create_account(&Actor::Operator, &new_address(), "Sara", PASSWORD, &grants).await?;
            market.remove_second_step(actor, victim).await.map(|()| true)
        }
        UseCase::FindMatches => {
            assert!(market.weights(actor).await.is_ok(), "who finds may read how");
            market.matches(actor, &Wishes::default(), 7).await.map(|found| found.total == 2)
        }
        UseCase::ProposeGroup => {
            let group = Group::new(vec![Wishes::default()]).expect("somebody");
            let file = PlacesFile { extension: "csv".to_owned(), bytes: b"naam;pc\nAn;3561\n".as_slice().into() };
            let read = market.read_group(actor, file).await;
            let proposed = market.propose(actor, &group).await.map(|proposal| proposal.placed() == 1);
            assert_eq!(read.is_ok_and(|lines| lines.is_ok()), proposed.is_ok(), "{}", person.name);
            proposed
        }
        UseCase::CheckPlace => {
            // It does not wait for a check, which only who may check it is told.
            let looked = market.place_to_check(actor, place).await;
            let returned = market.return_place(actor, place, Revision(0), "Hoe laat?").await;
            let approved = market.approve_place(actor, place, Revision(0)).await;
            let refused = |failure: &Failure| matches!(failure, Failure::Refused(Refusal::NotAllowed));
            assert_eq!(looked.is_ok(), !approved.as_ref().is_err_and(refused), "{}: {approved:?}", person.name);
            assert_eq!(looked.is_ok(), !returned.as_ref().is_err_and(refused), "{}: {returned:?}", person.name);
            looked.map(|_| true)
        }
        UseCase::ReadSettings => market.own_municipality(actor, &Slug::of("Utrecht")).await.map(|_| true),
        UseCase::ChangeSettings => {
            let utrecht = Slug::of("Utrecht");
            let changed = market.change_settings(actor, &utrecht, Revision(1), SettingsChange::Colour(None)).await;
            let logo = market.set_logo(actor, &utrecht, Revision(1), None).await;
            let refused = |failure: &Failure| matches!(failure, Failure::Refused(Refusal::NotAllowed));
            assert_eq!(changed.as_ref().is_err_and(refused), logo.is_err_and(|failure| refused(&failure)), "{}", person.name);
            changed.map(|()| true)
        }
        UseCase::ReportPlace => reports::report(people, person, &origin).await,
        UseCase::ReadReport => reports::read(people, person).await,
        UseCase::DecideReport => reports::decide(people, person).await,
        UseCase::ReadSearchWords => reports::read_search_words(people, person).await,
        UseCase::ChangeSearchWords => reports::change_search_words(people, person).await,
        UseCase::ReadJobs => market.jobs(actor).await.map(|jobs| !jobs.is_empty()),
    }
}

/// Signs out in a browser of its own: the others go on.
async fn sign_out(people: &People, person: &Somebody) -> Result<bool, Failure> {
    let (market, Some(signed_in)) = (&people.town().app.marketplace, person.actor.signed_in()) else {
        return people.town().app.marketplace.sign_out(&person.actor).await.map(|()| true);
    };
    let before = market.database().sessions_of(signed_in.account).await.map_err(Failure::internal)?;
    let other = people.town().signed_in(&signed_in.email).await;
    let mut actor = people.town().actor(&other).await;
    if let Actor::Account(own) = &mut actor {
        std::sync::Arc::make_mut(own).second_step = signed_in.second_step;
    }
    market.sign_out(&actor).await?;
    let after = market.database().sessions_of(signed_in.account).await.map_err(Failure::internal)?;
    Ok(before == after)
}

/// A file with one place of the organisation in Utrecht.
fn file() -> PlacesFile {
    let bytes = b"titel;organisatie\nSoep koken;Tuin De Wijk\n".as_slice();
    PlacesFile { extension: "csv".to_owned(), bytes: bytes.into() }
}

/// Such a file that its editor gave and that waits.
pub(super) async fn given(people: &People) -> Uuid {
    let market = &people.town().app.marketplace;
    match market.look_at_file(&people.get('E').actor, People::imagined_organisation(), file()).await.expect("looked at") {
        Looked::Kept(id) => id,
        Looked::Refused(problem) => panic!("{problem:?}"),
    }
}

fn application() -> ApplicationForm {
    ApplicationForm {
        name: "Buurtkeuken".to_owned(),
        kind: OrganisationKind::CommunityCentre,
        summary: "Samen koken.".to_owned(),
        city: "Utrecht".to_owned(),
        municipality: Slug::of("Utrecht"),
        website: String::new(),
        phone: String::new(),
        person: "Jan".to_owned(),
        email: new_address(),
        language: UiLanguage::Dutch,
    }
}

/// An application that waits in Utrecht.
pub(super) async fn applied(people: &People) -> Result<Uuid, Failure> {
    let market = &people.town().app.marketplace;
    let form = application();
    // Each from another household.
    let origin = Origin { ip: IpAddr::V6(Uuid::now_v7().as_u128().rotate_left(64).into()), device: String::new() };
    market.apply(&Actor::Visitor, &form, Uuid::now_v7(), &origin).await?;
    let waiting = market.to_check(&people.get('A').actor).await?;
    let found = waiting.into_iter().find_map(|waiting| match waiting {
        domain::applications::ToCheck::Application(application) if application.form.email == form.email => Some(application.id),
        _ => None,
    });
    Ok(found.expect("it waits"))
}
