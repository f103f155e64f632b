//! A place that is watched for money, and the method that is paid there.

use crate::methods::Watch;

/// A method whose chain is read.
#[derive(Clone, Copy)]
pub struct Watched<'a> {
    /// The method's id.
    pub method: &'a str,
    pub watch: &'a dyn Watch,
}
