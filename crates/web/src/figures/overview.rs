//! GET /overview: where the municipality stands (screen 06).

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Html;
use insight::courses::Courses;
use insight::indicator::{Answer, By, CannotAnswer, Indicator, Question, answer, curve};
use store::casework::worklist::{Counts, Due, Filter, count_worklist};
use store::casework::{Colleague, team};

use super::asked::{Asked, PERIODS};
use super::drawing::{self, Figure};
use super::leader::Leader;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::Choice;
use crate::parts::{DueCell, DueKind, DueStrip, Page, Stop, Trail};
use crate::texts::Locale;
use crate::thread::Onwards;

#[derive(Template)]
#[template(path = "figures/overview.html")]
struct Overview {
    page: Page,
    l: Locale,
    lead: String,
    known_on: String,
    unknown: String,
    link: String,
    /// Choices of the address that mean nothing, in words.
    not_understood: Option<String>,
    asked: Asked,
    choices: Choices,
    trail: Trail,
    now: DueStrip,
    caseload: Vec<Load>,
    promises: Option<Figure>,
    figures: Vec<Figure>,
}

/// What can be chosen.
struct Choices {
    municipalities: Vec<Choice>,
    periods: Vec<Choice>,
    partners: Vec<Choice>,
    kinds: Vec<Choice>,
}

/// A colleague's cases.
struct Load {
    name: String,
    cases: u64,
    href: String,
}

