//! Every setting with its type, its default and what it means.

#![expect(clippy::struct_field_names, reason = "a setting's name says its unit")]

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use domain::calendar::OptionalDay;
use domain::directory::Role;
use domain::installation::Part;
use jiff::civil::Date;
use serde::Deserialize;
use web::{Kind, Level};

use super::issuer::Text;

/// What the reference says of a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// The section of the file.
    pub section: &'static str,
    /// Its name there.
    pub name: &'static str,
    /// What it means.
    pub meaning: String,
    /// What holds where it isn't set.
    pub default: String,
}

/// Declares a section: its type, its defaults and its reference in one place, so that none can be forgotten.
macro_rules! section {
    ($(#[doc = $doc:literal])+ $section:ident, $path:literal {
        $($(#[doc = $meaning:literal])+ $name:ident: $kind:ty = $default:expr),+ $(,)?
    }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $section { $($(#[doc = $meaning])+ pub $name: $kind),+ }

        impl Default for $section {
            fn default() -> Self {
                Self { $($name: $default),+ }
            }
        }

        impl $section {
            /// What the reference says of each setting of the section.
            pub fn described() -> Vec<Described> {
                let standard = Self::default();
                vec![$(Described {
                    section: $path,
                    name: stringify!($name),
                    meaning: concat!($($meaning),+).trim().to_owned(),
                    default: format!("{:?}", standard.$name),
                }),+]
            }
        }
    };
}

section! {
    /// Where the server listens and under which address people reach it.
    Server, "server" {
        /// The address to listen on. Beyond this machine only behind a proxy that ends TLS.
        address: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST),
        /// The port to listen on; 0 for any free one.
        port: u16 = 8080,
        /// A proxy in front ends TLS and writes `X-Forwarded-For`; it must hand on the `Host` that the browser asked for.
        behind_proxy: bool = false,
        /// The address under which people reach the installation: it stands in mail, and issuers send people back to it.
        /// Needed with an issuer or behind a proxy; then it begins with `https://` unless it is this machine.
        public_url: Option<String> = None,
        /// The address of the official accessibility statement (was.digst.dk/…), to which `/was` leads. Without one it leads to a page
        /// that says so.
        accessibility_statement: Option<String> = None,
        /// Which parts of the product run here: `programme`, `casework`, or both. Of a part that is left out there are no pages and no
        /// tables: docs/topics/two-parts.md.
        parts: Vec<Part> = Part::ALL.into(),
    }
}

section! {
    /// How long somebody stays signed in. Sessions live in real time.
    Sessions, "sessions" {
        /// Minutes without a request after which a session ends.
        idle_minutes: i64 = 60,
        /// Minutes after sign-in after which it ends, whatever happens.
        absolute_minutes: i64 = 720,
        /// Minutes since somebody proved to the issuer who it is, after which what is restricted asks for it again: a whole CPR
        /// number, a protected address, a one-time link, people and settings, the trace and own data as files.
        fresh_minutes: i64 = 30,
    }
}

section! {
    /// How much is taken from whom.
    Limits, "limits" {
        /// Whether rates are limited at all. In the demo they aren't unless this says so.
        rates: Option<bool> = None,
        /// Requests a minute by each session, or by each token of a school's system; 0 for no limit.
        requests_per_minute: u32 = 600,
        /// Requests a minute by each address, which a whole school may share; 0 for no limit.
        requests_per_minute_by_address: u32 = 6000,
        /// Requests a minute by each address that try to get in: signing in, opening a one-time link; 0 for no limit.
        ways_in_per_minute_by_address: u32 = 60,
        /// The largest form or JSON body, in kilobytes.
        body_kilobytes: usize = 256,
        /// The largest file that may be uploaded, in megabytes.
        upload_megabytes: usize = 20,
        /// Seconds that a request may take, its body included.
        request_seconds: u64 = 60,
        /// Seconds within which the whole head of a request must be there, counted from the connection's beginning or from the
        /// last answer: a connection on which nothing is said for so long is closed.
        head_seconds: u64 = 30,
    }
}

section! {
    /// For those who watch over the server.
    Watching, "watching" {
        /// A file with the token for `/metrics`. Without one, metrics are read on this machine only, and behind a proxy not
        /// at all.
        metrics_token_file: Option<PathBuf> = None,
    }
}

section! {
    /// How mail leaves. Where nothing is said letters wait in the outbox, where the administrator sees them; in the demo
    /// they arrive at `/demo/mailbox`.
    Mail, "mail" {
        /// The way: `smtp://host:25`, `smtps://host`, or `folder:/path` for each letter as a file.
        way: Option<String> = None,
        /// A file that holds the way, where a password stands in it: `smtps://user:password@host`.
        way_file: Option<PathBuf> = None,
        /// The address from which letters come.
        from: String = "ungebro@localhost".to_owned(),
    }
}

section! {
    /// Reports and their clocks.
    Reports, "reports" {
        /// Months after which a report of risk lapses unless it is renewed. No law says so; confirm locally.
        risk_lapses_after_months: u8 = 3,
        /// A CSV file with other rules for clocks than those that ship, in the form of `data/clock_rules.csv`.
        clock_rules: Option<PathBuf> = None,
    }
}

section! {
    /// How figures are made. Whoever compares two figures must know that they share these.
    Figures, "figures" {
        /// Days after a dropout within which an education, FGU or a job must be agreed or begun, else the young person counts as
        /// being without an alternative. No source names a number.
        alternative_within_days: u16 = 30,
        /// The smallest count of persons above 0 that leaves a municipality; smaller ones are hidden.
        smallest_shown: u32 = 5,
        /// What a hidden count must be able to be at least, judging by all that is shown.
        hidden_at_least_up_to: u32 = 5,
        /// Young people to a point of a trial's chart.
        persons_to_a_point: usize = 10,
    }
}

section! {
    /// The days that count for clocks, where a municipality has set nothing else on its own page. Confirm locally.
    CalendarSection, "calendar" {
        /// Whether Saturday is a weekday (hverdag).
        saturday_counts: bool = false,
        /// Days that are no public holidays and still don't count: `workers-day`, `day-after-ascension`,
        /// `constitution-day`, `christmas-eve`, `new-years-eve`.
        optional_off: BTreeSet<OptionalDay> = BTreeSet::new(),
        /// Single further days that don't count, as `"2026-12-28"`.
        closed: BTreeSet<Date> = BTreeSet::new(),
    }
}

section! {
    /// An issuer that signs people in; the section may stand several times. How to fill it in: docs/how-to/sign-in.md.
    IssuerSection, "sign_in.issuer" {
        /// Its key in addresses: small letters, digits, hyphens. People come back to `PUBLIC_URL/sign-in/KEY/callback`.
        key: String = String::new(),
        /// What the button says: a text, or `{ da = "…", en = "…" }`; the key unless said.
        name: Option<Text> = None,
        /// For whom it is, under the name: a text, or `{ da = "…", en = "…" }`.
        for_whom: Option<Text> = None,
        /// The button's icon: `person`, `student`, `business`, `groups` or `lock`.
        icon: Option<String> = None,
        /// The issuer's address, exactly as it stands in its tokens.
        issuer: String = String::new(),
        /// What the issuer calls this installation.
        client_id: String = String::new(),
        /// A file with the secret that the issuer gave; without one, this is a public client.
        client_secret_file: Option<PathBuf> = None,
        /// Whether the secret goes into the request's body instead of its header.
        client_secret_in_body: bool = false,
        /// What to ask for.
        scopes: Vec<String> = vec!["openid".into()],
        /// How to ask for a level, in the issuer's words.
        acr_values: Vec<String> = Vec::new(),
        /// Below this level nobody comes in: `low`, `substantial` or `high`.
        minimum_level: Level = Level::Substantial,
        /// Minutes since the person proved who it is, after which the issuer asks again.
        max_age_minutes: Option<u32> = None,
        /// In which capacity people come: `employee` or `citizen`; unless a claim says it.
        kind: Option<Kind> = None,
        /// Where things stand among the claims, as JSON pointers: `subject` (`/sub` unless said), `level` (`/acr`), `name`
        /// (`/name`), `cpr`, `kind`, `organisation`, `roles`, and any that `refuse` names.
        claims: BTreeMap<String, String> = BTreeMap::new(),
        /// What the values of the claim `level` mean; any other value is `low`.
        levels: BTreeMap<String, Level> = BTreeMap::new(),
        /// What the values of the claim `kind` mean; who has any other value doesn't come in.
        kinds: BTreeMap<String, Kind> = BTreeMap::new(),
        /// Values of claims with which nobody comes in.
        refuse: BTreeMap<String, Vec<String>> = BTreeMap::new(),
        /// Which code here each value of the claim `organisation` means, where it isn't that code itself: an institution's id or a
        /// municipality's four digits.
        organisations: BTreeMap<String, String> = BTreeMap::new(),
        /// Which role each value of the claim `roles` means, by the codes of the reference of roles; any other value means none.
        roles: BTreeMap<String, Role> = BTreeMap::new(),
        /// Whether its word gives and ends those roles. Otherwise it proposes them, and the local administrator answers.
        trust_roles: bool = false,
    }
}

/// Who signs people in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignIn {
    /// The issuers, in the order of the sign-in page.
    pub issuer: Vec<IssuerSection>,
}

macro_rules! settings {
    ($($name:ident: $section:ident),+ $(,)?) => {
        /// All settings.
        #[derive(Debug, Clone, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Settings {
            $(#[doc = concat!("The section `", stringify!($name), "`.")] pub $name: $section,)+
            /// The section `sign_in`.
            pub sign_in: SignIn,
        }

        impl Settings {
            /// What the reference says of every setting that a variable can set.
            pub fn described() -> Vec<Described> {
                [$($section::described()),+].concat()
            }
        }
    };
}

settings! {
    server: Server,
    sessions: Sessions,
    limits: Limits,
    watching: Watching,
    mail: Mail,
    reports: Reports,
    figures: Figures,
    calendar: CalendarSection,
}
