//! Places that come in by a file: kept, looked at, and stored as they were shown.

use crate::{
    Marketplace,
    import_files::Plan,
    places_plan::{Known, PlacesPlan},
    policy::{About, UseCase, authorise},
    posting::is_trusted_with,
    taken_along,
};
use async_trait::async_trait;
use db::{Change, WaitingFile};
use domain::{
    actors::Actor,
    groups::GroupLine,
    ids::OrganisationId,
    imports::{Entry, Item},
    organisations::{Organisation, OrganisationName},
    own_files::{FILE_KEPT, FILE_MAX, FilePreview, FileProblem, LINES_MAX, Looked, OrganisationFile, OwnFile, PlacesFile, UNPACKED_MAX},
    posting::{PlaceMove, Revision, missing},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{OwnFiles, Posting as _},
};
use exchange::{
    FileRefused, Kind, Options,
    files::read_bytes,
    groups,
    records::{Unpacked, unpacked},
};
use std::{collections::BTreeSet, sync::Arc};
use uuid::Uuid;

#[async_trait]
impl OwnFiles for Marketplace {
    async fn look_at_file(&self, actor: &Actor, organisation: OrganisationId, file: PlacesFile) -> Result<Looked, Failure> {
        authorise(actor, UseCase::BringPlaces, About::Organisation(organisation))?;
        let account = actor.account().ok_or(Refusal::NotAllowed)?;
        let entries = match self.entries(file.extension.clone(), Arc::clone(&file.bytes)).await? {
            Ok(entries) => entries,
            Err(problem) => return Ok(Looked::Refused(problem)),
        };
        let waiting = WaitingFile {
            id: self.new_id(),
            account,
            organisation,
            extension: file.extension,
            bytes: file.bytes.to_vec(),
            until: self.now() + FILE_KEPT,
        };
        let mut change = Change::new();
        change.keep_file(&waiting);
        let home = self.municipality_of(organisation).await?;
        let detail = format!("bekeken: {} regels", entries.len());
        change.log(&self.line(actor, UseCase::BringPlaces, &subject(organisation), home.as_ref(), &detail));
        self.commit(change).await?;
        Ok(Looked::Kept(waiting.id))
    }

    async fn file_preview(&self, actor: &Actor, file: Uuid) -> Result<Option<FilePreview>, Failure> {
        let Some(waiting) = self.own_file(actor, file).await? else { return Ok(None) };
        let (organisation, plan) = self.plan_of(&waiting).await?;
        let approved = self.database.approved_places(organisation.id).await.map_err(Failure::internal)?;
        let stand = plan.stand();
        Ok(Some(FilePreview {
            id: file,
            organisation: OrganisationName { id: organisation.id, slug: organisation.slug, name: organisation.name },
            until: waiting.until,
            trusted: is_trusted_with(approved),
            lines: plan.lines,
            stand,
        }))
    }

    async fn store_file(&self, actor: &Actor, file: Uuid, stand: &str, submit: bool) -> Result<(), Failure> {
        let Some(waiting) = self.own_file(actor, file).await? else { return Err(self.gone(file).await?.into()) };
        let organisation = waiting.organisation;
        if submit && !is_trusted_with(self.database.approved_places(organisation).await.map_err(Failure::internal)?) {
            return Err(Refusal::WrongState.into());
        }
        let (_, plan) = self.plan_of(&waiting).await?;
        if plan.stand() != stand {
            return Err(Refusal::Changed.into());
        }
        let mut change = Change::new();
        change.once(file, self.now());
        change.remove_file(file);
        change.create_places(&plan.new);
        change.replace_places(&plan.changed, actor.account());
        let home = self.municipality_of(organisation).await?;
        let detail = format!("{} nieuw, {} veranderd", plan.new.len(), plan.changed.len());
        change.log(&self.line(actor, UseCase::BringPlaces, &subject(organisation), home.as_ref(), &detail));
        self.commit(change).await.map_err(|failure| match failure {
            // Somebody took a slug or made the same place since it was looked at a moment ago.
            Failure::Refused(Refusal::AlreadyThere) => Refusal::Changed.into(),
            other => other,
        })?;
        self.notify_marked();
        for place in plan.new.iter().filter(|place| submit && missing(&place.content).is_empty()) {
            match self.move_place(actor, place.id, Revision::of(place.updated_at), PlaceMove::Submit).await {
                // A colleague was faster with this one.
                Ok(()) | Err(Failure::Refused(Refusal::Changed | Refusal::WrongState)) => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(())
    }

    async fn drop_file(&self, actor: &Actor, file: Uuid) -> Result<(), Failure> {
        let Some(waiting) = self.own_file(actor, file).await? else { return Err(self.gone(file).await?.into()) };
        let mut change = Change::new();
        change.once(file, self.now());
        change.remove_file(file);
        let home = self.municipality_of(waiting.organisation).await?;
        change.log(&self.line(actor, UseCase::BringPlaces, &subject(waiting.organisation), home.as_ref(), "weggegooid"));
        self.commit(change).await
    }

    async fn take_along(&self, actor: &Actor, organisation: OrganisationId, what: OrganisationFile) -> Result<OwnFile, Failure> {
        authorise(actor, UseCase::TakeAlong, About::Organisation(organisation))?;
        let whose = self.organisation_of(organisation).await?;
        let file = self.organisation_file(&whose, what).await?;
        if what != OrganisationFile::Template {
            let mut change = Change::new();
            let home = self.municipality_of(organisation).await?;
            let detail = domain::codes::Code::code(what);
            change.log(&self.line(actor, UseCase::TakeAlong, &subject(organisation), home.as_ref(), detail));
            self.commit(change).await?;
        }
        Ok(file)
    }

    async fn own_account_file(&self, actor: &Actor) -> Result<OwnFile, Failure> {
        authorise(actor, UseCase::TakeOwnAccount, About::Nothing)?;
        let account = actor.account().ok_or(Refusal::NotAllowed)?;
        let known = self.database.account(account).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        let sessions = self.database.sessions_of(account).await.map_err(Failure::internal)?;
        let home = self.home(&known.account).await?;
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::TakeOwnAccount, &format!("account:{account}"), home.as_ref(), ""));
        self.commit(change).await?;
        taken_along::account_file(&known.account, &sessions)
    }
}

