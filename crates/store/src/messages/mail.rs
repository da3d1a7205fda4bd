//! What may leave the house: each template with exactly the fields it has.

use std::fmt;

use domain::language::Language;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// A message by its template. There is no field for a reason, a school, a CPR number or a note, so none can leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "template", rename_all = "kebab-case")]
pub enum Mail {
    /// The way back to a sign-up that has begun.
    SignUpLink {
        /// Opens the sign-up.
        link: Token,
        /// The last day on which it opens.
        until: Date,
    },
    /// Somebody has begun another sign-up of the same municipality, and asks to write the first one together.
    SignUpShared {
        /// Who asks.
        asking: String,
        /// Opens the first sign-up.
        link: Token,
        /// The last day on which it opens.
        until: Date,
    },
    /// A sign-up has arrived at the secretariat.
    SignUpReceived {
        /// Whose sign-up.
        municipality: String,
    },
    /// The secretariat asks for a mend; what to mend stands behind the link.
    SignUpMendAsked {
        /// Whose sign-up.
        municipality: String,
        /// Opens the sign-up.
        link: Token,
        /// The last day on which it opens.
        until: Date,
    },
    /// The municipality is a member.
    SignUpAccepted {
        /// Which.
        municipality: String,
    },
    /// The sign-up was declined; why stands behind the link.
    SignUpDeclined {
        /// Whose sign-up.
        municipality: String,
        /// Opens the sign-up.
        link: Token,
        /// The last day on which it opens.
        until: Date,
    },
    /// The sign-up was accepted, and every place is taken.
    SignUpWaiting {
        /// Whose sign-up.
        municipality: String,
        /// Its place in the queue, the first being 1.
        place: usize,
        /// Opens the sign-up.
        link: Token,
        /// The last day on which it opens.
        until: Date,
    },
    /// A place was free: the municipality is a member.
    SignUpMovedUp {
        /// Which.
        municipality: String,
    },
    /// The sign-up was withdrawn.
    SignUpWithdrawn {
        /// Whose sign-up.
        municipality: String,
    },
    /// Another sign-up of the same municipality was accepted: this one is closed.
    SignUpSuperseded {
        /// Whose sign-up.
        municipality: String,
        /// Opens what was written.
        link: Token,
        /// The last day on which it opens.
        until: Date,
    },
    /// A member leaves: to its coordinators, and to its partners.
    MemberLeaves {
        /// Which.
        municipality: String,
        /// The first day on which it is none any more.
        on: Date,
    },
    /// A member is asked whether its backing holds.
    BackingAsked {
        /// Which.
        municipality: String,
    },
    /// A municipality asks a partner to take part.
    PartnerInvited {
        /// Who asks.
        municipality: String,
        /// Who is asked; empty in a letter that was written before it was named.
        #[serde(default)]
        institution: String,
        /// Opens the answer.
        link: Token,
        /// The last day on which it opens.
        until: Date,
    },
    /// One of the municipality's partners has answered.
    PartnerAnswered,
    /// Somebody gets an account; for whom and in which role stands behind the link.
    ColleagueInvited {
        /// Which organisation lets them in.
        house: String,
        /// For what.
        why: Invitation,
        /// Opens the account, once.
        link: Token,
        /// The last day on which it opens.
        until: Date,
    },
    /// What a guest of a meeting is to know, for them and for their calendar.
    Meeting {
        /// What is told.
        word: Word,
        /// A code of `data/meeting_kinds.csv`.
        kind: String,
        /// The meeting's public id.
        meeting: String,
        /// What the calendar gets; none while there is nothing to put in or take out.
        entry: Option<CalendarEntry>,
    },
    /// Something has come that nobody in the municipality can open yet.
    NobodyOpens {
        /// Where that is mended.
        place: Place,
    },
    /// Something is new at a place of the product.
    News {
        /// Where to look.
        place: Place,
    },
    /// Reports that nobody has opened in time: to the team.
    Unopened,
    /// They are still unopened: to the leader.
    StillUnopened,
}

/// What a guest of a meeting is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    /// The day is set.
    Invited,
    /// Time, place or link is another.
    Changed,
    /// The day is pending again.
    Postponed,
    /// There will be no meeting.
    Cancelled,
    /// They take no part any more.
    Released,
}

