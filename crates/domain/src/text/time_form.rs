//! How times of day are written: [`time_of_day`].

use jiff::civil::Time;

use crate::mistakes::Problem;

/// The time that is written as people here write it, `14.05` or `14:05`.
///
/// # Errors
/// [`Problem::Missing`] or [`Problem::NotATime`].
pub fn time_of_day(text: &str) -> Result<Time, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::Missing);
    }
    let digits = |part: &&str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
    let (hour, minute) = text.split_once([':', '.']).ok_or(Problem::NotATime)?;
    let number = |part: &str| Some(part).filter(digits).and_then(|part| part.parse().ok());
    let time = number(hour).zip(number(minute)).and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
    time.ok_or(Problem::NotATime)
}
