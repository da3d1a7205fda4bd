//! The pass over an uploaded file: everything is checked, nothing is written.

use std::collections::HashMap;
use std::io::Cursor;

use domain::reports::asks_about_welfare;
use domain::reports::new_report::{Checks, Field, Limits, NewReport};
use store::reports::{Foreseen, Foresight, NotReceived, Sender};

use crate::faults::Fault;
use crate::parts::forms::told_of_a_cell;
use crate::reports::spreadsheet::{Row, Sheet};
use crate::visitor::Visitor;

/// Mistakes that a page shows; the rest is counted.
const MOST_SHOWN: usize = 200;
/// Reports for which the database is asked at a time.
const SOME: usize = 200;

/// A mistake by its place.
#[derive(Debug)]
pub struct Misplaced {
    /// The row, the heading being 1; none when it is the file.
    pub row: Option<u64>,
    /// The column's name; none when it is the row.
    pub column: Option<&'static str>,
    /// What is wrong and how to mend it.
    pub told: String,
}

/// What a file would do.
#[derive(Debug, Default)]
pub struct Seen {
    /// Reports that would be received.
    pub new: u64,
    /// Reports that are there already, or stand in the file twice.
    pub there: u64,
    /// The first mistakes.
    pub mistakes: Vec<Misplaced>,
    /// All of them.
    pub mistakes_in_all: usize,
    /// Rows whose control digit does not fit: to be looked at once more.
    pub odd_numbers: Vec<u64>,
    /// Reports about people under 18.
    pub minors: u64,
    /// The first reports as they were understood: name, number, kind, day.
    pub sample: Vec<[String; 4]>,
}

/// Every report of the text with its row, or what is wrong there.
pub fn reports(visitor: &Visitor, text: &str, mut each: impl FnMut(u64, Result<NewReport, Vec<Misplaced>>)) {
    let l = visitor.l;
    let cpr = visitor.app.store.rules().cpr;
    let checks =
        Checks { tables: visitor.app.tables, cpr, today: visitor.now.day(), limits: Limits::default() };
    let mut sheet = match Sheet::open(Cursor::new(text)) {
        Ok(sheet) => sheet,
        Err(problem) => return each(1, Err(of_file(problem.told(l)))),
    };
    loop {
        match sheet.next_row() {
            Ok(None) => return,
            Ok(Some(row)) => each(row.number, checked(visitor, &row, &checks)),
            Err(problem) => return each(0, Err(of_file(problem.told(l)))),
        }
    }
}

fn of_file(told: Vec<String>) -> Vec<Misplaced> {
    told.into_iter().map(|told| Misplaced { row: None, column: None, told }).collect()
}

fn checked(visitor: &Visitor, row: &Row, checks: &Checks<'_>) -> Result<NewReport, Vec<Misplaced>> {
    let at = |column: Option<&'static str>, told| Misplaced { row: Some(row.number), column, told };
    let raw = row.report.as_ref().map_err(|problem| vec![at(None, Row::told(visitor.l, *problem))])?;
    NewReport::check(raw, checks).map_err(|mistakes| {
        mistakes.iter().map(|it| at(Some(it.field.name()), told_of_a_cell(visitor.l, it))).collect()
    })
}

/// Looks through the text for this sender.
///
/// # Errors
/// A [`Fault`] of the database.
pub async fn look_through(visitor: &Visitor, sender: Sender, text: &str) -> Result<Seen, Fault> {
    let foresight = Foresight::of(&visitor.app.store, sender).await?;
    let (mut seen, mut good) = (Seen::default(), Vec::new());
    reports(visitor, text, |row, checked| match checked {
        Ok(report) => good.push((row, report)),
        Err(mistakes) => mistakes.into_iter().for_each(|mistake| seen.note(mistake)),
    });
    let mut before = HashMap::new();
    for some in good.chunks(SOME) {
        let reports: Vec<NewReport> = some.iter().map(|(_, report)| report.clone()).collect();
        for ((row, report), foreseen) in some.iter().zip(foresight.foresee(&reports).await?) {
            seen.look_at(visitor, *row, report);
            seen.count(visitor, *row, foreseen, &mut before);
        }
    }
    seen.mistakes.sort_by_key(|mistake| mistake.row);
    Ok(seen)
}

impl Seen {
    fn note(&mut self, mistake: Misplaced) {
        self.mistakes_in_all += 1;
        if self.mistakes.len() < MOST_SHOWN {
            self.mistakes.push(mistake);
        }
    }

    fn look_at(&mut self, visitor: &Visitor, row: u64, report: &NewReport) {
        if !report.warnings.is_empty() {
            self.odd_numbers.push(row);
        }
        self.minors += u64::from(asks_about_welfare(report.person.cpr.birth_date(), visitor.now.day()));
        if self.sample.len() < 3 {
            self.sample.push([
                report.person.name.as_str().to_owned(),
                report.person.cpr.to_string(),
                visitor.l.coded("report-kind-short", report.kind).into_owned(),
                visitor.l.date(report.occurred_on).into_owned(),
            ]);
        }
    }

    /// Counts what would become of the report, or notes why it would be refused. `before` holds what was said in which
    /// row, by what makes two reports the same.
    fn count(
        &mut self,
        visitor: &Visitor,
        row: u64,
        foreseen: Foreseen,
        before: &mut HashMap<u64, (u64, u64)>,
    ) {
        let at = |field: Field, told| Misplaced { row: Some(row), column: Some(field.name()), told };
        let new = match foreseen.becomes {
            Ok(new) => new,
            Err(refused) => return self.note(at(column_of(&refused), in_words(visitor, &refused))),
        };
        match before.get(&foreseen.same) {
            Some((content, first)) if *content != foreseen.content => {
                let told = visitor.l.with1("upload-twice", "row", first).into_owned();
                self.note(at(Field::Cpr, told));
            }
            Some(_) => self.there += 1,
            None => {
                before.insert(foreseen.same, (foreseen.content, row));
                *(if new { &mut self.new } else { &mut self.there }) += 1;
            }
        }
    }
}

/// The column that a refusal is about.
fn column_of(refused: &NotReceived) -> Field {
    match refused {
        NotReceived::NotAMember { .. } | NotReceived::NoRelation { .. } => Field::HomeMunicipality,
        _ => Field::Cpr,
    }
}

fn in_words(visitor: &Visitor, refused: &NotReceived) -> String {
    let l = visitor.l;
    match refused {
        NotReceived::NotAMember { municipality } => {
            l.with1("report-not-a-member", "municipality", visitor.municipality(*municipality)).into_owned()
        }
        NotReceived::NoRelation { municipality } => {
            l.with1("report-no-relation", "municipality", visitor.municipality(*municipality)).into_owned()
        }
        NotReceived::Conflict { number } => l.with1("upload-exists", "number", number).into_owned(),
        other => other.to_string(),
    }
}
