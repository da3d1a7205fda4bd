//! What stands around a case: guardians, reports, spells, consents, an offer to a colleague.

use domain::casework::{Activity, HandOverState};
use domain::cpr::age_on;
use domain::reports::{Kind, State};
use domain::tables::{CauseCode, ClosingOutcomeCode, EducationKindCode};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::access::Viewer;
use crate::casework::case::name_of;
use crate::casework::guardian::OF_AGE;
use crate::casework::hand_over;
use crate::casework::table::{activities, cases, consents, guardians, handovers};
use crate::directory::table::organisations;
use crate::reports::table::reports;
use crate::reports::texts::Texts;
use crate::time::{day, day_or_none, instant};
use crate::{Store, StoreFault};

/// A guardian of somebody under 18.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guardian {
    /// Which one of the case, counted from 1: how it is named when it ends.
    pub nth: u64,
    /// The name.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// Holds custody; a parent without it has no right of sight.
    pub custody: bool,
    /// From where the municipality knows it.
    pub source: String,
    /// When it was recorded.
    pub recorded_on: Date,
}

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

/// A recorded activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spell {
    /// Which one of the case, counted from 1: how it is named when it is confirmed.
    pub nth: u64,
    /// What, from when, said by whom.
    pub activity: Activity,
    /// The last day on which it holds unless somebody confirms it.
    pub runs_out_on: Option<Date>,
}

/// A consent that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Public id.
    pub id: String,
    /// The institution that it names.
    pub institution: String,
    /// The day on which it was given.
    pub given_on: Date,
    /// How.
    pub how: Option<String>,
}

/// An offer of the case to a colleague that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnOffer {
    /// Public id.
    pub id: String,
    /// Who is asked.
    pub to: String,
    /// Who had the case.
    pub from: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Since when.
    pub at: Now,
    /// It is the viewer who is asked.
    pub to_me: bool,
}

/// Who holds custody or is otherwise recorded today; nobody for who is 18.
pub(super) async fn guardians(
    store: &Store,
    now: Now,
    case: &cases::Model,
) -> Result<Vec<Guardian>, StoreFault> {
    let today = now.day();
    if age_on(day(&case.born)?, today) >= OF_AGE {
        return Ok(Vec::new());
    }
    let rows = guardians::Entity::find()
        .filter(guardians::Column::CaseId.eq(case.id))
        .order_by_asc(guardians::Column::Id)
        .all(store.reading())
        .await?;
    let key = case.key(store.keys())?;
    let mut found = Vec::new();
    for (nth, row) in (1..).zip(rows) {
        if row.until_on.as_deref().is_some_and(|until| until < today.to_string().as_str()) {
            continue;
        }
        let sealed = row.opened(&key)?;
        found.push(Guardian {
            nth,
            name: row.name,
            phone: sealed.phone,
            custody: row.custody,
            source: sealed.source,
            recorded_on: day(&row.recorded_on)?,
        });
    }
    Ok(found)
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

/// The recorded activities that weren't superseded, the last begun first.
pub(super) async fn spells(db: &impl ConnectionTrait, case: i64) -> Result<Vec<Spell>, StoreFault> {
    let rows = activities::Entity::find()
        .filter(activities::Column::CaseId.eq(case))
        .order_by_asc(activities::Column::Id)
        .all(db)
        .await?;
    let mut spells = (1..)
        .zip(rows)
        .filter(|(_, row)| row.superseded_at.is_none())
        .map(|(nth, row)| {
            Ok(Spell {
                nth,
                activity: row.activity()?,
                runs_out_on: day_or_none(row.runs_out_on.as_deref())?,
            })
        })
        .collect::<Result<Vec<_>, StoreFault>>()?;
    spells.sort_by_key(|spell| std::cmp::Reverse((spell.activity.from, spell.nth)));
    Ok(spells)
}

/// The consents that stand.
pub(super) async fn consents(store: &Store, case: &cases::Model) -> Result<Vec<Consent>, StoreFault> {
    let key = case.key(store.keys())?;
    let rows = consents::Entity::find()
        .filter(consents::Column::CaseId.eq(case.id))
        .filter(consents::Column::WithdrawnAt.is_null())
        .find_also_related(organisations::Entity)
        .all(store.reading())
        .await?;
    rows.into_iter()
        .map(|(row, institution)| {
            Ok(Consent {
                how: row.how(&key)?,
                id: row.public_id,
                institution: institution.map(|it| it.name).unwrap_or_default(),
                given_on: day(&row.given_on)?,
            })
        })
        .collect()
}

/// The offer of the case that waits for an answer.
pub(super) async fn on_offer(
    store: &Store,
    viewer: &Viewer,
    case: &cases::Model,
) -> Result<Option<OnOffer>, StoreFault> {
    let db = store.reading();
    let row = handovers::Entity::find()
        .filter(handovers::Column::CaseId.eq(case.id))
        .filter(handovers::Column::State.eq(HandOverState::Offered.code()))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let key = case.key(store.keys())?;
    let reason = row.sealed.as_deref().map(|sealed| key.open(hand_over::PLACE, sealed)).transpose()?;
    let from = match row.from_person_id {
        Some(from) => Some(name_of(db, from).await?),
        None => None,
    };
    Ok(Some(OnOffer {
        id: row.public_id,
        to: name_of(db, row.to_person_id).await?,
        from,
        reason,
        at: Now::at(instant(row.offered_at)?),
        to_me: row.to_person_id == viewer.person,
    }))
}
