use super::*;
use crate::mistakes::Problem;

sheet_fields! {
    /// For the tests.
    Field, "test", {
        /// A line.
        Title = "title": Form::Line(10),
        /// Words.
        Words = "words": Form::Words(20),
        /// A day.
        On = "on": Form::Day,
        /// A share.
        Share = "share": Form::Number(0, 100),
        /// Codes.
        Themes = "themes": Form::Several(&["data", "voice"]),
    }
}

fn sheet(typed: &[(Field, &str)]) -> Result<Sheet<Field>, Vec<crate::mistakes::Mistake<Field>>> {
    Sheet::check(|field| typed.iter().find(|(it, _)| *it == field).map_or("", |(_, text)| text).to_owned())
}

#[test]
fn what_is_written_has_its_form_and_the_rest_is_empty() {
    let read = sheet(&[
        (Field::Title, " Svar "),
        (Field::On, "24-11-2026"),
        (Field::Share, "70 %"),
        (Field::Themes, "data,voice"),
    ])
    .unwrap();
    assert_eq!(read.get(Field::Title), "Svar");
    assert_eq!(read.day(Field::On), Some(jiff::civil::date(2026, 11, 24)));
    assert_eq!(read.number(Field::Share), Some(70));
    assert_eq!(read.codes(Field::Themes).collect::<Vec<_>>(), ["data", "voice"]);
    assert_eq!(read.missing(Field::ALL), [Field::Words]);
}

#[test]
fn every_field_that_lacks_its_form_is_told_at_once() {
    let mistakes = sheet(&[
        (Field::Title, "Alt for lang en titel"),
        (Field::On, "31-11-2026"),
        (Field::Share, "101"),
        (Field::Themes, "data,nonsense"),
    ])
    .unwrap_err();
    let found: Vec<_> = mistakes.iter().map(|it| (it.field, it.problem.code())).collect();
    assert_eq!(
        found,
        [
            (Field::Title, "too-long"),
            (Field::On, "not-a-date"),
            (Field::Share, "out-of-range"),
            (Field::Themes, "not-a-choice")
        ]
    );
    assert_eq!(mistakes[2].problem, Problem::OutOfRange { from: 0, to: 100 });
}

#[test]
fn two_sheets_differ_where_one_of_them_says_something_else() {
    let before = sheet(&[(Field::Title, "Svar"), (Field::Share, "60")]).unwrap();
    let after = sheet(&[(Field::Title, "Svar"), (Field::Words, "Ring")]).unwrap();
    assert_eq!(after.differences(&before), [Field::Words, Field::Share]);
}

#[test]
fn a_sheet_is_read_back_as_it_was_kept_and_an_unknown_field_is_passed_over() {
    let read = sheet(&[(Field::Title, "Svar"), (Field::On, "2026-11-24")]).unwrap();
    let kept = serde_json::to_string(&read).unwrap();
    assert_eq!(serde_json::from_str::<Sheet<Field>>(&kept).unwrap(), read);
    let older: Sheet<Field> = serde_json::from_str(r#"{"title":"Svar","colour":"blå"}"#).unwrap();
    assert_eq!(older.get(Field::Title), "Svar");
    assert!(!format!("{read:?}").contains("Svar"), "what was written is not for logs");
}
