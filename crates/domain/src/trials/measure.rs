//! What a trial is measured by: an indicator, asked of each young person, with a filter.

use super::TrialField;
use crate::reports::Kind;
use crate::sheet::Sheet;

/// What is asked of each young person; the answer is yes, no, or not yet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Whether the clock of this rule was met.
    InTime(String),
    /// Whether the report was opened within so many weekdays.
    Opened,
    /// Whether contact was tried within so many weekdays.
    Tried,
    /// Whether the young person was reached within so many weekdays.
    Reached,
    /// Whether a start was agreed within so many days.
    StartAgreed,
    /// Whether the young person was back in education, FGU or job within so many days.
    Back,
    /// Whether there was no alternative after the days of the indicator; fewer is better.
    WithoutAlternative,
    /// Whether nobody knows what the young person does; fewer is better.
    Unknown,
}

/// Why a measure is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Shows whether the aim is reached.
    Outcome,
    /// Shows whether what was planned is done.
    Process,
    /// Shows whether something else gets worse.
    Balancing,
}

/// A measure with its filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Why it is there.
    pub role: Role,
    /// What is asked.
    pub counted: Counted,
    /// The days within which, where that is part of the question; weekdays or days as [`Counted`] says.
    pub within: u16,
    /// Only reports of this kind.
    pub kind: Option<Kind>,
    /// Only reports from the institution of this id.
    pub partner: Option<String>,
}

/// The measures of a trial, the outcome first.
pub fn measures(sheet: &Sheet<TrialField>) -> Vec<Measure> {
    const FIELDS: [(Role, TrialField, TrialField); 3] = [
        (Role::Outcome, TrialField::Outcome, TrialField::OutcomeWithin),
        (Role::Process, TrialField::Process, TrialField::ProcessWithin),
        (Role::Balancing, TrialField::Balancing, TrialField::BalancingWithin),
    ];
    let kind = Kind::ALL.into_iter().find(|kind| kind.code() == sheet.get(TrialField::Kind));
    let partner = Some(sheet.get(TrialField::Partner)).filter(|id| !id.is_empty());
    let measure = |(role, counted, within)| {
        let counted = Counted::from_code(sheet.get(counted))?;
        let within = sheet.number(within).unwrap_or(counted.usual_days());
        Some(Measure { role, counted, within, kind, partner: partner.map(str::to_owned) })
    };
    FIELDS.into_iter().filter_map(measure).collect()
}

impl Measure {
    /// Whether its filter takes in a report of this kind from this institution. Who is back, or without an alternative, is asked
    /// only after a dropout.
    pub fn takes_in(&self, kind: Kind, institution: &str) -> bool {
        let dropouts_only = matches!(self.counted, Counted::Back | Counted::WithoutAlternative);
        self.kind.is_none_or(|it| it == kind)
            && self.partner.as_deref().is_none_or(|partner| partner == institution)
            && (!dropouts_only || kind == Kind::Dropout)
    }
}

impl Role {
    /// The word for keys of texts; also the slug of its field.
    pub fn code(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Process => "process",
            Self::Balancing => "balancing",
        }
    }
}

impl Counted {
    /// Everything but the clocks, of which each has a rule.
    pub const WITHOUT_RULE: [Self; 7] = [
        Self::Opened,
        Self::Tried,
        Self::Reached,
        Self::StartAgreed,
        Self::Back,
        Self::WithoutAlternative,
        Self::Unknown,
    ];

    /// The indicator's id and its part, as the sheet holds them: `funnel.reached`, `contact-in-time.RULE`.
    pub fn code(&self) -> String {
        match self.part() {
            Some(part) => format!("{}.{part}", self.indicator()),
            None => self.indicator().to_owned(),
        }
    }

    /// What stands behind that code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split_once('.') {
            Some(("contact-in-time", rule)) if !rule.is_empty() => Some(Self::InTime(rule.to_owned())),
            _ => Self::WITHOUT_RULE.into_iter().find(|counted| counted.code() == code),
        }
    }

    /// The id of the indicator to which it belongs.
    pub fn indicator(&self) -> &'static str {
        match self {
            Self::InTime(_) => "contact-in-time",
            Self::Opened | Self::Tried | Self::Reached | Self::StartAgreed => "funnel",
            Self::Back => "re-entry",
            Self::WithoutAlternative => "without-alternative",
            Self::Unknown => "unknown",
        }
    }

    /// The part of the indicator, where it has several.
    pub fn part(&self) -> Option<&str> {
        match self {
            Self::InTime(rule) => Some(rule),
            Self::Opened => Some("opened"),
            Self::Tried => Some("tried"),
            Self::Reached => Some("reached"),
            Self::StartAgreed => Some("start-agreed"),
            Self::Back | Self::WithoutAlternative | Self::Unknown => None,
        }
    }

    /// Whether these are weekdays; else they are days of the calendar.
    pub fn in_weekdays(&self) -> bool {
        matches!(self, Self::Opened | Self::Tried | Self::Reached)
    }

    /// Whether a larger share is better.
    pub fn more_is_better(&self) -> bool {
        !matches!(self, Self::WithoutAlternative | Self::Unknown)
    }

    /// The days unless said: two to open, five to reach, thirty to agree on a start, ninety to be back.
    fn usual_days(&self) -> u16 {
        match self {
            Self::Opened => 2,
            Self::Tried | Self::Reached => 5,
            Self::Back => 90,
            _ => 30,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(typed: &[(TrialField, &str)]) -> Sheet<TrialField> {
        let text = |field| typed.iter().find(|(it, _)| *it == field).map_or("", |(_, text)| text);
        Sheet::check(|field| text(field).to_owned()).unwrap()
    }

    #[test]
    fn every_question_is_found_again_by_its_code() {
        let rule = Counted::InTime("contact-15-17".into());
        for counted in Counted::WITHOUT_RULE.into_iter().chain([rule]) {
            assert_eq!(Counted::from_code(&counted.code()), Some(counted));
        }
        assert_eq!(Counted::from_code("contact-in-time."), None);
        assert_eq!(Counted::from_code("neet"), None);
    }

    #[test]
    fn the_filter_of_a_trial_holds_for_all_its_measures() {
        let measures = measures(&sheet(&[
            (TrialField::Outcome, "funnel.reached"),
            (TrialField::OutcomeWithin, "2"),
            (TrialField::Balancing, "re-entry"),
            (TrialField::Kind, "dropout"),
            (TrialField::Partner, "nordlund-tekniske-skole"),
        ]));
        let told: Vec<_> = measures.iter().map(|it| (it.role, it.counted.code(), it.within)).collect();
        assert_eq!(
            told,
            [(Role::Outcome, "funnel.reached".into(), 2), (Role::Balancing, "re-entry".into(), 90)]
        );
        assert!(measures.iter().all(|it| it.kind == Some(Kind::Dropout) && it.partner.is_some()));
    }
}
