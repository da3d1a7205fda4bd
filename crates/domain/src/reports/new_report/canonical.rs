//! The content of a report as bytes, to tell "the same again" from "another with the same key".

use super::NewReport;

impl NewReport {
    /// All that was said, in one form: two reports have the same bytes exactly when they say the same, whichever way they came
    /// and in whatever order the causes stood.
    ///
    /// The bytes hold the CPR number and the school's words: keep only a keyed hash of them, or seal them.
    pub fn canonical(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(256);
        let mut put = |part: Option<&str>| {
            // Length first, so that no two contents run together; absent differs from empty.
            let length = part.map_or(u64::MAX, |part| part.len() as u64);
            bytes.extend(length.to_be_bytes());
            bytes.extend(part.unwrap_or_default().as_bytes());
        };
        let yes_no = |answer: bool| if answer { "yes" } else { "no" };
        put(Some("report 1"));
        put(Some(self.kind.code()));
        put(Some(&self.person.cpr.digits()));
        put(Some(self.person.name.as_str()));
        put(Some(&self.person.home_municipality.to_string()));
        put(self.person.phone.as_ref().map(super::Phone::as_str));
        put(self.person.email.as_ref().map(super::Email::as_str));
        put(Some(self.education.as_str()));
        put(Some(&self.started_on.to_string()));
        put(Some(&self.occurred_on.to_string()));
        put(Some(&self.causes.len().to_string()));
        self.causes.iter().for_each(|cause| put(Some(cause.as_str())));
        put(self.words.as_ref().map(crate::text::FreeText::as_str));
        put(self.tried.as_ref().map(crate::text::FreeText::as_str));
        put(Some(yes_no(self.person_informed)));
        put(self.guardians_informed.map(yes_no));
        put(self.alternative_agreed.map(yes_no));
        bytes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Field;
    use super::super::samples::{a_report, checked};

    #[test]
    fn the_same_by_form_and_by_file_has_the_same_bytes() {
        let file = a_report().with(Field::Causes, "academic|absence").with(Field::OccurredOn, "20-11-2026");
        let form = a_report().with(Field::Causes, "absence|academic").with(Field::OccurredOn, "2026-11-20");
        assert_eq!(checked(&file).unwrap().canonical(), checked(&form).unwrap().canonical());
    }

    #[test]
    fn every_field_makes_a_difference() {
        let base = checked(&a_report()).unwrap().canonical();
        let others = [
            (Field::Kind, "risk"),
            (Field::Cpr, "6703089901"),
            (Field::Name, "Noah Lindholm"),
            (Field::HomeMunicipality, "9902"),
            (Field::Phone, "12345678"),
            (Field::Email, "noah@eksempel.dk"),
            (Field::EducationKind, "stx"),
            (Field::StartedOn, "2026-08-11"),
            (Field::OccurredOn, "2026-11-19"),
            (Field::Causes, "academic"),
            (Field::Words, "Han kom ikke."),
            (Field::Tried, "Samtale."),
            (Field::PersonInformed, "no"),
            (Field::GuardiansInformed, "no"),
            (Field::AlternativeAgreed, "no"),
        ];
        for (field, value) in others {
            assert_ne!(checked(&a_report().with(field, value)).unwrap().canonical(), base, "{field:?}");
        }
    }

    proptest! {
        #[test]
        fn words_never_run_into_what_was_tried(words in "[ab]{0,3}", tried in "[ab]{0,3}", other in "[ab]{0,3}", rest in "[ab]{0,3}") {
            let one = a_report().with(Field::Words, &words).with(Field::Tried, &tried);
            let two = a_report().with(Field::Words, &other).with(Field::Tried, &rest);
            let same = words == other && tried == rest;
            prop_assert_eq!(checked(&one).unwrap().canonical() == checked(&two).unwrap().canonical(), same);
        }
    }
}
