//! What a report says of what the young person did: the school knew it, and a status over time begins with it.

use jiff::civil::Date;

use super::activity::{Activity, ActivitySource};
use crate::reports::Kind;
use crate::tables::{ActivityStateCode, EducationKindCode};

/// The education from which a school reported, as a spell: to the last day on a dropout, and on a risk with no end,
/// as it was known on the day of the observation.
pub fn schooling(kind: Kind, education: &EducationKindCode, started_on: Date, occurred_on: Date) -> Activity {
    Activity {
        state: ActivityStateCode::known(state(education.as_str())),
        from: started_on.min(occurred_on),
        to: (kind == Kind::Dropout).then_some(occurred_on),
        source: ActivitySource::School,
        confirmed_on: occurred_on,
        agreed_for: None,
    }
}

/// Reports of one education tell of one spell: where one says when it ended, the others say no more than that.
pub fn without_repeated(mut schooling: Vec<Activity>) -> Vec<Activity> {
    let key = |spell: &Activity| (spell.from, spell.state.to_string());
    schooling.sort_by_key(|spell| (key(spell), spell.to.is_none(), std::cmp::Reverse(spell.confirmed_on)));
    schooling.dedup_by_key(|spell| key(spell));
    schooling
}

fn state(education: &str) -> &'static str {
    match education {
        "stu" => "edu-stu",
        "10kl" => "edu-basic",
        "avu" | "fvu" | "obu" | "ivu" | "frifag" | "prodsk" | "kuu" | "egu-old" => "edu-prep",
        fgu if fgu.starts_with("fgu") => "edu-fgu",
        _ => "edu-youth",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::tables::Tables;

    const BEGAN: Date = date(2026, 8, 10);

    #[test]
    fn a_dropout_ends_the_education_from_which_a_risk_was_reported() {
        let gf2 = EducationKindCode::known("eud-gf2");
        let risk = schooling(Kind::Risk, &gf2, BEGAN, date(2026, 9, 2));
        let dropout = schooling(Kind::Dropout, &gf2, BEGAN, date(2026, 11, 16));
        assert_eq!(risk.to, None);
        assert_eq!(without_repeated(vec![risk, dropout.clone()]), [dropout]);
    }

    #[test]
    fn another_education_is_another_spell() {
        let stx = schooling(Kind::Dropout, &EducationKindCode::known("stx"), BEGAN, date(2026, 9, 2));
        let fgu = schooling(Kind::Risk, &EducationKindCode::known("fgu-agu"), BEGAN, date(2026, 11, 16));
        assert_eq!(without_repeated(vec![stx, fgu]).len(), 2);
    }

    #[test]
    fn every_kind_of_education_is_a_state_of_the_table() {
        let tables = Tables::real();
        for kind in &tables.education_kinds {
            assert!(tables.activity_states.get(state(kind.code.as_str())).is_ok(), "{}", kind.code);
        }
    }
}
