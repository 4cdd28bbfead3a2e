//! The folder of the index: generations side by side, and a file that says which one is current.
//!
//! ```text
//! lock                 held by the one process that uses the folder
//! current              the name of the current generation; replaced by renaming
//! generation-7/        a tantivy index
//! ```
//!
//! A new generation is filled beside the current one and becomes current in one step, so that a crash at any moment
//! leaves the old one or the new one, both whole. Generations that nobody points to are removed.

use crate::errors::SearchError;
use std::{
    fs::{self, File, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
};

const LOCK: &str = "lock";
const CURRENT: &str = "current";
const GENERATION: &str = "generation-";

/// The folder, held for this process as long as this value lives.
#[derive(Debug)]
pub(crate) struct Folder {
    root: PathBuf,
    /// The system lets go of the lock when the process ends, however it ends.
    _lock: File,
}

impl Folder {
    /// Makes the folder when it is not there, and holds it.
    pub(crate) fn open(root: &Path) -> Result<Self, SearchError> {
        fs::create_dir_all(root)?;
        let lock = File::options().create(true).truncate(false).write(true).open(root.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { root: root.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(SearchError::Busy),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The folder of the current generation, when there is one.
    pub(crate) fn current(&self) -> Result<Option<PathBuf>, SearchError> {
        let name = match fs::read_to_string(self.root.join(CURRENT)) {
            Ok(name) => name,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(unreadable()),
            Err(error) => return Err(error.into()),
        };
        let name = name.trim();
        if number_of(name).is_none() {
            return Err(unreadable());
        }
        Ok(Some(self.root.join(name)))
    }

    /// An empty folder for a new generation.
    pub(crate) fn create_generation(&self) -> Result<PathBuf, SearchError> {
        let last = self.generations()?.iter().filter_map(|path| number_of(name_of(path))).max().unwrap_or(0);
        let path = self.root.join(format!("{GENERATION}{}", last + 1));
        fs::create_dir(&path)?;
        Ok(path)
    }

    /// Makes a generation the current one: after this it is, whatever happens to the machine.
    pub(crate) fn make_current(&self, generation: &Path) -> Result<(), SearchError> {
        let draft = self.root.join("current.new");
        let mut file = File::create(&draft)?;
        file.write_all(name_of(generation).as_bytes())?;
        file.sync_all()?;
        fs::rename(&draft, self.root.join(CURRENT))?;
        File::open(&self.root)?.sync_all()?;
        Ok(())
    }

    /// Removes every generation but this one. What cannot be removed now is tried again at the next start.
    pub(crate) fn remove_others(&self, keep: Option<&Path>) {
        let generations = self.generations().unwrap_or_default();
        generations.iter().filter(|path| Some(path.as_path()) != keep).for_each(|path| Self::remove(path));
    }

    /// Removes a generation, if it can be removed. Searches that still read it keep its files until they are done.
    pub(crate) fn remove(generation: &Path) {
        if let Err(error) = fs::remove_dir_all(generation) {
            tracing::warn!(path = %generation.display(), %error, "an old search index could not be removed");
        }
    }

    fn generations(&self) -> Result<Vec<PathBuf>, SearchError> {
        let entries = fs::read_dir(&self.root)?.collect::<Result<Vec<_>, _>>()?;
        Ok(entries.into_iter().map(|entry| entry.path()).filter(|path| number_of(name_of(path)).is_some()).collect())
    }
}

fn unreadable() -> SearchError {
    SearchError::Damaged(format!("the file `{CURRENT}` names no generation"))
}

fn name_of(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

fn number_of(name: &str) -> Option<u64> {
    name.strip_prefix(GENERATION).filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_holds_the_folder_at_a_time() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = Folder::open(folder.path()).expect("free");
        assert!(matches!(Folder::open(folder.path()), Err(SearchError::Busy)));
        drop(first);
        Folder::open(folder.path()).expect("free again");
    }

    #[test]
    fn the_current_generation_is_kept_and_the_others_go() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = Folder::open(root.path()).expect("free");
        assert_eq!(folder.current().expect("readable"), None);
        let old = folder.create_generation().expect("made");
        let new = folder.create_generation().expect("made");
        folder.make_current(&new).expect("written");
        folder.remove_others(Some(&new));
        assert_eq!(folder.current().expect("readable"), Some(new.clone()));
        assert!(new.exists() && !old.exists());
    }

    #[test]
    fn a_current_file_that_names_something_else_is_damage() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = Folder::open(root.path()).expect("free");
        for content in ["../../etc", "generation-", "generation-1x", ""] {
            fs::write(root.path().join(CURRENT), content).expect("written");
            assert!(matches!(folder.current(), Err(SearchError::Damaged(_))), "{content}");
        }
    }
}
