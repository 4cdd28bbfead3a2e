//! What a page says first after something was done, or could not be.

use crate::{
    ask::Asked,
    ui::{Notice, NoticeKind},
};
use leptos::prelude::*;

/// The notice of something that could not be done, as `?gedaan=` says it.
pub const CANNOT: &str = "kan-niet";
/// The notice that somebody else changed the place meanwhile.
pub const CHANGED: &str = "veranderd";
/// The notice that what was filled in is kept.
pub const SAVED: &str = "bewaard";
/// The notice that a change was undone.
pub const UNDONE: &str = "ongedaan";

/// The notice that a draft was thrown away.
pub const DISCARDED: &str = "weggegooid";

/// What `?gedaan=` can say: the code, the text, and what kind of notice it is.
const NOTICES: &[(&str, &str, NoticeKind)] = &[
    (SAVED, "posting-done-saved", NoticeKind::Done),
    (UNDONE, "posting-done-undone", NoticeKind::Done),
    (CANNOT, "posting-cannot", NoticeKind::Warning),
    (CHANGED, "posting-changed", NoticeKind::Warning),
    ("ingelezen", "files-done", NoticeKind::Done),
    ("bestand-weg", "files-dropped", NoticeKind::Done),
    ("indienen", "posting-done-submitted", NoticeKind::Done),
    ("terugnemen", "posting-done-withdrawn", NoticeKind::Done),
    ("stilzetten", "posting-done-paused", NoticeKind::Done),
    ("weer-aanzetten", "posting-done-resumed", NoticeKind::Done),
    ("klopt-nog", "posting-done-confirmed", NoticeKind::Done),
    ("archiveren", "posting-done-archived", NoticeKind::Done),
    ("terughalen", "posting-done-restored", NoticeKind::Done),
    (DISCARDED, "posting-done-discarded", NoticeKind::Done),
];

/// The notice that the address of the page asks for, when it is known here.
#[component]
pub fn PostingNotice(#[prop(into)] asked: Asked) -> impl IntoView {
    let here = asked.here;
    let said = asked.pairs().into_iter().find(|(name, _)| name == "gedaan").map(|(_, said)| said);
    let notice = NOTICES.iter().find(|(code, ..)| said.as_deref() == Some(code));
    notice.map(|(_, key, kind)| view! { <Notice here=here kind=*kind><p>{here.say(key)}</p></Notice> })
}
