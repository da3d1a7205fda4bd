//! What may leave the house: each template with exactly the fields it has.

use std::fmt;

use domain::language::Language;
use jiff::civil::Date;
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
    /// A municipality asks a partner to take part.
    PartnerInvited {
        /// Who asks.
        municipality: String,
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

/// For what somebody gets an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Invitation {
    /// To coordinate a municipality that has become a member.
    Coordinator,
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
            Self::PartnerInvited { .. } => "partner-invited",
            Self::PartnerAnswered => "partner-answered",
            Self::ColleagueInvited { .. } => "colleague-invited",
            Self::News { .. } => "news",
            Self::Unopened => "unopened",
            Self::StillUnopened => "still-unopened",
        }
    }
}

impl Invitation {
    /// The code, by which its text is chosen.
    pub fn code(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
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
