//! The roles of a membership, and the kinds of organisation that can give them.

use serde::{Deserialize, Serialize};

/// What an organisation is in the partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrganisationKind {
    /// A municipality (kommune), with its unit for the young (kommunal ungeindsats, KUI).
    Municipality,
    /// A school or an FGU institution.
    Institution,
    /// KL, host of the programme.
    Host,
    /// The ministry, co-host.
    Ministry,
    /// The reference group (følgegruppe).
    ReferenceGroup,
    /// An organisation of young people.
    YouthOrganisation,
    /// Where a knowledge person (videnperson) comes from.
    Knowledge,
}

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// What a person is in an organisation, from a day and perhaps to a day.
        ///
        /// A role gives nothing by itself: the grounds (`store::access`) say what follows from it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Role { $($(#[$doc])* #[serde(rename = $code)] $name),+ }

        impl Role {
            /// Every role, in the order of the documentation.
            pub const ALL: &'static [Role] = &[$(Role::$name),+];

            /// The code in the database, the API and the address of a text.
            pub fn code(self) -> &'static str {
                match self { $(Role::$name => $code),+ }
            }
        }

        impl std::str::FromStr for Role {
            type Err = UnknownRole;
            fn from_str(code: &str) -> Result<Self, UnknownRole> {
                match code { $($code => Ok(Role::$name),)+ other => Err(UnknownRole(other.to_owned())) }
            }
        }
    };
}

roles! {
    /// Study counsellor (studievejleder) at a school.
    SchoolCounsellor = "school-counsellor",
    /// Counsellor or teacher at an FGU institution.
    FguCounsellor = "fgu-counsellor",
    /// Counsellor in a municipality's unit for the young (KUI-vejleder).
    KuiCounsellor = "kui-counsellor",
    /// Leader of that unit.
    KuiLeader = "kui-leader",
    /// The partnership's coordinator (tovholder) in a municipality.
    Coordinator = "coordinator",
    /// The municipality's job centre.
    JobCentre = "job-centre",
    /// The young person; a citizen, not a member of anything.
    YoungPerson = "young-person",
    /// Holder of custody over a young person under 18; a citizen.
    Guardian = "guardian",
    /// KL's secretariat for the programme.
    Secretariat = "secretariat",
    /// Member of the reference group (følgegruppe).
    ReferenceGroup = "reference-group",
    /// Youth organisation.
    YouthOrganisation = "youth-organisation",
    /// Knowledge person (videnperson).
    KnowledgePerson = "knowledge-person",
    /// The ministry.
    Ministry = "ministry",
    /// Auditor or data protection officer.
    Auditor = "auditor",
    /// Local administrator: people, memberships, relations; no case.
    Administrator = "administrator",
}

/// A role code that is none of [`Role::ALL`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown role `{0}`: use one of the codes in docs/reference/roles.md")]
pub struct UnknownRole(pub String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_found_again_by_its_code() {
        for &role in Role::ALL {
            assert_eq!(role.code().parse(), Ok(role));
        }
        assert_eq!("king".parse::<Role>(), Err(UnknownRole("king".into())));
    }

    #[test]
    fn every_role_is_documented() {
        let reference = include_str!("../../../../docs/reference/roles.md");
        for role in Role::ALL {
            assert!(
                reference.contains(&format!("| `{}` |", role.code())),
                "docs/reference/roles.md lacks {role:?}"
            );
        }
    }
}
