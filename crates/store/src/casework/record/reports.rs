//! The reports on the case, as its staff reads them.

use domain::reports::{Kind, State};
use domain::tables::{CauseCode, ClosingOutcomeCode, EducationKindCode};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::casework::table::cases;
use crate::directory::table::organisations;
use crate::reports::table::reports;
use crate::reports::texts::Texts;
use crate::time::{day, day_or_none, instant};
use crate::{Store, StoreFault};

/// A report on the case.
#[derive(Clone, PartialEq, Eq)]
pub struct ReportOnCase {
    /// Its row.
    pub(crate) id: i64,
    /// The receipt number, plain.
    pub number: String,
    /// Risk or dropout.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// The institution's id.
    pub institution: String,
    /// The institution's name.
    pub institution_name: String,
    /// From which education.
    pub education: EducationKindCode,
    /// When the education began.
    pub started_on: Date,
    /// When it happened, or was observed.
    pub occurred_on: Date,
    /// When the municipality received it.
    pub received_at: Now,
    /// When it was first opened.
    pub opened_at: Option<Now>,
    /// The first attempt at contact.
    pub tried_at: Option<Now>,
    /// The first contact.
    pub reached_at: Option<Now>,
    /// The day on which a risk lapses unless its school renews it.
    pub lapses_on: Option<Date>,
    /// When it ended.
    pub ended_at: Option<Now>,
    /// How it ended.
    pub outcome: Option<ClosingOutcomeCode>,
    /// Why, in the school's choice.
    pub causes: Vec<CauseCode>,
    /// The school told the young person.
    pub person_informed: bool,
    /// The school told the guardians.
    pub guardians_informed: Option<bool>,
    /// An alternative was agreed.
    pub alternative_agreed: Option<bool>,
    /// In the school's words.
    pub words: Option<String>,
    /// What the school has tried.
    pub tried: Option<String>,
}

/// `Debug` shows no words.
impl std::fmt::Debug for ReportOnCase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportOnCase")
            .field("number", &self.number)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

/// The case's reports, newest first.
pub(super) async fn reports(store: &Store, case: &cases::Model) -> Result<Vec<ReportOnCase>, StoreFault> {
    let db = store.reading();
    let rows = reports::Entity::find()
        .filter(reports::Column::CaseId.eq(case.id))
        .order_by_desc(reports::Column::ReceivedAt)
        .order_by_desc(reports::Column::Id)
        .all(db)
        .await?;
    let institutions = organisations::Entity::find()
        .filter(organisations::Column::Id.is_in(rows.iter().map(|row| row.institution_id)))
        .all(db)
        .await?;
    let key = case.key(store.keys())?;
    rows.into_iter()
        .map(|row| {
            let institution = institutions.iter().find(|it| it.id == row.institution_id);
            let texts = row.texts(&key)?;
            report(row, institution, texts)
        })
        .collect()
}

fn report(
    row: reports::Model,
    institution: Option<&organisations::Model>,
    texts: Texts,
) -> Result<ReportOnCase, StoreFault> {
    let unknown = |what: &str| StoreFault::Unknown(format!("report {}: {what}", row.id));
    let moment = |micros: Option<i64>| micros.map(|at| instant(at).map(Now::at)).transpose();
    Ok(ReportOnCase {
        id: row.id,
        kind: row.kind.parse().map_err(|_| unknown("kind"))?,
        state: row.state.parse().map_err(|_| unknown("state"))?,
        institution: institution.map(|it| it.code.clone()).unwrap_or_default(),
        institution_name: institution.map(|it| it.name.clone()).unwrap_or_default(),
        education: EducationKindCode::known(&row.education_kind),
        started_on: day(&row.started_on)?,
        occurred_on: day(&row.occurred_on)?,
        received_at: Now::at(instant(row.received_at)?),
        opened_at: moment(row.opened_at)?,
        tried_at: moment(row.tried_at)?,
        reached_at: moment(row.reached_at)?,
        lapses_on: day_or_none(row.lapses_on.as_deref())?,
        ended_at: moment(row.ended_at)?,
        outcome: row.outcome.as_deref().map(ClosingOutcomeCode::known),
        causes: row.causes.split('|').filter(|code| !code.is_empty()).map(CauseCode::known).collect(),
        person_informed: row.person_informed,
        guardians_informed: row.guardians_informed,
        alternative_agreed: row.alternative_agreed,
        words: texts.words,
        tried: texts.tried,
        number: row.number,
    })
}
