//! One address of the site with the methods it takes; others are answered as RFC 9110 says, with `Allow`.

use super::Error;
use actix_web::{
    Error as ActixError, FromRequest, Handler, HttpRequest, HttpResponse, Resource, Responder, ResponseError,
    body::{BodySize, BoxBody, MessageBody},
    dev::{AppService, HttpServiceFactory, ServiceRequest, ServiceResponse},
    http::{
        Method,
        header::{ALLOW, HeaderValue},
    },
    middleware::Next,
    web,
};

/// An address under construction. Made by [`at`].
pub struct Endpoint {
    resource: Resource,
    allow: String,
}

/// An address that nobody answers yet.
pub fn at(path: &str) -> Endpoint {
    Endpoint { resource: web::resource(path), allow: "OPTIONS".to_owned() }
}

impl Endpoint {
    /// Answers `GET`, and `HEAD` by [`head`].
    pub fn get<F, Args>(self, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        let resource = self.resource.route(web::get().to(handler));
        Self { resource, allow: format!("GET, HEAD, {}", self.allow) }
    }

    /// Answers `POST`.
    pub fn post<F, Args>(self, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        let resource = self.resource.route(web::post().to(handler));
        Self { resource, allow: format!("POST, {}", self.allow) }
    }
}

impl HttpServiceFactory for Endpoint {
    fn register(self, config: &mut AppService) {
        let Self { resource, allow } = self;
        let others = move |req: HttpRequest| std::future::ready(other(&req, &allow));
        resource.default_service(web::to(others)).register(config);
    }
}

/// The answer to a method that has no handler here.
fn other(req: &HttpRequest, allow: &str) -> HttpResponse {
    let mut response = if req.method() == Method::OPTIONS {
        HttpResponse::NoContent().finish()
    } else {
        Error::NotAllowed.error_response()
    };
    // `allow` holds names of methods and commas, which a header may always hold.
    let allow = HeaderValue::from_str(allow).unwrap_or(HeaderValue::from_static("OPTIONS"));
    response.headers_mut().insert(ALLOW, allow);
    response
}

/// Answers `HEAD` as `GET` would be answered, without the body. A stream's body is not even begun.
pub async fn head(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ActixError> {
    if req.method() != Method::HEAD {
        return Ok(next.call(req).await?.map_into_boxed_body());
    }
    req.head_mut().method = Method::GET;
    let response = next.call(req).await?.map_into_boxed_body();
    // The server leaves the body out but tells its length, as it read the request before it was changed.
    Ok(response.map_body(|_, body| match body.size() {
        BodySize::Stream => BoxBody::new(()),
        BodySize::None | BodySize::Sized(_) => body,
    }))
}
