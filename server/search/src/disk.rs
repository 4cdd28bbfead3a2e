//! The files of a generation: as tantivy keeps them, but made lasting together instead of one by one.
//!
//! Tantivy waits for the disk after each of the seven files of a segment, and once more for its list of files each
//! time: some fifteen waits for a single saved place, a hundred milliseconds on a slow disk. None of them matters
//! before `meta.json` names the segment. So here files are only noted when they are written, and all of them are made
//! lasting at the same time, just before `meta.json` is replaced. A commit still lasts when it returns, and a crash in
//! between leaves the commit before it.
//!
//! The list of files is not kept on disk at all: a generation has its folder to itself, so what lies there is the list.

use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tantivy::{
    Directory, TantivyError,
    directory::{
        AntiCallToken, DirectoryLock, FileHandle, Lock, MmapDirectory, TerminatingWrite, WatchCallback, WatchHandle, WritePtr,
        error::{DeleteError, LockError, OpenDirectoryError, OpenReadError, OpenWriteError},
    },
};

/// What names the segments of a commit.
const META: &str = "meta.json";
/// Tantivy's list of its files.
const MANAGED: &str = ".managed.json";
/// Files that are made lasting at the same time.
const AT_ONCE: usize = 8;

/// The folder of a generation.
#[derive(Debug, Clone)]
pub(crate) struct Disk {
    files: MmapDirectory,
    root: PathBuf,
    /// What was written since the last commit.
    unsynced: Arc<Mutex<HashSet<PathBuf>>>,
}

impl Disk {
    pub(crate) fn open(root: &Path) -> Result<Self, OpenDirectoryError> {
        Ok(Self { files: MmapDirectory::open(root)?, root: root.to_owned(), unsynced: Arc::default() })
    }

    /// Makes lasting what was written. When that fails, it is tried again before the next commit.
    fn sync_written(&self) -> io::Result<()> {
        let written: Vec<_> = lock(&self.unsynced).drain().collect();
        let synced = sync_all(&self.root, &written);
        if synced.is_err() {
            lock(&self.unsynced).extend(written);
        }
        synced
    }

    fn list(&self) -> io::Result<Vec<PathBuf>> {
        let names = fs::read_dir(&self.root)?.map(|entry| Ok(PathBuf::from(entry?.file_name())));
        // Locks and drafts begin with a dot.
        names.filter(|name| !name.as_ref().is_ok_and(|name: &PathBuf| name.to_string_lossy().starts_with('.'))).collect()
    }
}

fn lock(unsynced: &Mutex<HashSet<PathBuf>>) -> MutexGuard<'_, HashSet<PathBuf>> {
    unsynced.lock().unwrap_or_else(PoisonError::into_inner)
}

fn sync_all(root: &Path, names: &[PathBuf]) -> io::Result<()> {
    let sync = |name: &PathBuf| match File::open(root.join(name)) {
        Ok(file) => file.sync_data(),
        // Merged away before it was ever part of a commit.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    };
    std::thread::scope(|threads| {
        let share = names.len().div_ceil(AT_ONCE).max(1);
        let workers: Vec<_> = names.chunks(share).map(|names| threads.spawn(move || names.iter().try_for_each(sync))).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| Err(io::Error::other("a file was not made lasting"))))
    })
}

impl Directory for Disk {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.files.get_file_handle(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        lock(&self.unsynced).remove(path);
        self.files.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.files.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        let file = File::create_new(self.root.join(path)).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => OpenWriteError::FileAlreadyExists(path.to_owned()),
            _ => OpenWriteError::IoError { io_error: Arc::new(error), filepath: path.to_owned() },
        })?;
        let writer = Writing { file, path: path.to_owned(), unsynced: Arc::clone(&self.unsynced) };
        Ok(BufWriter::new(Box::new(writer)))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        if path != Path::new(MANAGED) {
            return self.files.atomic_read(path);
        }
        let in_context = |error| OpenReadError::IoError { io_error: Arc::new(error), filepath: path.to_owned() };
        let list = self.list().map_err(in_context)?;
        serde_json::to_vec(&list).map_err(|error| in_context(error.into()))
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        if path == Path::new(MANAGED) {
            return Ok(());
        }
        if path != Path::new(META) {
            return self.files.atomic_write(path, data);
        }
        self.sync_written()?;
        self.files.atomic_write(path, data)?;
        // The new name of the file has to last too.
        self.files.sync_directory()
    }

    fn sync_directory(&self) -> io::Result<()> {
        self.files.sync_directory()
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        self.files.acquire_lock(lock)
    }

    fn watch(&self, callback: WatchCallback) -> Result<WatchHandle, TantivyError> {
        self.files.watch(callback)
    }
}

/// A file being written.
struct Writing {
    file: File,
    path: PathBuf,
    unsynced: Arc<Mutex<HashSet<PathBuf>>>,
}

impl Write for Writing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl TerminatingWrite for Writing {
    fn terminate_ref(&mut self, _: AntiCallToken) -> io::Result<()> {
        self.file.flush()?;
        lock(&self.unsynced).insert(std::mem::take(&mut self.path));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(disk: &Disk, name: &str) {
        let mut file = disk.open_write(Path::new(name)).expect("a new file");
        file.write_all(b"text").expect("written");
        file.terminate().expect("written");
    }

    #[test]
    fn a_commit_leaves_nothing_that_does_not_last() {
        let folder = tempfile::tempdir().expect("a folder");
        let disk = Disk::open(folder.path()).expect("opened");
        (0..20).for_each(|number| write(&disk, &format!("{number}.idx")));
        disk.delete(Path::new("7.idx")).expect("deleted");
        fs::remove_file(folder.path().join("8.idx")).expect("deleted behind its back");
        assert_eq!(lock(&disk.unsynced).len(), 19);
        disk.atomic_write(Path::new(META), b"{}").expect("committed");
        assert_eq!(lock(&disk.unsynced).len(), 0);
        assert_eq!(disk.atomic_read(Path::new(META)).expect("readable"), b"{}");
    }

    #[test]
    fn the_list_of_files_is_what_lies_in_the_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let disk = Disk::open(folder.path()).expect("opened");
        write(&disk, "a.idx");
        fs::write(folder.path().join(".a.lock"), "").expect("written");
        disk.atomic_write(Path::new(MANAGED), b"nonsense").expect("ignored");
        let list: Vec<PathBuf> = serde_json::from_slice(&disk.atomic_read(Path::new(MANAGED)).expect("readable")).expect("a list");
        assert_eq!(list, [Path::new("a.idx")]);
    }

    #[test]
    fn a_file_is_never_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let disk = Disk::open(folder.path()).expect("opened");
        write(&disk, "a.idx");
        assert!(matches!(disk.open_write(Path::new("a.idx")), Err(OpenWriteError::FileAlreadyExists(_))));
    }
}
