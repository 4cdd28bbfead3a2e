//! `/beheer/logboek`: the processing log, for the privacy officer.

use super::log_words::{ACTIONS, action_words, actor_words, code_of};
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    moments::{beginning_of, moment_words},
    ui::{ButtonLook, Document, Frame, Heading, Notice, NoticeKind, Paragraph, SubmitButton, TextField, TextLink},
};
use chrono::{Days, NaiveDate};
use domain::audit::{AUDIT_PAGE, AuditLine, AuditQuery};
use leptos::prelude::*;

/// Where it is.
const LOG: &str = "/beheer/logboek";

/// What was asked for, as it stands in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Wanted {
    who: String,
    what: String,
    record: String,
    from: String,
    until: String,
    before: Option<u64>,
}

impl Wanted {
    fn of(asked: &Asked) -> Self {
        let mut wanted = Self::default();
        for (name, value) in asked.pairs() {
            let value = value.trim().to_owned();
            match name.as_str() {
                "wie" => wanted.who = value,
                "wat" => wanted.what = value,
                "record" => wanted.record = value,
                "vanaf" => wanted.from = value,
                "tot" => wanted.until = value,
                "voor" => wanted.before = value.parse().ok(),
                _ => {}
            }
        }
        wanted
    }

    /// The question, and whether a date in it could not be read. Both days count as a whole.
    fn question(&self) -> (AuditQuery, bool) {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let from = day(&self.from).and_then(beginning_of);
        let until = day(&self.until).and_then(|day| day.checked_add_days(Days::new(1))).and_then(beginning_of);
        let unread = (from.is_none() && !self.from.is_empty()) || (until.is_none() && !self.until.is_empty());
        let query = AuditQuery {
            actor: self.who.clone(),
            action: self.what.clone(),
            subject: self.record.clone(),
            from,
            until,
            before: self.before,
        };
        (query, unread)
    }

