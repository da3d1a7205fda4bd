//! GET /recommendations/{id}: a recommendation as a page (screen 10).

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use domain::recommendations::{
    EvidenceField, EvidenceKind, RecommendationField, RecommendationMove, RecommendationState, Stance,
    StepField, consultation_clock,
};
use serde::Deserialize;
use store::figures::releases;
use store::programme::invitation;
use store::recommendations::{Evidence, Recommendation, STANDS, recommendation, silent};

use super::behind::{Behind, behind};
use super::shown::{Piece, StepShown, shown, step_shown};
use super::words::text_of;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Worded as _};
use crate::parts::{Clock, Crumb, LoopBack, Page, Stop, Trail};
use crate::texts::Locale;
use crate::thread::behind_release;
use crate::visitor::Visitor;

/// What a page has to say of what was done just before.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

#[derive(Template)]
#[template(path = "recommendations/page.html")]
struct RecommendationPage {
    page: Page,
    l: Locale,
    it: Recommendation,
    title: String,
    themes: Vec<String>,
    road: LoopBack,
    trail: Trail,
    clock: Option<Clock>,
    evidence: Vec<Piece>,
    told: Vec<(String, String)>,
    steps: Vec<StepShown>,
    /// Members that were asked and haven't said where they stand.
    silent: usize,
    /// The members that stand behind it, with how their backing stands; for those in the partnership.
    behind: Vec<Behind>,
    own: Option<String>,
    form: Filled,
    stances: Vec<Choice>,
    done: Option<String>,
}

impl RecommendationPage {
    fn is(&self, state: RecommendationState) -> bool {
        self.it.state == state
    }

    /// The numbers of the evidence that stands, as the demand refers to it.
    fn notes(&self) -> Vec<i64> {
        let standing = self.evidence.iter().filter(|row| row.withdrawn.is_none());
        standing.map(|row| row.number).collect()
    }

    fn said(&self, field: RecommendationField) -> String {
        text_of(self.l, &self.it.written.sheet, field)
    }

    /// How the backing of an organisation stands, where that is to be said.
    fn backing(&self, organisation: i64) -> Option<String> {
        let behind = self.behind.iter().find(|it| it.organisation == organisation)?;
        Some(behind.told(self.l))
    }

    fn is_unconfirmed(&self) -> bool {
        self.behind.iter().any(|it| !it.is_confirmed)
    }
}

/// The page.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let done = Some(asked.done).filter(|done| visitor.l.has(&format!("recommendation-done-{done}")));
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
    let (l, viewer) = (visitor.l, visitor.viewer.as_ref());
    let it = recommendation(&app.store, viewer, id).await?;
    let sheet = &it.written.sheet;
    let name = sheet.get(RecommendationField::Title).to_owned();
    let title = it.number.map_or_else(|| name.clone(), |number| format!("{number}. {name}"));
    let invitation = invitation(app.store.reading()).await?;
    let texts = invitation.document.texts(l.language());
    let silent = silent(app.store.reading(), &it, visitor.now.day()).await?.len();
    let behind = if it.rights.takes_part { behind(app, visitor.now.day(), &it).await? } else { Vec::new() };
    let releases = releases(&app.store, None).await?;
    let own = viewer.and_then(|viewer| viewer.membership(STANDS)).map(|m| m.name.clone());
    let mut page = visitor.page(title.clone());
    page.crumbs =
        vec![Crumb::to("/recommendations", l.t("recommendations-title")), Crumb::here(title.clone())];
    page.has_errors = form.has_mistakes();
    let mut trail = trail(l, &it, &title).within(app.store.parts());
    let figures = holding(&it, EvidenceKind::Figure).map(|piece| piece.sheet.get(EvidenceField::Of));
    trail = behind_release(l, trail, &releases, &figures.collect::<Vec<_>>())?;
    draw(&RecommendationPage {
        page,
        l,
        themes: sheet
            .codes(RecommendationField::Themes)
            .filter_map(|code| texts.theme(code).map(|theme| theme.title.clone()))
            .collect(),
        road: road(l, &it),
        trail,
        clock: clock(l, &it, visitor.now.day(), silent),
        evidence: it.evidence.iter().map(|piece| shown(l, &it, piece, &releases)).collect(),
        told: TOLD
            .iter()
            .filter(|field| sheet.has(**field))
            .map(|field| (field.label(l).into_owned(), text_of(l, sheet, *field)))
            .collect(),
        steps: it.steps.iter().map(|step| step_shown(l, &it, step)).collect(),
        silent,
        behind,
        own: own.filter(|_| it.rights.stands && it.state == RecommendationState::InConsultation),
        form: form.keyed(&app.store),
        stances: Stance::ALL
            .map(|stance| Choice::new(stance.code(), l.coded("recommendation-say", stance.code())))
            .to_vec(),
        done: done.map(|done| l.coded("recommendation-done", done).into_owned()),
        title,
        it,
    })
}

