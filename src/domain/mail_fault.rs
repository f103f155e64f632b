//! Why email cannot be sent, by what an operator has to look at.

/// What stands between the outbox and the reader, from the first step of sending to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFault {
    /// An email could not be written, because of an error of ours.
    Internal,
    /// No answer from the mail server: its name, its port, the network.
    Unreachable,
    /// No secure connection: as a rule its certificate is not trusted.
    Insecure,
    /// The server does not offer the configured encryption, or does not accept our sign-in.
    SignIn,
    /// The server refuses an email for the time being.
    Refused,
}

impl MailFault {
    pub const ALL: [Self; 5] =
        [Self::Internal, Self::Unreachable, Self::Insecure, Self::SignIn, Self::Refused];

    /// The word that is stored, logged, and chosen by in texts.
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
