//! What is planted: with each place a number, an address or words of its own, so that a leak tells where it began.

use domain::time::Now;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::needles::Needles;

/// The pupil's name, which rests in the database and goes nowhere else.
pub const NAME: &str = "Plantine Søgemærke";

/// What was planted.
pub struct Plants {
    /// What must be found nowhere.
    pub secrets: Needles,
    /// What only the database may hold.
    pub names: Needles,
    /// The home municipality of those who are reported.
    pub municipality: &'static str,
    today: Date,
    planted: u16,
}

impl Plants {
    /// Nothing yet; the young people live in this municipality and are seventeen at this moment.
    pub fn new(municipality: &'static str, now: Now) -> Self {
        let mut names = Needles::default();
        names.text("name", NAME);
        Self { secrets: Needles::default(), names, municipality, today: now.day(), planted: 0 }
    }

    /// A new number of a seventeen-year-old, for this place.
    pub fn cpr(&mut self, place: &str) -> String {
        self.planted += 1;
        let born = self.today.saturating_sub(17.years()).saturating_sub(7.days());
        let (day, month, year) = (born.day() + 60, born.month(), born.year() % 100);
        let digits = format!("{day:02}{month:02}{year:02}4{:03}", self.planted * 7 % 1000);
        self.secrets.cpr(place, &digits);
        digits
    }

    /// New words with a new number among them, for this place.
    pub fn words(&mut self, place: &str) -> String {
        let cpr = self.cpr(place);
        let word = format!("hemmeligtord{}x", self.planted);
        self.secrets.text(place, &word);
        format!("Ring om {word}, han er {}-{}", &cpr[..6], &cpr[6..])
    }

    /// A new e-mail address, for this place.
    pub fn email(&mut self, place: &str) -> String {
        self.planted += 1;
        let address = format!("plante{}q@hemmelig.example", self.planted);
        self.secrets.text(place, &address);
        address
    }

    /// A new telephone number, for this place.
    pub fn phone(&mut self, place: &str) -> String {
        self.planted += 1;
        let number = format!("29876{:03}", self.planted);
        self.secrets.text(place, &number);
        number
    }

    /// The body of a report about a new pupil.
    pub fn body(&mut self, place: &str) -> Value {
        json!({
            "kind": "dropout",
            "person": {
                "cpr": self.cpr(place),
                "name": NAME,
                "home_municipality": self.municipality,
                "phone": self.phone(place),
                "email": self.email(place),
            },
            "education": { "kind": "eud-gf2", "started_on": self.days_ago(100) },
            "occurred_on": self.days_ago(3),
            "causes": ["absence"],
            "words": self.words(place),
            "person_informed": true,
        })
    }

    /// A row of a sheet about a new pupil, under [`HEADING`].
    pub fn row(&mut self, place: &str) -> String {
        let (cpr, words) = (self.cpr(place), self.words(place));
        let (phone, email) = (self.phone(place), self.email(place));
        let (home, began, day) = (self.municipality, self.days_ago(100), self.days_ago(3));
        format!("dropout;{cpr};{NAME};{home};eud-gf2;{began};{day};absence;{words};yes;{phone};{email}")
    }

    pub fn days_ago(&self, days: i64) -> String {
        self.today.saturating_sub(days.days()).to_string()
    }
}

/// The columns of [`Plants::row`].
pub const HEADING: &str = "kind;cpr;name;home_municipality;education_kind;started_on;occurred_on;causes;words;person_informed;\
                           phone;email";
