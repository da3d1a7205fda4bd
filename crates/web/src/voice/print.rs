//! GET /me/print: everything on one page, for paper.

use askama::Template;
use axum::response::Html;
use domain::time::Now;
use store::access::Seen;
use store::voice::{Given, MyCase, OpenNote, OwnWords};

use super::cards::{ReportCard, report_cards};
use super::mine;
use super::written::place;
use crate::access::ReaderLines;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "voice/print.html")]
struct PrintPage {
    page: Page,
    l: Locale,
    at: Now,
    sections: Vec<Section>,
}

struct Section {
    place: Option<String>,
    name: String,
    municipality: String,
    contact_person: Option<String>,
    reports: Vec<ReportCard>,
    clocks: Vec<String>,
    words: Vec<OwnWords>,
    answers: Vec<Given>,
    notes: Vec<OpenNote>,
    readers: ReaderLines,
}

pub async fn show(visitor: SignedIn) -> Result<Html<String>, Fault> {
    if visitor.viewer.link_case.is_some() {
        return Err(Fault::Illegal("a one-time link is limited to reading and answering".into()));
    }
    visitor.proven_lately("/me/print")?;
    let mine = mine(&visitor, "me-print").await?;
    let sections = mine.iter().map(|my| section(&visitor, my, mine.len() > 1)).collect();
    let page = visitor.page(visitor.l.t("me-print-title"));
    draw(&PrintPage { page, l: visitor.l, at: visitor.now, sections })
}

fn section(visitor: &SignedIn, my: &Seen<MyCase>, several: bool) -> Section {
    let (l, about) = (visitor.l, &my.about);
    let clock = |clock: &store::casework::clocks::Clock| {
        let rule = clock.reckoning.as_ref().map_or(clock.rule.as_str(), |r| l.name(&r.rule));
        l.with2("me-print-due", "rule", rule, "day", l.day(clock.due)).into_owned()
    };
    Section {
        place: place(l, my, several),
        name: about.name.clone(),
        municipality: about.municipality.name.clone(),
        contact_person: about.contact_person.as_ref().map(|person| person.name.clone()),
        reports: report_cards(l, visitor.app.tables, about, Some(&my.said), |report| {
            ReportCard::to_the_young(l, report)
        }),
        clocks: about.clocks.iter().map(clock).collect(),
        words: my.said.words.clone(),
        answers: my.said.answers.clone(),
        notes: my.notes.clone(),
        readers: ReaderLines::all(l, &my.readers.readers, visitor.now.day()),
    }
}