    /// The address of this question.
    fn path(&self) -> String {
        let before = self.before.map(|number| number.to_string()).unwrap_or_default();
        let parts = [
            ("wie", &self.who),
            ("wat", &self.what),
            ("record", &self.record),
            ("vanaf", &self.from),
            ("tot", &self.until),
            ("voor", &before),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(parts.into_iter().filter(|(_, value)| !value.is_empty()));
        let query = query.finish();
        if query.is_empty() { LOG.to_owned() } else { format!("{LOG}?{query}") }
    }
}

/// The log, newest first, with what to look for.
pub async fn log(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let wanted = Wanted::of(&asked);
    let (query, unread) = wanted.question();
    let lines = market.0.audit_lines(&asked.actor, &query).await?;
    let here = asked.here;
    let title = here.say("administration-log-title");
    let unread = unread.then(|| {
        view! { <Notice here=here kind=NoticeKind::Warning><p>{here.say("administration-log-date-wrong")}</p></Notice> }
    });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Heading>{title}</Heading>
            <Paragraph lead=true>{here.say("administration-log-lead")}</Paragraph>
            <Paragraph>{here.say("administration-log-looking")}</Paragraph>
            {unread}
            <div class="log">
                <Search asked=asked wanted=wanted.clone() />
                <Found here=here lines=lines wanted=wanted />
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Search(asked: Asked, wanted: Wanted) -> impl IntoView {
    let here = asked.here;
    let actions =
        ACTIONS.iter().map(|key| view! { <option value=code_of(key) selected=code_of(key) == wanted.what>{here.say(key)}</option> });
    let actions = actions.collect_view();
    let day = |name: &'static str, label: &'static str, value: &str| {
        view! {
            <div class="utrecht-form-field">
                <label class="utrecht-form-label" for=name>{here.say(label)}</label>
                <input class="utrecht-textbox utrecht-textbox--html-input" id=name type="date" name=name value=value.to_owned() />
            </div>
        }
    };
    view! {
        <form class="panel" method="get" action=here.href(LOG) aria-labelledby="zoeken">
            <Heading level=2 id="zoeken">{here.say("administration-log-search")}</Heading>
            <TextField
                asked=&asked
                name="wie"
                label=here.say("administration-log-who")
                hint=here.say("administration-log-who-hint")
                stored=wanted.who
                autocomplete="off"
            />
            <div class="utrecht-form-field">
                <label class="utrecht-form-label" for="wat">{here.say("administration-log-what")}</label>
                <select class="utrecht-select utrecht-select--html-select" id="wat" name="wat">
                    <option value="">{here.say("administration-log-everything")}</option>
                    {actions}
                </select>
            </div>
            <TextField
                asked=&asked
                name="record"
                label=here.say("administration-log-record")
                hint=here.say("administration-log-record-hint")
                stored=wanted.record
                autocomplete="off"
            />
            {day("vanaf", "administration-log-from", &wanted.from)}
            {day("tot", "administration-log-until", &wanted.until)}
            <SubmitButton look=ButtonLook::Primary>{here.say("administration-log-show")}</SubmitButton>
        </form>
    }
    .into_any()
}

#[component]
fn Found(here: Here, lines: Vec<AuditLine>, wanted: Wanted) -> impl IntoView {
    if lines.is_empty() {
        return view! { <p><strong>{here.say("administration-log-nothing")}</strong></p> }.into_any();
    }
    let whole = u32::try_from(lines.len()).is_ok_and(|count| count >= AUDIT_PAGE);
    let older = lines.last().filter(|line| whole && line.number > 1).map(|line| {
        let path = Wanted { before: Some(line.number), ..wanted.clone() }.path();
        view! { <TextLink href=here.href(&path)>{here.say("administration-log-older")}</TextLink> }
    });
    let newest = wanted.before.map(|_| {
        let path = Wanted { before: None, ..wanted.clone() }.path();
        view! { <TextLink href=here.href(&path)>{here.say("administration-log-newest")}</TextLink> }
    });
    let rows = lines.into_iter().map(|line| view! { <Line here=here line=line wanted=wanted.clone() /> }).collect_view();
    view! {
        <div>
            <ol class="queue log__lines" role="list">{rows}</ol>
            <p class="log__ways">{newest} " " {older}</p>
        </div>
    }
    .into_any()
}

#[component]
fn Line(here: Here, line: AuditLine, wanted: Wanted) -> impl IntoView {
    let entry = line.entry;
    let number = here.say_with("administration-log-number", &args! { "number" => line.number.to_string() });
    let who = here.href(&Wanted { who: entry.actor.clone(), before: None, ..wanted.clone() }.path());
    let who_words = actor_words(here, &entry.actor);
    let record = (!entry.subject.is_empty()).then(|| {
        let href = here.href(&Wanted { record: entry.subject.clone(), before: None, ..wanted }.path());
        view! { <p>{here.say("administration-log-line-record")} " " <TextLink href=href>{entry.subject}</TextLink></p> }
    });
    let detail = (!entry.detail.is_empty()).then(|| format!(" ({})", entry.detail));
    view! {
        <li>
            <p class="queue__since">{number} " · " {moment_words(here.texts, entry.at)}</p>
            <p><strong>{action_words(here.texts, &entry.action)}</strong> {detail}</p>
            <p>{here.say("administration-log-line-who")} " " <TextLink href=who>{who_words}</TextLink></p>
            {record}
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    #[test]
    fn a_day_counts_as_a_whole_and_what_is_no_day_is_told() {
        let wanted = Wanted { from: "2026-11-03".into(), until: "2026-11-03".into(), ..Wanted::default() };
        let (query, unread) = wanted.question();
        assert!(!unread);
        let hours = query.from.zip(query.until).map(|(from, until)| (until - from).num_hours());
        assert_eq!(hours, Some(24));
        let (query, unread) = Wanted { from: "3 november".into(), who: "abc".into(), ..Wanted::default() }.question();
        assert!(unread && query.from.is_none() && query.actor == "abc");
    }

    #[test]
    fn an_address_keeps_the_whole_question() {
        let wanted = Wanted { who: "a&b".into(), record: "account:1".into(), before: Some(51), ..Wanted::default() };
        assert_eq!(wanted.path(), "/beheer/logboek?wie=a%26b&record=account%3A1&voor=51");
        assert_eq!(Wanted::default().path(), "/beheer/logboek");
    }
}
