//! Why email cannot be sent, by what an operator has to check.

/// The step of sending that failed, from first to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFault {
    /// Composing an email failed: an error in Guichet.
    Internal,
    /// The mail server does not answer: check its name, its port and the network.
    Unreachable,
    /// No secure connection: usually its certificate is not trusted.
    Insecure,
    /// The server does not offer the configured encryption, or does not accept our sign-in.
    SignIn,
    /// The server refuses an email for the time being.
    Refused,
}

impl MailFault {
    pub const ALL: [Self; 5] =
        [Self::Internal, Self::Unreachable, Self::Insecure, Self::SignIn, Self::Refused];

    /// The word used in the database, in the log, and as a variant in texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Unreachable => "unreachable",
            Self::Insecure => "insecure",
            Self::SignIn => "sign-in",
            Self::Refused => "refused",
        }
    }

    /// Reads a stored word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.word() == word)
    }

    /// Returns true if it may concern some emails only, while others get out.
    pub fn is_of_one_email(self) -> bool {
        matches!(self, Self::Internal | Self::Refused)
    }
}

#[cfg(test)]
mod tests {
    use super::MailFault;

    #[test]
    fn every_fault_is_read_back_from_its_word() {
        for fault in MailFault::ALL {
            assert_eq!(MailFault::parse(fault.word()), Some(fault));
        }
        assert_eq!(MailFault::parse("sent"), None);
    }
}
