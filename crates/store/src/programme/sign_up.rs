//! A sign-up as it is kept: what was typed is sealed, since it names people.

use domain::language::Language;
use domain::programme::{RawSignUp, SignUpMove, SignUpState, Step};
use domain::time::Now;
use serde::{Deserialize, Serialize};

use super::table::sign_ups;
use crate::access::links::{self, Purpose};
use crate::journal::{Entry, Kind};
use crate::messages::{Recipient, Token};
use crate::time::{days_later, instant};
use crate::{Desk, Keys, Refused, StoreFault};

const TYPED: &str = "sign_ups.typed";
const SENDER: &str = "sign_ups.sender";
const WORDS: &str = "sign_ups.words";
const REASON: &str = "sign_ups.reason";
/// How many days a link to a sign-up opens, as often as one likes.
const DAYS: i64 = 60;

/// A sign-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUp {
    /// Public id.
    pub public_id: String,
    /// Where it stands.
    pub state: SignUpState,
    /// What was typed so far.
    pub typed: RawSignUp,
    /// The secretariat's words: what to mend, or why not.
    pub words: Option<String>,
    /// When it was last saved.
    pub saved: Now,
    /// When it was sent last.
    pub sent: Option<Now>,
    /// Why the municipality withdrew.
    pub reason: Option<String>,
    /// When it did.
    pub withdrawn: Option<Now>,
    marks: [String; Step::ALL.len()],
}

/// Who began it.
#[derive(Serialize, Deserialize)]
pub(super) struct Sender {
    pub email: String,
    pub language: Language,
}

impl SignUp {
    /// Changes when somebody saves other answers to this step: a form that began from another mark is too old.
    pub fn mark(&self, step: Step) -> &str {
        Step::ALL.iter().position(|it| *it == step).map_or("", |place| &self.marks[place])
    }

    pub(super) fn of(keys: &Keys, row: &sign_ups::Model) -> Result<Self, StoreFault> {
        let typed: RawSignUp = keys.open(TYPED, &row.sealed)?;
        let words = row.sealed_words.as_deref().map(|sealed| keys.open(WORDS, sealed)).transpose()?;
        Ok(Self {
            public_id: row.public_id.clone(),
            state: state_of(row)?,
            words,
            reason: row.sealed_reason.as_deref().map(|sealed| keys.open(REASON, sealed)).transpose()?,
            withdrawn: row.withdrawn_at.map(instant).transpose()?.map(Now::at),
            saved: Now::at(instant(row.saved_at)?),
            sent: row.sent_at.map(instant).transpose()?.map(Now::at),
            marks: Step::ALL.map(|step| mark_of(keys, step, &typed)),
            typed,
        })
    }
}

impl Sender {
    pub fn of(keys: &Keys, row: &sign_ups::Model) -> Result<Self, StoreFault> {
        Ok(keys.open(SENDER, &row.sealed_sender)?)
    }

    pub fn seal(&self, desk: &mut Desk) -> Vec<u8> {
        desk.keys().seal(SENDER, self, desk.random())
    }

    pub fn recipient(&self) -> Recipient {
        Recipient::new(self.email.clone(), self.language)
    }
}

/// The keyed hash of the answers of one step.
pub(super) fn mark_of(keys: &Keys, step: Step, typed: &RawSignUp) -> String {
    let t = typed;
    let answers = match step {
        Step::Municipality => serde_json::to_string(&t.municipality),
        Step::Backing => {
            serde_json::to_string(&(&t.backing_body, &t.backing_on, &t.backing_document, &t.backing_covers))
        }
        Step::Themes => serde_json::to_string(&(&t.themes, &t.wishes)),
        Step::Standing => serde_json::to_string(&t.standing),
        Step::Inside => serde_json::to_string(&t.inside),
        Step::Partners => serde_json::to_string(&(&t.partners, &t.unlisted)),
        Step::Coordinator => {
            serde_json::to_string(&(&t.coordinator_name, &t.coordinator_email, &t.coordinator_phone))
        }
        Step::Participants => serde_json::to_string(&t.participants),
        Step::Review => serde_json::to_string(t),
    };
    let hash = keys.index("sign-up-step", &answers.unwrap_or_default());
    hash.iter().take(8).fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

pub(super) fn state_of(row: &sign_ups::Model) -> Result<SignUpState, StoreFault> {
    let state = SignUpState::from_code(&row.state);
    state.ok_or_else(|| StoreFault::Unknown(format!("state of a sign-up {}", row.state)))
}

/// Where the sign-up stands after a move, if the move is possible.
pub(super) fn after(row: &sign_ups::Model, attempted: SignUpMove) -> Result<SignUpState, Refused> {
    attempted.after(state_of(row)?).map_err(|illegal| Refused::Illegal(illegal.to_string()))
}

pub(super) fn seal_typed(desk: &mut Desk, typed: &RawSignUp) -> Vec<u8> {
    desk.keys().seal(TYPED, typed, desk.random())
}

pub(super) fn seal_words(desk: &mut Desk, words: &str) -> Vec<u8> {
    desk.keys().seal(WORDS, words, desk.random())
}

pub(super) fn seal_reason(desk: &mut Desk, reason: &str) -> Vec<u8> {
    desk.keys().seal(REASON, reason, desk.random())
}

/// A link to the sign-up, and the last day on which it opens.
pub(super) async fn new_link(desk: &mut Desk, id: i64) -> Result<(Token, jiff::civil::Date), StoreFault> {
    let expires = days_later(desk.now(), DAYS);
    let secret = links::make(desk, Purpose::SignUp, id, expires).await?;
    Ok((Token::new(secret), expires.day()))
}

pub(super) fn entry(kind: Kind, row: &sign_ups::Model) -> Entry {
    Entry::new(kind).about(row.public_id.clone())
}
