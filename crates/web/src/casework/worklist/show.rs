//! GET /worklist: what waits, most urgent first.

use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use domain::directory::Role;
use store::access::Membership;
use store::casework::worklist::{Around, Counts, Due, around, saved_views, worklist};
use store::casework::{Assigned, Colleague, OfferedToMe, offered_to_me, team};

use super::address::Asked;
use super::filters::{Filter, fields, filters, in_words};
use super::news;
use super::rows::{Group, grouped};
use super::views::{View, due_strip, saved, views};
use crate::access::why;
use crate::casework::caseworker::Caseworker;
use crate::casework::forms::choices;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Field, Filled};
use crate::parts::{DueStrip, Page, Why};
use crate::texts::{Locale, capital};

#[derive(Template)]
#[template(path = "casework/worklist/worklist.html")]
struct Worklist {
    page: Page,
    l: Locale,
    lead: String,
    why: Option<Why>,
    asked: Asked,
    places: Vec<Membership>,
    views: Vec<View>,
    saved: Vec<View>,
    news: String,
    strip: DueStrip,
    fields: Vec<Field>,
    groups: Vec<Group>,
    offers: Vec<Offer>,
    team: Field,
    most: usize,
    next: Option<String>,
    shown: String,
    assigned: Option<Told>,
    empty: String,
    /// Filters of the address that mean nothing, in words.
    unknown: Option<String>,
}

/// A case that a colleague offers.
struct Offer {
    case: String,
    text: String,
}

/// What became of an assignment: told above the list.
pub struct Told {
    done: String,
    meanwhile: Vec<String>,
}

/// Shows the list.
pub async fn show(caseworker: Caseworker, Query(asked): Query<Asked>) -> Result<Html<String>, Fault> {
    drawn(&caseworker, asked, None).await
}

/// The list, after an assignment with what became of it.
///
/// # Errors
/// [`Fault::Absent`] for a municipality that isn't the viewer's.
pub async fn drawn(
    caseworker: &Caseworker,
    mut asked: Asked,
    assigned: Option<Told>,
) -> Result<Html<String>, Fault> {
    let (l, now, store) = (caseworker.l, caseworker.now, &caseworker.app.store);
    let place = caseworker.municipality(&asked.municipality)?;
    let unknown = not_understood(caseworker, place.organisation, &mut asked).await?;
    let filter = asked.filter();
    let after = Some(asked.after.as_str()).filter(|after| !after.is_empty());
    let viewer = &caseworker.viewer;
    // The trace of the list waits for the disk: what stands around it is read meanwhile.
    let (list, Around { counts, team, schools }, offers, saved_views) = futures::try_join!(
        worklist(store, viewer, now, place.organisation, &filter, after),
        around(store, viewer, now, place.organisation, &filter),
        offered_to_me(store, viewer, now),
        saved_views(store, viewer, place.organisation),
    )?;
    let filters = filters(caseworker, &asked, &team, schools);
    let overdue = counts.due.get(&Due::Overdue).copied().unwrap_or_default();
    let title = match overdue {
        0 => l.t("worklist-title"),
        over => l.with1("worklist-title-over", "count", over),
    };
    draw(&Worklist {
        page: caseworker.page(title),
        l,
        lead: lead(l, caseworker, &asked, &counts),
        why: list.rows.first().map(|row| why(caseworker, row.ground())),
        views: views(l, &asked, &counts),
        strip: due_strip(l, now, &asked, &counts),
        saved: saved(&asked, saved_views),
        news: news::address(&asked, now),
        fields: fields(l, &filters),
        groups: grouped(l, now, &list.rows, &counts),
        offers: offers.iter().map(|offer| told_offer(l, caseworker, offer)).collect(),
        places: caseworker.municipalities.clone(),
        team: assign_to(l, &team),
        most: domain::casework::MOST_AT_ONCE,
        shown: shown(l, caseworker, list.rows.len(), &counts, &asked),
        next: list.next.map(|after| Asked { after, ..asked.clone() }.href()),
        assigned,
        unknown,
        empty: empty(l, &filters, &asked, &counts),
        asked,
    })
}

/// To whom the chosen ones are given.
fn assign_to(l: Locale, team: &[Colleague]) -> Field {
    let team: Vec<Choice> = team.iter().map(|it| choices::colleague(l, it)).collect();
    Filled::new(l).select("to", l.t("worklist-assign-to"), &team)
}

