//! The words are complete, the same in both languages, and plain.

use super::*;
use domain::{
    accounts::Role,
    cases::{CaseOrigin, ContactKind},
    codes::{Agreement, Code, DutchLevel, Goal, Help, Need, OrganisationKind, PlaceKind, PlaceStatus, Theme},
    conversations::{self, ReportMove, ReportPart, ReportState, Told},
    day_parts::{PartOfDay, Weekday},
    due::DueKind,
    experience::{Experience, Gender, Visibility},
    experts::{ExpertMove, ExpertParty, ExpertRole, ExpertState},
    handovers::{CallBy, DeclineReason, Going, HandOverMove, HandOverOutcome, HandOverState, SharedField},
    introductions::{CallTime, IntroductionMove, IntroductionState, NotNowReason, Party, Way, next},
    jobs::Job,
    languages::SpokenLanguage,
    matches::Part,
    municipalities::{RewardPolicy, SettingsPart, StepScale},
    participants::Reach,
    plans::StepBy,
    posting::PlaceStep,
    reports::ReportKind,
    rewards::ThankYouKind,
    search::{Group, Sort},
    self_reliance::{LifeDomain, MatrixMoment, SCORE_MAX},
    training::{Attendance, CatchUp},
    waves::{LetterAnswer, LetterText},
    wishes::{Company, Question, Start},
};
use std::{collections::BTreeSet, fs, path::Path};

/// Words that sound like an order or a threat.
const FORBIDDEN: &[&str] = &["moet", "moeten", "verplicht", "verplichting", "sanctie", "korting", "maatregel", "controle", "aub", "a.u.b."];
/// Most words in a sentence.
const SENTENCE_MAX: usize = 15;

fn all_keys(files: &[&'static str]) -> BTreeSet<&'static str> {
    files.iter().flat_map(|file| keys(file)).collect()
}

/// Every text with its key and the variables it uses.
fn messages(files: &[&'static str]) -> Vec<(&'static str, String, BTreeSet<String>)> {
    let mut messages: Vec<(&str, String)> = Vec::new();
    for line in files.iter().flat_map(|file| file.lines()) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (key, text) = line.split_once(" =").unwrap_or((line, ""));
            messages.push((key, text.trim().to_owned()));
        } else if (line.is_empty() || line.starts_with(' '))
            && let Some((_, text)) = messages.last_mut()
        {
            text.push('\n');
            text.push_str(line.trim());
        }
    }
    let variables = |text: &str| {
        text.split('$').skip(1).filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next()).map(str::to_owned).collect()
    };
    messages
        .into_iter()
        .map(|(key, text)| {
            let found = variables(&text);
            (key, text, found)
        })
        .collect()
}

fn codes<C: Code>(list: &str) -> Vec<String> {
    C::ALL.iter().map(|code| format!("{list}-{}", code.code())).collect()
}

