//! What is counted for figures without names: awards in groups, never one by one with whom they went to.

use schemas::time::Timestamp;

use super::{
    CircleId, NetworkId, OrganisationId, StoreError, Transaction,
    row::{Row, number, optional_number, optional_text, small, text, time},
    sql::query,
};

/// Awards of one badge that were given together, or of people who were erased since, on one day.
#[derive(Clone, Debug)]
pub struct AwardGroup {
    /// Who gave them.
    pub organisation: OrganisationId,
    /// Which badge of the catalogue.
    pub badge: String,
    /// When.
    pub at: Timestamp,
    /// How many.
    pub awards: u32,
    /// The circle in which people met; `None` where programs had them awarded, and for people who were erased.
    pub circle: Option<CircleId>,
    /// What was true when the circle closed, as JSON, of one of them; `None` for people who were erased.
    pub completion: Option<String>,
}

fn read(row: &Row) -> Result<AwardGroup, StoreError> {
    Ok(AwardGroup {
        organisation: OrganisationId(number(row, "organisation")?),
        badge: text(row, "badge")?,
        at: time(row, "given_at")?,
        awards: small(row, "awards")?,
        circle: optional_number(row, "circle")?.map(CircleId),
        completion: optional_text(row, "completion")?,
    })
}

impl Transaction {
    /// What the members of a network gave in this time. What was taken back does not count; of people who were erased one
    /// edition stands for each award.
    pub async fn awards_of_network(
        &mut self,
        network: NetworkId,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<AwardGroup>, StoreError> {
        let rows = query(
            "select a.organisation, a.badge, a.awarded_at as given_at, count(*) as awards,
                    case when c.source like 'vc-api:%' then null else c.id end as circle,
                    min(a.completion) as completion
             from award a
             join learner l on l.id = a.learner
             join circle c on c.id = l.circle
             join network_member m on m.organisation = a.organisation
             where m.network = $1 and a.ended_at is null and a.awarded_at >= $2 and a.awarded_at < $3
             group by a.organisation, a.badge, a.awarded_at, c.id, c.source
             union all
             select e.organisation, e.badge, e.issued_on, count(*), null, null
             from erased_edition e
             join status_slot s on s.status_list = e.status_list and s.place = e.place
             join network_member m on m.organisation = e.organisation
             where m.network = $1 and e.counts = 1 and s.ended_at is null
               and e.issued_on >= $2 and e.issued_on < $3
             group by e.organisation, e.badge, e.issued_on",
        )
        .bind(network.0)
        .bind(from.seconds())
        .bind(until.seconds())
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }
}
