//! What is known of a municipality's courses, kept at hand: the journal is followed from where it was left.

use std::collections::HashMap;
use std::sync::Arc;

use insight::course::Course;
use insight::follow::Followed;
use jiff::civil::Date;
use store::{Store, StoreFault};
use tokio::sync::Mutex;

/// One follower of the journal for each municipality that is asked about.
#[derive(Debug, Clone, Default)]
pub struct Followers(Arc<Mutex<HashMap<String, Follower>>>);

#[derive(Debug, Default)]
struct Follower {
    followed: Followed,
    cursor: i64,
    courses: Option<(Date, Arc<Vec<Course>>)>,
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
    ) -> Result<Arc<Vec<Course>>, StoreFault> {
        if as_of < today {
            // What was known on an earlier day: the journal is read anew up to that day.
            let mut then = Follower::default();
            then.catch_up(store, municipality, Some(as_of)).await?;
            return Ok(Arc::new(then.followed.courses(as_of)));
        }
        let mut followers = self.0.lock().await;
        let follower = followers.entry(municipality.to_owned()).or_default();
        let before = follower.cursor;
        follower.catch_up(store, municipality, None).await?;
        match &follower.courses {
            Some((day, courses)) if *day == as_of && before == follower.cursor => Ok(courses.clone()),
            _ => {
                let courses = Arc::new(follower.followed.courses(as_of));
                follower.courses = Some((as_of, courses.clone()));
                Ok(courses)
            }
        }
    }
}

impl Follower {
    async fn catch_up(
        &mut self,
        store: &Store,
        municipality: &str,
        until: Option<Date>,
    ) -> Result<(), StoreFault> {
        loop {
            let read = store::figures::facts(store, Some(municipality), self.cursor).await?;
            for fact in read.facts {
                if until.is_none_or(|last| fact.known_on <= last) {
                    self.followed.follow(fact);
                }
            }
            self.cursor = read.cursor;
            if !read.more {
                return Ok(());
            }
        }
    }
}
