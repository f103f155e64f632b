//! Names for the files and databases of one test.

use std::{
    hash::{BuildHasher, RandomState},
    path::PathBuf,
};

/// A name that no test of this machine has used, today or earlier. Process ids come again, and a test that was
/// killed leaves its files behind, so the name is drawn.
pub fn fresh_name(what: &str) -> String {
    format!("guichet_{what}_{:016x}", RandomState::new().hash_one(what))
}

/// A new, empty folder.
pub fn fresh_folder(what: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(fresh_name(what));
    std::fs::create_dir(&folder).unwrap();
    folder
}
