//! Is everything that was asked for in what is signed? Nothing of a request is signed as such, so whatever it says must be
//! what the badge says anyway; a word that went missing would be a badge that nobody asked for.

use schemas::json::{Object, Value};

/// The place of the first thing that was asked for and does not stand in the badge.
pub(super) fn missing(asked: &Object<'_>, badge: &Object<'_>) -> Option<String> {
    asked.iter().find_map(|(name, value)| {
        let inner = match badge.get(name) {
            Some(own) => in_value(name, value, own)?,
            None => String::new(),
        };
        Some(if inner.is_empty() { name.to_owned() } else { format!("{name}.{inner}") })
    })
}

/// `None` when all of it is there, else the place below this one.
fn in_value(name: &str, asked: &Value<'_>, own: &Value<'_>) -> Option<String> {
    match (asked, own) {
        (Value::Object(asked), Value::Object(own)) => missing(asked, own),
        // The issuer may be named without its description.
        (Value::String(_), Value::Object(own)) if name == "issuer" => {
            (own.get("id") != Some(asked)).then(String::new)
        }
        (Value::Array(asked), _) if asked.is_empty() => Some(String::new()),
        (Value::Array(_), _) | (_, Value::Array(_)) => {
            let own = own.one_or_many();
            let wanting = |item: &&Value<'_>| own.iter().all(|own| in_value(name, item, own).is_some());
            let wanting = asked.one_or_many().iter().find(wanting)?;
            // Of several none fits; of one it can be told what does not.
            Some(if let [only] = own {
                in_value(name, wanting, only).unwrap_or_default()
            } else {
                String::new()
            })
        }
        (asked, own) => (asked != own).then(String::new),
    }
}

#[cfg(test)]
mod tests {
    use schemas::json;

    fn missing(asked: &str) -> Option<String> {
        let badge = r#"{"@context":["a","b"],"type":["C","D"],"issuer":{"id":"did:web:x","name":"X"},
            "s":{"id":"1","result":[{"d":"e","value":"5/6"},{"d":"f","value":"8"}]}}"#;
        let (asked, badge) = (json::read(asked.as_bytes()).unwrap(), json::read(badge.as_bytes()).unwrap());
        super::missing(asked.as_object().unwrap(), badge.as_object().unwrap())
    }

    #[test]
    fn what_the_badge_says_is_there() {
        for asked in [
            "{}",
            r#"{"type":"C"}"#,
            r#"{"@context":["b","a"]}"#,
            r#"{"issuer":"did:web:x"}"#,
            r#"{"issuer":{"id":"did:web:x"}}"#,
            r#"{"s":{"result":{"d":"f","value":"8"}}}"#,
        ] {
            assert_eq!(missing(asked), None, "{asked}");
        }
    }

    #[test]
    fn what_it_does_not_say_is_named() {
        for (asked, place) in [
            (r#"{"name":"N"}"#, "name"),
            (r#"{"type":["C","E"]}"#, "type"),
            (r#"{"issuer":"did:web:y"}"#, "issuer"),
            (r#"{"issuer":{"id":"did:web:x","name":"Y"}}"#, "issuer.name"),
            (r#"{"s":{"id":"2"}}"#, "s.id"),
            (r#"{"s":{"result":[{"d":"e","value":"6/6"}]}}"#, "s.result"),
            (r#"{"s":[{"id":"1","more":true}]}"#, "s.more"),
            (r#"{"s":{"result":[]}}"#, "s.result"),
            (r#"{"s":null}"#, "s"),
        ] {
            assert_eq!(missing(asked).as_deref(), Some(place), "{asked}");
        }
    }
}
