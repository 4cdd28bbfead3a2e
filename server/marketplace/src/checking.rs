//! An administrator looks at what is new before it is public.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
    posting::{OWN_SOURCE, own_place},
    secrets::{self, name_of_token},
};
use async_trait::async_trait;
use db::{Change, PostedPlace};
use domain::{
    accounts::{Grant, Invitation, NAME_MAX, Origin, Role, terms},
    actors::Actor,
    applications::{Application, ApplicationForm, ApplicationStatus, REASON_MAX, ToCheck},
    codes::PlaceStatus,
    ending::has_ended,
    ids::PlaceId,
    messages::Message,
    organisations::OrganisationDraft,
    places::{Address, Contact, LINE_MAX, SUMMARY_MAX, Source, TITLE_MAX},
    posting::{OwnPlace, PlaceMove, Revision},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Checking,
};
use std::sync::{Arc, PoisonError};
use uuid::Uuid;

/// Of each kind, what waits longest is shown.
const SHOWN: u32 = 100;

#[async_trait]
impl Checking for Marketplace {
    async fn apply(&self, actor: &Actor, form: &ApplicationForm, key: Uuid, from: &Origin) -> Result<(), Failure> {
        authorise(actor, UseCase::Apply, About::Nothing)?;
        self.limits.send_code(&form.email, from)?;
        let fits = |text: &str, min: usize, max: usize| (min..=max).contains(&text.trim().chars().count());
        let website = form.website.is_empty() || form.website.starts_with("http://") || form.website.starts_with("https://");
        let fine = fits(&form.name, 1, TITLE_MAX)
            && fits(&form.summary, 1, SUMMARY_MAX)
            && fits(&form.city, 1, NAME_MAX)
            && fits(&form.person, 1, NAME_MAX)
            && fits(&form.website, 0, LINE_MAX)
            && fits(&form.phone, 0, NAME_MAX)
            && website;
        if !fine || !self.takes_part(&form.municipality).await? {
            return Err(Refusal::Text.into());
        }
        let now = self.now();
        let application = Application {
            id: self.new_id(),
            form: form.clone(),
            status: ApplicationStatus::Waiting,
            reason: String::new(),
            created_at: now,
        };
        let mut change = Change::new();
        change.once(key, now);
        change.create_application(&application);
        change.mail(self.new_id(), &form.email, form.language, &Message::ApplicationReceived, Some(&form.municipality), now);
        change.log(&self.line(actor, UseCase::Apply, &application_subject(application.id), Some(&form.municipality), ""));
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn to_check(&self, actor: &Actor) -> Result<Vec<ToCheck>, Failure> {
        authorise(actor, UseCase::ReadQueue, About::Nothing)?;
        let municipalities = actor.municipalities(Role::Administrator);
        let applications = self.database.applications_waiting(&municipalities, SHOWN).await.map_err(Failure::internal)?;
        let places = self.database.places_to_check(&municipalities, SHOWN).await.map_err(Failure::internal)?;
        let reports = self.database.reports_to_check(&municipalities, SHOWN).await.map_err(Failure::internal)?;
        let mut waiting: Vec<ToCheck> = applications.into_iter().map(ToCheck::Application).collect();
        waiting.extend(places.into_iter().map(ToCheck::Place));
        waiting.extend(reports.into_iter().map(ToCheck::Reports));
        waiting.sort_by_key(ToCheck::since);
        let mut change = Change::new();
        for municipality in &municipalities {
            change.log(&self.line(actor, UseCase::ReadQueue, "", Some(municipality), ""));
        }
        self.commit(change).await?;
        Ok(waiting)
    }

    async fn application(&self, actor: &Actor, id: Uuid) -> Result<Option<Application>, Failure> {
        let Some(found) = self.database.application(id).await.map_err(Failure::internal)? else { return Ok(None) };
        authorise(actor, UseCase::ReadApplication, About::Municipality(&found.form.municipality))?;
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::ReadApplication, &application_subject(id), Some(&found.form.municipality), ""));
        self.commit(change).await?;
        Ok(Some(found))
    }

    async fn approve_application(&self, actor: &Actor, id: Uuid) -> Result<(), Failure> {
        let application = self.decidable(actor, id).await?;
        let (form, now, token) = (application.form, self.now(), secrets::token());
        let address = Address { city: form.city, municipality: self.name_of_municipality(&form.municipality), ..Address::default() };
        let draft = OrganisationDraft {
            slug: Slug::of(&form.name),
            name: form.name,
            kind: form.kind,
            summary: form.summary,
            description: String::new(),
            address,
            contact: Contact { phone: form.phone, email: String::new(), website: form.website },
            source: Source { name: OWN_SOURCE.to_owned(), id: id.to_string(), licence: String::new() },
        };
        let slug = self.free_organisation_slug(&draft.slug, id).await?;
        let organisation = draft.into_organisation(slug, now);
        let invitation = Invitation {
            email: form.email.clone(),
            name: form.person,
            language: form.language,
            grants: vec![Grant::Editor(organisation.id)],
            expires_at: now + terms::INVITATION,
        };
        let mut change = Change::new();
        change.decide_application(id, ApplicationStatus::Approved, "");
        change.create_organisation(&organisation);
        change.begin_standing(organisation.id);
        change.create_invitation(&name_of_token(&token), &invitation);
        let message = Message::ApplicationApproved { path: format!("/uitnodiging/{token}") };
        change.mail(self.new_id(), &form.email, form.language, &message, Some(&form.municipality), now);
        change.log(&self.line(actor, UseCase::DecideApplication, &application_subject(id), Some(&form.municipality), "goedgekeurd"));
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn decline_application(&self, actor: &Actor, id: Uuid, reason: &str) -> Result<(), Failure> {
        let application = self.decidable(actor, id).await?;
        let reason = checked_reason(reason)?;
        let form = application.form;
        let mut change = Change::new();
        change.decide_application(id, ApplicationStatus::Declined, &reason);
        let message = Message::ApplicationDeclined { reason };
        change.mail(self.new_id(), &form.email, form.language, &message, Some(&form.municipality), self.now());
        change.log(&self.line(actor, UseCase::DecideApplication, &application_subject(id), Some(&form.municipality), "afgewezen"));
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn place_to_check(&self, actor: &Actor, place: PlaceId) -> Result<Option<OwnPlace>, Failure> {
        Ok(self.checkable(actor, place).await?.map(|(posted, _)| own_place(posted)))
    }

    async fn approve_place(&self, actor: &Actor, place: PlaceId, base: Revision) -> Result<(), Failure> {
        let (posted, home) = self.checkable(actor, place).await?.ok_or(Refusal::WrongState)?;
        if has_ended(&posted.place.content, self.today()) {
            return Err(Refusal::Ended.into());
        }
        let mut change = Change::new();
        change.end_check(place, "");
        change.count_approved_place(posted.organisation.id);
        let message = Message::PlaceApproved { path: format!("/plekken/{}", posted.place.slug) };
        self.decide_place(actor, posted, home, base, PlaceMove::Approve, message, change).await
    }

    async fn return_place(&self, actor: &Actor, place: PlaceId, base: Revision, question: &str) -> Result<(), Failure> {
        let (posted, home) = self.checkable(actor, place).await?.ok_or(Refusal::WrongState)?;
        let question = checked_reason(question)?;
        let mut change = Change::new();
        change.end_check(place, &question);
        let message = Message::PlaceReturned { path: format!("/partner/plekken/{place}"), reason: question };
        self.decide_place(actor, posted, home, base, PlaceMove::Return, message, change).await
    }
}

/// How the log names an application.
fn application_subject(id: Uuid) -> String {
    format!("application:{id}")
}

/// What a slug says: its words with capitals.
fn name_of(municipality: &Slug) -> String {
    let words = municipality.as_str().split('-').map(|word| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    });
    words.collect::<Vec<_>>().join(" ")
}

