//! What an organisation settles for itself.

use std::collections::BTreeMap;

use domain::calendar::Calendar;
use domain::directory::{OrganisationKind, Role};
use domain::programme::Phase;
use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::set;
use crate::access::Viewer;
use crate::crypt::to_hex;
use crate::directory::table::settings;
use crate::journal::{Entry, Kind};
use crate::{Refused, Store, StoreFault};

/// An organisation's own settings. Each name is a row of its own in the database, so that one can be added later; what
/// was never set has its default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrganisationSettings {
    /// The days that count for a municipality's clocks.
    pub calendar: Calendar,
    /// The young person's reader log names staff, and not only role and unit.
    pub staff_names_in_reader_log: bool,
    /// The young person sees that a restricted note exists; never its text.
    pub young_person_sees_restricted_notes: bool,
    /// The school of a pupil at risk sees that contact was tried and made, while the young person is a pupil there.
    pub school_sees_contact_on_risk: bool,
    /// What the municipality calls the unit that helps the young into work; empty where it is the job centre.
    pub job_centre_name: String,
    /// How to reach the data protection officer, as the young person is told (GDPR article 14(1)(b)).
    pub data_protection_contact: String,
    /// The subject code under which the municipality files its cases (KLE); the product has none of its own.
    pub filing_code: String,
    /// How many participants a sign-up must name, at least: the host's to say.
    pub participants_at_least: u8,
    /// The last phase of the programme in which a municipality can begin to sign up, by its code: the host's to say.
    pub sign_up_until: String,
    /// How many municipalities have a place in the partnership, 0 being as many as come: the host's to say.
    pub places: u16,
    /// For how many days a confirmed backing holds when a recommendation is delivered: the host's to say.
    pub backing_days: u16,
}

impl Default for OrganisationSettings {
    fn default() -> Self {
        Self {
            calendar: Calendar::default(),
            staff_names_in_reader_log: false,
            young_person_sees_restricted_notes: false,
            school_sees_contact_on_risk: true,
            job_centre_name: String::new(),
            data_protection_contact: String::new(),
            filing_code: String::new(),
            participants_at_least: 5,
            sign_up_until: Phase::UnderWay.code().to_owned(),
            places: 0,
            backing_days: 180,
        }
    }
}

/// What the documentation and the administrator's page say of a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Described {
    /// Its name in the database, and the end of its texts' keys.
    pub name: &'static str,
    /// Whose it is.
    pub of: OrganisationKind,
    /// What it does, for the reference.
    pub meaning: &'static str,
    /// How it starts, for the reference.
    pub default: &'static str,
    /// The law does not settle it, or not by a text that was seen: the organisation has to confirm it.
    pub confirm: bool,
}

/// Every setting of an organisation, in the order of the page.
pub const ORGANISATION_SETTINGS: &[Described] = &[
    Described {
        name: "calendar",
        of: OrganisationKind::Municipality,
        meaning: "the days that count for clocks: whether Saturday is a weekday, which days without being public \
                  holidays don't count (1 May, the day after Ascension Day, 5 June, 24 and 31 December), and own days \
                  when the office is closed",
        default: "Monday to Friday without public holidays",
        confirm: true,
    },
    Described {
        name: "staff_names_in_reader_log",
        of: OrganisationKind::Municipality,
        meaning: "the young person's reader log names staff, and not only role and unit",
        default: "no",
        confirm: true,
    },
    Described {
        name: "young_person_sees_restricted_notes",
        of: OrganisationKind::Municipality,
        meaning: "the young person sees that a restricted note exists; never its text",
        default: "no",
        confirm: true,
    },
    Described {
        name: "school_sees_contact_on_risk",
        of: OrganisationKind::Municipality,
        meaning: "a school sees that contact was tried and made on its report of risk, while the young person is a \
                  pupil there (§ 15 d is the yardstick)",
        default: "yes",
        confirm: true,
    },
    Described {
        name: "job_centre_name",
        of: OrganisationKind::Municipality,
        meaning: "what the unit is called that helps the young into work, where it isn't the job centre",
        default: "empty: job centre",
        confirm: false,
    },
    Described {
        name: "data_protection_contact",
        of: OrganisationKind::Municipality,
        meaning: "how to reach the data protection officer (mail address or telephone), as the young person is told on \
                  the first visit (GDPR article 14)",
        default: "empty: the young person is told to ask the municipality",
        confirm: false,
    },
    Described {
        name: "filing_code",
        of: OrganisationKind::Municipality,
        meaning: "the subject code under which the municipality files its cases (KLE, which KL licenses); nothing is \
                  shown while it is empty",
        default: "empty",
        confirm: false,
    },
    Described {
        name: "participants_at_least",
        of: OrganisationKind::Host,
        meaning: "how many participants a municipality's sign-up must name",
        default: "5",
        confirm: false,
    },
    Described {
        name: "sign_up_until",
        of: OrganisationKind::Host,
        meaning: "the last phase of the programme in which a municipality can begin to sign up: `signing-up`, `dialogue`, \
                  `under-way`, `delivered`, `answered` or `followed-up`; what was begun before can be sent",
        default: "under-way",
        confirm: false,
    },
    Described {
        name: "places",
        of: OrganisationKind::Host,
        meaning: "how many municipalities have a place in the partnership; who is accepted beyond it waits in a queue that \
                  moves by itself",
        default: "0: no limit",
        confirm: false,
    },
    Described {
        name: "backing_days",
        of: OrganisationKind::Host,
        meaning: "for how many days a member's confirmed backing holds before it is asked again when a recommendation is \
                  to be delivered",
        default: "180",
        confirm: false,
    },
];

