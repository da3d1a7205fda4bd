//! What is written about a trial as a whole.

use crate::sheet_fields;

/// The themes of the invitation, by the codes of `data/themes.csv`.
const THEMES: &[&str] = &["cooperation", "voice", "data", "assessment"];

sheet_fields! {
    /// A field of a trial.
    TrialField, "trial", {
        /// Its name.
        Title = "title": Form::Line(100),
        /// Which themes of the partnership it is about.
        Themes = "themes": Form::Several(THEMES),
        /// Who is responsible: staff.
        Responsible = "responsible": Form::Line(100),
        /// Who else works on it, inside and outside.
        Team = "team": Form::Line(200),
        /// How it is done today.
        Practice = "practice": Form::Words(2000),
        /// What is wrong with that, in one sentence.
        Problem = "problem": Form::Line(300),
        /// What the young people say about it.
        YoungSay = "young-say": Form::Words(2000),
        /// What is to become of it.
        AimWhat = "aim-what": Form::Line(300),
        /// For whom.
        AimWhom = "aim-whom": Form::Line(200),
        /// How much: the share to be reached, in percent.
        AimShare = "aim-share": Form::Number(0, 100),
        /// By when.
        AimBy = "aim-by": Form::Day,
        /// What is done differently.
        Change = "change": Form::Words(2000),
        /// Why one believes in it.
        Why = "why": Form::Words(2000),
        /// The smallest first step.
        FirstStep = "first-step": Form::Line(300),
        /// What one believes will happen, written before it is tried.
        Prediction = "prediction": Form::Words(1000),
        /// What counts as a result.
        Outcome = "outcome": Form::Code,
        /// Within so many days, where that is part of it.
        OutcomeWithin = "outcome-within": Form::Number(1, 365),
        /// What shows that one does what was planned.
        Process = "process": Form::Code,
        /// Within so many days.
        ProcessWithin = "process-within": Form::Number(1, 365),
        /// What must not get worse.
        Balancing = "balancing": Form::Code,
        /// Within so many days.
        BalancingWithin = "balancing-within": Form::Number(1, 365),
        /// Only reports of this kind.
        Kind = "kind": Form::One(&["risk", "dropout"]),
        /// Only reports from this institution.
        Partner = "partner": Form::Code,
        /// How the young were asked.
        YoungAsked = "young-asked": Form::Words(1000),
        /// What they changed.
        YoungChanged = "young-changed": Form::Words(1000),
        /// Their own words.
        YoungWords = "young-words": Form::Words(1000),
        /// That they said yes to being quoted.
        YoungConsent = "young-consent": Form::Yes,
    }
}

/// What a trial needs to be written down at all.
pub const NEEDED_TO_BEGIN: &[TrialField] = &[TrialField::Title];

/// What a trial needs to be planned: all that a first round asks for.
pub const NEEDED_TO_PLAN: &[TrialField] = &[
    TrialField::Title,
    TrialField::Themes,
    TrialField::Responsible,
    TrialField::Practice,
    TrialField::Problem,
    TrialField::AimWhat,
    TrialField::AimWhom,
    TrialField::AimShare,
    TrialField::AimBy,
    TrialField::Change,
    TrialField::FirstStep,
    TrialField::Prediction,
    TrialField::Outcome,
];

/// What isn't taken along when another municipality copies a trial: its people, its practice, its dates, its young people's
/// words. The copy's own municipality writes these itself.
pub const AFTER_COPYING: &[TrialField] = &[
    TrialField::Responsible,
    TrialField::Team,
    TrialField::Practice,
    TrialField::YoungSay,
    TrialField::AimShare,
    TrialField::AimBy,
    TrialField::Partner,
    TrialField::YoungAsked,
    TrialField::YoungChanged,
    TrialField::YoungWords,
    TrialField::YoungConsent,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Form, SheetField as _};
    use crate::tables::Tables;

    #[test]
    fn the_themes_are_those_of_the_table() {
        let table: Vec<&str> = Tables::real().themes.iter().map(|theme| theme.code.as_str()).collect();
        assert_eq!(TrialField::Themes.form(), Form::Several(THEMES));
        assert_eq!(THEMES, table);
    }

    #[test]
    fn a_copy_has_to_be_planned_anew() {
        assert!(AFTER_COPYING.iter().any(|field| NEEDED_TO_PLAN.contains(field)));
    }
}
