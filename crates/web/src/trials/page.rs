//! GET /trials/{id}: a trial as a page (screen 09).

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Html;
use domain::directory::Role;
use domain::installation::Part;
use domain::trials::{
    EvaluationField, Grade, Knowledge, MIN_BASELINE, MeasureRole, NEEDED_TO_PLAN, RoundField, Sharing,
    TrialField, TrialState,
};
use serde::Deserialize;
use store::programme::invitation;
use store::recommendations::resting_on;
use store::trials::{EDITS, Reach, SHARES, Trial, trial};

use super::chart::{ChartShown, chart_shown, shifted};
use super::charts::{Charts, charts};
use super::follow_up::{FollowUpShown, follow_ups};
use super::measures::figure_address;
use super::shown::{RoundShown, look_of};
use super::words::{Said, said};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Worded as _};
use crate::parts::{Crumb, Page, Stop, Trail};
use crate::texts::Locale;
use crate::thread::with_recommendations;
use crate::visitor::Visitor;

/// What a page has to say of what was done just before.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

#[derive(Template)]
#[template(path = "trials/page.html")]
struct TrialPage {
    page: Page,
    l: Locale,
    trial: Trial,
    look: &'static str,
    themes: Vec<String>,
    trail: Trail,
    figure: Option<String>,
    missing: Vec<(&'static str, String)>,
    background: Vec<Said>,
    charts: Vec<ChartShown>,
    rounds: Vec<RoundShown>,
    learned: Vec<String>,
    young: Vec<Said>,
    evaluation: Vec<Said>,
    grade: Grade,
    follow_ups: Vec<FollowUpShown>,
    rights: Rights,
    /// What was typed in the small forms of the page.
    form: Filled,
    sharings: Vec<Choice>,
    who_reads: String,
    done: Option<String>,
    known_on: String,
}

/// What the reader may do.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a right")]
pub struct Rights {
    /// Write, try, close.
    pub edits: bool,
    /// Share and publish.
    pub shares: bool,
    /// Take it over to the own municipality.
    pub copies: bool,
    /// See the municipality's own figures.
    pub leads: bool,
}

impl TrialPage {
    fn said(&self, field: TrialField) -> &str {
        self.trial.written.sheet.get(field)
    }

    fn is(&self, state: TrialState) -> bool {
        self.trial.state == state
    }

    /// The round that is being tried or looked at.
    fn open_round(&self) -> Option<i64> {
        self.rounds.last().filter(|round| round.open).map(|round| round.number)
    }

    fn met(&self) -> String {
        let met = self.trial.evaluation.as_ref().map_or("", |it| it.get(EvaluationField::Met));
        if met.is_empty() { String::new() } else { self.l.coded("evaluation-met", met).into_owned() }
    }

    fn aim_by(&self) -> String {
        let day = self.trial.written.sheet.day(TrialField::AimBy);
        day.map_or_else(String::new, |day| self.l.date(day).into_owned())
    }
}

/// The page.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    axum::extract::Path(id): axum::extract::Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let done = Some(asked.done).filter(|done| visitor.l.has(&format!("trial-done-{done}")));
    let form = Filled::new(visitor.l);
    drawn(&app, &visitor, &id, form, done).await
}

/// Draws the page, with what was typed in one of its small forms.
pub async fn drawn(
    app: &App,
    visitor: &Visitor,
    id: &str,
    form: Filled,
    done: Option<String>,
) -> Result<Html<String>, Fault> {
    let (l, today) = (visitor.l, visitor.now.day());
    let trial = trial(&app.store, visitor.viewer.as_ref(), id).await?;
    // Where no casework runs there is nobody to count: the figures stand with the municipality.
    let charts = if app.store.runs(Part::Casework) {
        charts(app, visitor.viewer.as_ref(), &trial, today).await?
    } else {
        Charts::none(app)
    };
    let rights = rights(visitor, &trial);
    let form =
        if form.value("sharing").is_empty() { form.with("sharing", trial.sharing.code()) } else { form };
    let sheet = &trial.written.sheet;
    let shown = charts
        .list
        .iter()
        .map(|(measure, chart)| chart_shown(app, l, &trial, (measure, chart), charts.rules, today));
    let invitation = invitation(app.store.reading()).await?;
    let texts = invitation.document.texts(l.language());
    let missing = if rights.edits && trial.state == TrialState::Idea {
        sheet.missing(NEEDED_TO_PLAN)
    } else {
        Vec::new()
    };
    let rests =
        resting_on(&app.store, visitor.viewer.as_ref(), std::slice::from_ref(&trial.public_id)).await?;
    let smallest = app.conventions.gate.smallest_shown;
    let share_told =
        |sharing: Sharing| l.coded_with("trial-share-told", sharing.code(), &[("smallest", &smallest)]);
    let mut page = visitor.page(trial.title().to_owned());
    page.crumbs = vec![Crumb::to("/trials", l.t("trials-title")), Crumb::here(trial.title().to_owned())];
    page.has_errors = form.has_mistakes();
    let evaluation = trial.evaluation.as_ref();
    draw(&TrialPage {
        look: look_of(trial.state),
        themes: sheet
            .codes(TrialField::Themes)
            .filter_map(|code| texts.theme(code).map(|theme| theme.title.clone()))
            .collect(),
        trail: with_recommendations(l, trail(l, &trial, &charts, rights), &rests).within(app.store.parts()),
        figure: rights.leads.then(|| figure_of(&trial, &charts)).flatten(),
        missing: missing
            .into_iter()
            .map(|field| (domain::mistakes::FieldName::slug(field), field.label(l).into_owned()))
            .collect(),
        background: said(l, sheet, BACKGROUND),
        charts: shown.collect(),
        rounds: trial.rounds.iter().map(|round| RoundShown::of(l, round)).collect(),
        learned: learned(&trial),
        young: said(l, sheet, &[TrialField::YoungAsked, TrialField::YoungChanged]),
        evaluation: evaluation.map_or_else(Vec::new, |it| said(l, it, EVALUATED)),
        grade: grade(&trial, &charts),
        follow_ups: follow_ups(l, &trial, rights.edits, today),
        rights,
        form: form.keyed(&app.store),
        sharings: Sharing::ALL
            .map(|sharing| {
                Choice::new(sharing.code(), l.coded("trial-share", sharing.code())).hint(share_told(sharing))
            })
            .to_vec(),
        who_reads: share_told(trial.sharing).into_owned(),
        done: done.map(|done| l.coded("trial-done", done).into_owned()),
        known_on: l.date(today).into_owned(),
        page,
        l,
        trial,
    })
}

