//! Every page as a browser lays it out, examined by axe for faults against WCAG 2.2, in light and in dark.

use crate::support::{
    app::TestApp,
    atlas::Atlas,
    both,
    chromium::{Chromium, Fonts, Setup},
    page::Page,
    scratch::fresh_folder,
};
use guichet::lang::Lang;
use serde_json::Value;
use std::path::Path;

const EXAMINE: &str = "
    const done = arguments[arguments.length - 1];
    const rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] };
    axe.run(document, { runOnly: rules, preload: false, resultTypes: ['violations'] })
      .then(({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${node.any.map((a) => a.message).join(' ')}`))),
        (error) => done([String(error)]));";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_has_a_fault_that_axe_finds() {
    both::tell(TestApp::sqlite(both::settings(None)).await, examined).await;
}

async fn examined(app: &TestApp) {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&axe)
        .unwrap_or_else(|error| panic!("{axe:?}: {error}; tests/run installs it"));
    let mut atlas = Atlas::of(app).await;
    let browser =
        Chromium::open(Setup { scripts: true, languages: "en", width: 1280, fonts: Fonts::Narrow }).await;
    let folder = fresh_folder("axe");
    let mut faults = Vec::new();
    for nth in 0..atlas.stops.len() {
        let page = atlas.visit(nth, Lang::ENGLISH).await;
        let address = saved(&folder, app, &page);
        browser.goto(&address).await.unwrap();
        browser.execute(&axe, Vec::new()).await.unwrap();
        for dark in [false, true] {
            browser.be_dark(dark).await;
            let found = browser.execute_async(EXAMINE, Vec::new()).await.unwrap();
            let found = found.as_array().cloned().unwrap_or_default();
            let name = format!("{}{}", atlas.stops[nth].name, if dark { ", dark" } else { "" });
            faults.extend(found.iter().map(|fault| format!("{name}: {}", fault.as_str().unwrap_or("?"))));
        }
        let styled = browser.execute("return document.styleSheets.length", Vec::new()).await.unwrap();
        assert_eq!(styled, Value::from(1), "{} came without its style", atlas.stops[nth].name);
    }
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// The page as a browser saves it, which shows also what only a form answers; its style is the site's own.
fn saved(folder: &Path, app: &TestApp, page: &Page) -> String {
    let file = folder.join("page.html");
    let head = format!("<head><base href=\"{}\">", app.url("/"));
    // No script: it would ask the site for news of the page.
    let body =
        page.body.replacen("<head>", &head, 1).replace("<script src", "<script type=\"text/plain\" src");
    let body = body.replace("<meta http-equiv=\"refresh\"", "<meta name=\"refresh\"");
    std::fs::write(&file, body).unwrap();
    format!("file://{}", file.display())
}
