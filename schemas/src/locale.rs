//! Sentences for people, from the `.ftl` files of each crate, in one language at a time.
//!
//! The sentences that all programs share (verdicts, reasons, dates, catalogues) are in every bundle. A text that comes from
//! elsewhere passes [`display_safe`] here, so no sentence can carry control characters or turn its line around.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::{
    lang::Lang,
    text::{display_safe, isolated},
    time::Timestamp,
    zone::Zone,
};

/// The sentences of one program in one language; clones share them.
#[derive(Clone)]
pub struct Bundle {
    lang: Lang,
    sentences: Arc<FluentBundle<FluentResource>>,
    reader: Reader,
}

/// What shows the sentences.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// Something with means of its own to keep texts apart: a page, a sheet of paper, a program.
    Page,
    /// A terminal.
    Terminal,
}

/// A fact in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arg<'a> {
    /// A text; made safe to show before it is put in.
    Text(&'a str),
    /// A number; decides the plural form.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The sentences of a program in one language, from files below its own `locales`; each language is read when it is first
/// asked for, and kept. The program's one module for that lies directly in `src`.
#[macro_export]
macro_rules! bundle {
    ($asked:expr; $($file:literal),+ $(,)?) => {
        match $asked {
            $crate::lang::Lang::En => $crate::bundle!(@ En "en" $($file)+),
            $crate::lang::Lang::Da => $crate::bundle!(@ Da "da" $($file)+),
            $crate::lang::Lang::Sv => $crate::bundle!(@ Sv "sv" $($file)+),
            $crate::lang::Lang::Sl => $crate::bundle!(@ Sl "sl" $($file)+),
            $crate::lang::Lang::De => $crate::bundle!(@ De "de" $($file)+),
            $crate::lang::Lang::Pt => $crate::bundle!(@ Pt "pt" $($file)+),
        }
    };
    (@ $lang:ident $folder:literal $($file:literal)+) => {{
        static READ: std::sync::LazyLock<$crate::locale::Bundle> = std::sync::LazyLock::new(|| {
            let sources = &[$(include_str!(concat!("../locales/", $folder, "/", $file))),+];
            $crate::locale::Bundle::new($crate::lang::Lang::$lang, sources)
        });
        READ.clone()
    }};
}

macro_rules! shared {
    ($lang:literal) => {
        [
            include_str!(concat!("../locales/", $lang, "/verdict.ftl")),
            include_str!(concat!("../locales/", $lang, "/codes.ftl")),
            include_str!(concat!("../locales/", $lang, "/dates.ftl")),
            include_str!(concat!("../locales/", $lang, "/catalogue.ftl")),
        ]
    };
}

fn shared(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::En => shared!("en"),
        Lang::Da => shared!("da"),
        Lang::Sv => shared!("sv"),
        Lang::Sl => shared!("sl"),
        Lang::De => shared!("de"),
        Lang::Pt => shared!("pt"),
    }
}

impl Bundle {
    /// The shared sentences and those of these sources. Reading them takes a millisecond: a program reads each language
    /// once and keeps it. What Fluent cannot read is left out; tests see to it that there is no such line.
    pub fn new(lang: Lang, sources: &[&'static str]) -> Self {
        let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut sentences = FluentBundle::new_concurrent(vec![tag]);
        // Pages isolate names by `<bdi>`, and most names on a terminal need no marks: see `for_terminal`.
        sentences.set_use_isolating(false);
        for source in shared(lang).iter().chain(sources) {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(part, _)| part);
            sentences.add_resource_overriding(resource);
        }
        Bundle { lang, sentences: Arc::new(sentences), reader: Reader::Page }
    }

    /// The same for a terminal: a fact with letters that are read from right to left stands between isolating marks, so
    /// that it turns nothing around but itself.
    #[must_use]
    pub fn for_terminal(self) -> Self {
        Bundle { reader: Reader::Terminal, ..self }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A sentence without facts.
    ///
    /// ```
    /// use schemas::{lang::Lang, locale::Bundle};
    /// assert_eq!(Bundle::new(Lang::Da, &[]).say("word-genuine"), "Ægte");
    /// ```
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A sentence with facts. A key that does not exist is said as it is, which a reader can at least report.
    pub fn say_with(&self, key: &str, facts: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.sentences.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = facts
            .iter()
            .map(|(name, fact)| match fact {
                Arg::Text(text) => (*name, FluentValue::from(self.fit_to_show(text))),
                Arg::Number(number) => (*name, FluentValue::from(*number)),
            })
            .collect();
        self.sentences.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    fn fit_to_show(&self, text: &str) -> String {
        let safe = display_safe(text);
        if self.reader == Reader::Terminal { isolated(safe) } else { safe }
    }

    /// Is there such a sentence?
    pub fn has(&self, key: &str) -> bool {
        self.sentences.has_message(key)
    }

    /// The day as people write it, in UTC.
    ///
    /// ```
    /// use schemas::{lang::Lang, locale::Bundle};
    /// let moment = "2026-10-12T16:30:00Z".parse()?;
    /// assert_eq!(Bundle::new(Lang::Pt, &[]).date(moment), "12 de outubro de 2026");
    /// # Ok::<(), schemas::time::NotATime>(())
    /// ```
    pub fn date(&self, moment: Timestamp) -> String {
        self.written_day(&moment.date())
    }

    /// The day as people there write it.
    pub fn day(&self, moment: Timestamp, zone: &Zone) -> String {
        self.written_day(&zone.day_and_time(moment).0)
    }

    /// The hour and minute as people there write them.
    pub fn hour(&self, moment: Timestamp, zone: &Zone) -> String {
        let (_, time) = zone.day_and_time(moment);
        let (hour, minute) = time.split_once(':').unwrap_or_default();
        self.say_with("hour", &[("hour", hour.into()), ("minute", minute.into())])
    }

    /// Day, hour and minute as people there write them.
    ///
    /// ```
    /// use schemas::{lang::Lang, locale::Bundle};
    /// let (moment, zone) = ("2026-10-12T16:30:00Z".parse()?, "Europe/Copenhagen".parse()?);
    /// assert_eq!(Bundle::new(Lang::De, &[]).day_and_hour(moment, &zone), "12. Oktober 2026 um 18:30 Uhr");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn day_and_hour(&self, moment: Timestamp, zone: &Zone) -> String {
        let (day, hour) = (self.day(moment, zone), self.hour(moment, zone));
        self.say_with("day-and-hour", &[("day", (&day).into()), ("hour", (&hour).into())])
    }

    fn written_day(&self, written: &str) -> String {
        let mut parts = written.split('-').map(|part| part.trim_start_matches('0'));
        let [year, month, day] = [(); 3].map(|()| parts.next().unwrap_or_default());
        let month = self.say(&format!("month-{month}"));
        self.say_with("date", &[("day", day.into()), ("month", (&month).into()), ("year", year.into())])
    }
}

impl std::fmt::Debug for Bundle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bundle({})", self.lang)
    }
}