/// The settings of an organisation.
///
/// # Errors
/// A [`StoreFault`], also when a row holds what no such setting can be.
pub async fn of_organisation(
    db: &impl ConnectionTrait,
    organisation: i64,
) -> Result<OrganisationSettings, StoreFault> {
    let rows =
        settings::Entity::find().filter(settings::Column::Scope.eq(scope(organisation))).all(db).await?;
    let mut values = Map::new();
    for row in rows {
        values.insert(row.name, parsed(&row.value)?);
    }
    serde_json::from_value(Value::Object(values))
        .map_err(|error| StoreFault::Unknown(format!("a setting of organisation {organisation}: {error}")))
}

/// The calendars of all municipalities that set their own, by the municipality's row.
///
/// # Errors
/// A [`StoreFault`], also when a row holds no calendar.
pub async fn municipal_calendars(db: &impl ConnectionTrait) -> Result<BTreeMap<i64, Calendar>, StoreFault> {
    let rows = settings::Entity::find().filter(settings::Column::Name.eq("calendar")).all(db).await?;
    rows.into_iter()
        .filter_map(|row| {
            let organisation = row.scope.strip_prefix(SCOPE)?.parse().ok()?;
            let calendar = parsed(&row.value).and_then(|value| {
                serde_json::from_value(value)
                    .map_err(|error| StoreFault::Unknown(format!("calendar: {error}")))
            });
            Some(calendar.map(|calendar| (organisation, calendar)))
        })
        .collect()
}

impl OrganisationSettings {
    /// What tells these settings from any others: the same for the same values.
    pub fn mark(&self) -> String {
        to_hex(&Sha256::digest(Value::Object(as_object(self)).to_string()))
    }
}

/// Changes an organisation's settings to `new` and says which were changed. `shown` is the
/// [mark](OrganisationSettings::mark) of those that the viewer saw before, where there were any.
///
/// # Errors
/// [`Refused::Absent`] when the viewer isn't its local administrator today; [`Refused::Conflict`] when somebody else changed
/// them since they were shown.
pub async fn change(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    organisation: i64,
    shown: Option<String>,
    new: OrganisationSettings,
) -> Result<Vec<String>, Refused> {
    if !viewer.organisations(&[Role::Administrator]).contains(&organisation) {
        return Err(Refused::Absent);
    }
    let by = crate::Actor::person(viewer.person, Some(organisation), Role::Administrator);
    let changed = store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let before = of_organisation(desk.db(), organisation).await?;
                if shown.is_some_and(|shown| shown != before.mark()) {
                    return Err(Refused::Conflict("the settings are others now".into()));
                }
                let changed = differences(&before, &new);
                for (name, value) in &changed {
                    set(desk, &scope(organisation), name, &value.to_string()).await?;
                    let facts = json!({ "setting": name, "organisation": organisation });
                    desk.journal(Entry::new(Kind::SettingChanged).facts(facts));
                }
                Ok::<_, Refused>(changed.into_iter().map(|(name, _)| name).collect())
            })
        })
        .await?;
    store.refresh_rules().await?;
    Ok(changed)
}

const SCOPE: &str = "organisation:";

fn scope(organisation: i64) -> String {
    format!("{SCOPE}{organisation}")
}

fn parsed(value: &str) -> Result<Value, StoreFault> {
    serde_json::from_str(value).map_err(|error| StoreFault::Unknown(format!("setting: {error}")))
}

fn differences(before: &OrganisationSettings, new: &OrganisationSettings) -> Vec<(String, Value)> {
    let before = as_object(before);
    as_object(new).into_iter().filter(|(name, value)| before.get(name) != Some(value)).collect()
}

fn as_object(settings: &OrganisationSettings) -> Map<String, Value> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(values)) => values,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_is_described_once_and_none_else() {
        let mut described: Vec<_> = ORGANISATION_SETTINGS.iter().map(|s| s.name.to_owned()).collect();
        described.sort();
        let fields: Vec<_> =
            as_object(&OrganisationSettings::default()).into_iter().map(|(n, _)| n).collect();
        assert_eq!(described, fields);
    }
}
