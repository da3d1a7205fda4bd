//! GET /me: what happens now, one thing at a time.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::tables::Tables;
use jiff::civil::Date;
use store::voice::{MyCase, has_wards, notice_shown};

use super::cards::{AnswerCard, ReportCard, gentle_clock, next_steps, report_cards};
use super::notice::Notice;
use super::{helper, mine};
use crate::access::ReaderLines;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Clock, Face, Page, Steps};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// Readers on the card.
const READERS: usize = 3;

#[derive(Template)]
#[template(path = "voice/now.html")]
struct NowPage {
    page: Page,
    l: Locale,
    first_name: String,
    today: Date,
    by_link: bool,
    ward_too: bool,
    several: bool,
    sections: Vec<Section>,
}

/// What is shown of one case.
struct Section {
    case: String,
    municipality: String,
    notice: Option<Notice>,
    clock: Option<Clock>,
    talked: Option<String>,
    answer: Option<AnswerCard>,
    helper: String,
    contact_person: Option<(Face, String)>,
    next: Option<Steps>,
    reports: Vec<ReportCard>,
    words: Option<String>,
    readers: ReaderLines,
    restricted_notes: usize,
}

pub async fn show(State(app): State<App>, visitor: SignedIn) -> Result<Response, Fault> {
    let mine = mine(&visitor, "me").await?;
    let ward_too = has_wards(&app.store, &visitor.viewer).await?;
    if mine.is_empty() && ward_too {
        return Ok(Redirect::to("/ward").into_response());
    }
    let mut sections = Vec::with_capacity(mine.len());
    for my in &mine {
        // Told once, at the first visit; later it stands under "About me".
        let first = !my.notice_was_shown
            && notice_shown(&app.store, &visitor.viewer, visitor.now, &my.about.case).await?;
        let notice = first.then(|| Notice::of(visitor.l, my));
        sections.push(Section::of(visitor.l, app.tables, my, notice, visitor.now.day()));
    }
    Ok(drawn(&visitor, ward_too, sections)?.into_response())
}

fn drawn(visitor: &SignedIn, ward_too: bool, sections: Vec<Section>) -> Result<Html<String>, Fault> {
    let first_name = visitor.viewer.name.split_whitespace().next().unwrap_or_default().to_owned();
    draw(&NowPage {
        page: visitor.page(visitor.l.t("me-title")),
        l: visitor.l,
        first_name,
        today: visitor.now.day(),
        by_link: visitor.viewer.link_case.is_some(),
        ward_too,
        several: sections.len() > 1,
        sections,
    })
}

impl Section {
    fn of(l: Locale, tables: &Tables, my: &MyCase, notice: Option<Notice>, today: Date) -> Self {
        let about = &my.about;
        let reached = about.reports.iter().find_map(|report| report.reached_at);
        let helper = helper(about);
        let talked = reached
            .map(|at| l.with2("me-quiet-talked", "who", &helper, "day", l.day_of_year(at)).into_owned());
        Self {
            case: about.case.clone(),
            municipality: about.municipality.name.clone(),
            notice,
            clock: gentle_clock(l, about, today),
            talked,
            answer: about.open.then(|| AnswerCard::of(l, my)),
            contact_person: about
                .contact_person
                .as_ref()
                .map(|person| (Face::of(&person.name), person.name.clone())),
            next: next_steps(l, about, today),
            reports: report_cards(l, tables, about, Some(&my.said), |report| {
                ReportCard::to_the_young(l, report)
            }),
            words: my.said.words.first().map(|words| words.text.clone()),
            readers: ReaderLines::latest(l, &my.readers.readers, today, READERS),
            restricted_notes: my.restricted_notes,
            helper,
        }
    }
}
