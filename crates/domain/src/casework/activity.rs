//! An activity: a dated spell of what a young person does, with who said so and when it was last confirmed.

use jiff::civil::Date;

use crate::mistakes::{FieldName, Mistake, Problem};
use crate::tables::{ActivityState, ActivityStateCode, Tables};
use crate::text::DateForm;

/// A spell. What is found out later does not change it: a new spell, or a new confirmation, stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// What.
    pub state: ActivityStateCode,
    /// Its first day.
    pub from: Date,
    /// Its last day, where it has ended or an end is known.
    pub to: Option<Date>,
    /// Who said so.
    pub source: ActivitySource,
    /// The day on which it was last known to be so.
    pub confirmed_on: Date,
    /// The agreed day of beginning, where the activity is an agreement to begin. The knowledge ends with that day.
    pub agreed_for: Option<Date>,
}

/// Who said what a young person does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActivitySource {
    /// The young person.
    YoungPerson,
    /// Someone with custody.
    Guardian,
    /// A school or FGU institution.
    School,
    /// A counsellor who found it out.
    Counsellor,
    /// A register.
    Register,
}

/// An activity as typed.
#[derive(Clone, Default)]
#[expect(missing_docs, reason = "the fields of `Activity` before they are checked")]
pub struct RawActivity {
    pub state: String,
    pub from: String,
    pub to: String,
    pub source: String,
    pub agreed_for: String,
}

/// The fields of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of its name")]
pub enum ActivityField {
    State,
    From,
    To,
    Source,
    AgreedFor,
}

impl ActivitySource {
    /// Every source.
    pub const ALL: [Self; 5] =
        [Self::YoungPerson, Self::Guardian, Self::School, Self::Counsellor, Self::Register];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::YoungPerson => "young-person",
            Self::Guardian => "guardian",
            Self::School => "school",
            Self::Counsellor => "counsellor",
            Self::Register => "register",
        }
    }

    /// The source of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }
}

impl Activity {
    /// Checks what a counsellor typed; it is confirmed today.
    ///
    /// # Errors
    /// Every mistake, in the order of the form.
    pub fn check(
        raw: &RawActivity,
        tables: &Tables,
        today: Date,
    ) -> Result<Self, Vec<Mistake<ActivityField>>> {
        let mut mistakes = Vec::new();
        let mut note = |field, problem| mistakes.push(Mistake::new(field, problem));

        let row = tables.activity_states.get(raw.state.trim()).map_err(Problem::UnknownCode);
        let row = row.and_then(|row| if row.by_hand() { Ok(row) } else { Err(Problem::NotByHand) });
        let row = row.map_err(|problem| note(ActivityField::State, problem)).ok();
        let from = day(&raw.from).map_err(|problem| note(ActivityField::From, problem)).ok().flatten();
        match from {
            None if raw.from.trim().is_empty() => note(ActivityField::From, Problem::Missing),
            Some(from) if from > today => note(ActivityField::From, Problem::Future { today }),
            _ => {}
        }
        let to = day(&raw.to).map_err(|problem| note(ActivityField::To, problem)).ok().flatten();
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            note(ActivityField::To, Problem::EndsBeforeItBegins);
        }
        let source = ActivitySource::from_code(raw.source.trim());
        if source.is_none() {
            note(ActivityField::Source, Problem::NotAChoice);
        }
        let agreed_for =
            day(&raw.agreed_for).map_err(|problem| note(ActivityField::AgreedFor, problem)).ok().flatten();
        if agreed_for.is_none()
            && row.is_some_and(ActivityState::is_agreement)
            && raw.agreed_for.trim().is_empty()
        {
            note(ActivityField::AgreedFor, Problem::Missing);
        }
        if agreed_for.is_some() && row.is_some_and(|row| !row.is_agreement()) {
            note(ActivityField::AgreedFor, Problem::NotAnAgreement);
        }
        match (row, from, source) {
            (Some(row), Some(from), Some(source)) if mistakes.is_empty() => {
                Ok(Self { state: row.code.clone(), from, to, source, confirmed_on: today, agreed_for })
            }
            _ => Err(mistakes),
        }
    }
}

fn day(text: &str) -> Result<Option<Date>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    DateForm::Danish.read(text).map(Some).ok_or(Problem::NotADate)
}

impl FieldName for ActivityField {
    const FORM: &'static str = "activity";

    fn slug(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::From => "from",
            Self::To => "to",
            Self::Source => "source",
            Self::AgreedFor => "agreed-for",
        }
    }

    const ALL: &'static [Self] = &[Self::State, Self::From, Self::To, Self::Source, Self::AgreedFor];

    fn problems(self) -> &'static [&'static str] {
        match self {
            Self::State => &["unknown", "not-by-hand"],
            Self::From => &["missing", "not-a-date", "future"],
            Self::To => &["not-a-date", "ends-before-it-begins"],
            Self::Source => &["not-a-choice"],
            Self::AgreedFor => &["missing", "not-a-date", "not-an-agreement"],
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn typed(state: &str, from: &str, to: &str, agreed_for: &str) -> Result<Activity, Vec<String>> {
        let raw = RawActivity {
            state: state.into(),
            from: from.into(),
            to: to.into(),
            source: "young-person".into(),
            agreed_for: agreed_for.into(),
        };
        Activity::check(&raw, Tables::real(), date(2026, 11, 24))
            .map_err(|mistakes| mistakes.iter().map(Mistake::key).collect())
    }

    #[test]
    fn a_job_is_confirmed_today() {
        let job = typed("job-full", "1.10.2026", "", "").unwrap();
        assert_eq!((job.from, job.confirmed_on), (date(2026, 10, 1), date(2026, 11, 24)));
    }

    #[test]
    fn nobody_writes_that_knowledge_ran_out() {
        assert_eq!(typed("stale", "2026-10-01", "", "").unwrap_err(), ["activity-error-state-not-by-hand"]);
    }

    #[test]
    fn a_spell_ends_after_it_begins_and_has_begun() {
        assert_eq!(
            typed("job-full", "2026-10-01", "2026-09-30", "").unwrap_err(),
            ["activity-error-to-ends-before-it-begins"]
        );
        assert_eq!(typed("job-full", "2026-11-25", "", "").unwrap_err(), ["activity-error-from-future"]);
        assert_eq!(
            typed("job-full", "", "31-11-2026", "").unwrap_err(),
            ["activity-error-from-missing", "activity-error-to-not-a-date"]
        );
    }

    #[test]
    fn an_agreed_start_has_a_day() {
        assert_eq!(
            typed("start-agreed-fgu", "2026-11-24", "", "").unwrap_err(),
            ["activity-error-agreed-for-missing"]
        );
        assert!(typed("start-agreed-fgu", "2026-11-24", "", "2027-01-04").is_ok());
        assert_eq!(
            typed("unemployed", "2026-11-24", "", "2027-01-04").unwrap_err(),
            ["activity-error-agreed-for-not-an-agreement"],
            "a day that would stop no clock isn't taken in silence"
        );
    }
}
