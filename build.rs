//! Recompiles when a locale file is added: the loader's macro only sees the files that were there before.

fn main() {
    println!("cargo:rerun-if-changed=locales");
}
