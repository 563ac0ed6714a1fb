//! The forms that wallets, issuers and verifiers send each other (RFC 6749, 3.1 and 3.2): each parameter once.

use url::form_urlencoded;

/// The parameters of a body of `application/x-www-form-urlencoded`.
pub(crate) struct Form(Vec<(String, String)>);

/// A parameter that may not be repeated is.
pub(crate) struct Repeated;

impl Form {
    pub(crate) fn read(body: &[u8]) -> Self {
        Form(form_urlencoded::parse(body).into_owned().collect())
    }

    /// A parameter without a value counts as left out.
    pub(crate) fn only(&self, name: &str) -> Result<Option<&str>, Repeated> {
        let mut values = self.0.iter().filter(|(own, _)| own == name).map(|(_, value)| value.as_str());
        let value = values.next();
        match values.next() {
            Some(_) => Err(Repeated),
            None => Ok(value.filter(|value| !value.is_empty())),
        }
    }
}
