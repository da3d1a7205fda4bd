//! What waits for a municipality in the partnership, and the one clock that runs: on the coordinator's and leader's home.

use std::borrow::Cow;

use domain::agreements::review_is_due;
use domain::directory::{RelationState, Role, answer_clock};
use domain::installation::Part;
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::access::Membership;
use store::agreements::{ListedPair, agreements};
use store::directory::{Colleague, Relation, colleagues, relations_of};
use store::reports::waiting_unattended;
use store::trials::{DueFollowUp, due_follow_ups};

use super::dialogues::next_step as dialogue_step;
use super::membership::{Panel, panel};
use super::road::Plank;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::Clock;
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// A municipality's next steps, the most urgent first.
pub struct NextSteps {
    /// The first partner whose answer runs out.
    pub clock: Option<Clock>,
    /// What else there is to do or to know.
    pub steps: Vec<Step>,
    /// Everyone who was asked.
    pub partners: Vec<Relation>,
    /// Who takes part, and how the backing stands; none for one that is no member.
    pub membership: Option<Panel>,
}

/// One step.
pub struct Step {
    /// Its icon.
    pub icon: &'static str,
    /// Where it is done; none when the viewer can only know of it.
    pub href: Option<Cow<'static, str>>,
    /// What there is to do.
    pub what: Cow<'static, str>,
    /// Why, or how it stands.
    pub told: Cow<'static, str>,
}

const PEOPLE: &str = "/administration/people";
const PARTNERS: &str = "/administration/partners";
/// So many partners without an agreement are named at once; the list of agreements has them all.
const AGREEMENTS_AT_ONCE: usize = 3;
/// From how many days before an agreement's day of review it is among the next steps.
const REVIEW_SOON_DAYS: i64 = 14;

/// The next steps of the municipality that the viewer coordinates or leads.
///
/// # Errors
/// A fault of the store.
pub async fn next_steps(
    app: &App,
    signed_in: &SignedIn,
    house: &Membership,
    road: &[Plank],
) -> Result<NextSteps, Fault> {
    let (l, today, viewer) = (signed_in.l, signed_in.now.day(), &signed_in.viewer);
    let partners = relations_of(&app.store, house.organisation).await?;
    let administers = viewer.organisations(&[Role::Administrator]).contains(&house.organisation);
    let mut steps = Vec::new();
    if app.store.runs(Part::Casework)
        && let Some(waiting) =
            waiting_unattended(&app.store, viewer, signed_in.now, house.organisation).await?
    {
        steps.push(without_counsellor(l, waiting, administers));
    }
    if administers {
        let colleagues = colleagues(&app.store, viewer, house.organisation).await?;
        steps.extend(without_account(l, &colleagues));
    }
    steps.push(asked(l, &partners, administers));
    steps.extend(dialogue_step(app, signed_in, house).await?);
    let pairs = agreements(&app.store, viewer, signed_in.now).await?;
    steps.extend(without_agreement(l, &pairs, house));
    steps.extend(reviews(l, &pairs, house, today));
    let follow_ups = due_follow_ups(&app.store, house.organisation, today).await?;
    steps.extend(follow_ups.iter().map(|due| looked_at_again(l, due)));
    steps.extend(next_meeting(l, road));
    let coordinates = viewer.organisations(&[Role::Coordinator]).contains(&house.organisation);
    let membership = panel(app, signed_in, house.organisation, coordinates).await?;
    Ok(NextSteps { clock: first_answer(l, &partners, today), steps, partners, membership })
}

/// The clock of the partner who was asked first and hasn't answered.
fn first_answer(l: Locale, partners: &[Relation], today: Date) -> Option<Clock> {
    let waiting = partners.iter().filter(|relation| relation.state == RelationState::Invited);
    let first = waiting.min_by_key(|relation| relation.invited.day())?;
    let clock = answer_clock(first.invited.day()).ok()?;
    let institution = &first.institution.name;
    let who = match &first.contact {
        Some(contact) => format!("{}, {institution}", contact.name),
        None => institution.clone(),
    };
    let named = l.with1("home-answer-of", "partner", institution);
    Some(
        Clock::of(l, &clock, None, today)
            .named(named)
            .waits_for(who)
            .agreed(&l.t("home-answer-rests"))
            .small(),
    )
}

