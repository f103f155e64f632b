//! The project's own rules, read from its files.

mod arrows;
mod docs;
mod joins;
mod method_names;
mod migrations;
mod requirements;
mod rules;
mod templates;
