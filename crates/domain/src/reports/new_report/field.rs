//! The fields of a report by all the names they go by: in JSON, in the form, and as columns of a spreadsheet.

use crate::mistakes::FieldName;
use crate::text::folded;

/// A field of a report as it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the field of its name; what it must hold is in `check`")]
pub enum Field {
    /// The report as a whole.
    Report,
    Kind,
    /// The young person as a whole (JSON only).
    Person,
    Cpr,
    Name,
    HomeMunicipality,
    Phone,
    Email,
    /// The education as a whole (JSON only).
    Education,
    EducationKind,
    StartedOn,
    OccurredOn,
    Causes,
    Words,
    Tried,
    PersonInformed,
    GuardiansInformed,
    AlternativeAgreed,
}

/// A field's names: in the form and the spreadsheet, in JSON, and the Danish headings that are understood.
type Names = (Field, &'static str, &'static str, &'static [&'static str]);

/// Every field that has a value of its own, in the order of the form.
const NAMES: [Names; 15] = [
    (Field::Kind, "kind", "#/kind", &["type", "slags", "meldingstype"]),
    (Field::Cpr, "cpr", "#/person/cpr", &["cpr-nummer", "cprnummer", "cpr-nr", "cprnr"]),
    (Field::Name, "name", "#/person/name", &["navn", "elev", "elevens navn"]),
    (
        Field::HomeMunicipality,
        "home_municipality",
        "#/person/home_municipality",
        &["hjemkommune", "bopælskommune", "kommune", "kommunekode"],
    ),
    (Field::EducationKind, "education_kind", "#/education/kind", &["uddannelse", "uddannelsestype"]),
    (Field::StartedOn, "started_on", "#/education/started_on", &["startdato", "startet", "begyndt"]),
    (Field::OccurredOn, "occurred_on", "#/occurred_on", &["dato", "hændelsesdato", "sidste dag"]),
    (Field::Causes, "causes", "#/causes", &["årsager", "årsag"]),
    (Field::Words, "words", "#/words", &["beskrivelse", "bemærkning", "egne ord"]),
    (Field::Tried, "tried", "#/tried", &["forsøgt", "det har skolen prøvet", "skolens indsats"]),
    (
        Field::PersonInformed,
        "person_informed",
        "#/person_informed",
        &["ung informeret", "den unge er informeret", "elev informeret"],
    ),
    (
        Field::GuardiansInformed,
        "guardians_informed",
        "#/guardians_informed",
        &["forældre informeret", "forældremyndighed informeret", "værge informeret"],
    ),
    (
        Field::AlternativeAgreed,
        "alternative_agreed",
        "#/alternative_agreed",
        &["alternativ aftalt", "andet aftalt"],
    ),
    (Field::Phone, "phone", "#/person/phone", &["telefon", "telefonnummer", "mobil"]),
    (Field::Email, "email", "#/person/email", &["e-mail", "mail"]),
];

impl Field {
    /// Every field with a value of its own, in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied()
    }

    /// The name in the form, and of the column in a spreadsheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Person => "person",
            Self::Education => "education",
            field => field.names().map_or("", |(_, name, ..)| name),
        }
    }

    /// The JSON pointer, as a fragment: `#/person/cpr`.
    pub fn pointer(self) -> &'static str {
        match self {
            Self::Report => "#",
            Self::Person => "#/person",
            Self::Education => "#/education",
            field => field.names().map_or("", |(_, _, pointer, _)| pointer),
        }
    }

    /// The field with this name in the form.
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(_, known, ..)| *known == name).map(|(field, ..)| *field)
    }

    /// The field under this heading of a spreadsheet, English or Danish, in capitals or not, with any separator.
    pub fn under_heading(heading: &str) -> Option<Self> {
        let plain = |text: &str| folded(&text.replace(['_', '-', '.'], " "));
        let heading = plain(heading);
        let fits = |(_, name, _, danish): &&Names| {
            plain(name) == heading || danish.iter().any(|known| plain(known) == heading)
        };
        NAMES.iter().find(fits).map(|(field, ..)| *field)
    }

    /// The Danish headings that are understood beside the name.
    pub fn danish_headings(self) -> &'static [&'static str] {
        self.names().map_or(&[], |(_, _, _, danish)| danish)
    }

    /// Whether a spreadsheet must have the column: those of the fixed list.
    pub fn column_required(self) -> bool {
        !matches!(
            self,
            Self::GuardiansInformed
                | Self::AlternativeAgreed
                | Self::Phone
                | Self::Email
                | Self::Words
                | Self::Tried
        )
    }

    fn names(self) -> Option<&'static Names> {
        NAMES.iter().find(|(field, ..)| *field == self)
    }
}

