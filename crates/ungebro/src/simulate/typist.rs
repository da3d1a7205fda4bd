//! What the invented municipalities type into the sign-up guide.

use domain::programme::{RawInsider, RawParticipant, RawPartner, RawSignUp, RawStanding};
use domain::tables::{Institution, MunicipalityCode, Tables};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::cast::somebody;
use super::sign_ups::End;

/// Who types, and when.
pub struct Typist {
    /// The tables to choose from.
    pub tables: &'static Tables,
    /// The day.
    pub day: Date,
}

impl Typist {
    /// The whole sign-up, as it is typed into the guide.
    pub fn whole(&self, municipality: MunicipalityCode, end: End) -> RawSignUp {
        let code = municipality.to_string();
        let number = code.bytes().fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0'));
        // One who only began is somebody else than the one whose sign-up was sent.
        let coordinator = match (code.as_str(), end) {
            ("9901", _) => "Søren Krog".to_owned(),
            (_, End::Begun) => somebody(self.tables, number * 7 + 4),
            _ => somebody(self.tables, number * 7 + 3),
        };
        let email = store::demo::address(&coordinator, &code);
        let backed = self.day.checked_sub(20.days()).unwrap_or(self.day);
        RawSignUp {
            municipality: code.clone(),
            backing_body: "Børne- og Ungeudvalget".to_owned(),
            backing_on: backed.strftime("%d-%m-%Y").to_string(),
            backing_document: if end == End::MendAsked {
                "Kommer senere".to_owned()
            } else {
                format!("{code}-{}", number % 7 + 2)
            },
            backing_covers: vec!["taking-part".to_owned(), "trials".to_owned()],
            themes: THEMES[number % THEMES.len()].iter().map(|code| (*code).to_owned()).collect(),
            wishes: WISHES[number % WISHES.len()].to_owned(),
            standing: standing(number),
            inside: self.inside(number),
            partners: self.partners(municipality),
            unlisted: String::new(),
            coordinator_name: coordinator.clone(),
            coordinator_email: email.clone(),
            coordinator_phone: String::new(),
            participants: self.participants(&coordinator, &email, number),
        }
    }

    /// The schools of the municipality; who has none asks one of a neighbour's.
    fn partners(&self, municipality: MunicipalityCode) -> Vec<RawPartner> {
        let own = |school: &&Institution| school.municipality == Some(municipality);
        let partner = |school: &Institution| RawPartner {
            institution: school.id.to_string(),
            contact_name: somebody(
                self.tables,
                school.id.as_str().bytes().map(usize::from).sum::<usize>() + 3,
            ),
            contact_email: format!("kontakt@{}.example", school.id),
            strength: if school.id.as_str().starts_with("fgu") { "steady" } else { "some" }.to_owned(),
            ask: "now".to_owned(),
        };
        let mut partners: Vec<_> = self.tables.institutions.iter().filter(own).map(partner).collect();
        if partners.is_empty() {
            partners.extend(self.tables.institutions.get("fgu-klitborg").ok().map(partner));
        }
        partners
    }

    /// The job centre and the social unit, each with one to write to.
    fn inside(&self, number: usize) -> Vec<RawInsider> {
        let unit = |(at, unit): (usize, &str)| RawInsider {
            unit: unit.to_owned(),
            contact: somebody(self.tables, number * 13 + at * 31 + 2),
            strength: if at == 0 { "some" } else { "new" }.to_owned(),
            invite: "yes".to_owned(),
        };
        ["job-centre", "social"].into_iter().enumerate().map(unit).collect()
    }

    fn participants(&self, coordinator: &str, email: &str, number: usize) -> Vec<RawParticipant> {
        let person = |name: String, (level, administration): (&str, &str), email: &str| RawParticipant {
            name,
            level: level.to_owned(),
            administration: administration.to_owned(),
            email: email.to_owned(),
        };
        let others = OTHERS.into_iter().enumerate().map(|(at, level)| {
            let name = match number {
                9901 => NORDLUND[at].to_owned(),
                _ => somebody(self.tables, number * 11 + at * 29 + 1),
            };
            person(name, level, "")
        });
        let coordinator = person(coordinator.to_owned(), ("coordinator", "education"), email);
        std::iter::once(coordinator).chain(others).collect()
    }
}

/// Where the municipality stands in the first theme it chose.
fn standing(number: usize) -> Vec<RawStanding> {
    let theme = THEMES[number % THEMES.len()][0];
    let (today, hard) = STANDINGS[number % STANDINGS.len()];
    vec![RawStanding { theme: theme.to_owned(), today: today.to_owned(), hard: hard.to_owned() }]
}

/// As what the others take part, and from which administration.
const OTHERS: [(&str, &str); 4] =
    [("leader", "education"), ("staff", "education"), ("staff", "employment"), ("staff", "children")];

/// Leader and staff of the cast who take part.
const NORDLUND: [&str; 4] = ["Birgitte Aagaard", "Mette Holm", "Ali Rahimi", "Kirsten Dahl"];

const THEMES: [&[&str]; 5] = [
    &["cooperation", "voice", "assessment"],
    &["cooperation", "data"],
    &["cooperation", "data"],
    &["voice"],
    &["data", "assessment"],
];

const WISHES: [&str; 3] = [
    "Vi vil høre tidligere fra skolerne, og vi vil nå de unge, mens de endnu er der.",
    "Vi vil have de unge med, når planen bliver lavet, og holde op med at spørge dem om det samme.",
    "Vi vil kende vores egne tal og aftale med skolerne, hvem der gør hvad.",
];

/// How it goes today, and what is hard.
const STANDINGS: [(&str, &str); 3] = [
    ("Vi mødes med skolerne hvert halve år.", "Vi hører om den unge, når pladsen er tom."),
    ("Hver vejleder har sin egen skole.", "Ingen har overblikket, når en vejleder er væk."),
    ("Vi taler med den unge én gang inden for to uger.", "Den unge fortæller det samme tre steder."),
];
