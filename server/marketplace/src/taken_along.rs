//! What somebody takes along, as a file.

use crate::Marketplace;
use db::PlaceChange;
use domain::{
    accounts::{Account, Session},
    codes::Code as _,
    ids::PlaceId,
    organisations::Organisation,
    own_files::{OrganisationFile, OwnFile},
    places::{Place, PlaceContent},
    posting::differences,
    refusal::Failure,
    slug::Slug,
};
use exchange::export::{self, Exported};
use serde_json::{Value, json};
use std::collections::HashMap;

impl Marketplace {
    /// A file with data of an organisation.
    pub(crate) async fn organisation_file(&self, whose: &Organisation, what: OrganisationFile) -> Result<OwnFile, Failure> {
        let mut bytes = Vec::new();
        let media_type = match what {
            OrganisationFile::Template => {
                export::template_csv_for(&mut bytes, &whose.name).map_err(Failure::internal)?;
                "text/csv; charset=utf-8"
            }
            OrganisationFile::Places => {
                let (places, slugs) = self.places_with_links(whose).await?;
                export::places_csv(&mut bytes, exported(&places, whose, &slugs)).map_err(Failure::internal)?;
                "text/csv; charset=utf-8"
            }
            OrganisationFile::PlacesJson => {
                let (places, slugs) = self.places_with_links(whose).await?;
                export::places_jsonl(&mut bytes, exported(&places, whose, &slugs)).map_err(Failure::internal)?;
                "application/x-ndjson; charset=utf-8"
            }
            OrganisationFile::History => {
                let places = self.database.places_of(whose.id).await.map_err(Failure::internal)?;
                let ids: Vec<PlaceId> = places.iter().map(|place| place.id).collect();
                let changes = self.database.changes_of(&ids).await.map_err(Failure::internal)?;
                bytes = pretty(&history(&places, changes))?;
                "application/json; charset=utf-8"
            }
        };
        Ok(OwnFile { name: what.code(), media_type, bytes })
    }

    /// The places of an organisation, and the slugs of the places on their growth lines.
    async fn places_with_links(&self, whose: &Organisation) -> Result<(Vec<Place>, HashMap<PlaceId, Slug>), Failure> {
        let places = self.database.places_of(whose.id).await.map_err(Failure::internal)?;
        let links: Vec<PlaceId> = places.iter().flat_map(|place| [place.lighter, place.next]).flatten().collect();
        let linked = self.database.places(&links).await.map_err(Failure::internal)?;
        Ok((places, linked.into_iter().map(|(place, _)| (place.id, place.slug)).collect()))
    }
}

fn exported<'a>(
    places: &'a [Place],
    organisation: &'a Organisation,
    slugs: &'a HashMap<PlaceId, Slug>,
) -> impl Iterator<Item = Exported<'a>> {
    let slug = |id: Option<PlaceId>| id.and_then(|id| slugs.get(&id));
    places.iter().map(move |place| Exported { place, organisation, lighter: slug(place.lighter), next: slug(place.next) })
}

/// Every place with its changes, newest first.
fn history(places: &[Place], mut changes: HashMap<PlaceId, Vec<PlaceChange>>) -> Value {
    let place = |place: &Place| {
        let mut after = place.content.clone();
        let changes = changes.remove(&place.id).unwrap_or_default().into_iter().map(|change| {
            let before = change.before.content;
            let parts = parts(&before, &std::mem::replace(&mut after, before.clone()));
            json!({ "wanneer": change.at.to_rfc3339(), "door": change.by, "onderdelen": parts })
        });
        json!({ "plek": place.slug.to_string(), "titel": place.content.title, "wijzigingen": changes.collect::<Vec<_>>() })
    };
    Value::Array(places.iter().map(place).collect())
}

fn parts(before: &PlaceContent, after: &PlaceContent) -> Vec<Value> {
    let told = differences(before, after).into_iter();
    told.map(|it| json!({ "onderdeel": it.field, "was": it.before, "werd": it.after })).collect()
}

/// An account and where it is signed in; secrets and the names of sessions stay here.
pub(crate) fn account_file(account: &Account, sessions: &[Session]) -> Result<OwnFile, Failure> {
    let session = |session: &Session| {
        json!({
            "apparaat": session.device,
            "sinds": session.created_at.to_rfc3339(),
            "laatst_gezien": session.seen_at.to_rfc3339(),
        })
    };
    let told = json!({
        "naam": account.name,
        "e_mail": account.email.to_string(),
        "taal": account.language.tag(),
        "rollen": account.grants,
        "staat": account.status.code(),
        "tweede_stap": account.has_second_step,
        "gemaakt": account.created_at.to_rfc3339(),
        "ingelogd": sessions.iter().map(session).collect::<Vec<_>>(),
    });
    Ok(OwnFile { name: "mijn-gegevens.json", media_type: "application/json; charset=utf-8", bytes: pretty(&told)? })
}

fn pretty(value: &Value) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec_pretty(value).map_err(Failure::internal)
}
