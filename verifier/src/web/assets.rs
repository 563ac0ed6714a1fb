//! Everything that the page loads besides itself, and the service worker that keeps it for days without a network.
//!
//! The worker carries a hash of all of it: browsers look whether a worker's bytes changed, and only then load anew.

use axum::{
    body::Bytes,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use schemas::{lang::Lang, locale::Bundle};
use sha2::{Digest as _, Sha256};

use super::{
    page::{self, Site},
    script::SCRIPT_OF_PAGE,
};
use crate::sentences;

pub(super) const DOOR: &str = include_str!("../../templates/check/door.js");
const ASKING: &str = include_str!("../../templates/asking.js");
const WORKER: &str = include_str!("../../templates/check/worker.js");
pub(super) const STYLE: &str = include_str!("../../templates/style.css");
const ICON: &str = include_str!("../../templates/icon.svg");

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// One file.
#[derive(Debug)]
struct Asset {
    name: String,
    media_type: &'static str,
    body: Bytes,
}

/// All files, made once.
#[derive(Debug)]
pub(super) struct Assets(Vec<Asset>);

impl Assets {
    pub(super) fn new(site: Site) -> Self {
        let mut files = vec![
            file("style.css", "text/css; charset=utf-8", STYLE),
            file("icon.svg", "image/svg+xml", ICON),
            file("check/door.js", SCRIPT, DOOR),
            file("asking.js", SCRIPT, ASKING),
            file("check/page.js", SCRIPT, SCRIPT_OF_PAGE.as_str()),
        ];
        for lang in Lang::ALL {
            let manifest = manifest(&sentences::in_language(lang));
            files.push(file(&format!("manifest-{lang}.webmanifest"), "application/manifest+json", manifest));
        }
        let worker = worker(&files, site);
        files.push(file("worker.js", SCRIPT, worker));
        Assets(files)
    }

    /// The file at this path, or that it has not changed since the browser got it.
    pub(super) fn answer(&self, path: &str, headers: &HeaderMap) -> Response {
        match self.0.iter().find(|asset| asset.name == path) {
            Some(asset) => tagged(asset.media_type, asset.body.clone(), headers),
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }
}

/// An answer that a browser may keep, but asks about each time. The tag is weak: the bytes may travel compressed.
pub(super) fn tagged(media_type: &'static str, body: Bytes, asked: &HeaderMap) -> Response {
    let tag = format!("W/\"{}\"", &hash([body.as_ref()])[..32]);
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let fresh = [(header::ETAG, tag.clone()), (header::CACHE_CONTROL, "no-cache".to_owned())];
    if known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag)) {
        return (StatusCode::NOT_MODIFIED, fresh).into_response();
    }
    (fresh, [(header::CONTENT_TYPE, media_type)], body).into_response()
}

fn file(name: &str, media_type: &'static str, body: impl Into<Bytes>) -> Asset {
    Asset { name: name.to_owned(), media_type, body: body.into() }
}

fn manifest(say: &Bundle) -> String {
    let name = say.say("page-title");
    serde_json::json!({
        "name": name,
        "short_name": name,
        "lang": say.lang(),
        "start_url": format!("v?lang={}", say.lang()),
        "scope": "./",
        "display": "standalone",
        "background_color": "#fbf8f2",
        "theme_color": "#0b5c5c",
        "icons": [{ "src": "icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any" }],
    })
    .to_string()
}

/// The worker for just these files.
fn worker(files: &[Asset], site: Site) -> String {
    let pages = Lang::ALL.map(|lang| page::question_text(&sentences::in_language(lang), site, None));
    let bodies = files.iter().map(|asset| asset.body.as_ref());
    let build = hash(bodies.chain(pages.iter().map(String::as_bytes)).chain([WORKER.as_bytes()]));
    let own = Lang::ALL.map(|lang| format!("v?lang={lang}"));
    let names: Vec<&str> = ["v"]
        .into_iter()
        .chain(own.iter().map(String::as_str))
        .chain(files.iter().map(|asset| asset.name.as_str()))
        .collect();
    format!("const BUILD = {:?};\nconst FILES = {names:?};\n{WORKER}", &build[..32])
}

fn hash<'b>(parts: impl IntoIterator<Item = &'b [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    use schemas::{Demo, limits, qr::DICTIONARY_1};

    use super::{
        super::{ask::Offer, script::MODULES},
        *,
    };

    /// The number that a module names so, written as a product.
    fn number(module: &str, name: &str) -> usize {
        let text = MODULES.iter().find(|(own, _)| *own == module).unwrap().1;
        let written = text.split_once(&format!("const {name} = ")).unwrap().1.split_once(';').unwrap().0;
        written.split('*').map(|factor| factor.trim().parse::<usize>().unwrap()).product()
    }

    #[test]
    fn the_page_has_the_limits_of_the_program() {
        for (module, name, limit) in [
            ("digits.js", "INFLATED_BYTES", limits::QR_INFLATED_BYTES),
            ("give.js", "MOST_TEXT", limits::DOCUMENT_BYTES),
            ("json.js", "CHARACTERS", limits::DOCUMENT_BYTES),
            ("json.js", "DEPTH", limits::DOCUMENT_DEPTH),
            ("status.js", "MOST_BYTES", limits::STATUS_LIST_BYTES),
            ("status.js", "MOST_ENTRIES", limits::STATUS_ENTRIES),
            ("time.js", "LEEWAY", limits::LEEWAY.as_secs().try_into().unwrap()),
        ] {
            assert_eq!(number(module, name), limit, "{name} in {module}");
        }
    }

    fn site(demo: Demo) -> Site {
        Site { demo, offer: Offer::None }
    }

    fn worker_of(site: Site) -> String {
        let assets = Assets::new(site);
        let worker = assets.0.iter().find(|asset| asset.name == "worker.js").unwrap();
        String::from_utf8(worker.body.to_vec()).unwrap()
    }

    #[test]
    fn the_dictionary_is_loaded_once_and_not_with_each_page() {
        let dictionary = BASE64_STANDARD.encode(DICTIONARY_1);
        let pages =
            Lang::ALL.map(|lang| page::question_text(&sentences::in_language(lang), site(Demo::Off), None));
        assert!(pages.iter().all(|page| !page.contains(&dictionary)));
        assert_eq!(SCRIPT_OF_PAGE.matches(&dictionary).count(), 1);
    }

    #[test]
    fn another_page_is_another_worker() {
        let asking = Site { offer: Offer::Made, ..site(Demo::Off) };
        assert_ne!(worker_of(site(Demo::On)), worker_of(site(Demo::Off)));
        assert_ne!(worker_of(asking), worker_of(site(Demo::Off)));
    }

    #[test]
    fn the_worker_keeps_every_file_under_its_fixed_name() {
        let worker = worker_of(site(Demo::Off));
        assert!(
            Assets::new(site(Demo::Off)).0.iter().all(|asset| {
                asset.name == "worker.js" || worker.contains(&format!("\"{}\"", asset.name))
            })
        );
    }

    #[test]
    fn a_file_that_has_not_changed_is_not_sent_again() {
        let assets = Assets::new(site(Demo::Off));
        let first = assets.answer("style.css", &HeaderMap::new());
        let mut asked = HeaderMap::new();
        asked.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        assert_eq!(assets.answer("style.css", &asked).status(), StatusCode::NOT_MODIFIED);
    }
}
