//! What an adapter needs of the house besides its own configuration, and how it reads an answer.

use crate::{clock::Clock, random::Random};
use reqwest::Response;

/// What an adapter needs of the house besides its own configuration.
#[derive(Clone)]
pub struct Wire {
    pub http: reqwest::Client,
    pub clock: Clock,
    pub random: Random,
}

impl Wire {
    /// Reads the body of an answer, which may have `most` bytes.
    ///
    /// # Errors
    /// Why there is none: it broke off, or it is longer. The address is left out, as it may hold a key.
    pub async fn read(response: &mut Response, most: usize) -> Result<Vec<u8>, String> {
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| error.without_url().to_string())? {
            body.extend_from_slice(&chunk);
            if body.len() > most {
                return Err(format!("an answer of more than {most} bytes"));
            }
        }
        Ok(body)
    }
}
