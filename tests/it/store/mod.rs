//! Claims about the database: what is kept, what is refused, what one statement costs.

mod at_once;
mod books;
mod keys;
mod postgres;
mod records;
mod small_tables;
mod writes;
