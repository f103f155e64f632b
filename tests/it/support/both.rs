//! Runs a story on both databases, and checks the books after it.

use crate::support::app::TestApp;
use futures_util::FutureExt;
use std::panic::{AssertUnwindSafe, resume_unwind};

/// Makes two tests of each story: `name::sqlite` and `name::postgres`. A story is an
/// `async fn name(app: &TestApp)`; `name with settings` starts its site with a changed configuration,
/// `settings` being a `fn(String) -> String` over the example's text.
macro_rules! on_both {
    ($($story:ident $(with $settings:ident)?),* $(,)?) => {$(
        mod $story {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let app = $crate::support::app::TestApp::sqlite($crate::support::both::settings(None $(.or(Some(super::$settings)))?)).await;
                $crate::support::both::tell(app, super::$story).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let settings = $crate::support::both::settings(None $(.or(Some(super::$settings)))?);
                if let Some(app) = $crate::support::app::TestApp::postgres(settings).await {
                    $crate::support::both::tell(app, super::$story).await;
                }
            }
        }
    )*};
}

/// The configuration's text after a story's own changes.
pub fn settings(change: Option<fn(String) -> String>) -> String {
    let example = guichet::config::EXAMPLE.to_owned();
    change.map_or(example.clone(), |change| change(example))
}

/// Tells a story, ends its site whatever happens, and fails when its books do not agree.
pub async fn tell(app: TestApp, story: impl AsyncFnOnce(&TestApp)) {
    let told = AssertUnwindSafe(story(&app)).catch_unwind().await;
    let broken = app.broken_books().await;
    app.close().await;
    if let Err(panic) = told {
        resume_unwind(panic);
    }
    assert_eq!(broken, Vec::<String>::new(), "the books after the story");
}
