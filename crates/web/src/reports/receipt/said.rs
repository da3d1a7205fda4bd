//! What the school wrote, for reading again.

use std::borrow::Cow;

use store::reports::Receipt;

use crate::app::App;
use crate::texts::Locale;

type Row = (Cow<'static, str>, String);

/// Label and answer of every question that was answered.
pub fn said(app: &App, l: Locale, receipt: &Receipt) -> Vec<Row> {
    let tables = app.tables;
    let education = tables.education_kinds.get(receipt.education.as_str());
    let education = education.map_or_else(|_| receipt.education.to_string(), |it| l.name(it).to_owned());
    let causes: Vec<String> = receipt
        .causes
        .iter()
        .map(|code| {
            tables.causes.get(code.as_str()).map_or_else(|_| code.to_string(), |it| l.name(it).to_owned())
        })
        .collect();
    let yes_no = |answer: bool| l.coded("report-answer", if answer { "yes" } else { "no" }).into_owned();
    let knows = match (receipt.person_informed, receipt.guardians_informed) {
        (true, Some(true)) => "both",
        (true, _) => "person",
        (false, _) => "none",
    };
    let answered = [
        ("report-education", Some(format!("{education}, {}", l.date(receipt.started_on)))),
        ("report-question-when", Some(l.day(receipt.occurred_on).into_owned())),
        ("report-causes", Some(causes.join(", "))),
        ("report-words", receipt.words.clone()),
        ("report-question-tried", receipt.tried.clone()),
        ("report-question-informed", Some(l.coded("report-informed", knows).into_owned())),
        ("report-phone", receipt.phone.clone()),
        ("report-email", receipt.email.clone()),
        ("report-alternative", receipt.alternative_agreed.map(yes_no)),
    ];
    answered.into_iter().filter_map(|(key, answer)| Some((l.t(key), answer?))).collect()
}