/// A municipality in which nobody can open a report yet, and how many wait.
fn without_counsellor(l: Locale, waiting: u64, administers: bool) -> Step {
    Step {
        icon: "error",
        href: administers.then_some(PEOPLE.into()),
        what: l.t("home-step-counsellors"),
        told: l.with1("home-step-counsellors-told", "count", waiting),
    }
}

/// Colleagues whose link waits.
fn without_account(l: Locale, colleagues: &[Colleague]) -> Option<Step> {
    let waiting = colleagues.iter().filter(|colleague| !colleague.has_account).count();
    (waiting > 0).then(|| Step {
        icon: "persons",
        href: Some(PEOPLE.into()),
        what: l.with1("home-step-accounts", "count", waiting),
        told: l.t("home-step-accounts-told"),
    })
}

/// Partners that said yes and with whom no agreement is in force: what comes next is said by who proposed, if anybody did.
fn without_agreement(l: Locale, pairs: &[ListedPair], house: &Membership) -> Vec<Step> {
    let own = pairs.iter().filter(|pair| pair.confirmed && pair.municipality.id == house.organisation);
    own.filter(|pair| pair.promises.is_none())
        .take(AGREEMENTS_AT_ONCE)
        .map(|pair| {
            let (what, told) = match pair.proposed_by {
                None => ("home-step-agree", "home-step-agree-told"),
                Some(side) if side == pair.side => ("home-step-agree-waits", "home-step-agree-waits-told"),
                Some(_) => ("home-step-agree-answer", "home-step-agree-answer-told"),
            };
            Step {
                icon: "checklist",
                href: Some(format!("/agreements/{}", pair.pair).into()),
                what: l.with1(what, "partner", &pair.institution.name),
                told: l.t(told),
            }
        })
        .collect()
}

/// Agreements that the two meant to look at again, from two weeks before the day on.
fn reviews(l: Locale, pairs: &[ListedPair], house: &Membership, today: Date) -> Vec<Step> {
    let soon = today.saturating_add(REVIEW_SOON_DAYS.days());
    let own = pairs.iter().filter(|pair| pair.confirmed && pair.municipality.id == house.organisation);
    own.filter_map(|pair| {
        let day = pair.review_on.filter(|day| *day <= soon)?;
        let key = if review_is_due(day, today) { "home-step-review-due" } else { "home-step-review-soon" };
        Some(Step {
            icon: "checklist",
            href: Some(format!("/agreements/{}", pair.pair).into()),
            what: l.with1("home-step-review", "partner", &pair.institution.name),
            told: l.with1(key, "day", l.date(day)),
        })
    })
    .collect()
}

/// A kept trial whose three, six or twelve months have gone.
fn looked_at_again(l: Locale, due: &DueFollowUp) -> Step {
    Step {
        icon: "science",
        href: Some(format!("/trials/{}/follow-ups/{}", due.trial, due.day.months).into()),
        what: l.with1("home-step-follow-up", "trial", &due.title),
        told: l.with2("home-step-follow-up-told", "months", due.day.months, "day", l.date(due.day.on)),
    }
}

/// How many of the partners are in, and the way to ask more.
fn asked(l: Locale, partners: &[Relation], administers: bool) -> Step {
    let yes = partners.iter().filter(|relation| relation.state == RelationState::Confirmed).count();
    let told = l.with2("home-step-partners-told", "yes", yes, "asked", partners.len());
    let what = if administers { "home-step-partners-ask" } else { "home-step-partners" };
    Step { icon: "groups", href: administers.then_some(PARTNERS.into()), what: l.t(what), told }
}

/// The first meeting that hasn't been held.
fn next_meeting(l: Locale, road: &[Plank]) -> Option<Step> {
    let plank = road.iter().find(|plank| !plank.is_held())?;
    let line = &plank.line;
    let what = l.with2("home-step-meeting", "number", line.number, "kind", &line.kind);
    let told = line.told.clone().into();
    Some(Step { icon: "time", href: Some(line.href.clone().into()), what, told })
}
