//! The answers to choose from, with their words from the tables.

use domain::reports::Kind;
use domain::tables::{Cause, Municipality, Named, Tables};
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

/// The municipalities that take the institution's reports first, then all others: choosing one of these leads to a word
/// on where to turn.
pub fn municipalities(l: Locale, tables: &Tables, partners: &[Organisation]) -> Vec<Choice> {
    let choice = |municipality: &Municipality| {
        Choice::new(municipality.code.to_string(), municipality.full_name(l.language()))
    };
    let is_partner = |municipality: &&Municipality| {
        partners.iter().any(|partner| partner.code == municipality.code.to_string())
    };
    let ask = Choice::new("", l.t("report-choose"));
    let (mine, others): (Vec<_>, Vec<_>) = by_name(tables.municipalities.iter()).partition(is_partner);
    let mine = mine.into_iter().map(|m| choice(m).under(l.t("report-municipalities-partners")));
    let others = others.into_iter().map(|m| choice(m).under(l.t("report-municipalities-others")));
    [ask].into_iter().chain(mine).chain(others).collect()
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

fn by_name<'a>(all: impl Iterator<Item = &'a Municipality>) -> impl Iterator<Item = &'a Municipality> {
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|municipality| danish_order(municipality.danish()));
    all.into_iter()
}

/// The Danish alphabet ends in æ, ø, å, and aa in a name counts as å.
fn danish_order(name: &str) -> String {
    name.to_lowercase().replace('æ', "{a").replace('ø', "{b").replace("aa", "å").replace('å', "{c")
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

    #[test]
    fn partners_stand_first_and_the_rest_in_danish_order() {
        let partner = Organisation {
            id: 1,
            kind: domain::directory::OrganisationKind::Municipality,
            code: "0851".into(),
            name: "Aalborg Kommune".into(),
        };
        let offered = municipalities(Locale::DA, Tables::real(), &[partner]);
        assert_eq!((offered[0].value.as_str(), offered[1].value.as_str()), ("", "0851"));
        assert_ne!(offered[1].group, offered[2].group);
        let last: Vec<_> = offered.iter().rev().take(3).map(|choice| choice.label.as_ref()).collect();
        assert_eq!(last, ["Aarhus Kommune", "Aabenraa Kommune", "Ærø Kommune"]);
    }
}