const TOLD: &[RecommendationField] = &[
    RecommendationField::Why,
    RecommendationField::YoungSay,
    RecommendationField::Effect,
    RecommendationField::Takes,
    RecommendationField::Risks,
    RecommendationField::Level,
    RecommendationField::Horizon,
    RecommendationField::Contact,
];

/// The six stops, with the days that are known.
fn road(l: Locale, it: &Recommendation) -> LoopBack {
    let known = it.days();
    let followed = it.steps.iter().rev().find(|step| step.step == RecommendationMove::FollowUp);
    let followed = followed.and_then(|step| step.sheet.day(StepField::On));
    let days = [None, it.consulted_on, it.adopted_on, known.delivered, known.answered, followed];
    let stops = RecommendationState::ALL.into_iter().zip(days).map(|(state, day)| {
        let told = day.map_or_else(String::new, |day| l.date(day).into_owned());
        (l.coded("recommendation-state", state.code()), told.into())
    });
    LoopBack::new(l, stops, it.state as usize)
}

/// The evidence of a kind that holds: what was withdrawn, or others can't look at any more, is no stop of the thread.
fn holding(it: &Recommendation, kind: EvidenceKind) -> impl Iterator<Item = &Evidence> {
    it.evidence.iter().filter(move |piece| piece.kind == kind && piece.withdrawn.is_none() && piece.is_shared)
}

fn trail(l: Locale, it: &Recommendation, title: &str) -> Trail {
    let of = |kind: EvidenceKind| holding(it, kind).count();
    let mut trail = Trail::at(l, Stop::Recommendation, title.to_owned());
    if it.state.is_public() {
        trail = trail.finished();
    }
    let (trials, figures) = (of(EvidenceKind::Trial), of(EvidenceKind::Figure));
    if trials > 0 {
        // What this reader may not open is told below, with how far it is shared.
        let href = match holding(it, EvidenceKind::Trial).next() {
            Some(piece) if trials == 1 && piece.may_open => {
                format!("/trials/{}", piece.sheet.get(EvidenceField::Of))
            }
            _ => "#evidence".to_owned(),
        };
        trail = trail.leads_to(Stop::Trial, l.with1("recommendation-trials", "count", trials), href);
    }
    if figures > 0 {
        let told = l.with1("recommendation-figures", "count", figures);
        let only = holding(it, EvidenceKind::Figure).next().filter(|_| figures == 1);
        let href = only.map_or_else(
            || "#evidence".to_owned(),
            |piece| format!("/compare/{}", piece.sheet.get(EvidenceField::Of)),
        );
        trail = trail.figures_only(Stop::Figure, told, href);
    }
    trail
}

/// The clock of the consultation, while it lasts.
fn clock(l: Locale, it: &Recommendation, today: jiff::civil::Date, silent: usize) -> Option<Clock> {
    if it.state != RecommendationState::InConsultation {
        return None;
    }
    let reckoned = consultation_clock(it.consulted_on?).ok()?;
    let waits = l.with1("recommendation-waits", "count", silent).into_owned();
    Some(Clock::of(l, &reckoned, None, today).small().waits_for(waits))
}
