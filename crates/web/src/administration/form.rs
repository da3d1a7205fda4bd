//! The settings as fields of a form, and back.

use std::collections::BTreeSet;

use domain::calendar::OptionalDay;
use domain::mistakes::Problem;
use domain::programme::Phase;
use domain::text::{DateForm, Line};
use store::settings::OrganisationSettings;

use crate::parts::forms::{Choice, Field, Filled};
use crate::texts::Locale;

/// The longest name or code, in characters.
const LONGEST: u16 = 60;

/// A form that shows the settings as they are.
pub fn filled(l: Locale, settings: &OrganisationSettings) -> Filled {
    let calendar = &settings.calendar;
    let closed: Vec<String> = calendar.closed.iter().map(ToString::to_string).collect();
    let mut form = Filled::new(l)
        .with("saturday", yes_or_no(calendar.saturday_counts))
        .with("closed", closed.join("\n"))
        .with("staff_names_in_reader_log", yes_or_no(settings.staff_names_in_reader_log))
        .with("young_person_sees_restricted_notes", yes_or_no(settings.young_person_sees_restricted_notes))
        .with("school_sees_contact_on_risk", yes_or_no(settings.school_sees_contact_on_risk))
        .with("job_centre_name", settings.job_centre_name.clone())
        .with("data_protection_contact", settings.data_protection_contact.clone())
        .with("filing_code", settings.filing_code.clone())
        .with("participants_at_least", settings.participants_at_least.to_string())
        .with("sign_up_until", settings.sign_up_until.clone())
        .with("places", settings.places.to_string())
        .with("backing_days", settings.backing_days.to_string());
    for day in &calendar.optional_off {
        form = form.with("optional_off", day.key());
    }
    form
}

/// The fields of one setting; the calendar has three.
pub fn fields(form: &Filled, l: Locale, setting: &'static str) -> Vec<Field> {
    let yes_no = [Choice::new("yes", l.t("settings-yes")), Choice::new("no", l.t("settings-no"))];
    let label = |name: &str| l.coded("setting", name);
    match setting {
        "calendar" => {
            let days = OptionalDay::ALL.map(|day| Choice::new(day.key(), l.coded("holiday", day.key())));
            vec![
                form.radios("saturday", label("saturday"), &yes_no),
                form.checks("optional_off", label("optional_off"), &days),
                form.area("closed", label("closed"), 4).hint(l.t("settings-closed-hint")).optional(),
            ]
        }
        "job_centre_name" | "data_protection_contact" | "filing_code" => {
            vec![form.text(setting, label(setting)).most(LONGEST).optional()]
        }
        "sign_up_until" => {
            let phases = with_sign_up().map(|it| Choice::new(it.code(), l.coded("phase", it.code())));
            vec![form.select(setting, label(setting), &phases.collect::<Vec<_>>())]
        }
        "participants_at_least" | "places" | "backing_days" => {
            vec![form.text(setting, label(setting)).digits().width("input-width-xs")]
        }
        _ => vec![form.radios(setting, label(setting), &yes_no)],
    }
}

/// The settings `among` as they were typed, the others as they were before. What can't be read is refused on its field.
pub fn read(
    form: &mut Filled,
    l: Locale,
    before: OrganisationSettings,
    among: impl Iterator<Item = &'static str>,
) -> OrganisationSettings {
    let mut new = before;
    for setting in among {
        match setting {
            "calendar" => read_calendar(form, l, &mut new),
            "staff_names_in_reader_log" => new.staff_names_in_reader_log = form.value(setting) == "yes",
            "young_person_sees_restricted_notes" => {
                new.young_person_sees_restricted_notes = form.value(setting) == "yes";
            }
            "school_sees_contact_on_risk" => new.school_sees_contact_on_risk = form.value(setting) == "yes",
            "job_centre_name" => new.job_centre_name = read_line(form, l, setting),
            "data_protection_contact" => new.data_protection_contact = read_line(form, l, setting),
            "filing_code" => new.filing_code = read_line(form, l, setting),
            "participants_at_least" => match form.value(setting).parse() {
                Ok(number @ 1..=50) => new.participants_at_least = number,
                _ => form.refuse(setting, l.t("settings-participants-wrong")),
            },
            "sign_up_until" => match with_sign_up().find(|phase| phase.code() == form.value(setting)) {
                Some(phase) => phase.code().clone_into(&mut new.sign_up_until),
                None => form.refuse_for(setting, &Problem::NotAChoice),
            },
            "places" => match form.value(setting).parse() {
                Ok(number @ 0..=98) => new.places = number,
                _ => form.refuse(setting, l.t("settings-places-wrong")),
            },
            "backing_days" => match form.value(setting).parse() {
                Ok(number @ 1..=1000) => new.backing_days = number,
                _ => form.refuse(setting, l.t("settings-backing-days-wrong")),
            },
            _ => {}
        }
    }
    new
}

/// The phases that can be the last in which municipalities sign up.
fn with_sign_up() -> impl Iterator<Item = Phase> {
    Phase::ALL.into_iter().filter(|phase| *phase >= Phase::SigningUp)
}

/// Where what is typed differs from how the settings are now, a sentence for each.
pub fn differences(
    l: Locale,
    among: impl Iterator<Item = &'static str>,
    now: &Filled,
    typed: &Filled,
) -> Vec<String> {
    let fields = among.flat_map(|setting| match setting {
        "calendar" => vec!["saturday", "optional_off", "closed"],
        other => vec![other],
    });
    fields
        .filter(|field| said(l, now, field) != said(l, typed, field))
        .map(|field| {
            let (now, typed) = (said(l, now, field), said(l, typed, field));
            let setting = l.coded("setting", field);
            l.with3("settings-difference", "setting", setting, "now", now, "typed", typed).into_owned()
        })
        .collect()
}

/// What stands in a field, in words.
fn said(l: Locale, form: &Filled, field: &str) -> String {
    let word = |value: &str| match (field, value) {
        ("sign_up_until", phase) => l.coded("phase", phase).into_owned(),
        ("optional_off", day) => l.coded("holiday", day).into_owned(),
        (_, "yes") => l.t("settings-yes").into_owned(),
        (_, "no") => l.t("settings-no").into_owned(),
        (_, typed) => typed.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    let mut words: Vec<String> = form.values(field).filter(|value| !value.is_empty()).map(word).collect();
    words.sort_unstable();
    if words.is_empty() { "–".to_owned() } else { words.join(", ") }
}

fn read_calendar(form: &mut Filled, l: Locale, new: &mut OrganisationSettings) {
    let chosen = |day: &OptionalDay| form.chose("optional_off", day.key());
    new.calendar.saturday_counts = form.value("saturday") == "yes";
    new.calendar.optional_off = OptionalDay::ALL.into_iter().filter(chosen).collect();
    let typed = form.value("closed").to_owned();
    let mut closed = BTreeSet::new();
    for line in typed.split([',', '\n']).map(str::trim).filter(|line| !line.is_empty()) {
        let Some(day) = DateForm::Danish.read(line) else {
            form.refuse("closed", l.with1("settings-closed-wrong", "typed", line));
            return;
        };
        closed.insert(day);
    }
    new.calendar.closed = closed;
}

fn read_line(form: &mut Filled, l: Locale, setting: &'static str) -> String {
    let typed = form.value(setting).to_owned();
    if typed.is_empty() {
        return typed;
    }
    if let Ok(line) = Line::new(&typed, usize::from(LONGEST)) {
        return line.as_str().to_owned();
    }
    form.refuse(setting, l.with1("settings-line-wrong", "most", LONGEST));
    typed
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}
