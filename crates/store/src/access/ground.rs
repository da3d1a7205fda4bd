//! The grounds: name, paragraph, texts, and the condition that the database evaluates.

use domain::directory::{RelationState, Role};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::Viewer;
use crate::casework::table::{cases, consents, guardians};
use crate::directory::table::relations;
use crate::plans::table::plan_tasks;
use crate::reports::table::reports;

macro_rules! grounds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $paragraph:literal, [$($role:ident),*];)+) => {
        /// Why somebody may see or do something.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Ground { $($(#[$doc])* $name),+ }

        impl Ground {
            /// Every ground, in the order of the documentation.
            pub const ALL: &'static [Ground] = &[$(Ground::$name),+];

            /// The code in the trace, and the end of its texts' keys (`ground-CODE`, `ground-CODE-why`).
            pub fn code(self) -> &'static str {
                match self { $(Ground::$name => $code),+ }
            }

            /// The ground of a code.
            pub fn of(code: &str) -> Option<Ground> {
                match code { $($code => Some(Ground::$name),)+ _ => None }
            }

            /// The paragraph or principle from which it comes.
            pub fn paragraph(self) -> &'static str {
                match self { $(Ground::$name => $paragraph),+ }
            }

            /// The roles that can have it.
            pub fn roles(self) -> &'static [Role] {
                match self { $(Ground::$name => &[$(Role::$role),*]),+ }
            }
        }
    };
}

grounds! {
    /// The viewer's own institution sent the report.
    OwnReport = "own-report", "lov om kommunal indsats for unge § 12 c", [SchoolCounsellor, FguCounsellor];
    /// Contact tried and made, on a report of risk, while the young person is a pupil there.
    Retention = "retention", "lov om kommunal indsats for unge § 15 d (målestok)", [SchoolCounsellor, FguCounsellor];
    /// The young person's dated consent names the institution.
    Consent = "consent", "databeskyttelsesforordningen art. 6, stk. 1, litra a", [SchoolCounsellor, FguCounsellor];
    /// The viewer is a counsellor in the municipality that has the case.
    Caseworker = "caseworker", "lov om kommunal indsats for unge", [KuiCounsellor];
    /// The viewer leads that municipality's unit for the young.
    Leader = "leader", "lov om kommunal indsats for unge", [KuiLeader];
    /// The viewer wrote the restricted note or is named on it.
    NamedOnNote = "named-on-note", "dataminimering, databeskyttelsesforordningen art. 5", [KuiCounsellor, KuiLeader];
    /// The step of a plan is the viewer's place's, which works with the municipality today; it is open, and of a plan to which the
    /// young person said yes.
    OwnTask = "own-task", "databeskyttelsesforordningen art. 6, stk. 1, litra a", [SchoolCounsellor, FguCounsellor, JobCentre];
    /// The viewer is the young person.
    Own = "self", "databeskyttelsesforordningen art. 15", [YoungPerson];
    /// The viewer holds custody over the young person, who is under 18.
    Custody = "custody", "hovedreglen om, at forældremyndighedens indehaver handler for den unge under 18", [Guardian];
    /// The viewer is appointed to see the trace, without texts.
    Oversight = "oversight", "databeskyttelsesforordningen art. 32 og 39", [Auditor];
    /// The viewer is appointed to keep people, memberships and relations; no case.
    Administration = "administration", "udpeget af organisationen", [Administrator];
}

impl Ground {
    /// Whether the municipality's lawyer is asked to confirm it ("bekræft lokalt"): its text was not read in the law itself, or
    /// only stands as a yardstick there.
    pub fn confirm_locally(self) -> bool {
        matches!(self, Self::Retention | Self::Custody)
    }

    /// The role of a citizen who has it: no membership is needed.
    pub fn citizen_role(self) -> Option<Role> {
        match self {
            Self::Own => Some(Role::YoungPerson),
            Self::Custody => Some(Role::Guardian),
            _ => None,
        }
    }
}

