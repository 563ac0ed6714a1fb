//! What a badge is for, at the address that every badge carries: JSON for programs, a page for people, and its
//! picture beside it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::{
    art::Art,
    credential::Achievement,
    lang::Lang,
    outcome::{Badge, BadgeId, Target},
};

use super::{
    Shared, Web, answer,
    answer::Document,
    language::wants_page,
    page::{Frame, own_name, show},
    routes::{Access, Routes},
};
use crate::{art, badges};

/// A version never changes; its picture may get nicer.
const CACHE: &str = "public, max-age=3600";
/// Pixels of the picture: what social pages show, and enough for a slide.
const WIDTH: u32 = 600;

/// The public address of each version and its pictures.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/a/{badge}/{version}/{lang}", Access::Public, achievement)
        .get("/a/{badge}/{version}/{lang}/image.svg", Access::Public, drawing)
        .get("/a/{badge}/{version}/{lang}/image.png", Access::Public, picture)
}

type Address = Path<(String, u32, String)>;

#[derive(Template)]
#[template(path = "achievement.html")]
struct Page {
    frame: Frame,
    achievement: Achievement,
    narrative: String,
    address: String,
    /// Below this very address: the catalogue's own may lie on another host.
    picture: String,
    outcomes: Vec<Outcome>,
    others: Vec<Other>,
}

struct Outcome {
    text: String,
    serves: Vec<Served>,
}

/// A goal or competence with the place where it is described.
struct Served {
    framework: &'static str,
    title: String,
    address: String,
}

/// The same version in another language.
struct Other {
    tag: &'static str,
    name: &'static str,
    address: String,
}

pub(super) async fn achievement(State(web): Shared, address: Address, headers: HeaderMap) -> Response {
    let (badge, lang) = match find(&web, address).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let home = web.issuer.achievements();
    if wants_page(&headers) {
        return show(StatusCode::OK, &page(&web, &badge, lang, badge.achievement(lang, &home)));
    }
    match badges::document(&badge, lang, &home) {
        Ok(text) => {
            Document { media_type: "application/ld+json", text: &text, cache: CACHE }.answer(&headers)
        }
        Err(error) => answer::failed(&error),
    }
}

pub(super) async fn drawing(State(web): Shared, address: Address, headers: HeaderMap) -> Response {
    match find(&web, address).await {
        Ok((badge, lang)) => {
            let svg = Art::of(&badge, lang).svg();
            Document { media_type: "image/svg+xml", text: &svg, cache: CACHE }.answer(&headers)
        }
        Err(response) => response,
    }
}

pub(super) async fn picture(State(web): Shared, address: Address) -> Response {
    let (badge, lang) = match find(&web, address).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let svg = Art::of(&badge, lang).svg();
    match tokio::task::spawn_blocking(move || art::png(&svg, WIDTH)).await {
        Ok(Ok(bytes)) => answer::png(bytes, CACHE),
        Ok(Err(error)) => answer::failed(&error),
        Err(error) => answer::failed(&error),
    }
}

/// The version in a language in which it exists.
async fn find(web: &Web, Path((badge, version, lang)): Address) -> Result<(Badge, Lang), Response> {
    let (Ok(id), Ok(lang)) = (badge.parse::<BadgeId>(), lang.parse::<Lang>()) else {
        return Err(answer::not_found());
    };
    let found = async {
        let mut tx = web.issuer.store.read().await?;
        web.issuer.published_badge(&mut tx, &id, version).await
    };
    match found.await {
        Ok(badge) => badge
            .filter(|badge| badge.languages().contains(&lang))
            .map(|badge| (badge, lang))
            .ok_or_else(answer::not_found),
        Err(error) => Err(answer::failed(&error)),
    }
}

fn page(web: &Web, badge: &Badge, lang: Lang, achievement: Achievement) -> Page {
    let home = web.issuer.achievements();
    let outcomes = badge.outcomes.iter().map(|outcome| Outcome {
        text: outcome.text.exact(lang).unwrap_or_default().to_owned(),
        serves: outcome.alignments.iter().map(|target| served(target, lang)).collect(),
    });
    let others = badge.languages().iter().filter(|other| **other != lang).map(|other| Other {
        tag: other.tag(),
        name: own_name(*other),
        address: badge.address(*other, &home).to_string(),
    });
    Page {
        narrative: how_it_is_earned(&achievement).to_owned(),
        address: achievement.id.to_string(),
        picture: picture_of(web, badge, lang),
        outcomes: outcomes.collect(),
        others: others.collect(),
        achievement,
        frame: Frame::new(web, lang),
    }
}

/// What follows the outcomes in the narrative: the page lists those with what they serve.
fn how_it_is_earned(achievement: &Achievement) -> &str {
    let narrative = achievement.criteria.narrative.as_deref().unwrap_or_default();
    narrative.rsplit("\n\n").next().unwrap_or_default()
}

/// Where this issuer itself shows the picture, without its ending.
pub(super) fn picture_of(web: &Web, badge: &Badge, lang: Lang) -> String {
    let tail = format!("/a/{}/{}/{lang}/image", badge.id, badge.version);
    web.issuer.settings.public_url.below(&tail)
}

fn served(target: &'static Target, lang: Lang) -> Served {
    Served {
        framework: target.framework().name(),
        title: badges::title(target, lang).to_owned(),
        address: target.url().to_string(),
    }
}
