//! `list`: the badges of the wallet, one a line.

use schemas::locale::Bundle;

use crate::{
    badges::{self, Badge},
    session::Session,
    trouble::Trouble,
};

pub(super) fn run(session: &mut Session<'_>) -> Result<(), Trouble> {
    let content = session.open_vault()?.read()?;
    let badges = badges::all(&content);
    if badges.is_empty() {
        return session.screen.say("list-empty", &[]);
    }
    let lines: String = badges.iter().map(|badge| line(badge, session.screen.sentences()) + "\n").collect();
    session.screen.write(lines.as_bytes())
}

fn line(badge: &Badge, sentences: &Bundle) -> String {
    let number = badge.number.to_string();
    let Some(claims) = badge.claims() else {
        return sentences
            .say_with("list-unreadable", &[("number", (&number).into()), ("id", badge.name().into())]);
    };
    let issuer = claims.issuer.claimed_name().unwrap_or(badge.id.issuer.as_str());
    let date = sentences.date(claims.valid_from);
    sentences.say_with(
        "list-line",
        &[
            ("number", (&number).into()),
            ("badge", badge.name().into()),
            ("issuer", issuer.into()),
            ("date", (&date).into()),
        ],
    )
}
