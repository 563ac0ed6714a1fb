//! Work that is done for several requests at once. Whoever asks while it is done for others is among the next, so that many
//! small transactions become a few larger ones and each is flushed to the disk once. What was begun is finished, also when
//! the one who asked has gone.

use std::{fmt, sync::Arc};

use tokio::sync::{Semaphore, mpsc, oneshot};

/// Requests that may wait here; no more are let in anyway.
const WAITING: usize = 256;
/// Requests of one turn: no more are worked on at once.
const MOST: usize = 64;
/// Turns at once: one may compute while another waits for the disk.
const TURNS: usize = 2;

type Door<T, R> = mpsc::Sender<(T, oneshot::Sender<R>)>;

/// One kind of such work.
pub(super) struct Together<T, R> {
    door: Door<T, R>,
}

impl<T: Send + 'static, R: Send + 'static> Together<T, R> {
    /// The work gives an answer for each question, in their order. Ends when this is dropped.
    pub(super) fn new<W>(work: impl Fn(Vec<T>) -> W + Send + 'static) -> Self
    where
        W: Future<Output = Vec<R>> + Send + 'static,
    {
        let (door, mut waiting) = mpsc::channel::<(T, oneshot::Sender<R>)>(WAITING);
        let turns = Arc::new(Semaphore::new(TURNS));
        tokio::spawn(async move {
            while let Ok(turn) = Arc::clone(&turns).acquire_owned().await {
                let mut asked = Vec::new();
                if waiting.recv_many(&mut asked, MOST).await == 0 {
                    return;
                }
                let (questions, replies): (Vec<T>, Vec<oneshot::Sender<R>>) = asked.into_iter().unzip();
                let answers = work(questions);
                tokio::spawn(async move {
                    for (reply, answer) in replies.into_iter().zip(answers.await) {
                        // Whoever has gone does not hear it.
                        reply.send(answer).ok();
                    }
                    drop(turn);
                });
            }
        });
        Together { door }
    }

    /// The answer; `None` when the work came to no end.
    pub(super) async fn ask(&self, question: T) -> Option<R> {
        let (reply, answer) = oneshot::channel();
        self.door.send((question, reply)).await.ok()?;
        answer.await.ok()
    }
}

impl<T, R> fmt::Debug for Together<T, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Together")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn each_hears_the_answer_to_its_own_question() {
        let doubled = Together::new(async |numbers: Vec<u32>| numbers.into_iter().map(|n| n * 2).collect());
        let answers = tokio::join!(doubled.ask(1), doubled.ask(2), doubled.ask(3));
        assert_eq!(answers, (Some(2), Some(4), Some(6)));
    }

    #[tokio::test]
    async fn whoever_comes_during_the_work_is_among_the_next() {
        let sizes = Together::new(async |asked: Vec<()>| {
            tokio::task::yield_now().await;
            vec![asked.len(); asked.len()]
        });
        let (first, second, third, fourth) =
            tokio::join!(sizes.ask(()), sizes.ask(()), sizes.ask(()), sizes.ask(()));
        let most = [first, second, third, fourth].into_iter().flatten().max();
        assert!(most > Some(1), "{most:?}");
    }

    #[tokio::test]
    async fn work_that_breaks_down_is_no_answer_and_the_next_is_done() {
        let fragile = Together::new(async |numbers: Vec<u32>| {
            assert!(!numbers.contains(&0), "broken");
            numbers
        });
        assert_eq!(fragile.ask(0).await, None);
        assert_eq!(fragile.ask(1).await, Some(1));
    }
}