const BACKGROUND: &[TrialField] = &[
    TrialField::Problem,
    TrialField::Practice,
    TrialField::YoungSay,
    TrialField::Change,
    TrialField::Why,
    TrialField::FirstStep,
    TrialField::Team,
];

const EVALUATED: &[EvaluationField] = &[
    EvaluationField::Worked,
    EvaluationField::Took,
    EvaluationField::YoungSay,
    EvaluationField::PartnersSay,
    EvaluationField::Unwanted,
    EvaluationField::SomethingElse,
    EvaluationField::Compared,
    EvaluationField::Outside,
    EvaluationField::MustChange,
    EvaluationField::TakesOver,
    EvaluationField::First,
];

fn rights(visitor: &Visitor, trial: &Trial) -> Rights {
    let Some(viewer) = &visitor.viewer else { return Rights::default() };
    let house = trial.municipality.id;
    let there = |roles: &[Role]| viewer.organisations(roles).contains(&house);
    Rights {
        edits: there(EDITS),
        shares: there(SHARES),
        copies: viewer.organisations(EDITS).iter().any(|mine| *mine != house),
        leads: there(&[Role::KuiLeader]) && visitor.app.store.runs(Part::Casework),
    }
}

fn figure_of(trial: &Trial, charts: &Charts) -> Option<String> {
    let (measure, _) = charts.list.iter().find(|(measure, _)| measure.role == MeasureRole::Outcome)?;
    Some(figure_address(&trial.municipality.code, measure))
}

/// From the reports to the trial. Who leads goes to the people; others to the table on this page.
fn trail(l: Locale, trial: &Trial, charts: &Charts, rights: Rights) -> Trail {
    let here = Trail::at(l, Stop::Trial, trial.title().to_owned());
    let Some((measure, _)) = charts.list.first() else { return here };
    let reports = charts.reported.map(|count| l.with1("overview-trail-reports", "count", count));
    let indicator = l.coded("trial-figure", measure.counted.indicator());
    if rights.leads {
        let figure = figure_address(&trial.municipality.code, measure);
        let query = figure.split_once('?').map_or("", |(_, query)| query);
        let query = query.split('#').next().unwrap_or_default();
        let people = format!("/overview/people?{query}&of=funnel&part=reported");
        let here = here.leads_to(Stop::Figure, indicator, figure);
        return match reports {
            Some(reports) => here.leads_to(Stop::Report, reports, people),
            None => here,
        };
    }
    let here = here.figures_only(Stop::Figure, indicator, "#outcome");
    match reports {
        Some(reports) => here.figures_only(Stop::Report, reports, "#outcome"),
        None => here,
    }
}

fn learned(trial: &Trial) -> Vec<String> {
    if let Some(evaluation) = &trial.evaluation {
        return evaluation.lines(EvaluationField::Learned).map(str::to_owned).collect();
    }
    trial.rounds.iter().flat_map(|round| round.sheet.lines(RoundField::Learned)).map(str::to_owned).collect()
}

fn grade(trial: &Trial, charts: &Charts) -> Grade {
    let outcome = charts.list.first();
    let baseline = outcome.and_then(|(_, chart)| chart.parts.last()).map_or(0, |part| part.baseline);
    let began = trial.rounds.first().map(|round| round.from);
    let own_numbers = outcome
        .is_some_and(|(_, chart)| chart.points().any(|point| began.is_some_and(|began| point.to >= began)));
    let evaluation = trial.evaluation.as_ref();
    let says = |field| evaluation.is_some_and(|it| it.has(field));
    let sheet = &trial.written.sheet;
    Grade::of(Knowledge {
        rounds: trial.rounds.iter().filter(|round| round.decided_on.is_some()).count(),
        own_numbers,
        young_words: sheet.has(TrialField::YoungWords) || says(EvaluationField::YoungSay),
        baseline,
        shift: baseline >= MIN_BASELINE && shifted(&charts.list).contains("outcome"),
        compared: says(EvaluationField::Compared),
        repeated: trial.kept_elsewhere,
        outside: says(EvaluationField::Outside),
    })
}
