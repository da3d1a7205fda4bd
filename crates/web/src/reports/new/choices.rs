//! The answers to choose from, with their words from the tables.

use domain::reports::Kind;
use domain::tables::{Cause, Tables};
use jiff::civil::Date;
use store::directory::Organisation;

use crate::parts::forms::Choice;
use crate::texts::{Locale, capital};

/// Risk or dropout, each with the sentence that tells them apart.
pub fn kinds(l: Locale) -> Vec<Choice> {
    let kind = |kind: Kind| {
        Choice::new(kind.code(), l.coded("report-kind", kind)).hint(l.coded("report-kind-hint", kind))
    };
    Kind::ALL.map(kind).into()
}

/// The municipalities that take the institution's reports.
pub fn municipalities(l: Locale, partners: &[Organisation]) -> Vec<Choice> {
    let named = partners.iter().map(|partner| Choice::new(partner.code.clone(), partner.name.clone()));
    [Choice::new("", l.t("report-choose"))].into_iter().chain(named).collect()
}

/// The kinds of education that exist on the day.
pub fn educations(l: Locale, tables: &Tables, today: Date) -> Vec<Choice> {
    let existing = tables.education_kinds.iter().filter(|kind| kind.in_use_on(today));
    let choices = existing.map(|kind| Choice::new(kind.code.to_string(), capital(l.name(kind))));
    [Choice::new("", l.t("report-choose"))].into_iter().chain(choices).collect()
}

/// The causes that a school may give, under their headings.
pub fn causes(l: Locale, tables: &Tables) -> Vec<Choice> {
    let mut causes: Vec<&Cause> = tables.causes.iter().filter(|cause| cause.school_may_choose).collect();
    let place = |cause: &Cause| ["education", "person", "practical"].iter().position(|g| *g == cause.group);
    causes.sort_by_key(|cause| place(cause).unwrap_or(usize::MAX));
    let choice = |cause: &Cause| {
        Choice::new(cause.code.to_string(), capital(l.name(cause)))
            .under(l.coded("report-cause-group", &cause.group))
    };
    causes.into_iter().map(choice).collect()
}

/// Who knows that the school reports.
pub fn informed(l: Locale) -> Vec<Choice> {
    ["both", "person", "none"].map(|who| Choice::new(who, l.coded("report-informed", who))).into()
}

/// Yes and no.
pub fn yes_no(l: Locale) -> Vec<Choice> {
    ["yes", "no"].map(|answer| Choice::new(answer, l.coded("report-answer", answer))).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_is_offered_no_cause_of_health_substance_or_custody() {
        let offered = causes(Locale::EN, Tables::real());
        let has = |code: &str| offered.iter().any(|choice| choice.value == code);
        for kept_away in
            ["mental-health", "physical-health", "neurodivergence", "substance", "custody", "deceased"]
        {
            assert!(!has(kept_away), "{kept_away}");
        }
        assert!(has("absence") && has("other"));
    }
}