/// How the log names an organisation.
fn subject(organisation: OrganisationId) -> String {
    format!("organisation:{organisation}")
}

impl Marketplace {
    /// A file that waits for an organisation that the actor works for. Any other is as absent as one that never was.
    async fn own_file(&self, actor: &Actor, file: Uuid) -> Result<Option<WaitingFile>, Failure> {
        authorise(actor, UseCase::BringPlaces, About::Nothing)?;
        let found = self.database.waiting_file(file).await.map_err(Failure::internal)?;
        Ok(found.filter(|waiting| actor.is_editor_of(waiting.organisation) && waiting.until > self.now()))
    }

    /// Why a file is not there: it was dealt with, or it never was.
    async fn gone(&self, file: Uuid) -> Result<Refusal, Failure> {
        let dealt_with = self.database.was_dealt_with(file).await.map_err(Failure::internal)?;
        Ok(if dealt_with { Refusal::Repeated } else { Refusal::NotAllowed })
    }

    pub(crate) async fn organisation_of(&self, id: OrganisationId) -> Result<Organisation, Failure> {
        let found = self.database.organisations(&[id]).await.map_err(Failure::internal)?;
        Ok(found.into_iter().next().ok_or(Refusal::NotAllowed)?)
    }

    /// What stands in a file, or why it cannot be used. One at a time: a workbook may take tens of megabytes to read.
    async fn entries(&self, extension: String, bytes: Arc<[u8]>) -> Result<Result<Vec<Entry>, FileProblem>, Failure> {
        self.in_turn(move || read(&extension, &bytes, |extension, bytes| read_bytes(Kind::Places, extension, bytes, &Options::default())))
            .await
    }

    /// The people in a file, or why it cannot be used.
    pub(crate) async fn group_lines(&self, file: PlacesFile) -> Result<Result<Vec<GroupLine>, FileProblem>, Failure> {
        self.in_turn(move || read(&file.extension, &file.bytes, groups::read)).await
    }

    /// Reads where blocking is allowed, when no other file is being read.
    async fn in_turn<T: Send + 'static>(&self, read: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
        let turn = Arc::clone(&self.files).acquire_owned().await.map_err(Failure::internal)?;
        let read = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            read()
        });
        read.await.map_err(Failure::internal)
    }

    /// What a file would do now.
    async fn plan_of(&self, waiting: &WaitingFile) -> Result<(Organisation, PlacesPlan), Failure> {
        let entries = self.entries(waiting.extension.clone(), Arc::from(waiting.bytes.as_slice())).await?;
        let entries = entries.map_err(|problem| Failure::internal(format!("a file that was read before: {problem:?}")))?;
        let organisation = self.organisation_of(waiting.organisation).await?;
        let places = self.database.places_of(organisation.id).await.map_err(Failure::internal)?;
        let mut slugs: BTreeSet<String> = BTreeSet::new();
        for item in entries.iter().filter_map(|entry| entry.items.as_ref().ok()).flatten() {
            if let Item::Place(draft) = item {
                slugs.extend(Plan::slug_candidates(&draft.slug, &draft.content.address.city));
                slugs.extend(draft.lighter.iter().chain(&draft.next).map(Slug::to_string));
            }
        }
        let slugs: Vec<String> = slugs.into_iter().collect();
        let slugs = self.database.place_slugs(&slugs).await.map_err(Failure::internal)?.into_iter().collect();
        let known = Known {
            organisation: &organisation,
            places,
            slugs,
            now: self.now(),
            on_the_map: &|content| self.put_on_the_map(content),
            version: &|| self.new_id(),
        };
        let plan = PlacesPlan::of(entries, known);
        Ok((organisation, plan))
    }
}

