//! Every page in every language, without a browser: what is true of all of them.

use crate::support::{
    app::TestApp,
    atlas::Atlas,
    both,
    page::{Page, selector, words},
};
use guichet::lang::Lang;
use scraper::{ElementRef, Html};
use std::{
    collections::HashSet,
    io::Write,
    process::{Command, Stdio},
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_is_sound_in_every_language() {
    both::tell(TestApp::sqlite(both::settings(None)).await, sound).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_link_of_the_site_leads_somewhere() {
    both::tell(TestApp::sqlite(both::settings(None)).await, linked).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_are_light() {
    both::tell(TestApp::sqlite(both::settings(None)).await, light).await;
}

async fn sound(app: &TestApp) {
    let mut atlas = Atlas::of(app).await;
    let mut faults = Vec::new();
    for lang in Lang::all() {
        for nth in 0..atlas.stops.len() {
            let page = atlas.visit(nth, lang).await;
            let stop = &atlas.stops[nth];
            let (name, said) =
                (stop.name.clone(), if stop.path.contains("/sandbox") { Lang::ENGLISH } else { lang });
            faults.extend(
                look(&page, said).into_iter().map(|fault| format!("{name}, {}: {fault}", lang.tag())),
            );
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Everything that is wrong with a page.
fn look(page: &Page, lang: Lang) -> Vec<String> {
    let html = page.html();
    let mut faults = Vec::new();
    let mut claim = |holds: bool, fault: String| {
        if !holds {
            faults.push(fault);
        }
    };
    claim(page.lang() == lang.tag(), format!("lang is \"{}\"", page.lang()));
    claim(page.header("content-language") == lang.tag(), "content-language differs".to_owned());
    claim(count(&html, "h1") == 1, format!("{} h1", count(&html, "h1")));
    claim(!page.h1().is_empty() && !page.title().is_empty(), "no heading or title".to_owned());
    claim(!page.body.contains('\u{27e6}'), "a text is missing".to_owned());
    claim(page.body.len() <= 40 * 1024, format!("{} bytes", page.body.len()));
    faults.extend(headers(page));
    faults.extend(ids(&html));
    faults.extend(labels(&html));
    faults.extend(pictures(&html));
    faults.extend(inline(&html));
    faults.extend(forms(&html));
    faults
}

fn count(html: &Html, css: &str) -> usize {
    html.select(&selector(css)).count()
}

fn headers(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    let expected = [
        ("content-security-policy", "default-src 'none'"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=()"),
        ("cache-control", "no-store"),
        ("content-type", "text/html; charset=utf-8"),
    ];
    for (name, part) in expected {
        if !page.header(name).contains(part) {
            faults.push(format!("{name} is \"{}\"", page.header(name)));
        }
    }
    if page.header("content-security-policy").contains("unsafe") {
        faults.push("the content security policy allows inline code".to_owned());
    }
    faults
}

fn ids(html: &Html) -> Vec<String> {
    let mut seen = HashSet::new();
    let with_id = selector("[id]");
    let all = html.select(&with_id).filter_map(|e| e.value().attr("id"));
    let mut faults: Vec<_> = all.filter(|id| !seen.insert(*id)).map(|id| format!("two ids {id}")).collect();
    for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls", "form"] {
        for element in html.select(&selector(&format!("[{name}]"))) {
            let named = element.value().attr(name).unwrap_or_default().split_whitespace();
            faults.extend(named.filter(|id| !seen.contains(id)).map(|id| format!("{name} names no {id}")));
        }
    }
    faults
}

fn labels(html: &Html) -> Vec<String> {
    let controls = "input:not([type=hidden]), select, textarea";
    let inside = |label: ElementRef<'_>| label.select(&selector(controls)).next().is_some();
    let bare = selector("label:not([for])");
    let empty = html.select(&bare).filter(|label| !inside(*label));
    let mut faults: Vec<_> = empty.map(|label| format!("a label of nothing: {}", words(label))).collect();
    for control in html.select(&selector(controls)) {
        let value = control.value();
        let labelled = value.attr("aria-label").or(value.attr("aria-labelledby")).is_some()
            || value.attr("id").is_some_and(|id| count(html, &format!("label[for=\"{id}\"]")) == 1)
            || control.ancestors().filter_map(ElementRef::wrap).any(|e| e.value().name() == "label");
        if !labelled {
            faults.push(format!("no label: {}", control.html()));
        }
    }
    faults
}

fn pictures(html: &Html) -> Vec<String> {
    let mut faults = Vec::new();
    for picture in html.select(&selector("img, svg, [role=img]")) {
        let value = picture.value();
        let hidden = value.attr("aria-hidden") == Some("true")
            || picture
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|e| e.value().attr("aria-hidden") == Some("true"));
        let name = match value.name() {
            "img" => value.attr("alt"),
            _ => value.attr("aria-label").or(value.attr("aria-labelledby")),
        };
        if !hidden && name.is_none_or(|name| name.is_empty() && value.name() != "img") {
            faults.push(format!("a picture without a name: {:.120}", picture.html()));
        }
    }
    faults
}

fn inline(html: &Html) -> Vec<String> {
    let mut faults = Vec::new();
    for element in html.select(&selector("*")) {
        let value = element.value();
        let event = value.attrs().find(|(name, _)| name.starts_with("on") || *name == "style");
        let code = value.name() == "style" || value.name() == "script" && value.attr("src").is_none();
        let link = value.attr("href").is_some_and(|href| href.starts_with("javascript:"));
        if code || link || event.is_some() {
            faults.push(format!("inline code: {:.120}", element.html()));
        }
    }
    faults
}

fn forms(html: &Html) -> Vec<String> {
    let mut faults = Vec::new();
    for form in html.select(&selector("form")) {
        let posts = form.value().attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post"));
        let tokens = form.select(&selector("input[name=csrf][value]:not([value=\"\"])")).count();
        // What another site's form would post to has nothing of ours to carry.
        let foreign = form.value().attr("action") == Some("/amazon/fulfil");
        if (posts && !foreign) != (tokens == 1) {
            faults.push(format!("{tokens} form tokens: {:.120}", form.html()));
        }
    }
    faults
}

async fn linked(app: &TestApp) {
    let mut atlas = Atlas::of(app).await;
    let (mut seen, mut faults) = (HashSet::new(), Vec::new());
    for nth in 0..atlas.stops.len() {
        let page = atlas.visit(nth, Lang::ENGLISH).await;
        let base = url::Url::parse(&app.public_url).unwrap().join(&page.path).unwrap();
        for href in page.attrs("a[href], link[href]", "href").into_iter().chain(page.attrs("script", "src")) {
            let to = base.join(&href).unwrap();
            if to.origin() != base.origin()
                || !seen.insert((to.path().to_owned(), to.query().map(str::to_owned)))
            {
                continue;
            }
            let status = atlas.follow(nth, to.as_str()).await;
            if status != 200 && status != page.status {
                faults.push(format!("{}: {href} answers {status}", atlas.stops[nth].name));
            }
        }
        for id in page.attrs("a[href^='#']", "href") {
            if id.len() > 1 && !page.has(&id) {
                faults.push(format!("{}: {id} is not on the page", atlas.stops[nth].name));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// How long a text is after `gzip -9`.
fn packed(text: &str) -> usize {
    let (input, output) = (Stdio::piped(), Stdio::piped());
    let mut gzip = Command::new("gzip").arg("-9nc").stdin(input).stdout(output).spawn().unwrap();
    let (mut stdin, text) = (gzip.stdin.take().unwrap(), text.to_owned());
    let writing = std::thread::spawn(move || stdin.write_all(text.as_bytes()).unwrap());
    let packed = gzip.wait_with_output().unwrap().stdout.len();
    writing.join().unwrap();
    packed
}

/// The pages that are opened first or on the way to paying, with their style, in bytes over the wire.
const LIMIT: usize = 13 * 1024;

async fn light(app: &TestApp) {
    let mut atlas = Atlas::of(app).await;
    let mut visitor = app.visitor();
    let css = visitor.get("/").await.attrs("link[rel=stylesheet]", "href");
    let css = packed(&visitor.get(&css[0]).await.body);
    for nth in 0..atlas.stops.len() {
        let name = atlas.stops[nth].name.clone();
        if name != "marketplace" && !name.starts_with("picker") && !name.starts_with("code ") {
            continue;
        }
        for lang in Lang::all() {
            let html = packed(&atlas.visit(nth, lang).await.body);
            assert!(html + css <= LIMIT, "{name}, {}: {html} + {css} bytes", lang.tag());
        }
    }
}

impl TestApp {
    /// The number of the first order for which this holds.
    pub async fn number_where(&self, condition: &str) -> String {
        let sql = format!("SELECT number FROM orders WHERE {condition}");
        crate::support::sql::texts(&mut self.store.read().await.unwrap(), &sql).await[0].clone()
    }
}
