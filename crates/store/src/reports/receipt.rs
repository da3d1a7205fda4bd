//! One report as its school sees it: what it wrote, the clocks, the loop back.

use domain::clocks::Stop;
use domain::reports::{Kind, Move, Party};
use domain::tables::{CauseCode, EducationKindCode};
use domain::text::ReceiptNumber;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{EntityTrait, QueryFilter, QuerySelect};

use super::moving::numbered;
use super::table::reports;
use super::told::{Loop, Opens, Told, loop_of};
use super::written::{Written, written_on};
use crate::access::{Ground, Seen, Viewer, see_list_further};
use crate::casework::clocks::{self, Clock};
use crate::casework::table::cases;
use crate::directory::table::people;
use crate::directory::{Organisation, organisation_by_id};
use crate::time::day;
use crate::{Refused, Store, StoreFault, settings};

/// A report as its school sees it.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The number.
    pub number: ReceiptNumber,
    /// Risk or dropout.
    pub kind: Kind,
    /// The name as the school sent it.
    pub name: String,
    /// The six digits of the date, then dots.
    pub masked_cpr: String,
    /// Who sent it.
    pub institution: Organisation,
    /// Who received it.
    pub municipality: Organisation,
    /// The education that is being left.
    pub education: EducationKindCode,
    /// When the young person began there.
    pub started_on: Date,
    /// When the risk was seen, or the last day there.
    pub occurred_on: Date,
    /// Why.
    pub causes: Vec<CauseCode>,
    /// In the school's words.
    pub words: Option<String>,
    /// What the school has tried.
    pub tried: Option<String>,
    /// Telephone, if passed on.
    pub phone: Option<String>,
    /// E-mail, if passed on.
    pub email: Option<String>,
    /// Whether the young person knew of the report.
    pub person_informed: bool,
    /// Whether those with custody did.
    pub guardians_informed: Option<bool>,
    /// Whether something else was agreed.
    pub alternative_agreed: Option<bool>,
    /// On risks: the first day on which it no longer holds.
    pub lapses_on: Option<Date>,
    /// What became of it, as far as the school may know.
    pub progress: Loop,
    /// The contact person, told on every report.
    pub contact_person: Option<String>,
    /// The clocks. How one ended that waits for contact or an offer is told only with a ground.
    pub clocks: Vec<ToldClock>,
    /// What was written since.
    pub written: Vec<Written>,
    /// What the school can do with it now.
    pub moves: Vec<Move>,
}

/// `Debug` shows no text.
impl std::fmt::Debug for Receipt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Receipt({})", self.number)
    }
}

/// A clock for the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldClock {
    /// The clock; where its standing is withheld it is as it began, the same whatever was done since.
    pub clock: Clock,
    /// Whether the school may know whether it runs still. Else no countdown may be shown: it would go on after contact
    /// was made, or tell by stopping.
    pub standing_is_told: bool,
}

/// The report with this number, for a counsellor of the institution that sent it, or its system.
///
/// # Errors
/// [`Refused::Absent`] when there is none, or it isn't theirs.
pub async fn receipt(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    page: &'static str,
    number: ReceiptNumber,
) -> Result<Seen<Receipt>, Refused> {
    let query = reports::Entity::find().filter(numbered(number)).limit(1);
    let further = [Ground::Retention, Ground::Consent];
    let seen =
        see_list_further::<reports::Entity>(store, viewer, now, page, query, &[Ground::OwnReport], &further)
            .await?;
    let one = seen.into_iter().next().ok_or(Refused::Absent)?;
    let settings = settings::of_organisation(store.reading(), one.seen.municipality_id).await?;
    let opens = Opens::by(&one.further, settings.school_sees_contact_on_risk);
    let receipt = receipt_of(store, &one.seen, opens).await?;
    Ok(one.seen.map(|_| receipt))
}

async fn receipt_of(store: &Store, row: &reports::Model, opens: Opens) -> Result<Receipt, StoreFault> {
    let db = store.reading();
    let absent = || StoreFault::Unknown("a report without its case, school or municipality".into());
    let case = cases::Entity::find_by_id(row.case_id).one(db).await?.ok_or_else(absent)?;
    let institution = organisation_by_id(db, row.institution_id).await?.ok_or_else(absent)?;
    let municipality = organisation_by_id(db, row.municipality_id).await?.ok_or_else(absent)?;
    let key = case.key(store.keys())?;
    let (texts, report) = (row.texts(&key)?, row.report()?);
    Ok(Receipt {
        number: row.receipt_number()?,
        kind: report.kind,
        name: texts.name,
        masked_cpr: case.identity(store.keys())?.masked_cpr(),
        institution,
        municipality,
        education: EducationKindCode::known(&row.education_kind),
        started_on: day(&row.started_on)?,
        occurred_on: day(&row.occurred_on)?,
        causes: row.causes.split('|').filter(|it| !it.is_empty()).map(CauseCode::known).collect(),
        words: texts.words,
        tried: texts.tried,
        phone: texts.phone,
        email: texts.email,
        person_informed: row.person_informed,
        guardians_informed: row.guardians_informed,
        alternative_agreed: row.alternative_agreed,
        lapses_on: report.lapses_on,
        progress: loop_of(row, opens)?,
        contact_person: name_of(store, case.contact_person_id).await?,
        clocks: told_clocks(store, row, &case, opens).await?,
        written: written_on(store, row, &key).await?,
        moves: report.moves_of(Party::School).collect(),
    })
}

async fn name_of(store: &Store, person: Option<i64>) -> Result<Option<String>, StoreFault> {
    let Some(person) = person else { return Ok(None) };
    Ok(people::Entity::find_by_id(person).one(store.reading()).await?.map(|person| person.name))
}

async fn told_clocks(
    store: &Store,
    row: &reports::Model,
    case: &cases::Model,
    opens: Opens,
) -> Result<Vec<ToldClock>, StoreFault> {
    let rules = store.rules();
    let born = day(&case.born)?;
    let told = |clock: Clock| {
        let stopped_by = rules.book.rule(&clock.rule, clock.from).map(|rule| rule.stopped_by);
        let standing_is_told = match stopped_by {
            Ok(Stop::Opened | Stop::InstitutionTold) => true,
            Ok(Stop::Contact) => opens.contact,
            _ => opens.outcome,
        };
        let clock =
            if standing_is_told { clock } else { clock.when_it_began(&rules, row.municipality_id, born) };
        ToldClock { clock, standing_is_told }
    };
    let clocks = clocks::of_report(store.reading(), &rules, row.id, born).await?;
    Ok(clocks.into_iter().map(told).collect())
}

impl Receipt {
    /// Whether contact is told: else the page says that there is no ground.
    pub fn contact_is_told(&self) -> bool {
        self.progress.tried_at != Told::Withheld
    }
}