/// The page.
pub async fn show(
    State(app): State<App>,
    leader: Leader,
    Query(mut asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let (l, now) = (leader.l, leader.now);
    let knows = |partner: &str| app.tables.institutions.get(partner).is_ok();
    let unknown_choices = asked.not_understood(now, knows);
    if unknown_choices.contains(&"partner") {
        asked.partner.clear();
    }
    let place = leader.municipality(&asked.municipality)?.clone();
    let as_of = asked.as_of(now);
    let courses = app.followers.courses(&app.store, &place.code, as_of, now.day()).await?;
    let chosen = asked.chosen(&courses);
    let (store, viewer) = (&app.store, &leader.viewer);
    let counts = count_worklist(store, viewer, now, place.organisation, &Filter::default()).await?;
    let team = team(store, viewer, now, place.organisation).await?;
    let names = |id: &str| {
        app.tables.institutions.get(id).map_or_else(|_| id.to_owned(), |row| l.name(row).to_owned())
    };
    let rules = app.store.rules();
    let rule_name =
        |id: &str| rules.book.rule(id, as_of).map_or_else(|_| id.to_owned(), |rule| l.name(rule).to_owned());
    let question = asked.question(app.conventions, now, None);
    let answers = Answers::of(question, &chosen)?;
    let onwards = Onwards::of_municipality(&app, &leader.viewer, place.organisation).await?;
    let mut page = leader.page(l.t("overview-title"));
    "/overview".clone_into(&mut page.path);
    draw(&Overview {
        page,
        l,
        lead: lead(l, question, &place.name),
        known_on: l.date(as_of).into_owned(),
        unknown: share_unknown(l, &answers.unknown),
        not_understood: not_understood(l, &unknown_choices),
        link: asked.address("/overview"),
        choices: choices(l, &leader, &courses, &names),
        trail: onwards.on(l, trail(l, &asked, &place.name, &answers.funnel)),
        now: clocks_now(l, now.day(), &counts),
        caseload: team.into_iter().map(load).collect(),
        promises: drawing::promises(l, &asked, &answers.in_time_by_partner, names, rule_name),
        figures: vec![
            drawing::clocks(l, &asked, &answers.in_time, &chosen, rule_name),
            drawing::funnel(l, &asked, &answers.funnel),
            drawing::re_entry(
                l,
                &asked,
                &answers.re_entry,
                curve(Indicator::ReEntry, question, &chosen).as_ref(),
            ),
            drawing::without_alternative(l, &asked, &answers.without, names),
            drawing::unknown(l, &asked, &answers.unknown),
        ],
        asked,
    })
}

/// The answers that the page is drawn from.
struct Answers {
    in_time: Answer,
    in_time_by_partner: Answer,
    funnel: Answer,
    re_entry: Answer,
    without: Answer,
    unknown: Answer,
}

impl Answers {
    fn of(question: Question, courses: &Courses) -> Result<Self, Fault> {
        let ask = |indicator, by| {
            answer(indicator, Question { by, ..question }, courses, None)
                .map_err(|error: CannotAnswer| Fault::Malformed(error.to_string()))
        };
        Ok(Self {
            in_time: ask(Indicator::ContactInTime, None)?,
            in_time_by_partner: ask(Indicator::ContactInTime, Some(By::Partner))?,
            funnel: ask(Indicator::Funnel, None)?,
            re_entry: ask(Indicator::ReEntry, None)?,
            without: ask(Indicator::WithoutAlternative, Some(By::Partner))?,
            unknown: ask(Indicator::Unknown, None)?,
        })
    }
}

/// Back to the reports and the plans of those who are counted, each a way to its people.
fn trail(l: Locale, asked: &Asked, place: &str, funnel: &Answer) -> Trail {
    let counted = |part: &str| {
        funnel.lines.iter().find(|line| line.measure == part).map_or(0, |line| drawing::count(line.persons))
    };
    let people = |part: &str| asked.people(Indicator::Funnel.id(), part);
    let trail = Trail::at(l, Stop::Figure, l.with1("overview-trail", "place", place)).leads_to(
        Stop::Report,
        l.with1("overview-trail-reports", "count", counted("reported")),
        people("reported"),
    );
    match counted("planned") {
        0 => trail,
        plans => trail.leads_to(Stop::Plan, l.with1("compare-plans", "count", plans), people("planned")),
    }
}

fn lead(l: Locale, question: Question, place: &str) -> String {
    match question.from {
        Some(from) => l
            .with3("overview-lead", "place", place, "from", l.date(from), "to", l.date(question.as_of))
            .into_owned(),
        None => l.with2("overview-lead-all", "place", place, "to", l.date(question.as_of)).into_owned(),
    }
}

fn not_understood(l: Locale, choices: &[&str]) -> Option<String> {
    let names: Vec<_> = choices.iter().map(|name| l.coded("overview", name)).collect();
    (!names.is_empty()).then(|| l.with1("overview-not-understood", "names", names.join(", ")).into_owned())
}

fn share_unknown(l: Locale, answer: &Answer) -> String {
    let unknown = answer.lines.iter().find(|line| line.measure == "unknown");
    match unknown.and_then(|line| line.value) {
        Some(share) => l.with1("overview-unknown", "share", l.percent(share, 1)).into_owned(),
        None => l.t("overview-unknown-nobody").into_owned(),
    }
}

fn choices(l: Locale, leader: &Leader, courses: &Courses, name: &impl Fn(&str) -> String) -> Choices {
    let mut partners: Vec<(String, &str)> = courses.partners().map(|id| (name(id), id)).collect();
    partners.sort();
    let everyone = Choice::new("", l.t("overview-partner-all"));
    Choices {
        municipalities: leader
            .municipalities
            .iter()
            .map(|place| Choice::new(&place.code, place.name.clone()))
            .collect(),
        periods: PERIODS.map(|period| Choice::new(period, l.coded("overview-period", period))).to_vec(),
        partners: [everyone]
            .into_iter()
            .chain(partners.into_iter().map(|(name, id)| Choice::new(id, name)))
            .collect(),
        kinds: ["", "dropout", "risk"]
            .map(|kind| {
                let key = if kind.is_empty() { "all" } else { kind };
                Choice::new(kind, l.coded("overview-kind", key))
            })
            .to_vec(),
    }
}

/// The clocks that run now, each number a way to its people.
fn clocks_now(l: Locale, today: jiff::civil::Date, counts: &Counts) -> DueStrip {
    let of = |due: Due| counts.due.get(&due).copied().unwrap_or_default();
    let cells = [
        (DueKind::Over, l.t("overview-now-over"), of(Due::Overdue), "/worklist?due=overdue".to_owned()),
        (DueKind::Today, l.t("overview-now-today"), of(Due::On(today)), format!("/worklist?due={today}")),
        (
            DueKind::Ahead,
            l.t("overview-now-unopened"),
            counts.unopened_too_long,
            "/worklist?only=unopened".to_owned(),
        ),
        (
            DueKind::Ahead,
            l.t("overview-now-nobody"),
            counts.nobody_acted,
            "/worklist?only=nobody-acted".to_owned(),
        ),
    ];
    DueStrip::new(
        l,
        cells.into_iter().map(|(kind, word, count, href)| DueCell::new(kind, word, count, href)).collect(),
    )
}

fn load(colleague: Colleague) -> Load {
    let href = format!("/worklist?counsellor={}", if colleague.me { "mine" } else { &colleague.id });
    Load { name: colleague.name, cases: colleague.cases, href }
}