/// The keys that the closed lists need.
fn keys_of_lists() -> BTreeSet<String> {
    let mut keys = Vec::new();
    keys.extend(codes::<Theme>("thema"));
    keys.extend(codes::<Goal>("doel"));
    keys.extend(codes::<Need>("wens"));
    keys.extend(codes::<Need>("wens-zin"));
    keys.extend(codes::<PlaceKind>("soort"));
    keys.extend(codes::<PlaceKind>("soort-zin"));
    keys.extend(codes::<Help>("hulp"));
    keys.extend(codes::<Help>("hulp-zin"));
    keys.extend(codes::<DutchLevel>("nederlands"));
    keys.extend(codes::<OrganisationKind>("organisatie"));
    keys.extend(codes::<SpokenLanguage>("taal"));
    keys.extend(codes::<Role>("role"));
    keys.extend(codes::<Role>("role-sentence"));
    keys.extend(codes::<PlaceKind>("soort-uitleg"));
    keys.extend(codes::<PlaceStatus>("staat"));
    keys.extend(codes::<Agreement>("overeenkomst"));
    keys.extend(codes::<ReportKind>("melding"));
    keys.extend(["jobs-name", "jobs-what"].iter().flat_map(|list| codes::<Job>(list)));
    keys.extend(["ingediend", "gepauzeerd", "verlopen", "gearchiveerd"].map(|code| format!("staat-dan-{code}")));
    keys.extend(["scherm", "stap", "stap-uitleg"].iter().flat_map(|list| codes::<PlaceStep>(list)));
    keys.extend(crate::posting::PARTS.iter().map(|part| format!("onderdeel-{part}")));
    keys.extend(crate::posting::step_codes().flat_map(|code| [format!("voor-{code}"), format!("voor-uitleg-{code}")]));
    keys.extend(crate::posting::example_keys());
    keys.extend(["ga-mee", "via-coach"].map(|way| format!("introductions-along-{way}")));
    keys.extend(codes::<Reach>("bereik"));
    keys.extend(codes::<domain::attention::HelpWith>("helpt-met"));
    keys.extend(codes::<CaseOrigin>("herkomst"));
    keys.extend(keys_of_hand_overs());
    keys.extend(codes::<ContactKind>("contact"));
    keys.extend(codes::<DueKind>("wacht-op"));
    keys.extend(codes::<LetterText>("brieftekst"));
    keys.extend(codes::<LetterAnswer>("briefantwoord"));
    keys.extend(UiLanguage::ALL.iter().map(|language| format!("cases-written-{}", language.tag())));
    keys.extend(keys_of_introductions());
    keys.extend(keys_of_conversations());
    keys.extend(keys_of_training());
    keys.extend(keys_of_pairings());
    keys.extend(keys_of_engagements());
    keys.extend(codes::<Question>("mijn-vraag"));
    keys.extend(codes::<Start>("mijn-begin"));
    keys.extend(codes::<Company>("mijn-gezelschap"));
    keys.extend(codes::<DutchLevel>("mijn-nederlands"));
    keys.extend(crate::mails::tests::keys());
    keys.extend(Weekday::ALL.iter().flat_map(|day| [format!("dag-{}", day.code()), format!("dag-kort-{}", day.code())]));
    keys.extend(PartOfDay::ALL.iter().map(|part| format!("deel-{}", part.code())));
    keys.extend(Group::ALL.iter().map(|group| format!("groep-{}", group.parameter())));
    keys.extend(Sort::ALL.iter().map(|sort| format!("sorteer-{}", sort.code())));
    keys.extend(["instelling", "instelling-uitleg"].iter().flat_map(|list| codes::<SettingsPart>(list)));
    keys.extend(codes::<StepScale>("schaal"));
    keys.extend(codes::<domain::municipalities::AlertRoute>("waarschuwing"));
    keys.extend(StepScale::ALL.iter().flat_map(|scale| scale.steps()).map(|step| format!("trede-{step}")));
    keys.extend(RewardPolicy::CODES.map(|code| format!("beloning-{code}")));
    keys.extend((1..=12).map(|month| format!("maand-{month}")));
    keys.extend(["vraag", "vraag-uitleg"].iter().flat_map(|list| codes::<Question>(list)));
    keys.extend(["begin", "reden-begin"].iter().flat_map(|list| codes::<Start>(list)));
    keys.extend(["gezelschap", "reden-gezelschap"].iter().flat_map(|list| codes::<Company>(list)));
    keys.extend(["weegt", "weegt-uitleg"].iter().flat_map(|list| codes::<Part>(list)));
    keys.extend(["spreekt", "nodig"].iter().flat_map(|list| codes::<DutchLevel>(list)));
    keys.extend(codes::<Theme>("reden-thema"));
    keys.extend(codes::<Goal>("reden-doel"));
    keys.into_iter().collect()
}

/// What is said of what organisations ask, to each side.
fn keys_of_engagements() -> Vec<String> {
    use domain::engagements::{EngagementKind, EngagementMove, EngagementParty, EngagementState};
    let mut keys = codes::<EngagementKind>("vraagsoort");
    keys.extend(["vraag-stand", "vraag-lijst"].iter().flat_map(|list| codes::<EngagementState>(list)));
    let asked = EngagementState::ALL.iter().filter(|state| state.has_expert());
    keys.extend(asked.map(|state| format!("vraag-mijn-{}", state.code())));
    keys.extend(codes::<EngagementMove>("vraag-gebeurd"));
    keys.extend(codes::<EngagementParty>("vraag-door"));
    keys.push("engagements-calendar-title".to_owned());
    keys
}

