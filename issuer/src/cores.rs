//! Work for all cores: the same done to each of many things, away from the threads that answer people.

use std::{
    num::NonZeroUsize,
    panic::resume_unwind,
    sync::{Mutex, PoisonError},
    thread,
};

/// How many cores there are to work on; `main` asks the system.
#[derive(Clone, Copy, Debug)]
pub struct Cores(NonZeroUsize);

/// Things that one core takes at a time: few enough that none is left alone with the rest.
const AT_A_TIME: usize = 8;

impl Cores {
    /// One, which works alone.
    pub const ONE: Cores = Cores(NonZeroUsize::MIN);

    /// So many.
    pub fn new(number: NonZeroUsize) -> Self {
        Cores(number)
    }

    /// Does this to each and gives what came of it, in the same order; or the first error in that order. One thing alone
    /// is not worth a thread.
    pub async fn each<T, R, E>(
        self,
        mut things: Vec<T>,
        work: impl Fn(T) -> Result<R, E> + Send + Sync + 'static,
    ) -> Result<Vec<R>, E>
    where
        T: Send + 'static,
        R: Send + 'static,
        E: Send + 'static,
    {
        if things.len() <= 1 {
            return things.pop().map(work).into_iter().collect();
        }
        let shared_out = move || self.share_out(things, &work);
        match tokio::task::spawn_blocking(shared_out).await {
            Ok(done) => done.into_iter().collect(),
            Err(broken) => resume_unwind(broken.into_panic()),
        }
    }

    fn share_out<T: Send, R: Send>(self, things: Vec<T>, work: &(impl Fn(T) -> R + Sync)) -> Vec<R> {
        let turns = things.len().div_ceil(AT_A_TIME);
        let waiting = Mutex::new(things.into_iter().enumerate());
        let work_off = || {
            let mut done = Vec::new();
            loop {
                let mut queue = waiting.lock().unwrap_or_else(PoisonError::into_inner);
                let some: Vec<(usize, T)> = queue.by_ref().take(AT_A_TIME).collect();
                drop(queue);
                if some.is_empty() {
                    return done;
                }
                done.extend(some.into_iter().map(|(place, thing)| (place, work(thing))));
            }
        };
        let mut done = thread::scope(|scope| {
            // Where the system gives no further thread, those that there are do it all.
            let others: Vec<_> = (1..self.0.get().min(turns))
                .filter_map(|_| thread::Builder::new().spawn_scoped(scope, work_off).ok())
                .collect();
            let mut done = work_off();
            for other in others {
                done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
            }
            done
        });
        done.sort_unstable_by_key(|(place, _)| *place);
        done.into_iter().map(|(_, result)| result).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOUR: Cores = Cores(NonZeroUsize::new(4).unwrap());

    #[tokio::test]
    async fn what_comes_of_each_is_in_the_order_of_the_things() {
        let doubled = FOUR.each((0..1_000).collect(), |number: u32| Ok::<_, ()>(2 * number)).await;
        assert_eq!(doubled, Ok((0..1_000).map(|number| 2 * number).collect()));
    }

    #[tokio::test]
    async fn of_several_errors_the_first_is_told() {
        let refused =
            FOUR.each((0..100).collect(), |number: u32| if number < 50 { Ok(()) } else { Err(number) });
        assert_eq!(refused.await, Err(50));
    }

    #[tokio::test]
    async fn of_nothing_comes_nothing() {
        assert_eq!(FOUR.each(Vec::new(), |(): ()| Ok::<_, ()>(())).await, Ok(Vec::new()));
    }
}