/// A table whose rows belong to a young person, and what each ground means for it.
pub trait Subject: EntityTrait {
    /// The condition under which `viewer` has `ground` on a row; `None` when it can't be had at all.
    fn condition(ground: Ground, viewer: &Viewer) -> Option<Condition>;
    /// The case that a row belongs to.
    fn case_of(row: &Self::Model) -> i64;
    /// The organisations that a row belongs to, for choosing the role in which it is seen.
    fn organisations_of(row: &Self::Model) -> Vec<i64>;
}

impl Subject for cases::Entity {
    fn condition(ground: Ground, viewer: &Viewer) -> Option<Condition> {
        match ground {
            Ground::Caseworker | Ground::Leader => {
                among(cases::Column::MunicipalityId, viewer.organisations(ground.roles()))
            }
            Ground::Own => own(viewer),
            Ground::Custody => custody(viewer),
            _ => None,
        }
    }

    fn case_of(row: &cases::Model) -> i64 {
        row.id
    }

    fn organisations_of(row: &cases::Model) -> Vec<i64> {
        vec![row.municipality_id]
    }
}

impl Subject for reports::Entity {
    fn condition(ground: Ground, viewer: &Viewer) -> Option<Condition> {
        match ground {
            Ground::OwnReport => among(reports::Column::InstitutionId, viewer.organisations(ground.roles())),
            Ground::Retention => {
                let own = among(reports::Column::InstitutionId, viewer.organisations(ground.roles()))?;
                Some(own.add(reports::Column::Kind.eq("risk")).add(still_a_pupil()))
            }
            Ground::Consent => {
                let own = among(reports::Column::InstitutionId, viewer.organisations(ground.roles()))?;
                Some(own.add(consented()))
            }
            Ground::Caseworker | Ground::Leader => {
                among(reports::Column::MunicipalityId, viewer.organisations(ground.roles()))
            }
            Ground::Own | Ground::Custody => {
                let cases_seen = cases::Entity::find()
                    .select_only()
                    .column(cases::Column::Id)
                    .filter(<cases::Entity as Subject>::condition(ground, viewer)?)
                    .into_query();
                Some(Condition::all().add(reports::Column::CaseId.in_subquery(cases_seen)))
            }
            _ => None,
        }
    }

    fn case_of(row: &reports::Model) -> i64 {
        row.case_id
    }

    fn organisations_of(row: &reports::Model) -> Vec<i64> {
        vec![row.institution_id, row.municipality_id]
    }
}

impl Subject for plan_tasks::Entity {
    fn condition(ground: Ground, viewer: &Viewer) -> Option<Condition> {
        if ground != Ground::OwnTask {
            return None;
        }
        let schools = viewer.organisations(&[Role::SchoolCounsellor, Role::FguCounsellor]);
        let job_centres = viewer.organisations(&[Role::JobCentre]);
        let of_schools =
            among(plan_tasks::Column::InstitutionId, schools).map(|theirs| theirs.add(still_a_partner()));
        let of_job_centres = among(plan_tasks::Column::MunicipalityId, job_centres)
            .map(|theirs| theirs.add(plan_tasks::Column::InstitutionId.is_null()));
        if of_schools.is_none() && of_job_centres.is_none() {
            return None;
        }
        let theirs = Condition::any().add_option(of_schools).add_option(of_job_centres);
        let at_work = cases::Entity::find()
            .select_only()
            .column(cases::Column::Id)
            .filter(cases::Column::Open.eq(true))
            .into_query();
        let open = Condition::all()
            .add(plan_tasks::Column::Open.eq(true))
            .add(plan_tasks::Column::CaseId.in_subquery(at_work));
        Some(open.add(theirs))
    }

    fn case_of(row: &plan_tasks::Model) -> i64 {
        row.case_id
    }

