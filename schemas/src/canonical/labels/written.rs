//! Lines that are written one behind the other, and sorted where they lie.

use std::ops::Range;

use super::Order;

/// Lines in one text.
#[derive(Debug, Default)]
pub(in crate::canonical) struct Written {
    text: String,
    lines: Vec<Range<usize>>,
}

impl Written {
    pub(super) fn for_lines(count: usize, bytes: usize) -> Self {
        Written { text: String::with_capacity(bytes), lines: Vec::with_capacity(count) }
    }

    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.lines.clear();
    }

    pub(super) fn line(&mut self, write: impl FnOnce(&mut String)) {
        let start = self.text.len();
        write(&mut self.text);
        self.lines.push(start..self.text.len());
    }

    /// Puts the lines in order.
    pub(in crate::canonical) fn sort(&mut self, order: Order) {
        let text = &self.text;
        match order {
            Order::CodePoint => in_order(text.as_bytes(), &mut self.lines, 0),
            Order::Utf16 => self
                .lines
                .sort_unstable_by(|a, b| text[a.clone()].encode_utf16().cmp(text[b.clone()].encode_utf16())),
        }
    }

    /// The lines as they are ordered, in one text.
    pub(in crate::canonical) fn concat(&self) -> String {
        let mut text = String::with_capacity(self.text.len());
        text.extend(self.iter());
        text
    }

    /// The lines as they are ordered.
    pub(in crate::canonical) fn iter(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|line| &self.text[line.clone()])
    }
}

/// Few enough lines to be compared with each other.
const FEW: usize = 8;

/// Sorts lines that are equal before a byte: by the next eight bytes, and those that are equal in these too by what
/// follows. Many lines begin with the same long identifier, and comparing in pairs would read it again for each pair.
fn in_order(text: &[u8], lines: &mut [Range<usize>], mut at: usize) {
    while lines.len() > FEW {
        let key = |line: &Range<usize>| eight(text, line, at);
        let first = key(&lines[0]);
        if lines.iter().any(|line| key(line) != first) {
            lines.sort_unstable_by_key(key);
            let equal = lines.chunk_by_mut(|a, b| key(a) == key(b));
            return equal.for_each(|lines| in_order(text, lines, at + 8));
        }
        at += 8;
        if lines[0].len() <= at {
            return;
        }
    }
    let rest = |line: &Range<usize>| text.get(line.start + at..line.end).unwrap_or_default();
    lines.sort_unstable_by(|a, b| rest(a).cmp(rest(b)));
}

/// The eight bytes of a line from one on, as a number in the order of the bytes. Each line ends with the byte that stands
/// nowhere else in it, so lines that are equal in eight bytes end in them both or not at all.
fn eight(text: &[u8], line: &Range<usize>, at: usize) -> u64 {
    let rest = text.get(line.start + at..line.end).unwrap_or_default();
    match rest.first_chunk() {
        Some(eight) => u64::from_be_bytes(*eight),
        None => {
            let mut eight = [0; 8];
            eight[..rest.len()].copy_from_slice(rest);
            u64::from_be_bytes(eight)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(lines: &[String]) -> Vec<String> {
        let mut written = Written::default();
        lines.iter().for_each(|line| written.line(|out| out.push_str(line)));
        written.sort(Order::CodePoint);
        written.iter().map(str::to_owned).collect()
    }

    proptest::proptest! {
        #[test]
        fn lines_are_ordered_by_their_code_points(
            lines in proptest::collection::vec("(<https://badges.example/)?[a-z\u{0}\u{e9}\u{1f333}]{0,20} \n", 0..60)
        ) {
            let mut expected = lines.clone();
            expected.sort();
            proptest::prop_assert_eq!(sorted(&lines), expected);
        }
    }

    #[test]
    fn many_equal_lines_come_to_an_end() {
        let lines = vec!["<urn:a> <urn:b> <urn:c> .\n".to_owned(); 5_000];
        assert_eq!(sorted(&lines), lines);
    }
}
