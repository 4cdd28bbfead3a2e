//! Visitors say that something about a place is not right, and administrators look at it.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
    posting::subject,
    secrets::{self, name_of_token},
};
use async_trait::async_trait;
use chrono::Duration;
use db::{Change, PostedPlace};
use domain::{
    accounts::{Origin, Role},
    actors::Actor,
    applications::REASON_MAX,
    ids::PlaceId,
    messages::Message,
    posting::PlaceMove,
    refusal::{Failure, Refusal},
    reports::{PlaceToReport, REPORT_KEPT_DAYS, REPORTS_SHOWN, Report, ReportForm, ReportStatus, ReportVerdict, ReportedPlace, WORDS_MAX},
    slug::Slug,
    use_cases::Reports,
};
use uuid::Uuid;

#[async_trait]
impl Reports for Marketplace {
    async fn place_to_report(&self, actor: &Actor, slug: &Slug) -> Result<Option<PlaceToReport>, Failure> {
        authorise(actor, UseCase::ReportPlace, About::Nothing)?;
        let Some(posted) = self.public_place(slug).await? else { return Ok(None) };
        let municipality = self.who_looks(&posted).await?;
        Ok(Some(PlaceToReport { title: posted.place.content.title, municipality }))
    }

    async fn report_place(&self, actor: &Actor, slug: &Slug, form: &ReportForm, key: Uuid, from: &Origin) -> Result<(), Failure> {
        authorise(actor, UseCase::ReportPlace, About::Nothing)?;
        self.limits.report(from)?;
        let words = form.words.trim();
        if words.chars().count() > WORDS_MAX {
            return Err(Refusal::Text.into());
        }
        let posted = self.public_place(slug).await?.ok_or(Refusal::NotAllowed)?;
        let municipality = self.who_looks(&posted).await?.ok_or(Refusal::WrongState)?;
        let (place, now) = (posted.place.id, self.now());
        let report = Report {
            id: self.new_id(),
            place,
            municipality: municipality.clone(),
            form: ReportForm { words: words.to_owned(), ..form.clone() },
            created_at: now,
            asked_at: None,
            status: ReportStatus::Open,
        };
        let mut change = Change::new();
        change.once(key, now);
        change.create_report(&report);
        change.log(&self.line(actor, UseCase::ReportPlace, &subject(place), Some(&municipality), ""));
        self.commit(change).await
    }

    async fn reported_place(&self, actor: &Actor, place: PlaceId) -> Result<Option<ReportedPlace>, Failure> {
        let Some((reported, municipality)) = self.reported(actor, place, UseCase::ReadReport).await? else { return Ok(None) };
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::ReadReport, &subject(place), Some(&municipality), ""));
        self.commit(change).await?;
        Ok(Some(reported))
    }

    async fn ask_about_reports(&self, actor: &Actor, place: PlaceId, seen: &[Uuid], words: &str, key: Uuid) -> Result<(), Failure> {
        let (reported, municipality) = self.reported(actor, place, UseCase::DecideReport).await?.ok_or(Refusal::Changed)?;
        let reports = chosen(&reported, seen)?;
        let words = words.trim();
        if words.chars().count() > REASON_MAX {
            return Err(Refusal::Text.into());
        }
        if !reported.place.content.status.is_public() || reported.editors == 0 {
            return Err(Refusal::WrongState.into());
        }
        let (now, token) = (self.now(), secrets::token());
        let mut change = Change::new();
        change.once(key, now);
        // The question of the program itself, asked now: the same button, and the same pause when nobody answers.
        change.end_confirmation(place);
        change.ask_confirmation(place, &name_of_token(&token), now);
        for report in &reports {
            change.ask_about_report(report.id, now);
        }
        let kinds = ReportedPlace { reports, ..reported.clone() }.kinds();
        let message = Message::PlaceReported { path: format!("/plek-klopt/{token}"), kinds, reason: words.to_owned() };
        self.tell_editors(&mut change, &posted(reported), &message).await?;
        change.log(&self.line(actor, UseCase::DecideReport, &subject(place), Some(&municipality), "gevraagd"));
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn settle_reports(&self, actor: &Actor, place: PlaceId, seen: &[Uuid], verdict: &ReportVerdict) -> Result<(), Failure> {
        let (reported, municipality) = self.reported(actor, place, UseCase::DecideReport).await?.ok_or(Refusal::Changed)?;
        let reports = chosen(&reported, seen)?;
        let mut change = Change::new();
        match verdict {
            ReportVerdict::Fits => {
                self.settle(&mut change, &reports, ReportStatus::Fits, &Message::ReportFits);
                change.log(&self.line(actor, UseCase::DecideReport, &subject(place), Some(&municipality), "klopt"));
                self.commit(change).await?;
            }
            ReportVerdict::Off { base, reason } => {
                self.settle(&mut change, &reports, ReportStatus::Off, &Message::ReportOff);
                let Some(to) = PlaceMove::Pause.leads(reported.place.content.status, true) else {
                    change.log(&self.line(actor, UseCase::DecideReport, &subject(place), Some(&municipality), "stond-al-stil"));
                    self.commit(change).await?;
                    self.notify_mail();
                    return Ok(());
                };
                let reason = crate::checking::checked_reason(reason)?;
                let posted = posted(reported);
                let message = Message::ReportedPaused { path: format!("/partner/plekken/{place}"), reason };
                self.tell_editors(&mut change, &posted, &message).await?;
                let (use_case, step) = (UseCase::DecideReport, PlaceMove::Pause);
                self.replace_status(actor, posted.place, *base, to, use_case, step, Some(&municipality), change).await?;
            }
        }
        self.notify_mail();
        Ok(())
    }
}

