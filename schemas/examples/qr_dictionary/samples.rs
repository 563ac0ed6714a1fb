//! Badges as circles give them, with ids and dates that stand for any.

use std::error::Error;

use schemas::{
    credential::{Address, Draft, Profile, StatusEntry, Types},
    lang::Lang,
    outcome::{AchievementAddress, Attendance, Badge, Catalogue, Completion, Framework},
    uri::Uri,
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Every sample; the earlier ones are met most often.
pub(crate) fn commonest_first() -> Result<Vec<String>> {
    let mut samples = Vec::new();
    for catalogue in every_kind()?.iter().chain(&every_target()?).chain([&Catalogue::starter()]) {
        for badge in catalogue.badges() {
            for lang in Lang::ALL {
                samples.push(sample(catalogue, badge, lang)?);
            }
        }
    }
    Ok(samples)
}

/// A badge for each way to show what was learnt and to take part, with the usual rules of attendance.
fn every_kind() -> Result<Vec<Catalogue>> {
    let ways = ["facilitator", "peers", "project", "artefact", "practice", "portfolio", "attended"];
    let kinds = ways.map(|way| (way, "on-site", "all but 1")).into_iter().chain([
        ("facilitator", "online", "all but 2"),
        ("facilitator", "blended", "all"),
        ("facilitator", "on-site", "at least 4"),
    ]);
    let catalogue = |(shown, form, attendance)| {
        Ok(Catalogue::from_toml(&format!(
            "{QUALITY}{OUTCOME}{BADGE}shown = '{shown}'\nparticipation = '{form}'\nattendance = '{attendance}'\n"
        ))?)
    };
    kinds.map(catalogue).collect()
}

/// A badge for each goal and competence.
fn every_target() -> Result<Vec<Catalogue>> {
    let targets = Framework::ALL.into_iter().flat_map(Framework::targets);
    let catalogue = |target| {
        let kind = "shown = 'attended'\nparticipation = 'online'\n";
        Ok(Catalogue::from_toml(&format!("{OUTCOME}alignments = ['{target}']\n{BADGE}{kind}"))?)
    };
    targets.map(catalogue).collect()
}

const QUALITY: &str = "
[quality]
en = '0'
";

const OUTCOME: &str = "
[[outcome]]
id = 'o'
text = { en = '0', da = '0', sv = '0', sl = '0', de = '0', pt = '0' }
";

const BADGE: &str = "
[[badge]]
id = 'b'
version = 1
outcomes = ['o']
hours = 12
name = { en = '0', da = '0', sv = '0', sl = '0', de = '0', pt = '0' }
description = { en = '0', da = '0', sv = '0', sl = '0', de = '0', pt = '0' }
";

/// The text that the lean format packs: key fragment and badge.
fn sample(catalogue: &Catalogue, badge: &Badge, lang: Lang) -> Result<String> {
    let (domain, country, library) = home(lang);
    let completion = Completion {
        badge: badge.id.clone(),
        outcomes: badge.outcomes.iter().map(|outcome| outcome.id.clone()).collect(),
        attendance: Attendance::new(badge.attendance.needed(6), 6)?,
        exception: None,
        first_session: "2026-09-01T16:00:00Z".parse()?,
        last_session: "2026-10-06T18:00:00Z".parse()?,
        place: library.trim().to_owned(),
        city: String::new(),
        participation: badge.participation,
        work: Vec::new(),
        lang,
    };
    let address = AchievementAddress::below(&"https://badges.".parse()?);
    let list = format!("https://badges.{domain}/o/x/status/1");
    let draft = Draft {
        id: "urn:uuid:0".parse()?,
        issuer: issuer(domain, country, library)?,
        subject: "did:key:z6Mk".parse()?,
        name: Some("0".parse()?),
        awarded: "2026-10-06T18:00:00Z".parse()?,
        valid_from: "2026-10-06T18:00:00Z".parse()?,
        valid_until: None,
        status: StatusEntry {
            id: Some(format!("{list}#0").parse()?),
            types: Types::of(["BitstringStatusListEntry"]),
            status_purpose: Some("revocation".to_owned()),
            status_list_index: Some("0".into()),
            status_list_credential: Some(list.parse()?),
            other: serde_json::Map::new(),
        },
        earned: catalogue.achievement(&completion, &address)?,
    };
    Ok(format!("p202610a{}", serde_json::to_string(&draft.credential())?))
}

/// Where a badge in this language probably comes from: top-level domain, country, and what libraries are called there.
fn home(lang: Lang) -> (&'static str, &'static str, &'static str) {
    match lang {
        Lang::En => ("org", "IE", " Libraries"),
        Lang::Da => ("dk", "DK", " Bibliotekerne"),
        Lang::Sv => ("se", "SE", " stadsbibliotek"),
        Lang::Sl => ("si", "SI", "Mestna knjižnica "),
        Lang::De => ("de", "DE", "Stadtbibliothek "),
        Lang::Pt => ("pt", "PT", "Biblioteca Municipal de "),
    }
}

fn issuer(domain: &str, country: &str, name: &str) -> Result<Profile> {
    let address = Address {
        id: None,
        types: Types::of(["Address"]),
        address_country: None,
        address_country_code: Some(country.to_owned()),
        address_region: None,
        address_locality: Some("0".to_owned()),
        street_address: None,
        post_office_box_number: None,
        postal_code: None,
        geo: None,
    };
    let empty: Profile =
        serde_json::from_str(&format!(r#"{{"id":"did:web:badges.{domain}:o:x","type":["Profile"]}}"#))?;
    let url: Uri = format!("https://badges.{domain}/o/x").parse()?;
    Ok(Profile { name: Some(name.to_owned()), url: Some(url), address: Some(address), ..empty })
}
