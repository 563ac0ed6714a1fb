//! The six languages of Kreds, and texts that exist in several of them.

use std::{collections::BTreeMap, ffi::OsString, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language that Kreds speaks (BCP 47 primary tags). `pt` means the European variety.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English
    #[default]
    En,
    /// Danish
    Da,
    /// Swedish
    Sv,
    /// Slovene
    Sl,
    /// German
    De,
    /// Portuguese
    Pt,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Lang; 6] = [Lang::En, Lang::Da, Lang::Sv, Lang::Sl, Lang::De, Lang::Pt];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Da => "da",
            Lang::Sv => "sv",
            Lang::Sl => "sl",
            Lang::De => "de",
            Lang::Pt => "pt",
        }
    }

    /// The best of our languages for an `Accept-Language` value or a POSIX locale such as `da_DK.UTF-8`.
    ///
    /// ```
    /// use schemas::lang::Lang;
    /// assert_eq!(Lang::negotiate("sl-SI, de;q=0.7"), Some(Lang::Sl));
    /// assert_eq!(Lang::negotiate("de;q=0.3, pt;q=0.9"), Some(Lang::Pt));
    /// assert_eq!(Lang::negotiate("C"), None);
    /// ```
    pub fn negotiate(wanted: &str) -> Option<Lang> {
        let mut best: Option<(Lang, f32)> = None;
        for range in wanted.split(',') {
            let (tag, quality) = range.split_once(";q=").unwrap_or((range, "1"));
            let weight = quality.trim().parse::<f32>().unwrap_or(0.0);
            let primary = tag.trim().split(['-', '_', '.']).next().unwrap_or_default();
            if let Ok(lang) = primary.parse::<Lang>()
                && weight > 0.0
                && best.is_none_or(|(_, found)| weight > found)
            {
                best = Some((lang, weight));
            }
        }
        best.map(|(lang, _)| lang)
    }

    /// The language that `--lang` names on a command line which is not understood otherwise.
    ///
    /// ```
    /// use schemas::lang::Lang;
    /// assert_eq!(Lang::on_command_line(&["kreds-wallet", "lsit", "--lang", "da"].map(Into::into)), Some(Lang::Da));
    /// assert_eq!(Lang::on_command_line(&["kreds-wallet", "--lang=sl"].map(Into::into)), Some(Lang::Sl));
    /// ```
    pub fn on_command_line(arguments: &[OsString]) -> Option<Lang> {
        let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
        let apart = texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
        let together = texts.iter().find_map(|text| text.strip_prefix("--lang="));
        apart.or(together)?.parse().ok()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// The tag is none of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no language of Kreds: {0}")]
pub struct UnknownLang(pub String);

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        Lang::ALL
            .into_iter()
            .find(|lang| lang.tag().eq_ignore_ascii_case(tag))
            .ok_or_else(|| UnknownLang(tag.to_owned()))
    }
}

/// One text in several languages. The first that exists of *wanted, English, any* is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localised(BTreeMap<Lang, String>);

impl Localised {
    /// The text in `lang`, or in English, or in whatever language there is; and the language it is in.
    pub fn get(&self, lang: Lang) -> Option<(Lang, &str)> {
        [lang, Lang::En]
            .into_iter()
            .find_map(|lang| self.0.get_key_value(&lang))
            .or_else(|| self.0.iter().next())
            .map(|(lang, text)| (*lang, text.as_str()))
    }

    /// The text in just this language.
    pub fn exact(&self, lang: Lang) -> Option<&str> {
        self.0.get(&lang).map(String::as_str)
    }

    /// All texts with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }
}

impl FromIterator<(Lang, String)> for Localised {
    fn from_iter<I: IntoIterator<Item = (Lang, String)>>(texts: I) -> Self {
        Localised(texts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_english() {
        let text: Localised =
            [(Lang::En, "leaf".to_owned()), (Lang::Da, "blad".to_owned())].into_iter().collect();
        assert_eq!(text.get(Lang::Sl), Some((Lang::En, "leaf")));
    }

    #[test]
    fn a_posix_locale_names_a_language() {
        assert_eq!(Lang::negotiate("da_DK.UTF-8"), Some(Lang::Da));
    }
}
