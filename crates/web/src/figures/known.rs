//! What is known of a municipality's courses, kept at hand: the journal is followed from where it was left.

use std::collections::HashMap;
use std::sync::Arc;

use insight::courses::Courses;
use insight::follow::{Followed, Kept};
use jiff::civil::Date;
use store::{Store, StoreFault};
use tokio::sync::Mutex;

/// One follower of the journal for each municipality that is asked about.
#[derive(Debug, Clone, Default)]
pub struct Followers(Arc<Mutex<HashMap<String, Arc<Mutex<Follower>>>>>);

/// Facts taken up to a place of the journal, and what they make. One request at a time brings it up to date; who waited for
/// it finds nothing left to do.
#[derive(Debug, Default)]
struct Follower {
    kept: Kept,
    cursor: i64,
}

impl Followers {
    /// The courses of a municipality as known at the end of `as_of`, which is `today` or earlier.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub async fn courses(
        &self,
        store: &Store,
        municipality: &str,
        as_of: Date,
        today: Date,
    ) -> Result<Arc<Courses>, StoreFault> {
        if as_of < today {
            return then(store, municipality, as_of).await.map(Arc::new);
        }
        let follower = Arc::clone(self.0.lock().await.entry(municipality.to_owned()).or_default());
        let mut follower = follower.lock().await;
        loop {
            let read = store::figures::facts(store, Some(municipality), follower.cursor).await?;
            read.facts.into_iter().for_each(|fact| follower.kept.follow(fact));
            follower.cursor = read.cursor;
            if !read.more {
                return Ok(follower.kept.courses(as_of));
            }
        }
    }
}

/// What was known on an earlier day: the journal is read anew up to that day.
async fn then(store: &Store, municipality: &str, as_of: Date) -> Result<Courses, StoreFault> {
    let mut followed = Followed::default();
    let mut cursor = 0;
    loop {
        let read = store::figures::facts(store, Some(municipality), cursor).await?;
        let known = read.facts.into_iter().filter(|fact| fact.known_on <= as_of);
        known.for_each(|fact| followed.follow(fact));
        cursor = read.cursor;
        if !read.more {
            return Ok(followed.courses(as_of));
        }
    }
}
