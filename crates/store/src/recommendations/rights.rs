//! Who may do what with a recommendation.

use domain::directory::Role;
use domain::recommendations::RecommendationState;

use super::table::recommendations;
use crate::access::Viewer;

/// Who proposes: members, tracks, the group; and the secretariat.
pub const PROPOSES: &[Role] = &[
    Role::Coordinator,
    Role::KuiLeader,
    Role::Secretariat,
    Role::ReferenceGroup,
    Role::YouthOrganisation,
    Role::KnowledgePerson,
];
/// Who is asked, and comments.
pub const PARTNERSHIP: &[Role] = &[
    Role::Coordinator,
    Role::KuiLeader,
    Role::Secretariat,
    Role::ReferenceGroup,
    Role::YouthOrganisation,
    Role::KnowledgePerson,
    Role::Ministry,
];
/// Who says where an organisation stands.
pub const STANDS: &[Role] = &[
    Role::Coordinator,
    Role::KuiLeader,
    Role::ReferenceGroup,
    Role::YouthOrganisation,
    Role::KnowledgePerson,
];
/// Who records an answer.
pub const ANSWERS: &[Role] = &[Role::Secretariat, Role::Ministry];

/// What a reader may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a right")]
pub struct Rights {
    /// Write text and evidence.
    pub writes: bool,
    /// Read drafts and consultations, and comment.
    pub takes_part: bool,
    /// Say where the own organisation stands.
    pub stands: bool,
    /// Consult, adopt, deliver, follow up.
    pub decides: bool,
    /// Record an answer.
    pub answers: bool,
}

impl Rights {
    /// Of a viewer on a recommendation; none of them without a viewer.
    pub(super) fn of(viewer: Option<&Viewer>, row: &recommendations::Model) -> Self {
        let Some(viewer) = viewer else { return Self::default() };
        let decides = viewer.is_any(&[Role::Secretariat]);
        Self {
            writes: decides || viewer.organisations(PROPOSES).contains(&row.proposer_id),
            takes_part: viewer.is_any(PARTNERSHIP),
            stands: viewer.is_any(STANDS),
            decides,
            answers: viewer.is_any(ANSWERS),
        }
    }

    /// Whether a recommendation in this state may be read.
    pub(super) fn may_read(self, state: RecommendationState) -> bool {
        match state {
            RecommendationState::Draft => self.writes,
            RecommendationState::InConsultation => self.writes || self.takes_part,
            _ => true,
        }
    }
}
