//! What the log says, in words.

use crate::{ask::Here, texts::Texts};

/// The words of everything that can stand in the log; the part behind `use-case-` is its code there.
pub const ACTIONS: &[&str] = &[
    "use-case-find-places",
    "use-case-read-place",
    "use-case-suggest",
    "use-case-list-organisations",
    "use-case-read-organisation",
    "use-case-import",
    "use-case-sign-in",
    "use-case-give-second-step",
    "use-case-set-up-second-step",
    "use-case-sign-out",
    "use-case-read-own-sessions",
    "use-case-sign-out-elsewhere",
    "use-case-change-password",
    "use-case-read-invitation",
    "use-case-accept-invitation",
    "use-case-create-account",
    "use-case-invite",
    "use-case-list-accounts",
    "use-case-close-account",
    "use-case-give-people-on",
    "use-case-read-outbox",
    "use-case-retry-mail",
    "use-case-read-own-places",
    "use-case-post-place",
    "use-case-change-place",
    "use-case-move-place",
    "use-case-undo-place",
    "use-case-set-photo",
    "use-case-change-seats",
    "use-case-ask-if-true",
    "use-case-confirm-by-link",
    "use-case-list-municipalities",
    "use-case-apply",
    "use-case-read-queue",
    "use-case-read-application",
    "use-case-decide-application",
    "use-case-check-place",
    "use-case-read-audit",
    "use-case-move-second-step",
    "use-case-remove-second-step",
    "use-case-find-matches",
    "use-case-discard-place",
    "use-case-end-places",
    "use-case-read-settings",
    "use-case-change-settings",
    "use-case-report-place",
    "use-case-read-report",
    "use-case-decide-report",
    "use-case-read-search-words",
    "use-case-change-search-words",
    "use-case-read-jobs",
    "use-case-count-view",
    "use-case-read-figures",
    "use-case-bring-places",
    "use-case-take-along",
    "use-case-take-own-account",
    "use-case-keep-profile",
    "use-case-come-back",
    "use-case-read-own-profile",
    "use-case-change-own-profile",
    "use-case-make-card",
    "use-case-leave",
    "use-case-read-own-devices",
    "use-case-leave-elsewhere",
    "use-case-read-own-log",
    "use-case-take-own-data",
    "use-case-erase-profile",
    "use-case-forget-unused",
    "use-case-ask-introduction",
    "use-case-go-on-with-introduction",
    "use-case-read-inbox",
    "use-case-answer-introduction",
    "use-case-ask-for-call",
    "use-case-read-coach-work",
    "use-case-take-up-introduction",
    "use-case-help-along",
    "use-case-read-cases",
    "use-case-add-person",
    "use-case-change-case",
    "use-case-log-contact",
    "use-case-give-case",
    "use-case-close-case",
    "use-case-stand-in",
    "use-case-make-card-for",
    "use-case-ask-for-buddy",
    "use-case-read-own-pairings",
    "use-case-go-on-with-buddy",
    "use-case-walk-along",
    "use-case-read-pairings",
    "use-case-change-pairing",
    "use-case-keep-pairings",
    "use-case-ask-for-expert",
    "use-case-read-asked-experts",
    "use-case-read-engagements",
    "use-case-change-engagement",
    "use-case-read-own-engagements",
    "use-case-answer-engagement",
    "use-case-become-expert",
    "use-case-read-own-expert",
    "use-case-change-own-expert",
    "use-case-set-experiences",
    "use-case-go-on-as-expert",
    "use-case-read-coordination",
    "use-case-read-experts",
    "use-case-change-expert",
    "use-case-ask-to-become-expert",
    "use-case-read-public-experts",
    "use-case-stop-coach",
    "use-case-read-hand-over",
    "use-case-prepare-hand-over",
    "use-case-change-hand-over",
    "use-case-read-hand-overs-to-us",
    "use-case-answer-hand-over",
    "use-case-go-on-with-hand-over",
    "use-case-keep-hand-overs",
    "use-case-finish-call",
    "use-case-read-attention",
    "use-case-change-attention",
    "use-case-read-own-attention",
    "use-case-answer-attention",
    "use-case-read-conversation",
    "use-case-write-conversation",
    "use-case-read-own-conversation",
    "use-case-answer-conversation",
    "use-case-read-matrix",
    "use-case-fill-matrix",
    "use-case-read-own-matrix",
    "use-case-read-plan",
    "use-case-change-plan",
    "use-case-give-thanks",
    "use-case-read-own-plan",
    "use-case-finish-own-step",
    "use-case-read-rewards",
    "use-case-propose-group",
    "use-case-make-wave",
    "use-case-read-waves",
    "use-case-answer-letter",
    "use-case-read-reply-record",
    "use-case-keep-introductions",
    "use-case-read-training",
    "use-case-change-track",
    "use-case-change-training-group",
    "use-case-plan-training",
    "use-case-mark-attendance",
    "use-case-give-certificate",
    "use-case-see-vog",
    "use-case-change-training-settings",
    "use-case-read-own-training",
    "use-case-go-on-with-training",
    "use-case-check-certificate",
];

/// The code of a line of [`ACTIONS`].
pub fn code_of(key: &'static str) -> &'static str {
    key.trim_start_matches("use-case-")
}

/// What was done, in words. A code of an older version, for which there are no words any more, stands as it is.
pub fn action_words(texts: Texts, code: &str) -> String {
    ACTIONS.iter().find(|key| code_of(key) == code).map_or_else(|| code.to_owned(), |key| texts.say(key).to_owned())
}

/// Who did it: an account stands as its identity.
pub fn actor_words(here: Here, actor: &str) -> String {
    match actor {
        "bezoeker" => here.say("administration-log-visitor").to_owned(),
        "beheer" => here.say("administration-log-operator").to_owned(),
        "systeem" => here.say("administration-log-clockwork").to_owned(),
        // Which one, only whoever looks for that record is told.
        participant if participant.starts_with("deelnemer:") => here.say("administration-log-participant").to_owned(),
        account => account.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs, path::Path};

    /// The codes in the list of use cases: `Name = "code" by Who::...`.
    fn codes() -> BTreeSet<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/marketplace/src/policy.rs");
        let policy = fs::read_to_string(path).expect("the list of use cases");
        let lines = policy.lines().filter(|line| line.contains("\" by "));
        lines.filter_map(|line| line.split('"').nth(1)).map(str::to_owned).collect()
    }

    #[test]
    fn everything_that_can_be_done_has_words_in_the_log() {
        let codes = codes();
        assert!(codes.len() > 30 && codes.contains("read-audit"), "{codes:?}");
        let said: BTreeSet<String> = ACTIONS.iter().map(|key| code_of(key).to_owned()).collect();
        let silent: Vec<_> = codes.difference(&said).collect();
        assert!(silent.is_empty(), "give these words in ACTIONS and administration.ftl: {silent:?}");
        let gone: Vec<_> = said.difference(&codes).collect();
        assert!(gone.is_empty(), "nobody can do these: {gone:?}");
    }
}
