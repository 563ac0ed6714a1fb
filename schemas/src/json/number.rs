//! Numbers, kept as they were written: a signature may cover `1E21` under a datatype that wants these very digits.

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number<'t>(&'t str);

impl<'t> Number<'t> {
    /// From text that follows the grammar of RFC 8259, section 6.
    pub(super) fn written(text: &'t str) -> Self {
        Number(text)
    }

    /// The digits as written.
    pub fn as_str(&self) -> &'t str {
        self.0
    }

    /// The nearest double; `None` beyond the largest one.
    ///
    /// ```
    /// let read = |text: &str| schemas::json::read(text.as_bytes()).map(|value| match value {
    ///     schemas::json::Value::Number(number) => number.as_f64(),
    ///     _ => None,
    /// });
    /// assert_eq!(read("2.50"), Ok(Some(2.5)));
    /// assert_eq!(read("1e999"), Ok(None));
    /// ```
    pub fn as_f64(&self) -> Option<f64> {
        self.0.parse().ok().filter(|double: &f64| double.is_finite())
    }

    /// The whole number, if it is written as one and fits.
    pub fn as_u64(&self) -> Option<u64> {
        self.0.parse().ok()
    }

    /// The whole number with its sign, if it is written as one and fits.
    pub fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }
}
