//! `badge.ftl`, one bundle for each language, without isolation marks: what it says is signed.

use std::{collections::BTreeMap, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::lang::Lang;

/// The sentences of badges in one language.
pub(super) struct Prose(FluentBundle<FluentResource>);

static ALL: LazyLock<BTreeMap<Lang, Prose>> =
    LazyLock::new(|| Lang::ALL.into_iter().map(|lang| (lang, Prose::read(lang))).collect());

fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../../locales/en/badge.ftl"),
        Lang::Da => include_str!("../../locales/da/badge.ftl"),
        Lang::Sv => include_str!("../../locales/sv/badge.ftl"),
        Lang::Sl => include_str!("../../locales/sl/badge.ftl"),
        Lang::De => include_str!("../../locales/de/badge.ftl"),
        Lang::Pt => include_str!("../../locales/pt/badge.ftl"),
    }
}

impl Prose {
    #[expect(clippy::expect_used, reason = "a test reads every sentence in every language")]
    pub(super) fn in_language(lang: Lang) -> &'static Prose {
        ALL.get(&lang).expect("every language has a bundle")
    }

    #[expect(clippy::expect_used, reason = "a test reads every sentence in every language")]
    fn read(lang: Lang) -> Prose {
        let mut bundle =
            FluentBundle::new_concurrent(vec![lang.tag().parse().expect("our tags are language tags")]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source(lang).to_owned()).expect("badge.ftl is well formed");
        bundle.add_resource(resource).expect("no key of badge.ftl stands twice");
        Prose(bundle)
    }

    /// The sentence of this key.
    pub(super) fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The sentence of this key with these values in it.
    pub(super) fn say_with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        pattern.map_or_else(
            || key.to_owned(),
            |pattern| self.0.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned(),
        )
    }
}