/// What is said of a buddy pairing in each state to each side, and the lists.
fn keys_of_pairings() -> Vec<String> {
    use domain::{
        buddies::Condition,
        experience::GenderWish,
        pairings::{Alarm, GoOn, PairingMove, PairingParty, PairingState},
    };
    let mut keys = codes::<PairingState>("maatje-stand");
    keys.extend(codes::<PairingState>("maatje-lijst"));
    keys.extend(codes::<Condition>("maatje-voorwaarde"));
    let walking = PairingState::ALL.iter().filter(|state| state.takes_place());
    keys.extend(walking.map(|state| format!("maatje-loop-{}", state.code())));
    keys.extend(codes::<PairingMove>("maatje-gebeurd"));
    keys.extend(codes::<PairingParty>("maatje-door"));
    keys.extend(codes::<Alarm>("maatje-alarm"));
    keys.extend(codes::<domain::expenses::ExpenseKind>("kosten"));
    keys.extend(codes::<GoOn>("maatje-verder"));
    keys.extend(codes::<GenderWish>("maatje-liever"));
    keys.extend((1..=3).map(|mood| format!("maatje-gevoel-{mood}")));
    keys.extend(["rook", "hond"].map(|code| format!("maatje-liever-geen-{code}")));
    keys
}

/// What is said of a hand-over in each state to each side, what can be pressed, and the lists.
fn keys_of_hand_overs() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = codes::<HandOverState>("overdracht-coach").into_iter().collect();
    keys.extend(["overdracht-partner", "overdracht-mijn"].iter().flat_map(|list| codes::<HandOverState>(list)));
    keys.extend(codes::<HandOverMove>("overdracht-stap"));
    for (party, list) in
        [(Party::Coach, "overdracht-doe"), (Party::Partner, "overdracht-partner-doe"), (Party::Participant, "overdracht-mijn-doe")]
    {
        let in_a_form = |step: &HandOverMove| match party {
            Party::Coach => matches!(step, HandOverMove::Permit | HandOverMove::Call | HandOverMove::LastCall),
            Party::Partner => matches!(
                step,
                HandOverMove::GiveRoom
                    | HandOverMove::See
                    | HandOverMove::Decline
                    | HandOverMove::Plan
                    | HandOverMove::Tell
                    | HandOverMove::Suggest
            ),
            _ => *step == HandOverMove::Permit,
        };
        let own = HandOverMove::ALL.iter().filter(|step| step.by().contains(&party) && !in_a_form(step));
        keys.extend(own.map(|step| format!("{list}-{}", step.code())));
    }
    keys.extend(codes::<Party>("overdracht-wie"));
    keys.extend(codes::<DeclineReason>("overdracht-reden"));
    keys.extend(codes::<HandOverOutcome>("overdracht-uitkomst"));
    keys.extend(codes::<SharedField>("overdracht-deel"));
    keys.extend(codes::<CallBy>("overdracht-bel"));
    keys.extend(codes::<Going>("overdracht-gaat"));
    let others = [
        "stap-toestemming-vast",
        "wie-u",
        "deel-naam",
        "hoe-papier",
        "hoe-gesproken",
        "bereikt-ja",
        "bereikt-nee",
        "stemming-1",
        "stemming-2",
        "stemming-3",
        "ruimte-ja",
        "ruimte-wachtlijst",
    ];
    keys.extend(others.map(|key| format!("overdracht-{key}")));
    keys.extend(["handovers-calendar-title", "sms-permission-asked", "sms-own-hand-over-news"].map(str::to_owned));
    keys
}

/// What is said of an introduction in each state, and what happened with it.
fn keys_of_introductions() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = codes::<Way>("manier").into_iter().collect();
    keys.extend(codes::<Way>("introductions-way"));
    keys.extend(codes::<CallTime>("bel"));
    keys.extend(["nu-niet", "reden"].iter().flat_map(|list| codes::<NotNowReason>(list)));
    keys.extend(codes::<IntroductionMove>("kennis-stap"));
    keys.extend(codes::<Party>("kennis-wie"));
    keys.extend(["kennis-stap-vragen", "kennis-wie-u", "introductions-calendar-title"].map(str::to_owned));
    let own = IntroductionMove::ALL.iter().filter(|step| step.by().contains(&Party::Participant) && **step != IntroductionMove::Agree);
    keys.extend(own.map(|step| format!("introductions-do-{step}")));
    keys.extend(
        [IntroductionMove::Meet, IntroductionMove::Start, IntroductionMove::End].map(|step| format!("introductions-partner-{step}")),
    );
    for reader in ["kennis", "kennis-werk"] {
        let states = IntroductionState::ALL.iter().map(|state| state.code()).chain(["afgesproken"]);
        keys.insert(format!("{reader}-straks-zelf"));
        keys.extend(states.clone().map(|state| format!("{reader}-{state}")));
        let waits = |state: &&str| IntroductionState::parse(state).is_none_or(|state| next(state, 1).is_some());
        keys.extend(states.filter(waits).map(|state| format!("{reader}-straks-{state}")));
    }
    let texts = ["introduction-answered", "introduction-not-now", "introduction-offered", "coach-calls", "place-changed", "place-stopped"];
    keys.extend(texts.map(|message| format!("sms-{message}")));
    keys
}

