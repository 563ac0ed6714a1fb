//! A value as text again: members in their order, numbers with the digits that they were written with, so that a part of
//! a document means what it meant inside it.

use std::fmt;

use super::{Object, Value};

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => f.write_str("null"),
            Value::Bool(truth) => write!(f, "{truth}"),
            Value::Number(number) => f.write_str(number.as_str()),
            Value::String(text) => text_of(text, f),
            Value::Array(items) => {
                f.write_str("[")?;
                for (at, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if at == 0 { "" } else { "," })?;
                }
                f.write_str("]")
            }
            Value::Object(object) => object.fmt(f),
        }
    }
}

impl fmt::Display for Object<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("{")?;
        for (at, (name, value)) in self.iter().enumerate() {
            f.write_str(if at == 0 { "" } else { "," })?;
            text_of(name, f)?;
            write!(f, ":{value}")?;
        }
        f.write_str("}")
    }
}

fn text_of(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", serde_json::Value::from(text))
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn a_value_is_written_as_it_was_read() {
        let text = r#"{"b":[1.0,1E21,-0,"a\n\"ø\u0001"],"a":{"":null,"t":true}}"#;
        assert_eq!(read(text.as_bytes()).unwrap().to_string(), text);
    }
}
