//! Which roles an organisation can give.

use super::{OrganisationKind, Role};
use crate::tables::InstitutionKind;

/// The roles that an administrator of such an organisation can give its people; citizens' roles are nobody's to give.
///
/// An institution's kind decides what its counsellors are called; where it isn't known, both are offered.
pub fn offered_roles(kind: OrganisationKind, institution: Option<InstitutionKind>) -> &'static [Role] {
    match (kind, institution) {
        (OrganisationKind::Municipality, _) => {
            &[Role::KuiCounsellor, Role::KuiLeader, Role::JobCentre, Role::Auditor, Role::Administrator]
        }
        (OrganisationKind::Institution, Some(InstitutionKind::Fgu)) => {
            &[Role::FguCounsellor, Role::Auditor, Role::Administrator]
        }
        (OrganisationKind::Institution, Some(_)) => {
            &[Role::SchoolCounsellor, Role::Auditor, Role::Administrator]
        }
        (OrganisationKind::Institution, None) => {
            &[Role::SchoolCounsellor, Role::FguCounsellor, Role::Auditor, Role::Administrator]
        }
        (OrganisationKind::Host, _) => &[Role::Secretariat, Role::Administrator],
        (OrganisationKind::Ministry, _) => &[Role::Ministry, Role::Administrator],
        (OrganisationKind::ReferenceGroup, _) => &[Role::ReferenceGroup, Role::Administrator],
        (OrganisationKind::YouthOrganisation, _) => &[Role::YouthOrganisation, Role::Administrator],
        (OrganisationKind::Knowledge, _) => &[Role::KnowledgePerson, Role::Administrator],
    }
}

/// The role of those who report from an institution of this kind.
pub fn reporting_role(institution: InstitutionKind) -> Role {
    if institution == InstitutionKind::Fgu { Role::FguCounsellor } else { Role::SchoolCounsellor }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_outside_a_municipality_can_be_made_its_counsellor() {
        let case_roles = [Role::KuiCounsellor, Role::KuiLeader];
        for kind in [OrganisationKind::Institution, OrganisationKind::Host, OrganisationKind::Ministry] {
            assert!(!offered_roles(kind, None).iter().any(|role| case_roles.contains(role)), "{kind:?}");
        }
    }

    #[test]
    fn a_school_has_no_fgu_counsellor_and_an_fgu_no_study_counsellor() {
        let school = offered_roles(OrganisationKind::Institution, Some(InstitutionKind::Gymnasium));
        assert!(school.contains(&Role::SchoolCounsellor) && !school.contains(&Role::FguCounsellor));
        let fgu = offered_roles(OrganisationKind::Institution, Some(InstitutionKind::Fgu));
        assert!(fgu.contains(&Role::FguCounsellor) && !fgu.contains(&Role::SchoolCounsellor));
        assert_eq!(reporting_role(InstitutionKind::Fgu), Role::FguCounsellor);
    }

    #[test]
    fn every_organisation_can_have_an_administrator() {
        for kind in [
            OrganisationKind::Municipality,
            OrganisationKind::Institution,
            OrganisationKind::Host,
            OrganisationKind::Ministry,
            OrganisationKind::ReferenceGroup,
            OrganisationKind::YouthOrganisation,
            OrganisationKind::Knowledge,
        ] {
            assert!(offered_roles(kind, None).contains(&Role::Administrator), "{kind:?}");
        }
    }
}
