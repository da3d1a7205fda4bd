//! Who lives in the invented country, and what happens to them: the cast of the screens, and others by the numbers.

use domain::calendar::{Calendar, DayKind};
use domain::plans::{PlanAnswer, StartKind, StepState};
use domain::reports::Kind;
use domain::tables::{MunicipalityCode, Tables};
use jiff::ToSpan as _;
use jiff::civil::Date;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;

use super::act::Story;
use super::cast;
use super::draw::Draw;
use super::history::{self, Happening, What};
use super::plans::{AMINA_FIRST, AMINA_SECOND, NOAH, OLIVER, PlanAct, SARA};
use super::young::{Young, invent};

/// People live in the municipalities as their young do; so many times as many in Nordlund, where the cast works.
const IN_NORDLUND: f64 = 1.4;

/// The size of a country.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// The same seed gives the same country.
    pub seed: u64,
    /// How many young people beside the cast.
    pub people: u32,
    /// Over how many years their histories lie.
    pub years: u32,
}

/// Everybody's story as far as `today`.
pub fn stories(size: Size, tables: &Tables, today: Date) -> Vec<Story> {
    let mut draw = Draw { chance: ChaCha20Rng::seed_from_u64(size.seed), tables };
    let homes: Vec<(MunicipalityCode, f64)> = cast::members()
        .enumerate()
        .map(|(at, code)| (code, young_in(code, tables) * if at == 0 { IN_NORDLUND } else { 1.0 }))
        .collect();
    let mut stories = cast_stories(tables, today);
    for serial in 0..size.people {
        let Some(home) = draw.weighted(&homes) else { break };
        let event = event(&mut draw, size.years, today);
        let Some(young) = invent(&mut draw, home, event, serial) else { continue };
        let counsellor = draw.chance.random_range(0..3);
        let happenings = history::of(&mut draw, &young, event, today);
        if !happenings.is_empty() {
            stories.push(Story { young, happenings, counsellor });
        }
    }
    stories
}

fn young_in(code: MunicipalityCode, tables: &Tables) -> f64 {
    tables.municipality(&code.to_string()).map_or(0.0, |place| f64::from(place.population_15_24))
}

/// The day of the event: by the calibrated weight of its month, and a third of them lately, so that work is under way.
fn event(draw: &mut Draw<'_>, years: u32, today: Date) -> Date {
    let lately = draw.chance.random_bool(1.0 / 3.0);
    let span = if lately { 35 } else { i32::try_from(years * 365).unwrap_or(365) };
    loop {
        let day = today.checked_sub(draw.chance.random_range(1..=span).days()).unwrap_or(today);
        let weight = draw.number("dropout.month_weight", &day.month().to_string());
        if lately || draw.chance.random_bool((weight / 1.6).clamp(0.05, 1.0)) {
            return day;
        }
    }
}

