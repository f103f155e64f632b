//! Repairs links to which a chat or mail program has added a full stop, a bracket or a sentence.
//!
//! A `GET` of a path that does not exist is redirected to its repaired form. Other methods are not, so no form is ever
//! sent to another address than its own.

use super::see_other;
use actix_web::{
    Error as ActixError,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{Method, StatusCode},
    middleware::Next,
};
use percent_encoding::percent_decode_str;

/// The length of a token in a link.
const TOKEN_CHARS: usize = 32;

/// Redirects a path that does not exist to its repaired form, if that differs.
pub async fn tidy(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ActixError> {
    let response = next.call(req).await?.map_into_boxed_body();
    let request = response.request();
    if response.status() != StatusCode::NOT_FOUND || request.method() != Method::GET {
        return Ok(response);
    }
    let Some(path) = meant(request.path()) else { return Ok(response) };
    let address = match request.query_string() {
        "" => path,
        query => format!("{path}?{query}"),
    };
    Ok(response.into_response(see_other(&address)))
}

/// Returns the repaired form of a path as written in a request. `None` if nothing needs repair, or below `/sandbox/`.
fn meant(written: &str) -> Option<String> {
    if written.starts_with("/sandbox/") {
        return None;
    }
    let decoded = percent_decode_str(written).decode_utf8_lossy();
    let plain: String = decoded.chars().take_while(|c| is_plain(*c)).collect();
    let mut path = String::new();
    for segment in plain.split('/').filter(|segment| !segment.is_empty()) {
        path.push('/');
        let Some((token, rest)) = token(segment) else {
            path.push_str(segment);
            continue;
        };
        path.push_str(&token);
        if !rest.is_empty() {
            break;
        }
    }
    let path = path.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    (!path.is_empty() && path != written).then(|| path.to_owned())
}

/// Returns true for the characters used in the paths of our links.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.')
}

/// Splits a segment into its leading token, in capitals, and the rest. `None` if it has no token.
fn token(segment: &str) -> Option<(String, &str)> {
    let (token, rest) = segment.split_at_checked(TOKEN_CHARS)?;
    let is_token = token.bytes().all(|b| b.is_ascii_alphanumeric());
    let ends = !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    (is_token && ends).then(|| (token.to_ascii_uppercase(), rest))
}

#[cfg(test)]
mod tests {
    use super::meant;

    const TOKEN: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    #[test]
    fn what_stands_behind_a_token_is_dropped() {
        let ends = [".", ")", "/", "%20", ",please", "%3E", "*", "_", "。", "。请付款", "%E3%80%82", "//"];
        for end in ends {
            for path in [format!("/pay/{TOKEN}"), format!("/signin/{TOKEN}"), format!("/pay/{TOKEN}/receipt")]
            {
                assert_eq!(meant(&format!("{path}{end}")), Some(path), "{end}");
            }
        }
    }

    #[test]
    fn a_sentence_that_begins_behind_a_token_is_dropped() {
        assert_eq!(meant(&format!("/pay/{TOKEN}.Please")), Some(format!("/pay/{TOKEN}")));
        assert_eq!(meant(&format!("/signin/{TOKEN}-expires/soon")), Some(format!("/signin/{TOKEN}")));
    }

    #[test]
    fn small_letters_of_a_token_are_capitals() {
        let small = TOKEN.to_ascii_lowercase();
        assert_eq!(meant(&format!("/pay/{small}.")), Some(format!("/pay/{TOKEN}")));
        assert_eq!(meant(&format!("/signin/{small}")), Some(format!("/signin/{TOKEN}")));
    }

    #[test]
    fn a_tidy_path_stays_as_it_is() {
        for path in
            ["/", "/nothing", "/pay/NOTHING", &format!("/pay/{TOKEN}"), &format!("/pay/{TOKEN}/qr.svg")]
        {
            assert_eq!(meant(path), None, "{path}");
        }
    }

    #[test]
    fn no_path_leads_to_another_site_or_round_in_a_circle() {
        for path in
            ["//evil.example/x.", "/%2F%2Fevil.example/", "/\\evil.example.", "/%0d%0aX", "/.", "/..%2f../x)"]
        {
            if let Some(path) = meant(path) {
                assert!(path.starts_with('/') && !path.contains("//"), "{path}");
                assert_eq!(meant(&path), None, "{path}");
            }
        }
    }
}
