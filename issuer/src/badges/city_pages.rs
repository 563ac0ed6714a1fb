//! What a city adds to a badge that many cities give: its own page in Cities of Learning.
//!
//! It stands in badges that are signed from then on; those that people have keep what they say.

use schemas::outcome::{BadgeId, CityActivity};

use super::{BadgeError, Maker};
use crate::{
    issuer::Issuer,
    store::{Act, Deed},
};

/// Sets the page of a badge in a city, or takes it away where `page` is none.
pub async fn set_page(
    issuer: &Issuer,
    maker: Maker<'_>,
    badge: &BadgeId,
    city: &str,
    page: Option<CityActivity>,
) -> Result<(), BadgeError> {
    let owner = maker.owner;
    let mut tx = issuer.store.write().await?;
    if issuer.catalogue_of(&mut tx, owner.id).await?.given(badge).is_none() {
        return Err(BadgeError::Unknown(badge.clone()));
    }
    match &page {
        Some(page) => tx.set_city_page(owner.id, badge, page).await?,
        None if tx.drop_city_page(owner.id, badge, city).await? => {}
        None => return Ok(()),
    }
    let about = format!("badge {badge} {city}");
    let act = Act {
        actor: maker.actor,
        organisation: Some(owner.id),
        what: Deed::SetCityPage,
        about: &about,
        at: issuer.clock.now(),
    };
    tx.record(act).await?;
    Ok(tx.commit().await?)
}
