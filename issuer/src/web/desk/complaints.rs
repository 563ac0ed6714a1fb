//! What is wrong with a form that comes back: each complaint beside its field, and all of them at the top.

/// A field and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::web) struct Complaint {
    /// The id of the field.
    pub(in crate::web) field: &'static str,
    /// The sentence.
    pub(in crate::web) text: String,
}

/// The complaints about one form; `summary.html` shows them at its top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::web) struct Complaints(Vec<Complaint>);

impl Complaints {
    pub(in crate::web) fn add(&mut self, field: &'static str, text: String) {
        self.0.push(Complaint { field, text });
    }

    pub(in crate::web) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with this field.
    pub(in crate::web) fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|one| one.field == field).map(|one| one.text.as_str())
    }

    pub(in crate::web) fn iter(&self) -> impl Iterator<Item = &Complaint> {
        self.0.iter()
    }
}