    fn organisations_of(row: &plan_tasks::Model) -> Vec<i64> {
        vec![row.institution_id.unwrap_or(row.municipality_id)]
    }
}

/// The task's institution works together with the task's municipality today.
fn still_a_partner() -> Expr {
    let relation = |column| Expr::col((relations::Entity, column));
    let task = |column| (plan_tasks::Entity, column);
    let confirmed = Query::select()
        .expr(Expr::val(1))
        .from(relations::Entity)
        .and_where(relation(relations::Column::InstitutionId).equals(task(plan_tasks::Column::InstitutionId)))
        .and_where(
            relation(relations::Column::MunicipalityId).equals(task(plan_tasks::Column::MunicipalityId)),
        )
        .and_where(relation(relations::Column::State).eq(RelationState::Confirmed.code()))
        .take();
    Expr::exists(confirmed)
}

fn among(column: impl ColumnTrait, organisations: Vec<i64>) -> Option<Condition> {
    (!organisations.is_empty()).then(|| Condition::all().add(column.is_in(organisations)))
}

/// The young person's own cases, in whichever municipality; by a one-time link only the one it names.
fn own(viewer: &Viewer) -> Option<Condition> {
    if let Some(case) = viewer.link_case {
        return Some(Condition::all().add(cases::Column::Id.eq(case)));
    }
    let index = viewer.cpr_index.clone().filter(|_| viewer.citizen)?;
    Some(Condition::all().add(cases::Column::CprIndex.eq(index)))
}

/// Holds custody, recorded by the municipality and not ended, over somebody who is under 18 on the day.
fn custody(viewer: &Viewer) -> Option<Condition> {
    if viewer.link_case.is_some() {
        return None;
    }
    let index = viewer.cpr_index.clone().filter(|_| viewer.citizen)?;
    let today = viewer.day.to_string();
    // Born after this day, one is under 18; the 18th birthday itself is no longer custody.
    let under_18 = viewer.day.checked_sub(jiff::Span::new().years(18)).ok()?.to_string();
    let held = guardians::Entity::find()
        .select_only()
        .column(guardians::Column::CaseId)
        .filter(guardians::Column::CprIndex.eq(index))
        .filter(guardians::Column::Custody.eq(true))
        .filter(guardians::Column::UntilOn.is_null().or(guardians::Column::UntilOn.gte(today)))
        .into_query();
    Some(Condition::all().add(cases::Column::Born.gt(under_18)).add(cases::Column::Id.in_subquery(held)))
}

/// No later report says that the young person has left this institution.
fn still_a_pupil() -> Expr {
    let gone = Alias::new("gone");
    let column = |name: &'static str| Expr::col((gone.clone(), Alias::new(name)));
    let reported_gone = Query::select()
        .expr(Expr::val(1))
        .from_as(reports::Entity, gone.clone())
        .and_where(column("case_id").equals((reports::Entity, reports::Column::CaseId)))
        .and_where(column("institution_id").equals((reports::Entity, reports::Column::InstitutionId)))
        .and_where(column("kind").eq("dropout"))
        .and_where(column("state").is_not_in(["withdrawn", "returned"]))
        .and_where(column("received_at").gte(Expr::col((reports::Entity, reports::Column::ReceivedAt))))
        .take();
    Expr::exists(reported_gone).not()
}

/// A consent names the institution and isn't taken back.
fn consented() -> Expr {
    let given = Query::select()
        .expr(Expr::val(1))
        .from(consents::Entity)
        .and_where(
            Expr::col((consents::Entity, consents::Column::CaseId))
                .equals((reports::Entity, reports::Column::CaseId)),
        )
        .and_where(
            Expr::col((consents::Entity, consents::Column::InstitutionId))
                .equals((reports::Entity, reports::Column::InstitutionId)),
        )
        .and_where(consents::Column::WithdrawnAt.is_null())
        .take();
    Expr::exists(given)
}