/// What a letter puts into its reader's calendar, or takes out of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarEntry {
    /// The beginning of its UID.
    pub uid: String,
    /// How many words came before this one.
    pub sequence: i32,
    /// Day, beginning and end by the clock in Denmark; none when the entry is taken out without them.
    pub hours: Option<(Date, Time, Time)>,
    /// Where.
    pub place: Option<String>,
    /// The address of the video meeting.
    pub link: Option<String>,
    /// Whose calendar.
    pub guest: String,
    /// The host's address.
    pub organiser: String,
    /// When it was written, in microseconds since 1970.
    pub stamp: i64,
}

/// `Debug` shows no person and no way in.
impl fmt::Debug for CalendarEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CalendarEntry")
            .field("uid", &self.uid)
            .field("sequence", &self.sequence)
            .finish_non_exhaustive()
    }
}

/// For what somebody gets an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Invitation {
    /// To coordinate a municipality that is a member.
    Coordinator,
    /// To stand in for its coordinator.
    Deputy,
    /// To report for an institution that has said yes to a municipality.
    Reporter,
    /// To administer an institution for which they said yes.
    Administrator,
    /// As a colleague whom an administrator lets in.
    Colleague,
}

/// Where something is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The municipality's worklist.
    Worklist,
    /// A school's reports.
    Reports,
    /// The young person's page.
    MyPage,
    /// The partnership's pages.
    Partnership,
    /// The agreements of municipalities and institutions.
    Agreements,
    /// Where an administrator lets colleagues in.
    Colleagues,
}

/// A link's secret. Whoever has it can open the link: `Debug` never shows it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Token(String);

/// To whom. `Debug` never shows the address.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// E-mail address.
    pub address: String,
    /// The language in which to write.
    pub language: Language,
}

impl Mail {
    /// The code of the template, which is also the end of its texts' keys.
    pub fn template(&self) -> &'static str {
        match self {
            Self::SignUpLink { .. } => "sign-up-link",
            Self::SignUpShared { .. } => "sign-up-shared",
            Self::SignUpReceived { .. } => "sign-up-received",
            Self::SignUpMendAsked { .. } => "sign-up-mend-asked",
            Self::SignUpAccepted { .. } => "sign-up-accepted",
            Self::SignUpDeclined { .. } => "sign-up-declined",
            Self::SignUpWaiting { .. } => "sign-up-waiting",
            Self::SignUpMovedUp { .. } => "sign-up-moved-up",
            Self::SignUpWithdrawn { .. } => "sign-up-withdrawn",
            Self::SignUpSuperseded { .. } => "sign-up-superseded",
            Self::MemberLeaves { .. } => "member-leaves",
            Self::BackingAsked { .. } => "backing-asked",
            Self::PartnerInvited { .. } => "partner-invited",
            Self::PartnerAnswered => "partner-answered",
            Self::ColleagueInvited { .. } => "colleague-invited",
            Self::Meeting { .. } => "meeting",
            Self::NobodyOpens { .. } => "nobody-opens",
            Self::News { .. } => "news",
            Self::Unopened => "unopened",
            Self::StillUnopened => "still-unopened",
        }
    }
}

impl Word {
    /// The code, by which its text is chosen.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Changed => "changed",
            Self::Postponed => "postponed",
            Self::Cancelled => "cancelled",
            Self::Released => "released",
        }
    }

    /// Whether the entry leaves the calendar.
    pub fn takes_out(self) -> bool {
        matches!(self, Self::Postponed | Self::Cancelled | Self::Released)
    }
}

impl Invitation {
    /// The code, by which its text is chosen.
    pub fn code(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Deputy => "deputy",
            Self::Reporter => "reporter",
            Self::Administrator => "administrator",
            Self::Colleague => "colleague",
        }
    }
}

impl Place {
    /// The code, which is also the end of its text's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Worklist => "worklist",
            Self::Reports => "reports",
            Self::MyPage => "my-page",
            Self::Partnership => "partnership",
            Self::Agreements => "agreements",
            Self::Colleagues => "colleagues",
        }
    }
}

impl Token {
    /// The secret as [`links::make`](crate::access::links::make) gave it.
    pub fn new(secret: String) -> Self {
        Self(secret)
    }

    /// The secret, for the address in the message.
    pub fn secret(&self) -> &str {
        &self.0
    }
}

impl Recipient {
    /// Somebody at an address.
    pub fn new(address: impl Into<String>, language: Language) -> Self {
        Self { address: address.into(), language }
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Recipient(…)")
    }
}
