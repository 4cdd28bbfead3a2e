//! What a coach asks for all day is asked of an index.

use crate::{Database, Storage, cases::CASELOAD, due::DUE};
use surrealdb::types::{RecordId, vars};

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
        ("SELECT * FROM hand_over WHERE organisation = organisation:a AND state IN ['gezien'] ORDER BY due_on LIMIT 200", "hand_over_organisation"),
        ("SELECT * FROM hand_over WHERE state IN ['gezien'] AND due_on != NONE AND due_on < '2026' ORDER BY due_on LIMIT 200", "hand_over_due"),
        ("SELECT * FROM permission WHERE hand_over = hand_over:a AND ended_at = NONE LIMIT 1", "permission_hand_over"),
        ("SELECT * FROM permission WHERE ended_at = NONE AND until < '2026'", "permission_until"),
        ("SELECT * FROM contact WHERE coach_case = coach_case:a ORDER BY day DESC LIMIT 50", "contact_case"),
        ("SELECT * FROM standing_in WHERE by = account:a AND until >= '2026'", "standing_in_by"),
        ("SELECT * FROM due WHERE participant = participant:a AND owner = 'coach:a'", "due_"),
    ] {
        let plan = database.explain(statement, vars! {}).await.expect("a plan");
        assert!(!plan.contains("TableScan") && plan.contains(index), "{statement}: {plan}");
    }
}
