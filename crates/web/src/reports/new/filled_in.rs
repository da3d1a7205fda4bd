//! The form as it was filled in: its fields on the way to a report, to a draft, and back onto the page.

use domain::mistakes::Mistake;
use domain::reports::new_report::{Field, RawReport};

use crate::parts::forms::{Filled, told};

/// The questions whose answers a draft keeps. The answer about welfare is none of them: it is kept nowhere.
const KEPT: &[&str] = &[
    "institution",
    "kind",
    "cpr",
    "name",
    "home_municipality",
    "home_other",
    "education_kind",
    "started_on-day",
    "started_on-month",
    "started_on-year",
    "occurred_on-day",
    "occurred_on-month",
    "occurred_on-year",
    "causes",
    "words",
    "tried",
    "informed",
    "phone",
    "email",
    "alternative_agreed",
];

/// What the report will say, before it is checked.
pub fn raw(form: &Filled) -> RawReport {
    let mut raw = RawReport::from_form(form.pairs());
    for (field, name) in [(Field::StartedOn, "started_on"), (Field::OccurredOn, "occurred_on")] {
        match form.read_date(name) {
            Ok(Some(day)) => raw.set(field, &day.to_string()),
            Ok(None) => {}
            // Half a date is no date, and not nothing either.
            Err(unreadable) => raw.set(field, &unreadable.to_string()),
        }
    }
    let (person, guardians) = match form.value("informed") {
        "both" => ("yes", "yes"),
        "person" => ("yes", "no"),
        "none" => ("no", "no"),
        other => (other, ""),
    };
    raw.set(Field::PersonInformed, person);
    raw.set(Field::GuardiansInformed, guardians);
    raw
}

/// The pairs that a draft keeps.
pub fn kept(form: &Filled) -> Vec<(String, String)> {
    let kept = form.pairs().filter(|(name, value)| KEPT.contains(name) && !value.trim().is_empty());
    kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The fields in the order of the page.
const ORDER: &[&str] = &[
    "kind",
    "cpr",
    "name",
    "home_municipality",
    "home_other",
    "education_kind",
    "started_on",
    "occurred_on",
    "causes",
    "words",
    "tried",
    "informed",
    "phone",
    "email",
    "alternative_agreed",
    "welfare",
];

/// Says on the page what is wrong. What was told of a question on another way is not told again.
pub fn refuse(form: &mut Filled, mistakes: &[Mistake<Field>]) {
    for mistake in mistakes {
        let question = question(mistake.field);
        if question == "home_municipality" && form.mistake("home_other").is_some() {
            continue;
        }
        let text = told(form.language(), mistake);
        form.refuse(question, text);
    }
}

/// One line in the summary for each question of the page, in its order: two fields may ask one question.
pub fn by_question(form: &mut Filled) {
    form.in_order(ORDER);
    for (first, second) in [("cpr", "name"), ("education_kind", "started_on"), ("causes", "words")] {
        form.together(first, second);
    }
}

/// The question in which a field is asked.
fn question(field: Field) -> &'static str {
    match field {
        Field::PersonInformed | Field::GuardiansInformed => "informed",
        other => other.name(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Locale;

    fn form(pairs: &[(&str, &str)]) -> Filled {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Filled::posted(Locale::DA, pairs.collect())
    }

    #[test]
    fn a_draft_keeps_no_answer_about_welfare() {
        let kept =
            kept(&form(&[("welfare", "yes"), ("words", "ord"), ("cpr_confirmed", "yes"), ("name", " ")]));
        assert_eq!(kept, [("words".to_owned(), "ord".to_owned())]);
    }

    #[test]
    fn a_date_without_its_month_is_a_mistake_and_not_a_gap() {
        let raw = raw(&form(&[("occurred_on-day", "20"), ("occurred_on-year", "2026")]));
        assert!(raw.get(Field::OccurredOn).is_some());
        assert_eq!(raw.get(Field::StartedOn), None);
    }

    #[test]
    fn who_knows_is_one_question_and_two_answers() {
        let answers = |informed| {
            let raw = raw(&form(&[("informed", informed)]));
            let of = |field| raw.get(field).unwrap_or_default().to_owned();
            (of(Field::PersonInformed), of(Field::GuardiansInformed))
        };
        assert_eq!(answers("both"), ("yes".into(), "yes".into()));
        assert_eq!(answers("person"), ("yes".into(), "no".into()));
        assert_eq!(answers(""), (String::new(), String::new()));
    }
}