/// What is said of a report, the matrix and a plan.
fn keys_of_conversations() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = ["verslag", "verslag-vraag"].iter().flat_map(|list| codes::<ReportPart>(list)).collect();
    keys.extend(["verslag-staat", "mijn-verslag"].iter().flat_map(|list| codes::<ReportState>(list)));
    let waits = ReportState::ALL.iter().filter(|state| conversations::next(**state).is_some());
    keys.extend(waits.flat_map(|state| [format!("verslag-straks-{state}"), format!("mijn-verslag-straks-{state}")]));
    keys.extend([ReportMove::Agree, ReportMove::Refuse].map(|step| format!("conversations-record-{step}")));
    keys.insert("sms-report-waits".to_owned());
    keys.extend(codes::<Told>("verteld"));
    keys.extend(codes::<LifeDomain>("leefgebied"));
    keys.extend(codes::<MatrixMoment>("moment"));
    keys.extend((1..=SCORE_MAX).map(|score| format!("zrm-{score}")));
    keys.extend(["stap-door", "mijn-stap-door"].iter().flat_map(|list| codes::<StepBy>(list)));
    keys.extend(codes::<ThankYouKind>("dank"));
    keys
}

/// What is said of training.
fn keys_of_training() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = codes::<Attendance>("aanwezigheid").into_iter().collect();
    keys.extend(codes::<CatchUp>("ingehaald"));
    keys.extend(codes::<domain::training::TrackKind>("trajectsoort"));
    let modules = crate::training::MODULES.iter();
    keys.extend(modules.flat_map(|code| [format!("opleiding-module-{code}"), format!("opleiding-doelen-{code}")]));
    keys.extend(codes::<Experience>("ervaring"));
    keys.extend(codes::<Visibility>("ervaring-wie"));
    keys.extend(codes::<Gender>("vrouw-of-man"));
    keys.extend(codes::<ExpertRole>("ervaringsrol"));
    keys.extend(codes::<ExpertState>("ervaring-stand"));
    keys.extend(codes::<ExpertState>("mijn-ervaring-stand"));
    keys.extend(codes::<ExpertParty>("ervaring-door"));
    keys.extend(codes::<ExpertMove>("ervaring-gedaan"));
    let by_press = |party: ExpertParty| {
        let open = move |step: &&ExpertMove| step.by().contains(&party) && **step != ExpertMove::PlanTalk;
        ExpertMove::ALL.iter().filter(open).map(|step| step.code())
    };
    keys.extend(by_press(ExpertParty::Coordinator).map(|code| format!("ervaring-doe-{code}")));
    keys.extend(by_press(ExpertParty::Expert).map(|code| format!("mijn-ervaring-doe-{code}")));
    keys.extend(["in-huis-rook", "in-huis-hond", "sms-expert-asked", "sms-expert-news"].map(str::to_owned));
    keys.extend(["training-calendar-title", "sms-training-changed"].map(str::to_owned));
    keys
}

/// The error pages are named by a stem with `-title` and `-text` behind it.
fn keys_of_errors() -> BTreeSet<String> {
    ["not-found", "ended", "internal", "busy", "unavailable", "too-large", "unreadable"]
        .iter()
        .flat_map(|stem| ["title", "text"].map(|part| format!("errors-{stem}-{part}")))
        .collect()
}

/// Every piece of source text between quotes that looks like a key.
fn quoted_in_source() -> BTreeSet<String> {
    fn read(folder: &Path, quoted: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                read(&path, quoted);
            } else if !path.ends_with("texts/tests.rs") {
                let source = fs::read_to_string(&path).unwrap_or_default();
                quoted.extend(source.split('"').filter(|text| text.contains('-') && !text.contains(' ')).map(str::to_owned));
            }
        }
    }
    let mut quoted = BTreeSet::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut quoted);
    quoted
}

