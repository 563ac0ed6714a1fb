//! Whose turn it is. So many requests are worked on at once and so many wait; whoever comes after them is told at once to
//! come back, because a queue that grows without end serves nobody in time.

use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};

use crate::metrics::Metrics;

/// Requests that are worked on at once.
const AT_ONCE: usize = 64;
/// Requests that wait: those of some large evenings, done in less time than anybody waits.
const WAITING: usize = 192;
/// How long a request waits for its turn.
const PATIENCE: Duration = Duration::from_secs(5);

/// Turns to work, and places to wait for one.
#[derive(Debug)]
pub(super) struct Queue {
    turns: Semaphore,
    places: Semaphore,
    patience: Duration,
}

/// A turn; over when it is dropped.
#[derive(Debug)]
pub(super) struct Turn<'q> {
    _turn: SemaphorePermit<'q>,
}

impl Default for Queue {
    fn default() -> Self {
        Queue { turns: Semaphore::new(AT_ONCE), places: Semaphore::new(WAITING), patience: PATIENCE }
    }
}

impl Queue {
    /// A turn as soon as there is one; none when too many wait already, or it takes too long.
    pub(super) async fn turn(&self, metrics: &Metrics) -> Option<Turn<'_>> {
        if let Ok(turn) = self.turns.try_acquire() {
            return Some(Turn { _turn: turn });
        }
        let _place = self.places.try_acquire().ok()?;
        let _waiting = metrics.wait();
        let turn = tokio::time::timeout(self.patience, self.turns.acquire()).await.ok()?.ok()?;
        Some(Turn { _turn: turn })
    }
}

#[cfg(test)]
mod tests {
    use schemas::time::Timestamp;

    use super::*;

    /// A queue in which every turn is taken, for as long as the turns live.
    async fn busy(queue: &Queue) -> Vec<Turn<'_>> {
        let mut turns = Vec::new();
        for _ in 0..AT_ONCE {
            turns.push(queue.turn(&Metrics::new(Timestamp::EPOCH)).await.unwrap());
        }
        turns
    }

    #[tokio::test]
    async fn whoever_waits_gets_the_next_turn() {
        let (queue, metrics) = (Queue::default(), Metrics::new(Timestamp::EPOCH));
        let mut turns = busy(&queue).await;
        let (waited, ()) = tokio::join!(queue.turn(&metrics), async { drop(turns.pop()) });
        assert!(waited.is_some());
    }

    #[tokio::test]
    async fn nobody_waits_for_ever() {
        let queue = Queue { patience: Duration::from_millis(20), ..Queue::default() };
        let metrics = Metrics::new(Timestamp::EPOCH);
        let _turns = busy(&queue).await;
        let told = tokio::time::timeout(PATIENCE, queue.turn(&metrics)).await;
        assert!(told.unwrap().is_none());
    }

    #[tokio::test]
    async fn one_more_than_may_wait_is_told_at_once() {
        let (queue, metrics) = (Queue::default(), Metrics::new(Timestamp::EPOCH));
        let _turns = busy(&queue).await;
        let _places = queue.places.try_acquire_many(u32::try_from(WAITING).unwrap()).unwrap();
        let told = tokio::time::timeout(PATIENCE / 2, queue.turn(&metrics)).await;
        assert!(told.unwrap().is_none());
    }
}
