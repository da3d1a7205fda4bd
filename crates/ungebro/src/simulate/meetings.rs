//! The partnership meets: one full day has been held, two meetings are set, the rest is pending; the coordinators have a
//! series of their own.

use domain::calendar::Calendar;
use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::programme::{MeetingPlan, RawMeeting};
use domain::tables::Tables;
use domain::text::FreeText;
use domain::time::Now;
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::access::Viewer;
use store::directory::organisation;
use store::programme::meetings::{
    Guest, change_meeting, meetings, plan_meeting, record_meeting, seats, take_seats,
};
use store::programme::{members, own_sign_up};
use store::{FormKey, Store};

use super::act::moment;
use super::partnership::letters;
use super::people::People;
use crate::failure::Failure;

/// Days from today, hours and place of what is set: the first meetings of the invitation in their order.
const SET: [(i32, &str, &str, &str); 3] = [
    (-20, "9.30", "15.00", "KL, Weidekampsgade 10, København"),
    (9, "10.00", "11.30", ""),
    (36, "9.30", "15.00", ""),
];
/// Days from today of the coordinators' short meetings.
const SHORT: [i32; 2] = [-6, 15];
const PROGRAMME: &str = "9.30 Kaffe og velkomst\n10.00 Oplæg: Hvad ved vi om de unge, der stopper?\n11.00 Kommune for kommune: \
    sådan gør vi i dag\n12.00 Frokost\n13.00 Fra udfordring til prøvehandling\n14.30 Næste skridt";
const MINUTES: &str = "Alle kommuner fortalte om deres praksis. Fælles billede: Skolerne hører for sent fra kommunen.\n\
    Til næste møde har hver kommune en idé til en prøvehandling.";

/// Plans the meetings as of `today`, signs up every member's participants, and holds what has been.
///
/// # Errors
/// Says what failed.
pub async fn meet(
    store: &Store,
    today: Date,
    tables: &'static Tables,
    people: &mut People,
) -> Result<(), Failure> {
    let before = at(today, -40)?;
    let host = organisation(store.reading(), OrganisationKind::Host, "kl").await?;
    let host = host.ok_or_else(|| Failure::failed("the host is missing"))?;
    let secretariat = people.viewer(store, host.id, Role::Secretariat, 0, before).await?;
    let ids: Vec<(String, String)> =
        meetings(store).await?.into_iter().map(|it| (it.public_id, it.kind.to_string())).collect();
    for ((id, kind), (days, from, to, place)) in ids.iter().zip(SET) {
        let link = if kind == "virtual" { "https://video.example/partnerskab" } else { "" };
        let programme = if kind == "full-day" { PROGRAMME } else { "" };
        let raw = raw(kind, day(today, days)?, [from, to, place, link, programme]);
        change_meeting(store, &secretariat, before, id.clone(), plan(&raw, tables)?).await.map_err(failed)?;
    }
    for days in SHORT {
        let raw = raw(
            "coordinator-short",
            day(today, days)?,
            ["9.00", "9.45", "", "https://video.example/tovholdere", ""],
        );
        plan_meeting(store, &secretariat, before, FormKey::NONE, plan(&raw, tables)?)
            .await
            .map_err(failed)?;
    }
    for member in members(store.reading()).await? {
        let coordinator = people.viewer(store, member.organisation, Role::Coordinator, 0, before).await?;
        for (id, _) in ids.iter().take(2) {
            take_seats(store, &coordinator, before, id.clone(), guests(store, &coordinator).await?)
                .await
                .map_err(failed)?;
        }
    }
    hold(store, &secretariat, &ids[0].0, at(today, -15)?).await?;
    letters(store, before).await?;
    Ok(())
}

async fn hold(store: &Store, secretariat: &Viewer, id: &str, now: Now) -> Result<(), Failure> {
    let all = seats(store, secretariat, id).await.map_err(failed)?;
    // Now and then somebody is ill.
    let came = all.into_iter().enumerate().filter(|(place, _)| place % 9 != 4);
    let came = came.map(|(_, seat)| seat.public_id).collect();
    let minutes = FreeText::new(MINUTES, 2_000).map_err(|problem| Failure::failed(format!("{problem:?}")))?;
    record_meeting(store, secretariat, now, id.to_owned(), came, Some(minutes)).await.map_err(failed)
}

/// The participants of the own sign-up; one in a while eats no meat.
async fn guests(store: &Store, coordinator: &Viewer) -> Result<Vec<Guest>, Failure> {
    let Some(sign_up) = own_sign_up(store, coordinator).await? else { return Ok(Vec::new()) };
    let guest = |(place, person): (usize, &domain::programme::RawParticipant)| Guest {
        name: person.name.clone(),
        email: Some(person.email.clone()).filter(|email| !email.is_empty()),
        language: Language::Da,
        diet: if place == 2 { "Vegetar".to_owned() } else { String::new() },
        access: String::new(),
    };
    Ok(sign_up.typed.filled_participants().map(guest).collect())
}

fn raw(kind: &str, day: Date, [from, to, place, link, programme]: [&str; 5]) -> RawMeeting {
    RawMeeting {
        kind: kind.to_owned(),
        day: day.to_string(),
        from: from.to_owned(),
        to: to.to_owned(),
        place: place.to_owned(),
        link: link.to_owned(),
        programme: programme.to_owned(),
    }
}

fn plan(raw: &RawMeeting, tables: &Tables) -> Result<MeetingPlan, Failure> {
    MeetingPlan::check(raw, tables).map_err(|mistakes| Failure::failed(format!("a meeting: {mistakes:?}")))
}

/// So many days from today, or the next weekday after them on which people meet: not on a public holiday, nor from 20
/// December until the third of January.
fn day(today: Date, days: i32) -> Result<Date, Failure> {
    let mut day = today.checked_add(days.days()).map_err(failed)?;
    while !people_meet(day) {
        day = day.tomorrow().map_err(failed)?;
    }
    Ok(day)
}

fn people_meet(day: Date) -> bool {
    let between_years = matches!((day.month(), day.day()), (12, 20..) | (1, ..=3));
    Calendar::default().counts(day) && !between_years
}

fn at(today: Date, days: i32) -> Result<Now, Failure> {
    moment(today.checked_add(days.days()).map_err(failed)?.at(13, 0, 0, 0))
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn nobody_meets_at_the_weekend_or_between_the_years() {
        let on = |today, days| day(today, days).expect("a day");
        assert_eq!(on(date(2026, 11, 24), 9), date(2026, 12, 3));
        assert_eq!(on(date(2026, 11, 24), 11), date(2026, 12, 7), "a Saturday");
        assert_eq!(on(date(2027, 3, 24), 1), date(2027, 3, 30), "Easter lies between");
        assert_eq!(on(date(2026, 11, 24), 36), date(2027, 1, 4), "two days before New Year's Eve");
    }
}
