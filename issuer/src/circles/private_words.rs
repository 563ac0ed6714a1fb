//! Titles that say more about a person than they mean to: health, faith, origin (Regulation (EU) 2016/679, Article 9).
//!
//! Everybody who sees a badge reads its title. The list is short on purpose: it asks a question, it forbids nothing.
//! Words are compared from their beginning, in all six languages at once, because titles mix them.

/// What a title hints at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Private {
    /// An illness, a disability, an addiction, grief.
    Health,
    /// A religion.
    Faith,
    /// Where somebody comes from.
    Origin,
}

impl Private {
    /// The word for sentences.
    pub fn name(self) -> &'static str {
        match self {
            Private::Health => "health",
            Private::Faith => "faith",
            Private::Origin => "origin",
        }
    }
}

/// How such words begin; one with a full stop is the whole word.
const BEGINNINGS: [(Private, &[&str]); 3] = [
    (
        Private::Health,
        &[
            "adhd",
            "alzheimer",
            "angst",
            "anxi",
            "autis",
            "cancer",
            "cancro",
            "demen",
            "depres",
            "diabet",
            "disab",
            "epilep",
            "grief",
            "handicap",
            "hiv.",
            "krebs",
            "kræft",
            "luto.",
            "misbrug",
            "missbruk",
            "odvisn",
            "pacient",
            "patient",
            "psychi",
            "psihi",
            "psiki",
            "psiqui",
            "psyki",
            "rehab",
            "sorggr",
            "stress.",
            "sucht",
            "trauer",
            "trauma",
            "žalovan",
            "ångest",
        ],
    ),
    (
        Private::Faith,
        &[
            "bibel",
            "bible",
            "biblij",
            "bíblia",
            "buddh",
            "budis",
            "catholic",
            "christent",
            "christianity",
            "christlich",
            "church",
            "cristã",
            "evangel",
            "igreja",
            "imam",
            "islam",
            "jewish",
            "judai",
            "jødedom",
            "jüdisch",
            "kathol",
            "katol",
            "kirch",
            "kirke",
            "konfirmand",
            "koran",
            "kristen",
            "kyrk",
            "molitv",
            "moschee",
            "moské",
            "mosque",
            "muslim",
            "muçulman",
            "prayer",
            "quran",
            "ramadan",
            "synagog",
        ],
    ),
    (
        Private::Origin,
        &[
            "asyl",
            "azil",
            "begunc",
            "flygtning",
            "flykting",
            "flücht",
            "geflücht",
            "imigra",
            "immigra",
            "indvandr",
            "invandr",
            "migrant",
            "nydansk",
            "nyanländ",
            "priseljen",
            "refug",
            "romani",
            "samisk",
            "sinti",
            "zuwander",
        ],
    ),
];

/// What a title hints at, if anything.
///
/// ```
/// use issuer::circles::{Private, hints_at};
/// assert_eq!(hints_at("Liv med diabetes"), Some(Private::Health));
/// assert_eq!(hints_at("Climate in my street"), None);
/// ```
pub fn hints_at(title: &str) -> Option<Private> {
    let title = title.to_lowercase();
    let words: Vec<&str> = title.split(|letter: char| !letter.is_alphabetic()).collect();
    let is_said = |one: &str| match one.strip_suffix('.') {
        Some(whole) => words.contains(&whole),
        None => words.iter().any(|word| word.starts_with(one)),
    };
    let said = |beginnings: &[&str]| beginnings.iter().any(|one| is_said(one));
    BEGINNINGS.iter().find(|(_, beginnings)| said(beginnings)).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use schemas::{lang::Lang, outcome::Catalogue};

    use super::*;

    #[test]
    fn health_faith_and_origin_are_heard_in_every_language() {
        for (title, kind) in [
            ("Living with dementia", Private::Health),
            ("Sorggruppe på biblioteket", Private::Health),
            ("Samtal om ångest och depression", Private::Health),
            ("Bralni krog o islamu", Private::Faith),
            ("Lernteam der Kirchengemeinde", Private::Faith),
            ("Português para refugiados", Private::Origin),
        ] {
            assert_eq!(hints_at(title), Some(kind), "{title}");
        }
    }

    #[test]
    fn no_badge_of_the_starter_catalogue_is_private() {
        for badge in Catalogue::starter().badges() {
            for lang in Lang::ALL {
                assert_eq!(badge.name.exact(lang).and_then(hints_at), None, "{} {lang}", badge.id);
            }
        }
    }
}
