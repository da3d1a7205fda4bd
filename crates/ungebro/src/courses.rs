//! What the journal tells of everybody's course, for figures.

use insight::courses::Courses;
use insight::follow::Followed;
use jiff::civil::Date;
use store::{Store, StoreFault};

/// The courses of one municipality, or of all, as known at the end of `as_of`.
///
/// # Errors
/// A [`StoreFault`].
pub async fn courses(store: &Store, municipality: Option<&str>, as_of: Date) -> Result<Courses, StoreFault> {
    let mut followed = Followed::default();
    let mut cursor = 0;
    loop {
        let read = store::figures::facts(store, municipality, cursor).await?;
        read.facts.into_iter().filter(|fact| fact.known_on <= as_of).for_each(|fact| followed.follow(fact));
        cursor = read.cursor;
        if !read.more {
            return Ok(followed.courses(as_of));
        }
    }
}
