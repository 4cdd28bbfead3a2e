//! What can go wrong with the index. What people search for never does: any text has an answer.

use std::io;
use tantivy::{
    TantivyError,
    directory::error::{LockError, OpenDirectoryError, OpenReadError, OpenWriteError},
};

/// Why the index could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The disk is full: nothing was written, and what was there before still answers.
    #[error("the disk of the search index is full")]
    DiskFull(#[source] io::Error),
    /// What is on disk cannot be read: build the index anew.
    #[error("the search index is damaged: {0}")]
    Damaged(String),
    /// Another process works in this folder.
    #[error("another process uses the search index")]
    Busy,
    /// The index is being built anew already.
    #[error("the search index is being rebuilt already")]
    RebuildRunning,
    /// Part of a rebuild has failed, so it cannot be finished: begin another one.
    #[error("the rebuild of the search index has failed before it was finished")]
    RebuildGivenUp,
    /// Reading or writing failed in another way.
    #[error("reading or writing the search index failed")]
    Io(#[from] io::Error),
    /// The engine refused in a way we do not know.
    #[error("the search engine failed")]
    Engine(#[source] Box<TantivyError>),
}

impl From<TantivyError> for SearchError {
    fn from(error: TantivyError) -> Self {
        match &error {
            TantivyError::IoError(io) => Self::of_io(io),
            TantivyError::OpenWriteError(OpenWriteError::IoError { io_error, .. })
            | TantivyError::OpenDirectoryError(OpenDirectoryError::IoError { io_error, .. })
            | TantivyError::OpenReadError(OpenReadError::IoError { io_error, .. }) => Self::of_io(io_error),
            TantivyError::DataCorruption(_)
            | TantivyError::OpenReadError(_)
            | TantivyError::OpenDirectoryError(_)
            | TantivyError::IncompatibleIndex(_)
            | TantivyError::SchemaError(_) => Self::Damaged(error.to_string()),
            TantivyError::LockFailure(LockError::LockBusy, _) => Self::Busy,
            // A thread of the writer tells its reason in words only.
            TantivyError::ErrorInThread(reason) if reason.contains("os error 28") => {
                Self::DiskFull(io::Error::new(io::ErrorKind::StorageFull, reason.clone()))
            }
            _ => Self::Engine(Box::new(error)),
        }
    }
}

impl SearchError {
    /// The engine shares its errors; we keep what they say.
    fn of_io(error: &io::Error) -> Self {
        let own = io::Error::new(error.kind(), error.to_string());
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull(own),
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => Self::Damaged(error.to_string()),
            _ => Self::Io(own),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_kind(kind: io::ErrorKind) -> SearchError {
        TantivyError::from(io::Error::from(kind)).into()
    }

    #[test]
    fn a_full_disk_a_damaged_file_and_another_failure_are_told_apart() {
        assert!(matches!(of_kind(io::ErrorKind::StorageFull), SearchError::DiskFull(_)));
        assert!(matches!(of_kind(io::ErrorKind::UnexpectedEof), SearchError::Damaged(_)));
        assert!(matches!(of_kind(io::ErrorKind::PermissionDenied), SearchError::Io(_)));
        assert!(matches!(SearchError::from(TantivyError::Poisoned), SearchError::Engine(_)));
    }
}
