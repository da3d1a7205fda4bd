//! The partnership's own rules: how a municipality signs up, what becomes of a sign-up, and what
//! holds while it is a member. No case is near.

mod dialogue;
mod invitation_state;
mod meeting;
mod meeting_field;
mod membership;
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
pub use membership::{Change, NotChanged, Places, change_level, is_backed, lacking_after};
pub use phase::{IllegalPhaseMove, Phase, SignUpWindow};
pub use sign_up::{
    Administration, Backing, Contact, Coordinator, Covers, Insider, Level, NotReady, Participant, Partner,
    RawInsider, RawParticipant, RawPartner, RawSignUp, RawStanding, Representation, Requirement, SignUp,
    SignUpChecks, SignUpField, SignUpMistake, Standing, Step, Strength, Unit, check_step, checklist,
    who_takes_part,
};
pub use sign_up_state::{IllegalSignUpMove, SignUpMove, SignUpParty, SignUpState};
