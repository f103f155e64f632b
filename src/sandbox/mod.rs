//! The pretend outside world: it speaks the providers’ own protocols on the other side of the wire.

pub mod smtp;
