//! The reports of the case, and what staff may do with each.

use std::collections::HashMap;

use domain::reports::{Move, Party, Report};
use domain::tables::Tables;
use store::casework::YoungPerson;
use store::casework::record::ReportOnCase;

use crate::casework::kind_label;
use crate::texts::Locale;

/// A report in the side column.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says whether one act is offered")]
pub struct ReportShown {
    /// Its number, as people write it.
    pub number: String,
    /// Look and word of its kind.
    pub kind: (&'static str, String),
    /// From which school and education.
    pub from: String,
    /// Where it stands, in a word, and how it ended.
    pub state: String,
    /// The address below which its acts are.
    pub href: String,
    /// It can be opened.
    pub opens: bool,
    /// It can be closed.
    pub closes: bool,
    /// It can go back to its school.
    pub returns: bool,
    /// The agreement with its school, if one is in force.
    pub agreement: Option<String>,
    /// School and counsellor can write on it.
    pub open: bool,
}

/// The reports, newest first; `agreements` holds the pairs in force by the school's id.
pub fn reports(l: Locale, record: &YoungPerson, agreements: &HashMap<String, String>) -> Vec<ReportShown> {
    let one = |report: &ReportOnCase| {
        let pair = agreements.get(&report.institution);
        ReportShown {
            agreement: pair.map(|pair| format!("/agreements/{pair}")),
            ..shown(l, &record.person.case, report)
        }
    };
    record.reports.iter().map(one).collect()
}

fn shown(l: Locale, case: &str, report: &ReportOnCase) -> ReportShown {
    let rule = Report { kind: report.kind, state: report.state, lapses_on: None };
    let moves: Vec<Move> = rule.moves_of(Party::Municipality).collect();
    let education = Tables::real().education_kinds.get(report.education.as_str());
    let education = education.map_or("", |education| l.name(education));
    ReportShown {
        number: number(&report.number),
        kind: kind_label(l, report.kind),
        from: l
            .with2("case-report-from", "school", &report.institution_name, "education", education)
            .into_owned(),
        state: state(l, report),
        href: format!("/cases/{case}/reports/{}", report.number),
        opens: moves.contains(&Move::Open),
        closes: moves.contains(&Move::Close),
        returns: moves.contains(&Move::GiveBack),
        agreement: None,
        open: report.state.is_open(),
    }
}

fn state(l: Locale, report: &ReportOnCase) -> String {
    let state = l.coded("case-report-state", report.state.code());
    let outcome =
        report.outcome.as_ref().and_then(|code| Tables::real().closing_outcomes.get(code.as_str()).ok());
    match outcome {
        Some(outcome) => format!("{state}: {}", l.name(outcome)),
        None => state.into_owned(),
    }
}

/// A receipt number as people write it: `7K3M9-QTXW4C`.
pub fn number(plain: &str) -> String {
    match plain.parse::<domain::text::ReceiptNumber>() {
        Ok(number) => number.to_string(),
        Err(_) => plain.to_owned(),
    }
}
