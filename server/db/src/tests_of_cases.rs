//! What a coach asks for all day is asked of an index.

use crate::{
    Change, Database, DbError, Guard, Storage,
    care::{CROWDED, QUIET},
    cases::CASELOAD,
    due::DUE,
    engagements::{ENGAGEMENTS_IN, OF_EXPERT, OF_ORGANISATION},
    expenses::OPEN_EXPENSES,
    experts::{EXPERTS_OF, PUBLIC_EXPERTS},
};
use chrono::{DateTime, NaiveDate};
use domain::{
    cases::{Contact, ContactKind},
    ids::CaseId,
};
use surrealdb::types::{RecordId, vars};
use uuid::Uuid;

#[tokio::test]
async fn what_belongs_to_somebody_who_was_just_erased_is_refused_and_no_error_of_the_program() {
    let database = Database::open(&Storage::Memory).await.expect("a database");
    let contact = Contact { on: NaiveDate::default(), kind: ContactKind::Talk, minutes: 5 };
    let mut change = Change::new();
    change.log_contact(Uuid::from_u128(1), CaseId(Uuid::from_u128(2)), &contact, DateTime::UNIX_EPOCH);
    let outcome = database.commit(change).await;
    assert!(matches!(outcome, Err(DbError::Guard(Guard::Gone))), "{outcome:?}");
}

#[tokio::test]
async fn experience_experts_are_found_by_an_index() {
    let database = Database::open(&Storage::Memory).await.expect("a database");
    let variables = vars! { municipalities: vec!["utrecht".to_owned()], states: vec!["actief".to_owned()], limit: 300 };
    let asked = vars! { municipalities: vec!["utrecht".to_owned()], state: "actief".to_owned(), day: "2026-01-01".to_owned(), limit: 300 };
    for (from, index) in [(QUIET, "pairing_contact"), (CROWDED, "expert_crowded")] {
        let statement = format!("SELECT participant.name AS name, contact_on, id {from}");
        let plan = database.explain(&statement, asked.clone()).await.expect("a plan");
        assert!(!plan.contains("TableScan") && plan.contains(index), "{plan}");
    }
    let plan = database.explain(&format!("SELECT participant FROM expense {OPEN_EXPENSES}"), asked).await.expect("a plan");
    assert!(!plan.contains("TableScan") && plan.contains("expense_open"), "{plan}");
    let of = vars! {
        organisation: RecordId::new("organisation", "a"), expert: RecordId::new("expert", "a"),
        municipalities: vec!["utrecht".to_owned()], states: vec!["gevraagd".to_owned()], limit: 300,
    };
    for (condition, index) in
        [(OF_ORGANISATION, "engagement_organisation"), (ENGAGEMENTS_IN, "engagement_state"), (OF_EXPERT, "engagement_expert")]
    {
        let plan = database.explain(&format!("SELECT * FROM engagement {condition}"), of.clone()).await.expect("a plan");
        assert!(!plan.contains("TableScan") && plan.contains(index), "{plan}");
    }
    for (condition, index) in [(EXPERTS_OF, "expert_state"), (PUBLIC_EXPERTS, "expert_public")] {
        let plan = database.explain(&format!("SELECT participant.name AS name, id FROM expert {condition}"), variables.clone()).await;
        let plan = plan.expect("a plan");
        assert!(!plan.contains("TableScan") && plan.contains(index), "{plan}");
    }
}

#[tokio::test]
async fn who_needs_something_now_is_one_question_to_one_index() {
    let database = Database::open(&Storage::Memory).await.expect("a database");
    let owners: Vec<String> = ["coach:a", "gemeente:utrecht"].map(str::to_owned).into();
    let plan = database.explain(DUE, vars! { owners: owners, limit: 300 }).await.expect("a plan");
    assert!(!plan.contains("TableScan") && plan.contains("due_owner"), "{plan}");
    let statement = format!("SELECT * FROM {CASELOAD}");
    let plan = database.explain(&statement, vars! { coach: RecordId::new("account", "a") }).await.expect("a plan");
    assert!(!plan.contains("TableScan") && plan.contains("coach_case_coach"), "{plan}");
    for (statement, index) in [
        ("SELECT * FROM hand_over WHERE coach_case = coach_case:a ORDER BY began_at DESC LIMIT 200", "hand_over_case"),
        ("SELECT * FROM hand_over WHERE participant = participant:a ORDER BY began_at DESC LIMIT 200", "hand_over_participant"),
        (
            "SELECT * FROM hand_over WHERE organisation = organisation:a AND state IN ['gezien'] ORDER BY due_on, id LIMIT 101 START 100",
            "hand_over_organisation",
        ),
        (
            "SELECT * FROM introduction WHERE organisation = organisation:a AND state IN ['gezien'] ORDER BY due_on, id LIMIT 101 START 100",
            "introduction_organisation",
        ),
        (
            "SELECT * FROM hand_over WHERE state IN ['gezien'] AND due_on != NONE AND due_on < '2026' ORDER BY due_on LIMIT 200",
            "hand_over_due",
        ),
        ("SELECT * FROM permission WHERE hand_over = hand_over:a AND ended_at = NONE LIMIT 1", "permission_hand_over"),
        ("SELECT * FROM permission WHERE ended_at = NONE AND until < '2026'", "permission_until"),
        ("SELECT * FROM contact WHERE coach_case = coach_case:a ORDER BY day DESC LIMIT 50", "contact_case"),
        ("SELECT * FROM standing_in WHERE by = account:a AND until >= '2026'", "standing_in_by"),
        ("SELECT * FROM due WHERE participant = participant:a AND owner = 'coach:a'", "due_"),
        ("SELECT VALUE id FROM wave WHERE has_codes = true AND made_on < '2026' LIMIT 50", "wave_codes"),
        ("SELECT * FROM wave_code WHERE wave = wave:a", "wave_code_wave"),
    ] {
        let plan = database.explain(statement, vars! {}).await.expect("a plan");
        assert!(!plan.contains("TableScan") && plan.contains(index), "{statement}: {plan}");
    }
}
