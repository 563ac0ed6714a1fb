//! Issues labels in the order in which they are asked for (RDFC-1.0, 4.5).

use super::super::dataset::Blank;

/// Who has which label.
#[derive(Clone, Debug)]
pub(super) struct Issuer {
    prefix: &'static str,
    issued: Vec<Blank>,
    /// The place in `issued` of each blank node that is in it, sorted by blank node.
    places: Vec<(Blank, usize)>,
}

impl Issuer {
    /// With room for so many.
    pub(super) fn canonical(count: usize) -> Self {
        let (issued, places) = (Vec::with_capacity(count), Vec::with_capacity(count));
        Issuer { prefix: "_:c14n", issued, places }
    }

    pub(super) fn temporary() -> Self {
        Issuer { prefix: "_:b", issued: Vec::new(), places: Vec::new() }
    }

    pub(super) fn has(&self, blank: Blank) -> bool {
        self.place(blank).is_ok()
    }

    /// Issues a label to a node that has none yet.
    pub(super) fn issue(&mut self, blank: Blank) {
        if let Err(free) = self.place(blank) {
            self.places.insert(free, (blank, self.issued.len()));
            self.issued.push(blank);
        }
    }

    /// Those that have a label, in the order of their labels.
    pub(super) fn issued(&self) -> &[Blank] {
        &self.issued
    }

    /// Writes a node's label; nothing if it has none.
    pub(super) fn write(&self, out: &mut String, blank: Blank) {
        if let Some(number) = self.number(blank) {
            out.push_str(self.prefix);
            decimal(out, number);
        }
    }

    /// The number in a node's label.
    pub(super) fn number(&self, blank: Blank) -> Option<usize> {
        self.place(blank).ok().map(|place| self.places[place].1)
    }

    fn place(&self, blank: Blank) -> Result<usize, usize> {
        self.places.binary_search_by_key(&blank, |(own, _)| *own)
    }
}

fn decimal(out: &mut String, number: usize) {
    if number > 9 {
        decimal(out, number / 10);
    }
    out.extend(char::from_digit(u32::try_from(number % 10).unwrap_or_default(), 10));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_have_the_numbers_that_people_write() {
        for number in [0, 9, 10, 407, 1_000] {
            let mut out = String::new();
            decimal(&mut out, number);
            assert_eq!(out, number.to_string());
        }
    }
}
