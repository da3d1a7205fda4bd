//! What a school wrote, and whether it is right.

use std::borrow::Cow;

use domain::reports::{Kind, Party, State};
use domain::tables::Tables;
use store::reports::{Writing, Written};
use store::voice::{About, Reported, Said};

use crate::texts::Locale;

/// One report as a card.
#[derive(Debug, Clone)]
pub struct ReportCard {
    /// Its number, for answering.
    pub number: String,
    /// What it says in a sentence.
    pub sentence: String,
    /// The names of the causes.
    pub causes: Vec<String>,
    /// In the school's words.
    pub words: Option<String>,
    /// What the school has tried.
    pub tried: Option<String>,
    /// Who wrote it and when.
    pub by: Cow<'static, str>,
    /// That it was taken back or went to the wrong place.
    pub void: Option<Cow<'static, str>>,
    /// What was written on it since, oldest first.
    pub written: Vec<WrittenSince>,
    /// The young person's answer to it, with own words.
    pub answer: Option<(Cow<'static, str>, Option<String>)>,
}

/// Words that school or municipality wrote on the report after it was sent.
#[derive(Debug, Clone)]
pub struct WrittenSince {
    /// What it is: "Skolen til kommunen".
    pub what: Cow<'static, str>,
    /// The words.
    pub words: String,
    /// Who wrote them and when.
    pub by: Cow<'static, str>,
}

/// The reports, newest first. `sentences` are the keys of what a dropout and a risk say: to the young person, or to a
/// guardian, who is also told the name.
pub fn report_cards(
    l: Locale,
    tables: &Tables,
    about: &About,
    said: Option<&Said>,
    sentence: impl Fn(&Reported) -> String,
) -> Vec<ReportCard> {
    let card = |report: &Reported| ReportCard {
        number: report.number.clone(),
        sentence: sentence(report),
        causes: report.causes.iter().map(|code| cause_name(l, tables, code)).collect(),
        words: report.words.clone(),
        tried: report.tried.clone(),
        by: by(l, report),
        written: report.written.iter().map(|it| written(l, about, report, it)).collect(),
        void: match report.state {
            State::Withdrawn => Some(l.t("me-report-withdrawn")),
            State::Returned => Some(l.t("me-report-returned")),
            _ => None,
        },
        answer: said
            .and_then(|said| said.about_report(&report.number))
            .map(|given| (l.coded("me-answer-given", given.answer.code()), given.words.clone())),
    };
    about.reports.iter().map(card).collect()
}

impl ReportCard {
    /// What a report says to the one it is about.
    pub fn to_the_young(l: Locale, report: &Reported) -> String {
        match report.kind {
            Kind::Dropout => l.with1("me-report-dropout", "day", l.day_of_year(report.occurred_on)),
            Kind::Risk => l.with1("me-report-risk", "day", l.day_of_year(report.at)),
        }
        .into_owned()
    }
}

fn written(l: Locale, about: &About, report: &Reported, written: &Written) -> WrittenSince {
    let from_school = written.from == Party::School;
    let what = match (written.what, from_school) {
        (Writing::Addition, _) => l.t("me-written-addition"),
        (Writing::Message, true) => l.t("me-written-to-municipality"),
        (Writing::Message, false) => l.t("me-written-to-school"),
        (Writing::Withdrawal, _) => l.t("me-written-withdrawal"),
        (Writing::Return, _) => l.t("me-written-return"),
    };
    let place = if from_school { &report.institution.1 } else { &about.municipality.name };
    let at = l.short_moment(written.at);
    let by = match &written.by {
        Some(name) => l.with3("me-report-by", "sender", name, "school", place, "day", at),
        None => l.with2("me-report-by-system", "school", place, "day", at),
    };
    WrittenSince { what, words: written.words.clone(), by }
}

fn cause_name(l: Locale, tables: &Tables, code: &str) -> String {
    tables.causes.get(code).map_or_else(|_| code.to_owned(), |cause| l.name(cause).to_owned())
}

fn by(l: Locale, report: &Reported) -> Cow<'static, str> {
    let (school, day) = (&report.institution.1, l.date(report.at));
    match &report.sender {
        Some(sender) => l.with3("me-report-by", "sender", sender, "school", school, "day", day),
        None => l.with2("me-report-by-system", "school", school, "day", day),
    }
}