/// A member of the cast: name, CPR number, school, kind of education, kind of report, weekdays since it was received.
type Known = (&'static str, &'static str, &'static str, &'static str, Kind, u32, &'static str);

const YOUNG: [Known; 10] = [
    (
        "Noah Kjær Lindholm",
        "7204099909",
        "nordlund-tekniske-skole",
        "eud-gf2",
        Kind::Dropout,
        4,
        "wrong-choice",
    ),
    ("Yasmin Holt", "7106109902", "nordlund-gymnasium", "stx", Kind::Dropout, 7, "well-being"),
    (
        "Emil Ravn Sørensen",
        "6503099904",
        "nordlund-tekniske-skole",
        "eud-gf2",
        Kind::Dropout,
        5,
        "no-apprenticeship",
    ),
    ("Sara Nygaard", "6411099905", "fgu-nordlund", "fgu-agu", Kind::Dropout, 20, "absence"),
    ("Malthe Skov", "8006079906", "nordlund-tekniske-skole", "eux-gf2", Kind::Risk, 4, "academic"),
    ("Lærke Storm", "6908109907", "nordlund-gymnasium", "stx", Kind::Dropout, 3, "change"),
    ("Josefine Lund", "6105099908", "fgu-nordlund", "fgu-pgu", Kind::Dropout, 2, "absence"),
    ("Oliver Thygesen", "6802049902", "nordlund-tekniske-skole", "eud-hf", Kind::Risk, 6, "academic"),
    ("Amina Yusuf Larsen", "7302109901", "nordlund-gymnasium", "stx", Kind::Dropout, 12, "wrong-choice"),
    ("Freja Højgaard Madsen", "7509099903", "nordlund-gymnasium", "hf", Kind::Risk, 1, "well-being"),
];

fn cast_stories(tables: &Tables, today: Date) -> Vec<Story> {
    let Some(home) = tables.municipality("9901").ok().map(|it| it.code) else { return Vec::new() };
    YOUNG.iter().filter_map(|known| cast_story(*known, home, today)).collect()
}

fn cast_story(
    (name, cpr, school, education, kind, ago, cause): Known,
    home: MunicipalityCode,
    today: Date,
) -> Option<Story> {
    let received = weekdays_before(today, ago);
    let number = domain::cpr::CprRules { demo: true }.read(cpr, today).ok()?;
    let started_on = received.checked_sub(100.days()).ok()?;
    let young = Young {
        name: name.to_owned(),
        cpr: cpr.to_owned(),
        born: number.birth_date(),
        home,
        school: school.to_owned(),
        education: education.to_owned(),
        started_on,
    };
    let occurred_on = received.checked_sub(2.days()).ok()?;
    let mut story = Told { today, happenings: Vec::new() };
    if name.starts_with("Noah") {
        let risk_on = weekdays_before(today, 58).max(started_on);
        story.at(
            weekdays_before(today, 58),
            10,
            What::Report { kind: Kind::Risk, occurred_on: risk_on, cause: "academic" },
        );
        story.at(weekdays_before(today, 57), 9, What::Open);
        story.at(weekdays_before(today, 56), 9, What::Attempt { channel: "phone", outcome: "reached-talk" });
    }
    story.at(received, 14, What::Report { kind, occurred_on, cause });
    story.respond(name, received);
    Some(Story { young, happenings: story.happenings, counsellor: 0 })
}

struct Told {
    today: Date,
    happenings: Vec<Happening>,
}

impl Told {
    /// What the screens show of each; who is not named here has not been opened by anybody.
    fn respond(&mut self, name: &str, received: Date) {
        let day = |after: u32| weekdays_after(received, after);
        match name.split(' ').next().unwrap_or_default() {
            "Noah" => {
                self.at(day(1), 8, What::Open);
                self.at(day(1), 9, What::Assign);
                let (mother, father) = ("Hanne Lindholm", "Peter Kjær");
                self.at(day(1), 10, What::Custody { name: mother, cpr: Some("7105809901".to_owned()) });
                self.at(day(1), 11, What::Custody { name: father, cpr: None });
                self.at(day(2), 10, What::Note("Samtale med familien, som kun vi to taler videre om."));
                self.at(
                    day(2),
                    20,
                    What::Words(
                        "Jeg vil gerne noget med hænderne, men ikke el. Helst sms. Ikke ring før kl. 12.",
                    ),
                );
                self.at(day(3), 10, What::Activity("self-supporting"));
                self.at(day(3), 15, What::Attempt { channel: "phone", outcome: "no-answer" });
                self.plan(day(3), 16, &[PlanAct::Draft(&NOAH), PlanAct::Share]);
            }
            "Emil" => {
                self.at(day(1), 9, What::Open);
                self.at(day(1), 10, What::Assign);
                self.at(day(2), 11, What::Attempt { channel: "phone", outcome: "no-answer" });
                self.at(day(4), 13, What::Attempt { channel: "phone", outcome: "voicemail" });
            }
            "Sara" => {
                self.at(day(1), 9, What::Open);
                self.at(day(1), 10, What::Assign);
                self.at(day(3), 13, What::Attempt { channel: "meeting-fgu", outcome: "reached-talk" });
                self.at(day(4), 9, What::Activity("self-supporting"));
                let words = "Tre dage er for meget lige nu. Kan vi begynde med to?";
                self.plan(day(6), 9, &[PlanAct::Draft(&SARA), PlanAct::Share]);
                self.plan(day(8), 10, &[PlanAct::Answer(PlanAnswer::Change, words)]);
            }
            "Lærke" => {
                self.at(day(1), 9, What::Open);
                self.at(day(1), 10, What::Assign);
            }
            "Josefine" => {
                self.at(day(1), 8, What::Open);
                self.at(day(1), 9, What::Assign);
                self.at(day(1), 12, What::Attempt { channel: "letter", outcome: "letter-sent" });
            }
            "Oliver" => {
                self.at(day(1), 8, What::Open);
                self.at(day(1), 9, What::Assign);
                self.at(day(2), 12, What::Attempt { channel: "phone", outcome: "reached-talk" });
                self.plan(day(4), 9, &[PlanAct::Draft(&OLIVER)]);
            }
            "Amina" => {
                self.at(day(1), 8, What::Open);
                self.at(day(1), 9, What::Assign);
                self.at(day(2), 12, What::Attempt { channel: "phone", outcome: "reached-talk" });
                self.amina(received);
            }
            _ => {}
        }
    }

    /// Two versions: the first didn't quite fit, to the second she said yes, and a start is agreed.
    fn amina(&mut self, received: Date) {
        let day = |after: u32| weekdays_after(received, after);
        self.plan(day(3), 9, &[PlanAct::Draft(&AMINA_FIRST), PlanAct::Share]);
        let words = "Jeg vil ikke i 10. klasse. Jeg vil et sted hen, hvor man laver noget.";
        self.plan(day(4), 16, &[PlanAct::Answer(PlanAnswer::NotQuite, words)]);
        let stopped = PlanAct::Step(3, StepState::Stopped, "Amina vil ikke tilbage nu");
        self.plan(day(5), 9, &[PlanAct::Step(1, StepState::Done, ""), stopped]);
        self.plan(day(6), 9, &[PlanAct::Draft(&AMINA_SECOND), PlanAct::Share]);
        let aim = "Jeg vil arbejde med mad og med mennesker. Måske i et køkken på en skole. \
                   Jeg vil starte et sted, hvor der ikke er 28 i klassen.";
        let yes = PlanAct::Answer(PlanAnswer::Yes, "Det ligner mig mere nu.");
        self.plan(day(6), 17, &[PlanAct::Aim(aim), yes]);
        self.plan(day(8), 14, &[PlanAct::Step(2, StepState::Done, ""), PlanAct::Agree(StartKind::Fgu, 7)]);
    }

    /// Several acts on a plan, a quarter of an hour apart.
    fn plan(&mut self, day: Date, hour: i8, acts: &[PlanAct]) {
        for (minutes, act) in (12..).step_by(15).zip(acts) {
            if day < self.today {
                let at = day.at(hour, minutes, 0, 0);
                self.happenings.push(Happening { at, what: What::Plan(act.clone()) });
            }
        }
    }

    fn at(&mut self, day: Date, hour: i8, what: What) {
        if day < self.today {
            self.happenings.push(Happening { at: day.at(hour, 12, 0, 0), what });
        }
    }
}

fn weekdays_before(day: Date, count: u32) -> Date {
    step(day, count, -1)
}

fn weekdays_after(day: Date, count: u32) -> Date {
    step(day, count, 1)
}

fn step(day: Date, count: u32, direction: i32) -> Date {
    let calendar = Calendar::default();
    let mut day = day;
    for _ in 0..count {
        loop {
            day = day.checked_add(direction.days()).unwrap_or(day);
            if calendar.kind_of(day) == DayKind::Weekday {
                break;
            }
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const SMALL: Size = Size { seed: 1, people: 60, years: 1 };

    #[test]
    fn the_same_seed_and_day_give_the_same_country() {
        let told = |seed| {
            let size = Size { seed, ..SMALL };
            let stories = stories(size, Tables::with_demo(), date(2026, 11, 24));
            stories.into_iter().map(|story| (story.young.cpr, story.happenings)).collect::<Vec<_>>()
        };
        assert_eq!(told(1), told(1));
        assert_ne!(told(1), told(2));
    }

    #[test]
    fn the_cast_is_there_on_any_day_and_nobody_twice() {
        for day in [date(2026, 11, 24), date(2026, 12, 28), date(2027, 4, 5)] {
            let stories = stories(SMALL, Tables::with_demo(), day);
            let mut numbers: Vec<_> = stories.iter().map(|story| &story.young.cpr).collect();
            numbers.sort();
            numbers.dedup();
            assert_eq!(numbers.len(), stories.len(), "{day}");
            assert!(stories.iter().any(|story| story.young.name == "Noah Kjær Lindholm"));
        }
    }
}
