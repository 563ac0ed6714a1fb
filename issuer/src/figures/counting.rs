//! From the store to cells: every award into its month by the clock of its place, under the version of its badge.

use std::{collections::BTreeMap, time::Duration};

use schemas::{
    outcome::{BadgeId, Catalogue},
    zone::Zone,
};
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization as _;

use super::{Count, Figures, Key, Month, Year, hide, sums::Alignments};
use crate::{
    issuer::Issuer,
    store::{AwardGroup, Member, Network, Organisation, OrganisationId, StoreError, Transaction},
};

/// A member of the network, with the last month that counts for it.
#[derive(Clone, Debug)]
pub struct Place {
    /// Who.
    pub organisation: Organisation,
    /// The month in which its membership ended, where it did.
    pub until: Option<Month>,
}

/// What a network's pages show.
#[derive(Clone, Debug)]
pub struct NetworkFigures {
    /// The members on this server, by city and short name.
    pub places: Vec<Place>,
    /// The last twelve months there are: what is shown unless others are asked for.
    pub newest: Year,
    /// The figures of the months that were asked for.
    pub figures: Figures,
}

/// A day: no clock on Earth is further from UTC.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The figures of a network over these months; without a wish, or for months to come, over the last twelve.
pub async fn figures(
    issuer: &Issuer,
    network: &Network,
    wanted: Option<Year>,
) -> Result<NetworkFigures, StoreError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.read().await?;
    let mut places = Vec::new();
    let mut counting = Counting::default();
    for member in tx.members(network.id).await? {
        let place = place(&mut tx, member).await?;
        let catalogue = issuer.catalogue_of(&mut tx, place.organisation.id).await?;
        counting.known.insert(place.organisation.id, (place.clone(), catalogue));
        places.push(place);
    }
    // Where it is the next month already, that one is shown to everybody.
    let here = places.iter().map(|place| Month::of(now, &place.organisation.zone())).max();
    let newest = Year::ending(here.unwrap_or_else(|| Month::of(now, &Zone::UTC)));
    let year = wanted.filter(|year| year.last() <= newest.last()).unwrap_or(newest);
    let begins = |month: Month| month.begins(&Zone::UTC).unwrap_or(now);
    let (from, until) = (begins(year.first()).before(DAY), begins(year.last().after(1)).after(DAY));
    for group in tx.awards_of_network(network.id, from, until).await? {
        counting.add(&group)?;
    }
    places.sort_by_cached_key(|place| (letters(&place.organisation.city), place.organisation.slug.clone()));
    let figures = Figures::of(year, hide(counting.counted), counting.alignments);
    Ok(NetworkFigures { places, newest, figures })
}

/// The letters of a name without their marks: cities of many languages stand in one list, and Évora among those with E.
fn letters(name: &str) -> String {
    name.nfd().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

async fn place(tx: &mut Transaction, member: Member) -> Result<Place, StoreError> {
    let organisation = tx.organisation_by_id(member.organisation).await?;
    // Whole months: else somebody who looks after two networks could subtract one from the other.
    let last = member.until.map(|until| until.before(Duration::from_secs(1)));
    let until = last.map(|last| Month::of(last, &organisation.zone()));
    Ok(Place { organisation, until })
}

/// What was true when a circle closed, as far as it matters here.
#[derive(Deserialize)]
struct Given {
    version: u32,
}

/// The cells while they are filled.
#[derive(Default)]
struct Counting {
    known: BTreeMap<OrganisationId, (Place, Catalogue)>,
    counted: BTreeMap<Key, Count>,
    alignments: Alignments,
}

impl Counting {
    fn add(&mut self, group: &AwardGroup) -> Result<(), StoreError> {
        let Some((place, catalogue)) = self.known.get(&group.organisation) else { return Ok(()) };
        let month = Month::of(group.at, &place.organisation.zone());
        let Ok(badge) = group.badge.parse::<BadgeId>() else { return Ok(()) };
        if place.until.is_some_and(|until| month > until) {
            return Ok(());
        }
        let version = match &group.completion {
            Some(completion) => version(completion)?,
            // Which version it was went with the person; the newest is the likeliest.
            None => catalogue.badge(&badge).map_or(1, |badge| badge.version),
        };
        let aligned =
            || catalogue.version(&badge, version).map(|badge| badge.alignments()).unwrap_or_default();
        self.alignments.entry((badge.clone(), version)).or_insert_with(aligned);
        let key = Key { organisation: group.organisation, month, badge, version };
        let count = self.counted.entry(key).or_default();
        count.badges += group.awards;
        count.circles.extend(group.circle);
        Ok(())
    }
}

fn version(completion: &str) -> Result<u32, StoreError> {
    let corrupt = |_| StoreError::Corrupt { column: "completion", value: String::new() };
    serde_json::from_str::<Given>(completion).map(|given| given.version).map_err(corrupt)
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn a_city_with_a_mark_on_its_first_letter_stands_among_those_without() {
        let mut cities = ["Évora", "Faro", "Espoo", "Århus", "Žalec", "Zagreb"];
        cities.sort_by_key(|city| letters(city));
        assert_eq!(cities, ["Århus", "Espoo", "Évora", "Faro", "Zagreb", "Žalec"]);
    }
}