pub(crate) fn checked_reason(reason: &str) -> Result<String, Failure> {
    let reason = reason.trim();
    let fits = (1..=REASON_MAX).contains(&reason.chars().count());
    if fits { Ok(reason.to_owned()) } else { Err(Refusal::Text.into()) }
}

impl Marketplace {
    /// An application that waits and that the actor may decide on.
    async fn decidable(&self, actor: &Actor, id: Uuid) -> Result<Application, Failure> {
        let found = self.database.application(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        authorise(actor, UseCase::DecideApplication, About::Municipality(&found.form.municipality))?;
        if found.status == ApplicationStatus::Waiting { Ok(found) } else { Err(Refusal::WrongState.into()) }
    }

    /// A place that waits for a check by the actor, with the municipality it belongs to.
    async fn checkable(&self, actor: &Actor, place: PlaceId) -> Result<Option<(PostedPlace, Slug)>, Failure> {
        let Some(posted) = self.database.posted_place(place).await.map_err(Failure::internal)? else { return Ok(None) };
        let home = self.municipality_of(posted.organisation.id).await?.ok_or(Refusal::NotAllowed)?;
        authorise(actor, UseCase::CheckPlace, About::Municipality(&home))?;
        Ok((posted.place.content.status == PlaceStatus::Submitted).then_some((posted, home)))
    }

    #[expect(clippy::too_many_arguments, reason = "what both decisions share")]
    async fn decide_place(
        &self,
        actor: &Actor,
        posted: PostedPlace,
        home: Slug,
        base: Revision,
        step: PlaceMove,
        message: Message,
        mut change: Change,
    ) -> Result<(), Failure> {
        let to = step.leads(posted.place.content.status, false).ok_or(Refusal::WrongState)?;
        self.tell_editors(&mut change, &posted, &message).await?;
        self.replace_status(actor, posted.place, base, to, UseCase::CheckPlace, step, Some(&home), change).await?;
        self.notify_mail();
        Ok(())
    }

    /// The name of a municipality as the postcodes know it; where they do not, what its slug says.
    fn name_of_municipality(&self, municipality: &Slug) -> String {
        let areas = Arc::clone(&self.postcodes.read().unwrap_or_else(PoisonError::into_inner));
        let known = areas.values().map(|area| &area.municipality).find(|name| Slug::of(name) == *municipality);
        known.cloned().unwrap_or_else(|| name_of(municipality))
    }

    async fn free_organisation_slug(&self, slug: &Slug, id: Uuid) -> Result<Slug, Failure> {
        let taken = !self.database.organisation_slugs(&[slug.to_string()]).await.map_err(Failure::internal)?.is_empty();
        let id = id.simple().to_string();
        Ok(if taken { slug.with_suffix(&Slug::of(&id[id.len() - 6..])) } else { slug.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_is_named_with_capitals() {
        assert_eq!(name_of(&Slug::of("Den Haag")), "Den Haag");
        assert_eq!(name_of(&Slug::of("utrecht")), "Utrecht");
    }

    #[test]
    fn a_reason_is_never_empty_or_endless() {
        assert!(checked_reason("  ").is_err() && checked_reason(&"x".repeat(REASON_MAX + 1)).is_err());
        assert_eq!(checked_reason(" Hoe laat? ").expect("fits"), "Hoe laat?");
    }
}
