//! The partnership's own rules: how a municipality signs up, and what becomes of a sign-up. No case is near.

mod sign_up;
mod sign_up_state;

pub use sign_up::{
    Backing, Coordinator, Level, NotReady, Participant, Partner, RawParticipant, RawPartner, RawSignUp,
    Representation, Requirement, SignUp, SignUpChecks, SignUpField, SignUpMistake, Step, check_step,
    checklist,
};
pub use sign_up_state::{IllegalSignUpMove, SignUpMove, SignUpParty, SignUpState};
