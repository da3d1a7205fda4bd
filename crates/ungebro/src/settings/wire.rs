//! From settings to what the parts of the program work with.

use std::path::Path;
use std::time::Duration;

use domain::calendar::Calendar;
use domain::clocks::Rulebook;
use domain::installation::Parts;
use insight::{Conventions, gate, trial_chart};
use store::Rules;
use store::access::sessions;
use web::{Issuers, Rates, Traffic};

use super::Settings;
use crate::failure::Failure;

impl Settings {
    /// Whether the values make sense, each by itself and together.
    ///
    /// # Errors
    /// Names the setting and how to mend it.
    pub fn check(&self) -> Result<(), Failure> {
        let sessions = &self.sessions;
        let limits = &self.limits;
        let url = self.server.public_url.as_deref();
        let complaints = [
            (sessions.idle_minutes < 1, "sessions.idle_minutes: at least 1"),
            (
                sessions.absolute_minutes < sessions.idle_minutes,
                "sessions.absolute_minutes: at least idle_minutes",
            ),
            (sessions.fresh_minutes < 1, "sessions.fresh_minutes: at least 1"),
            (
                self.server.parts.is_empty(),
                "server.parts: at least one of \"programme\" and \"casework\"; leave it out for both",
            ),
            (limits.body_kilobytes < 1, "limits.body_kilobytes: at least 1"),
            (limits.upload_megabytes < 1, "limits.upload_megabytes: at least 1"),
            (limits.request_seconds < 1, "limits.request_seconds: at least 1"),
            (limits.head_seconds < 1, "limits.head_seconds: at least 1"),
            (self.reports.risk_lapses_after_months < 1, "reports.risk_lapses_after_months: at least 1"),
            (self.figures.alternative_within_days < 1, "figures.alternative_within_days: at least 1"),
            (
                self.figures.smallest_shown < 3,
                "figures.smallest_shown: at least 3; two people know each other",
            ),
            (
                self.figures.hidden_at_least_up_to < self.figures.smallest_shown,
                "figures.hidden_at_least_up_to: at least smallest_shown",
            ),
            (self.figures.persons_to_a_point < 5, "figures.persons_to_a_point: at least 5"),
            (
                url.is_some_and(|url| !is_web_address(url)),
                "server.public_url: the whole address without a path, as https://ungebro.example.dk",
            ),
            (
                self.server
                    .accessibility_statement
                    .as_deref()
                    .is_some_and(|url| !url.starts_with("https://")),
                "server.accessibility_statement: the whole address, as https://was.digst.dk/ungebro-example-dk",
            ),
            (
                self.mail.way.is_some() && self.mail.way_file.is_some(),
                "mail.way_file: leave it out, or mail.way; only one can be the way",
            ),
        ];
        match complaints.iter().find(|(is_wrong, _)| *is_wrong) {
            Some((_, complaint)) => Err(Failure::bad_input(*complaint)),
            None => Ok(()),
        }
    }

    /// Which parts of the product run here.
    pub fn parts(&self) -> Parts {
        Parts::of(&self.server.parts).unwrap_or_default()
    }

    /// How long sessions last.
    pub fn session_limits(&self) -> sessions::Limits {
        sessions::Limits {
            idle_minutes: self.sessions.idle_minutes,
            absolute_minutes: self.sessions.absolute_minutes,
        }
    }

    /// How long the head of a request may take, and how long a connection may say nothing.
    pub fn head(&self) -> Duration {
        Duration::from_secs(self.limits.head_seconds)
    }

    /// How much is taken from whom.
    ///
    /// # Errors
    /// When the token's file can't be read.
    pub fn traffic(&self, demo: bool) -> Result<Traffic, Failure> {
        let limits = &self.limits;
        let rates = limits.rates.unwrap_or(!demo).then(|| {
            Rates::per_minute(
                limits.requests_per_minute,
                limits.requests_per_minute_by_address,
                limits.ways_in_per_minute_by_address,
            )
        });
        Ok(Traffic {
            body_bytes: limits.body_kilobytes * 1024,
            upload_bytes: limits.upload_megabytes * 1024 * 1024,
            longest: Duration::from_secs(limits.request_seconds),
            rates,
            behind_proxy: self.server.behind_proxy,
            metrics_token: self.watching.metrics_token_file.as_deref().map(secret).transpose()?,
        })
    }

    /// How figures are made.
    pub fn conventions(&self) -> Conventions {
        let figures = &self.figures;
        let standard = Conventions::default();
        Conventions {
            alternative_within_days: figures.alternative_within_days.into(),
            gate: gate::Limits {
                smallest_shown: figures.smallest_shown,
                at_least_up_to: figures.hidden_at_least_up_to,
            },
            trial_chart: trial_chart::Rules { persons: figures.persons_to_a_point, ..standard.trial_chart },
        }
    }

    /// Who signs people in.
    ///
    /// # Errors
    /// Which setting of which issuer to mend.
    pub fn issuers(&self) -> Result<Issuers, Failure> {
        let issuers: Vec<_> = self
            .sign_in
            .issuer
            .iter()
            .cloned()
            .map(super::sections::IssuerSection::issuer)
            .collect::<Result<_, _>>()?;
        for (at, issuer) in issuers.iter().enumerate() {
            if issuers[..at].iter().any(|before| before.key == issuer.key) {
                let key = &issuer.key;
                return Err(Failure::bad_input(format!("[[sign_in.issuer]]: two have the key \"{key}\"")));
            }
        }
        Issuers::new(issuers).map_err(|fault| Failure::failed(fault.to_string()))
    }

    /// What commands follow, with the clocks' rules and the calendar that the operator sets.
    ///
    /// # Errors
    /// When the file of rules has a mistake.
    pub fn rules(&self, known: &Rules) -> Result<Rules, Failure> {
        let calendar = Calendar {
            saturday_counts: self.calendar.saturday_counts,
            optional_off: self.calendar.optional_off.clone(),
            closed: self.calendar.closed.clone(),
        };
        Ok(Rules {
            book: self.rulebook()?,
            calendar,
            risk_lapses_after_months: self.reports.risk_lapses_after_months,
            ..known.clone()
        })
    }

    /// The clocks' rules: those that ship, or the file's.
    ///
    /// # Errors
    /// Names the row and the column of the file's first mistake.
    pub fn rulebook(&self) -> Result<Rulebook, Failure> {
        let Some(file) = &self.reports.clock_rules else {
            return Rulebook::shipped().map_err(|error| Failure::failed(error.to_string()));
        };
        let complain = |error: &dyn std::fmt::Display| {
            Failure::bad_input(format!("reports.clock_rules, {}: {error}", file.display()))
        };
        let text = std::fs::read_to_string(file).map_err(|error| complain(&error))?;
        Rulebook::read(&text).map_err(|error| complain(&error))
    }
}

/// What a file with a secret holds, without the line's end.
///
/// # Errors
/// Names the file.
pub fn secret(file: &Path) -> Result<String, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        Failure::bad_input(format!("the secret in {} can't be read: {error}", file.display()))
    })?;
    let secret = text.trim();
    if secret.is_empty() {
        return Err(Failure::bad_input(format!("the file {} holds no secret", file.display())));
    }
    Ok(secret.to_owned())
}

/// `https://NAME` or `http://NAME` with nothing after it.
pub fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.trim_end_matches('/').contains(['/', '?', '#', '@', ' '])
    })
}