impl FieldName for Field {
    const FORM: &'static str = "report";

    fn slug(self) -> &'static str {
        match self {
            Self::HomeMunicipality => "home-municipality",
            Self::EducationKind => "education-kind",
            Self::StartedOn => "started-on",
            Self::OccurredOn => "occurred-on",
            Self::PersonInformed => "person-informed",
            Self::GuardiansInformed => "guardians-informed",
            Self::AlternativeAgreed => "alternative-agreed",
            one_word => one_word.name(),
        }
    }

    const ALL: &'static [Self] = &[
        Self::Kind,
        Self::Cpr,
        Self::Name,
        Self::HomeMunicipality,
        Self::EducationKind,
        Self::StartedOn,
        Self::OccurredOn,
        Self::Causes,
        Self::Words,
        Self::Tried,
        Self::PersonInformed,
        Self::GuardiansInformed,
        Self::AlternativeAgreed,
        Self::Phone,
        Self::Email,
    ];

    /// Of every way in but the API, whose types (`wrong-type`, `unknown-field`) are told in general words.
    fn problems(self) -> &'static [&'static str] {
        match self {
            Self::Kind => &["missing", "not-a-choice"],
            Self::Cpr => &[
                "missing",
                "letters",
                "other-digits",
                "other-characters",
                "lost-zero",
                "length",
                "hyphen",
                "all-zeroes",
                "day-or-month",
                "no-such-date",
                "not-yet-born",
                "real-number-in-demo",
                "too-young",
                "too-old",
            ],
            Self::Name => &["missing", "too-long", "control-character", "not-a-name"],
            Self::HomeMunicipality => &["missing", "unknown"],
            Self::EducationKind => &["missing", "unknown", "not-in-use"],
            Self::StartedOn => &["missing", "not-a-date", "future", "after-event", "before-birth"],
            Self::OccurredOn => &["missing", "not-a-date", "future", "too-long-ago"],
            Self::Causes => &[
                "missing",
                "unknown",
                "not-for-schools",
                "needs-words",
                "stands-alone",
                "repeated",
                "too-many",
            ],
            Self::Words | Self::Tried => &["too-long", "control-character"],
            Self::PersonInformed => &["missing", "not-yes-or-no"],
            Self::GuardiansInformed | Self::AlternativeAgreed => &["not-yes-or-no"],
            Self::Phone => &["not-a-phone"],
            Self::Email => &["not-an-email"],
            Self::Report | Self::Person | Self::Education => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_headings_are_understood_in_any_dress() {
        for heading in ["Hjemkommune", "BOPÆLSKOMMUNE", "home_municipality", "Home municipality"] {
            assert_eq!(Field::under_heading(heading), Some(Field::HomeMunicipality), "{heading}");
        }
        assert_eq!(Field::under_heading("CPR-nummer"), Some(Field::Cpr));
        assert_eq!(Field::under_heading("A\u{30a}rsager"), Some(Field::Causes), "in any normal form");
        assert_eq!(Field::under_heading("6703089907"), None);
    }

    #[test]
    fn no_heading_means_two_fields() {
        for (field, name, _, danish) in NAMES {
            assert_eq!(Field::named(name), Some(field));
            for heading in danish.iter().chain([&name]) {
                assert_eq!(Field::under_heading(heading), Some(field), "{heading}");
            }
        }
    }
}
