//! A report as an invented school writes it.

use domain::reports::Kind;
use domain::reports::new_report::{Field, RawReport};
use jiff::civil::Date;

use super::young::Young;

/// What the school sends.
pub fn raw_report(young: &Young, kind: Kind, occurred_on: Date, cause: &str) -> RawReport {
    let mut raw = RawReport::default();
    let under_18 = domain::cpr::age_on(young.born, occurred_on) < 18;
    for (field, value) in [
        (Field::Kind, kind.code().to_owned()),
        (Field::Cpr, young.cpr.clone()),
        (Field::Name, young.name.clone()),
        (Field::HomeMunicipality, young.home.to_string()),
        (Field::EducationKind, young.education.clone()),
        (Field::StartedOn, young.started_on.to_string()),
        (Field::OccurredOn, occurred_on.to_string()),
        (Field::Causes, cause.to_owned()),
        (Field::Words, words(kind, cause).to_owned()),
        (Field::Tried, "Samtale med kontaktlæreren og et tilbud om støtte i to uger.".to_owned()),
        (Field::PersonInformed, "ja".to_owned()),
    ] {
        raw.set(field, &value);
    }
    if under_18 {
        raw.set(Field::GuardiansInformed, "ja");
    }
    raw
}

fn words(kind: Kind, cause: &str) -> &'static str {
    match (kind, cause) {
        (_, "wrong-choice") => {
            "Har været åben om, at uddannelsen ikke er den rigtige. Vil gerne noget mere praktisk."
        }
        (_, "no-apprenticeship") => "Har søgt mange lærepladser uden held og er ved at miste modet.",
        (Kind::Risk, "absence") => "Fraværet er steget siden efterårsferien. Kommer mest om mandagen.",
        (_, "absence") => "Er ikke mødt i flere uger og svarer ikke på vores beskeder.",
        (_, "well-being") => "Siger selv, at der ikke er nogen at være sammen med på holdet.",
        (_, "change") => "Vil skifte uddannelse, men ved endnu ikke til hvad.",
        (Kind::Risk, _) => "Vi er bekymrede for, om det holder, og har aftalt en samtale.",
        (Kind::Dropout, _) => "Er stoppet efter flere samtaler med os.",
    }
}
