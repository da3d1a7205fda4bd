//! The partnership's own rules: how a municipality signs up, and what becomes of a sign-up. No case is near.

mod dialogue;
mod invitation_state;
mod meeting;
mod meeting_field;
mod phase;
mod sign_up;
mod sign_up_state;

pub use dialogue::{
    DialogueField, DialogueSide, DialogueState, FocusField, FocusState, IllegalAnswer, TalkProblem,
    check_talk,
};
pub use invitation_state::{IllegalInvitationMove, InvitationMove, InvitationState};
pub use meeting::{
    FOR_COORDINATORS, FOR_PARTICIPANTS, Hours, IllegalMeetingMove, MeetingPlan, MeetingState, RawMeeting,
};
pub use meeting_field::MeetingField;
pub use phase::{IllegalPhaseMove, Phase, SignUpWindow};
pub use sign_up::{
    Backing, Coordinator, Level, NotReady, Participant, Partner, RawParticipant, RawPartner, RawSignUp,
    Representation, Requirement, SignUp, SignUpChecks, SignUpField, SignUpMistake, Step, check_step,
    checklist,
};
pub use sign_up_state::{IllegalSignUpMove, SignUpMove, SignUpParty, SignUpState};
