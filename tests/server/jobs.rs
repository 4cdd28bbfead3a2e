//! What the program does by itself shows, with real figures.

use domain::{
    accounts::Role,
    codes::Code as _,
    jobs::{Job, JobState},
    refusal::Failure,
    use_cases::Jobs,
};
use std::time::Duration;
use tests::{TestApp, Town, settings};

#[tokio::test]
async fn an_administrator_sees_every_job_with_when_it_ran() {
    let town = Town::start().await;
    town.organisation("Tuin De Wijk", "Utrecht").await;
    let (bea, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let (market, actor) = (&town.app.marketplace, town.actor(&bea).await);
    // There is no service for text messages here, and that is what it says.
    let ran = |jobs: &[JobState]| {
        let runs = |job: &JobState| job.runs_here && job.last.is_some();
        jobs.iter().all(|job| runs(job) == (job.job != Job::TextMessages))
    };
    // Each runs when the program starts; bounded, so that one that does not fails the test.
    let mut jobs = market.jobs(&actor).await.expect("asked");
    for _ in 0..1_000 {
        if ran(&jobs) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
        jobs = market.jobs(&actor).await.expect("asked");
    }
    assert_eq!(jobs.iter().map(|state| state.job).collect::<Vec<_>>(), Job::ALL);
    assert!(ran(&jobs) && jobs.iter().all(|state| state.failure.is_none()), "{jobs:?}");
    let page = bea.get("/beheer/werk").await;
    assert_eq!(page.status, 200);
    for words in ["Zoeken bijwerken", "Logboek nummeren", "Post versturen", "Klopt dit nog?", "Opruimen", "Er wacht niets."] {
        assert!(page.text().contains(words), "{words}");
    }
}

#[tokio::test]
async fn a_job_that_fails_shows_a_number_and_nothing_else() {
    let town = Town::start().await;
    let (bea, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let (market, actor) = (&town.app.marketplace, town.actor(&bea).await);
    // The sweep comes every ten minutes, so that nothing goes well in between.
    let work = async { Err::<(), _>(Failure::internal("the secret of Sara")) };
    assert_eq!(market.do_job(Job::Sweep, Duration::from_mins(10), work).await, None);
    let jobs = market.jobs(&actor).await.expect("asked");
    let sweep = jobs.iter().find(|state| state.job == Job::Sweep).expect("listed");
    let failure = sweep.failure.as_ref().expect("it failed");
    assert_eq!(failure.reference.len(), 12);
    let page = bea.get("/beheer/werk").await.text();
    assert!(page.contains(&failure.reference) && !page.contains("secret of Sara"));
}

#[tokio::test]
async fn without_a_mail_server_it_says_that_nothing_is_sent_and_how_much_waits() {
    let (app, _) = TestApp::start(&settings(&["--database=memory", "--demo=no"])).await;
    let email = domain::accounts::EmailAddress::parse("sara@example.nl").expect("an address");
    let operator = domain::actors::Actor::Operator;
    let grants = [tests::role_in(Role::Coach, "Utrecht")];
    let language = domain::languages::UiLanguage::Dutch;
    let invited = domain::use_cases::Administration::invite(&*app.marketplace, &operator, &email, "Sara", language, &grants).await;
    invited.expect("invited");
    let waiting = app.marketplace.database().waiting().await.expect("counted");
    assert_eq!((waiting.mails, waiting.dead_mails), (1, 0));
    let refused = app.marketplace.jobs(&operator).await;
    assert!(matches!(refused, Err(Failure::Refused(_))), "the command line has its own ways");
    assert_eq!(Job::Mail.code(), "post");
}