/// The reports that were seen. None, or one that does not wait any more, means that the page was an older one.
fn chosen(reported: &ReportedPlace, seen: &[Uuid]) -> Result<Vec<Report>, Failure> {
    let chosen: Vec<Report> = reported.reports.iter().filter(|report| seen.contains(&report.id)).cloned().collect();
    let all = !seen.is_empty() && seen.iter().all(|id| chosen.iter().any(|report| report.id == *id));
    if all { Ok(chosen) } else { Err(Refusal::Changed.into()) }
}

fn posted(reported: ReportedPlace) -> PostedPlace {
    PostedPlace { place: reported.place, organisation: reported.organisation, approved_places: None, question: String::new(), kept: true }
}

impl Marketplace {
    /// Forgets reports that ended long ago.
    pub(crate) async fn sweep_reports(&self) -> Result<(), Failure> {
        self.database.sweep_reports(self.now() - Duration::days(REPORT_KEPT_DAYS)).await.map_err(Failure::internal)
    }

    async fn public_place(&self, slug: &Slug) -> Result<Option<PostedPlace>, Failure> {
        let found = self.database.place_by_slug(slug).await.map_err(Failure::internal)?;
        let card = found.map(|details| details.card).filter(|card| card.place.content.status.is_public());
        Ok(card.map(|card| PostedPlace {
            place: card.place,
            organisation: card.organisation,
            approved_places: None,
            question: String::new(),
            kept: true,
        }))
    }

    /// The municipality whose administrators look at what is said about a place: that of its organisation, else its own. `None`
    /// where there is no administrator, so that nobody is promised an answer that nobody gives.
    async fn who_looks(&self, posted: &PostedPlace) -> Result<Option<Slug>, Failure> {
        let own = &posted.place.content.address.municipality;
        let own = (!own.is_empty()).then(|| Slug::of(own));
        let home = self.municipality_of(posted.organisation.id).await?.or(own);
        let known = self.database.municipalities_with(Role::Administrator).await.map_err(Failure::internal)?;
        Ok(home.filter(|home| known.contains(home)))
    }

    /// A place with the reports that wait in a municipality of the actor, and that municipality.
    async fn reported(&self, actor: &Actor, place: PlaceId, use_case: UseCase) -> Result<Option<(ReportedPlace, Slug)>, Failure> {
        authorise(actor, use_case, About::Nothing)?;
        let mut reports = self.database.open_reports(place, REPORTS_SHOWN).await.map_err(Failure::internal)?;
        let Some(municipality) = reports.first().map(|report| report.municipality.clone()) else { return Ok(None) };
        authorise(actor, use_case, About::Municipality(&municipality))?;
        // An organisation that moved has reports in two municipalities; each sees its own.
        reports.retain(|report| report.municipality == municipality);
        let posted = self.database.posted_place(place).await.map_err(Failure::internal)?;
        let Some(posted) = posted else { return Ok(None) };
        let editors = self.database.editors_of(posted.organisation.id).await.map_err(Failure::internal)?.len();
        Ok(Some((ReportedPlace { place: posted.place, organisation: posted.organisation, editors, reports }, municipality)))
    }

    /// Ends reports; whoever left an address hears how.
    fn settle(&self, change: &mut Change, reports: &[Report], status: ReportStatus, message: &Message) {
        let now = self.now();
        for report in reports {
            change.settle_report(report.id, status, now);
            if let Some(email) = &report.form.email {
                change.mail(self.new_id(), email, report.form.language, message, Some(&report.municipality), now);
            }
        }
    }
}
