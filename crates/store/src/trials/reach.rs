//! Why somebody may read a trial.

use domain::directory::Role;
use domain::trials::Sharing;

use super::table::trials;
use super::trial::Trial;
use crate::access::Viewer;

/// Who writes a municipality's trials.
pub const EDITS: &[Role] = &[Role::Coordinator, Role::KuiLeader, Role::KuiCounsellor];
/// Who may share and publish them.
pub const SHARES: &[Role] = &[Role::Coordinator, Role::KuiLeader];
/// Who works at an institution that a trial names as partner.
const PARTNERS: &[Role] = &[Role::SchoolCounsellor, Role::FguCounsellor];
/// Who is in the partnership.
const MEMBERS: &[Role] = &[
    Role::Coordinator,
    Role::KuiLeader,
    Role::KuiCounsellor,
    Role::Secretariat,
    Role::ReferenceGroup,
    Role::YouthOrganisation,
    Role::KnowledgePerson,
    Role::Ministry,
];

/// Who sees the trial's charts whole: who may see the municipality's cases. A coordinator writes trials, and has no ground on a case.
const SEES_WHOLE: &[Role] = &[Role::KuiLeader, Role::KuiCounsellor];

/// Whether the viewer sees the trial's charts whole; else as the partnership does.
pub fn sees_whole(viewer: &Viewer, trial: &Trial) -> bool {
    viewer.organisations(SEES_WHOLE).contains(&trial.municipality.id)
}

/// Why somebody may read a trial; the nearest reason that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// It is the own municipality's.
    Own,
    /// It names the own institution as partner.
    Partner,
    /// It is shared in the partnership.
    Member,
    /// It is published.
    Public,
}

impl Reach {
    /// The word for keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Partner => "partner",
            Self::Member => "member",
            Self::Public => "public",
        }
    }

    /// Whether points of a chart are shown. A partner knows the young people it reported: the points would tell how each of them
    /// fared, which is theirs to let it know.
    pub fn sees_charts(self) -> bool {
        matches!(self, Self::Own | Self::Member)
    }

    /// Whether the viewer, or anybody at all, may read a trial that names these institutions as partners.
    pub(super) fn on(viewer: Option<&Viewer>, row: &trials::Model, partners: &[i64]) -> Option<Self> {
        let sharing = Sharing::from_code(&row.sharing)?;
        if let Some(viewer) = viewer {
            if viewer.organisations(EDITS).contains(&row.municipality_id) {
                return Some(Self::Own);
            }
            if viewer.organisations(PARTNERS).iter().any(|mine| partners.contains(mine)) {
                return Some(Self::Partner);
            }
            if sharing >= Sharing::Members && viewer.is_any(MEMBERS) {
                return Some(Self::Member);
            }
        }
        (sharing == Sharing::Public).then_some(Self::Public)
    }
}
