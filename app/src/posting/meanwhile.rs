//! Two people who change a place at once. Who changes another part than a colleague notices nothing; who changes the
//! same part sees both texts and chooses. Nothing is ever overwritten unseen.

use super::{own::sent_revision, parts::parts_of, steps};
use crate::{
    Market,
    ask::{Asked, NoPage},
    forms::{Problems, Sent},
};
use domain::{
    places::PlaceContent,
    posting::{OwnPlace, PlaceStep, PlaceVersion, Revision, differences},
};

/// The parts of a screen that somebody else changed after this form was shown, and that are not what was typed now.
pub async fn changed_meanwhile(
    asked: &Asked,
    market: &Market,
    own: &OwnPlace,
    step: PlaceStep,
    sent: &Sent,
) -> Result<Vec<&'static str>, NoPage> {
    let seen = sent_revision(sent);
    if seen == Some(own.revision()) {
        return Ok(Vec::new());
    }
    let current = &own.place.content;
    let versions = market.0.place_versions(&asked.actor, own.place.id).await?;
    let (typed, problems) = typed(asked, step, sent, current);
    let before = seen.and_then(|seen| content_at(&versions, seen)).unwrap_or(&typed);
    let theirs = fields(before, current);
    let differ = fields(&typed, current);
    // What could not be read is not in `typed`: then all that they changed counts.
    Ok(parts_of(step).iter().copied().filter(|part| theirs.contains(part) && (problems || differ.contains(part))).collect())
}

/// The place as this form makes it, and whether something in it could not be read.
fn typed(asked: &Asked, step: PlaceStep, sent: &Sent, current: &PlaceContent) -> (PlaceContent, bool) {
    let mut content = current.clone();
    let mut problems = Problems::new(asked);
    steps::read(step, sent, &mut problems, &mut content);
    (content, problems.any())
}

/// What the place was when it had this revision; `None` when the changes that are kept do not reach back so far.
fn content_at(versions: &[PlaceVersion], seen: Revision) -> Option<&PlaceContent> {
    let later = |version: &&PlaceVersion| Revision::of(version.at).0 > seen.0;
    let reaches_back = versions.iter().any(|version| !later(&version)) || versions.len() < VERSIONS;
    versions.iter().filter(later).min_by_key(|version| version.at).filter(|_| reaches_back).map(|version| &version.before)
}

/// The most changes that the marketplace answers.
const VERSIONS: usize = 50;

fn fields(before: &PlaceContent, after: &PlaceContent) -> Vec<&'static str> {
    differences(before, after).into_iter().map(|difference| difference.field).collect()
}