/// How a zip file begins, which a workbook is.
const ZIP: &[u8] = b"PK\x03\x04";

/// Reads a file within the limits of a form.
fn read<T>(extension: &str, bytes: &[u8], lines: impl FnOnce(&str, &[u8]) -> Result<Vec<T>, FileRefused>) -> Result<Vec<T>, FileProblem> {
    if bytes.len() > FILE_MAX {
        return Err(FileProblem::TooLarge);
    }
    if extension == "xlsx" && bytes.starts_with(ZIP) {
        match unpacked(bytes, UNPACKED_MAX) {
            Unpacked::Fits => {}
            Unpacked::TooLarge => return Err(FileProblem::TooLarge),
            Unpacked::Damaged => return Err(FileProblem::Damaged),
        }
    }
    let lines = lines(extension, bytes).map_err(problem)?;
    match lines.len() {
        0 => Err(FileProblem::Empty),
        1..=LINES_MAX => Ok(lines),
        _ => Err(FileProblem::TooManyLines),
    }
}

fn problem(refused: FileRefused) -> FileProblem {
    match refused {
        FileRefused::TooLarge { .. } => FileProblem::TooLarge,
        FileRefused::TooManyRows => FileProblem::TooManyLines,
        FileRefused::Empty => FileProblem::Empty,
        FileRefused::NotUtf8 { line } => FileProblem::NotUtf8(line),
        FileRefused::SpreadsheetAsText | FileRefused::NotASpreadsheet => FileProblem::OtherKind,
        FileRefused::OldSpreadsheet => FileProblem::OldWorkbook,
        FileRefused::WebPage => FileProblem::WebPage,
        FileRefused::Damaged(_) | FileRefused::Unreadable(_) | FileRefused::Unexpected(_) => FileProblem::Damaged,
        FileRefused::MissingColumns { missing, .. } => FileProblem::MissingColumns(missing),
        FileRefused::UnknownColumns { unknown } => FileProblem::UnknownColumns(unknown),
        FileRefused::ColumnTwice { column, .. } => FileProblem::ColumnTwice(column),
        FileRefused::Line { line } | FileRefused::NotJson { line, .. } | FileRefused::NotToml { line, .. } => FileProblem::Unreadable(line),
        FileRefused::UnknownExtension { extension, .. } => FileProblem::Extension(extension),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(extension: &str, bytes: &[u8]) -> Result<Vec<Entry>, FileProblem> {
        super::read(extension, bytes, |extension, bytes| read_bytes(Kind::Places, extension, bytes, &Options::default()))
    }

    #[test]
    fn a_file_within_its_limits_is_read_and_one_beyond_them_is_not() {
        let lines = |count: usize| format!("titel;organisatie\n{}", "Soep;b\n".repeat(count));
        assert_eq!(read("csv", lines(LINES_MAX).as_bytes()).map(|entries| entries.len()), Ok(LINES_MAX));
        assert_eq!(read("csv", lines(LINES_MAX + 1).as_bytes()).map(|entries| entries.len()), Err(FileProblem::TooManyLines));
        assert_eq!(read("csv", &vec![b' '; FILE_MAX + 1]).map(|entries| entries.len()), Err(FileProblem::TooLarge));
        assert_eq!(read("csv", b"titel;organisatie\n").map(|entries| entries.len()), Err(FileProblem::Empty));
        assert_eq!(read("exe", b"x").map(|entries| entries.len()), Err(FileProblem::Extension("exe".into())));
    }

    #[test]
    fn what_is_called_a_workbook_and_is_none_is_refused_without_being_opened() {
        assert_eq!(read("xlsx", b"titel;organisatie\nA;b\n").map(|entries| entries.len()), Err(FileProblem::OtherKind));
        assert_eq!(read("csv", b"PK\x03\x04").map(|entries| entries.len()), Err(FileProblem::OtherKind));
        assert_eq!(read("xlsx", b"PK\x03\x04rest").map(|entries| entries.len()), Err(FileProblem::Damaged));
    }
}
