//! Requests as Stripe reads them: a form whose names carry their path in brackets.

/// A form under construction: `line_items[0][quantity]=1&…`. The order is kept, so that the same request has
/// the same bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// Adds a field, by its path from the outside in: `["metadata", "attempt"]` is `metadata[attempt]`.
    #[must_use]
    pub fn with(mut self, path: &[&str], value: impl ToString) -> Self {
        let (first, rest) = path.split_first().unwrap_or((&"", &[]));
        let inner: String = rest.iter().map(|part| format!("[{part}]")).collect();
        self.0.push((format!("{first}{inner}"), value.to_string()));
        self
    }

    /// The body or the query.
    pub fn encoded(&self) -> String {
        let mut out = url::form_urlencoded::Serializer::new(String::new());
        out.extend_pairs(&self.0);
        out.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_brackets_and_every_byte_survives() {
        let form = Form::default()
            .with(&["mode"], "payment")
            .with(&["line_items", "0", "price_data", "unit_amount"], 9900)
            .with(&["metadata", "note"], "50 % & more=é");
        let encoded = form.encoded();
        assert!(encoded.starts_with("mode=payment&line_items%5B0%5D%5Bprice_data%5D%5Bunit_amount%5D=9900&"));
        let read: Vec<_> = url::form_urlencoded::parse(encoded.as_bytes()).into_owned().collect();
        assert_eq!(read, form.0);
        assert_eq!(read[2], ("metadata[note]".to_owned(), "50 % & more=é".to_owned()));
    }
}
