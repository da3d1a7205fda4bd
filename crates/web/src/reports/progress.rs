//! How far a report has come, as its school may know it: the loop at full width and in a line of a list.

use std::borrow::Cow;

use domain::reports::State;
use domain::time::Now;
use jiff::Timestamp;
use store::reports::{Loop, Told};

use crate::parts::{LoopBack, LoopMini};
use crate::texts::{Locale, capital};

type Text = Cow<'static, str>;

/// A stop of the loop and when it was reached.
type Stop = (&'static str, Option<Timestamp>);

/// The stops that the school may see. Where contact is withheld its two stops are left out, so that they look the same
/// whether or not anything happened.
fn stops(progress: &Loop) -> Vec<Stop> {
    let mut stops = vec![("received", Some(progress.received_at)), ("opened", progress.opened_at)];
    if let (Told::Known(tried), Told::Known(reached)) = (progress.tried_at, progress.reached_at) {
        stops.extend([("tried", tried.or(reached)), ("made", reached)]);
    }
    let ended = progress.ended_at.filter(|_| progress.state == State::Closed);
    stops.push(("closed", ended));
    stops
}

/// How many stops are behind: a later one that was reached counts those before it.
fn done(stops: &[Stop]) -> usize {
    stops.iter().rposition(|(_, at)| at.is_some()).map_or(0, |last| last + 1)
}

/// The loop at full width. `waits_for` is who has the next move while the report is open.
pub fn wide(l: Locale, progress: &Loop, waits_for: &str, now: Now) -> LoopBack {
    let stops = stops(progress);
    let done = done(&stops);
    let told = |place: usize, at: Option<Timestamp>| -> Text {
        match at {
            Some(at) => capital(&l.near_moment(Now::at(at), now)).into(),
            None if place == done && progress.state.is_open() => {
                l.with("loop-waits-for", &[("who", &waits_for)])
            }
            None => Text::default(),
        }
    };
    let named: Vec<(Text, Text)> = stops
        .iter()
        .enumerate()
        .map(|(place, (stop, at))| (l.coded("loop", stop), told(place, *at)))
        .collect();
    LoopBack::new(l, named, done)
}

/// The loop in a line: small planks and the word of the last stop, or of how the report ended.
pub fn mini(l: Locale, progress: &Loop, now: Now) -> LoopMini {
    let stops = stops(progress);
    let done = done(&stops);
    LoopMini::new(word(l, progress, &stops, done, now), done, stops.len())
}

fn word(l: Locale, progress: &Loop, stops: &[Stop], done: usize, now: Now) -> String {
    match progress.state {
        State::Closed => match progress.outcome {
            Told::Known(Some(group)) => {
                format!("{}: {}", l.t("loop-closed"), l.coded("outcome-group", group.key()))
            }
            _ => l.t("loop-closed").into_owned(),
        },
        State::Returned | State::Withdrawn | State::Lapsed => {
            l.coded("report-state", progress.state.code()).into_owned()
        }
        _ => {
            let (stop, at) = stops[done.saturating_sub(1)];
            let when = at.filter(|_| done > 1).map(|at| l.near_day(Now::at(at), now));
            [Some(l.coded("loop", stop)), when].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    }
}

#[cfg(test)]
mod tests {
    use store::testing::the_day;

    use super::*;

    fn received(contact: Told<Option<Timestamp>>) -> Loop {
        Loop {
            state: State::Received,
            received_at: the_day().instant(),
            opened_at: None,
            tried_at: contact,
            reached_at: contact,
            ended_at: None,
            outcome: Told::Withheld,
        }
    }

    #[test]
    fn contact_that_may_not_be_told_leaves_no_gap_to_read_from() {
        let nothing = mini(Locale::DA, &received(Told::Withheld), the_day()).to_string();
        assert_eq!(nothing.matches("<rect").count(), 3);
        let told = mini(Locale::DA, &received(Told::Known(None)), the_day()).to_string();
        assert_eq!(told.matches("<rect").count(), 5);
    }

    #[test]
    fn who_has_the_next_move_stands_at_the_stop_that_is_waited_for() {
        let html = wide(Locale::DA, &received(Told::Withheld), "KUI Nordlund", the_day()).to_string();
        assert!(html.contains("I dag kl. 09.41"), "{html}");
        assert!(html.contains("venter på KUI Nordlund"), "{html}");
    }

    #[test]
    fn what_was_reached_covers_what_was_skipped() {
        let mut progress = received(Told::Known(Some(the_day().instant())));
        progress.state = State::InProgress;
        let html = mini(Locale::DA, &progress, the_day()).to_string();
        assert!(html.contains("Kontakt skabt i dag"), "{html}");
        assert_eq!(html.matches("\"solid\"").count(), 4);
    }
}
