//! What a thing looks like that is no badge, so that people hear "that is a Wi-Fi code" instead of "unreadable".

use schemas::{json, offer::Foreign};

/// A kind of thing; its name is `kind-<key>` in the shared sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// A wireless network.
    Wifi,
    /// A web page.
    Page,
    /// A contact or calendar entry.
    Card,
    /// A telephone number or message.
    Message,
    /// A place on the map.
    Place,
    /// A code for collecting a badge.
    Claim,
    /// A request to show a badge.
    Request,
    /// A badge of Open Badges 1 or 2.
    OlderBadge,
    /// An endorsement.
    Endorsement,
    /// A presentation.
    Presentation,
    /// A status list.
    StatusList,
    /// A drawing without a badge in it; drawings of others are never drawn.
    Drawing,
    /// Any other text.
    Text,
}

impl Looks {
    /// The name in sentence keys and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Looks::Wifi => "wifi",
            Looks::Page => "page",
            Looks::Card => "card",
            Looks::Message => "message",
            Looks::Place => "place",
            Looks::Claim => "claim",
            Looks::Request => "request",
            Looks::OlderBadge => "older-badge",
            Looks::Endorsement => "endorsement",
            Looks::Presentation => "presentation",
            Looks::StatusList => "status-list",
            Looks::Drawing => "drawing",
            Looks::Text => "text",
        }
    }

    /// A text that the scanner has sorted out.
    pub fn of_foreign(foreign: &Foreign) -> Option<Looks> {
        match foreign {
            Foreign::Wifi => Some(Looks::Wifi),
            Foreign::Page(_) => Some(Looks::Page),
            Foreign::Card => Some(Looks::Card),
            Foreign::Message => Some(Looks::Message),
            Foreign::Place => Some(Looks::Place),
            Foreign::PresentationRequest => Some(Looks::Request),
            Foreign::DamagedOffer => Some(Looks::Claim),
            Foreign::Text => Some(Looks::Text),
            Foreign::DamagedBadge | Foreign::TooLong => None,
        }
    }

    /// A JSON document that is no badge, by its `type` and `@context`.
    pub fn of_document(text: &str) -> Option<Looks> {
        let value = json::read(text.as_bytes()).ok()?;
        let document = value.as_object()?;
        let has = |member: &str, mark: &str| {
            let items = document.get(member).map(json::Value::one_or_many).unwrap_or_default();
            items.iter().any(|item| item.as_str().is_some_and(|text| text.contains(mark)))
        };
        match () {
            () if has("type", "VerifiablePresentation") => Some(Looks::Presentation),
            () if has("type", "EndorsementCredential") => Some(Looks::Endorsement),
            () if has("type", "StatusList") => Some(Looks::StatusList),
            () if has("@context", "openbadges/v2") || has("@context", "openbadges/v1") => {
                Some(Looks::OlderBadge)
            }
            () => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_that_are_no_badges_are_named() {
        for (text, looks) in [
            (r#"{"type":["VerifiablePresentation"]}"#, Some(Looks::Presentation)),
            (r#"{"type":["VerifiableCredential","EndorsementCredential"]}"#, Some(Looks::Endorsement)),
            (r#"{"@context":"https://w3id.org/openbadges/v2","type":"Assertion"}"#, Some(Looks::OlderBadge)),
            (r#"{"type":"Recipe"}"#, None),
            ("[]", None),
        ] {
            assert_eq!(Looks::of_document(text), looks, "{text}");
        }
    }
}