#[test]
fn every_file_can_be_read() {
    for file in DUTCH.iter().chain(ENGLISH) {
        let errors = FluentResource::try_new((*file).to_owned()).err().map(|(_, errors)| errors);
        assert_eq!(errors, None, "{}", file.lines().next().unwrap_or_default());
        let unique: BTreeSet<_> = keys(file).collect();
        assert_eq!(unique.len(), keys(file).count(), "a key stands twice");
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let (dutch, english) = (messages(DUTCH), messages(ENGLISH));
    assert_eq!(all_keys(DUTCH), all_keys(ENGLISH));
    for (key, _, variables) in dutch {
        let other = english.iter().find(|(other, ..)| *other == key).map(|(_, _, variables)| variables);
        assert_eq!(Some(&variables), other, "{key}");
    }
}

#[test]
fn every_text_that_is_used_exists_and_every_text_is_used() {
    let known: BTreeSet<String> = all_keys(DUTCH).into_iter().map(str::to_owned).collect();
    let prefixes: BTreeSet<&str> = known.iter().filter_map(|key| key.split('-').next()).collect();
    let computed: BTreeSet<String> = keys_of_lists().union(&keys_of_errors()).cloned().collect();
    let missing: Vec<_> = computed.difference(&known).collect();
    assert!(missing.is_empty(), "no text for {missing:?}");
    let quoted = quoted_in_source();
    let unused: Vec<_> = known.iter().filter(|key| !computed.contains(*key) && !quoted.contains(*key)).collect();
    assert!(unused.is_empty(), "nobody uses {unused:?}");
    // What is handed to `say` directly must exist; a key in a table of keys is caught when its page is rendered.
    let source_keys = quoted_in_calls();
    let unknown: Vec<_> = source_keys.iter().filter(|key| !known.contains(*key)).collect();
    assert!(unknown.is_empty(), "no text for {unknown:?}; files are {prefixes:?}");
}

/// What stands directly in a call of `say` or `say_with`.
fn quoted_in_calls() -> BTreeSet<String> {
    fn read(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                read(&path, found);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap_or_default();
            for call in [".say(", ".say_with("] {
                let keys = source.split(call).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
                found.extend(keys.filter(|key| key.contains('-')).map(str::to_owned));
            }
        }
    }
    let mut found = BTreeSet::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

/// The sentences of all Dutch texts, with short words for the variables.
fn dutch_sentences() -> Vec<(&'static str, String)> {
    let texts = Texts::of(UiLanguage::Dutch);
    let mut sentences = Vec::new();
    for (key, _, variables) in messages(DUTCH) {
        let text = if variables.is_empty() {
            texts.say(key).to_owned()
        } else {
            let mut args = Args::new();
            for variable in variables {
                let number = ["count", "minutes", "km", "page", "from", "to", "min", "max"].contains(&variable.as_str());
                args.set(variable, if number { FluentValue::from(3) } else { FluentValue::from("x") });
            }
            texts.say_with(key, &args)
        };
        let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        for line in lines {
            let ends = line.replace(". ", ".\n").replace("? ", "?\n").replace(": ", ":\n").replace("! ", "!\n");
            sentences.extend(ends.lines().map(|sentence| (key, sentence.to_owned())));
        }
    }
    sentences
}

#[test]
fn dutch_sentences_are_short() {
    let long: Vec<_> = dutch_sentences().into_iter().filter(|(_, sentence)| sentence.split_whitespace().count() > SENTENCE_MAX).collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn dutch_words_are_warm_and_voluntary() {
    let wrong: Vec<_> = dutch_sentences()
        .into_iter()
        .filter(|(_, sentence)| {
            let words = sentence.to_lowercase();
            let mut words = words.split(|c: char| !c.is_alphanumeric() && c != '.').map(|word| word.trim_end_matches('.'));
            words.any(|word| FORBIDDEN.contains(&word) || ["je", "jij", "jouw", "jullie"].contains(&word))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn thousands_are_grouped_as_the_language_does() {
    let say = |language| Texts::of(language).say_with("ui-places", &crate::args! { "count" => 12345 });
    assert_eq!(say(UiLanguage::Dutch), "12.345 plekken");
    assert_eq!(say(UiLanguage::English), "12,345 places");
}

#[test]
fn words_are_joined_as_people_do() {
    let texts = Texts::of(UiLanguage::Dutch);
    assert_eq!(texts.join(&["ma"]), "ma");
    assert_eq!(texts.join(&["ma", "di", "zo"]), "ma, di en zo");
}