/// Takes filters out of the address that mean nothing, and says which.
async fn not_understood(
    caseworker: &Caseworker,
    municipality: i64,
    asked: &mut Asked,
) -> Result<Option<String>, Fault> {
    let (l, store) = (caseworker.l, &caseworker.app.store);
    let colleagues = if matches!(asked.counsellor.as_str(), "" | "mine" | "nobody") {
        Vec::new()
    } else {
        team(store, &caseworker.viewer, caseworker.now, municipality).await?
    };
    let rules = store.rules();
    let unknown = asked.forget_unknown(|name, value| match name {
        "school" => caseworker.app.tables.institutions.get(value).is_ok(),
        "clock" => rules.book.rule(value, caseworker.now.day()).is_ok(),
        "counsellor" => colleagues.iter().any(|colleague| colleague.id == value),
        _ => false,
    });
    let names: Vec<_> = unknown.into_iter().map(|name| l.coded("worklist-filter", name)).collect();
    Ok((!names.is_empty())
        .then(|| l.with1("worklist-not-understood", "names", names.join(", ")).into_owned()))
}

impl Told {
    /// Nothing was assigned, and why.
    pub fn refused(why: impl Into<String>) -> Self {
        Self { done: String::new(), meanwhile: vec![why.into()] }
    }

    /// In words: how many were assigned, and which somebody else assigned meanwhile.
    pub fn of(caseworker: &Caseworker, assigned: Assigned, to: &str) -> Self {
        let (l, today) = (caseworker.l, caseworker.now);
        let done = l.with2("worklist-assigned", "count", assigned.done, "to", to).into_owned();
        let meanwhile = assigned.meanwhile.into_iter().map(|it| {
            let at = it.at.map(|at| l.near_moment(at, today)).unwrap_or_default();
            match it.now_with {
                Some(with) => l.with3("worklist-meanwhile", "name", &it.name, "with", with, "at", at),
                None => l.with1("worklist-meanwhile-nobody", "name", &it.name),
            }
            .into_owned()
        });
        Self { done, meanwhile: meanwhile.collect() }
    }
}

/// The sentence of the day: one's own list, or the team's for a leader who has none. What is due is told only of the whole list: the strip counts what is chosen.
fn lead(l: Locale, caseworker: &Caseworker, asked: &Asked, counts: &Counts) -> String {
    let today = caseworker.now.day();
    let day = capital(&l.day(today));
    if asked.chosen() > 0 {
        return l.with2("worklist-lead-chosen", "day", day, "count", counts.mine).into_owned();
    }
    let due = counts.due.get(&Due::On(today)).copied().unwrap_or_default();
    if counts.mine == 0 && caseworker.viewer.is_any(&[Role::KuiLeader]) {
        let overdue = counts.due.get(&Due::Overdue).copied().unwrap_or_default();
        let values: [(&str, &dyn std::fmt::Display); 5] = [
            ("day", &day),
            ("team", &counts.team),
            ("overdue", &overdue),
            ("due", &due),
            ("nobody", &counts.nobody_acted),
        ];
        return l.with("worklist-lead-leader", &values).into_owned();
    }
    l.with3("worklist-lead", "day", day, "count", counts.mine, "due", due).into_owned()
}

fn shown(l: Locale, caseworker: &Caseworker, rows: usize, counts: &Counts, asked: &Asked) -> String {
    let all: u64 = match asked.filter().due {
        Some(due) => counts.due.get(&due).copied().unwrap_or_default(),
        None => counts.due.values().sum(),
    };
    let time = l.time(caseworker.now);
    l.with3("worklist-shown", "rows", rows, "all", l.number(all), "time", time).into_owned()
}

/// Why there is nobody on the page, and what stands in the way.
fn empty(l: Locale, filters: &[Filter], asked: &Asked, counts: &Counts) -> String {
    let mine =
        Asked { counsellor: "mine".to_owned(), municipality: asked.municipality.clone(), ..Asked::default() };
    if asked.first_page() == mine {
        return l.with1("worklist-empty-mine", "team", counts.team).into_owned();
    }
    match in_words(l, filters, asked).as_slice() {
        [] => l.t("worklist-empty").into_owned(),
        chosen => l.with1("worklist-empty-filtered", "chosen", chosen.join(" · ")).into_owned(),
    }
}

fn told_offer(l: Locale, caseworker: &Caseworker, offer: &OfferedToMe) -> Offer {
    let from = offer.from.clone().unwrap_or_default();
    let at = l.near_moment(offer.at, caseworker.now);
    let text = l.with3("worklist-offer", "from", from, "name", &offer.name, "at", at).into_owned();
    Offer { case: offer.case.clone(), text }
}
