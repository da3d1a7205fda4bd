//! The fields of an agreement.

use super::Side;
use crate::mistakes::FieldName;

/// A field of an agreement, in the order of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the field of its name in `RawTerms`")]
pub enum AgreementField {
    MunicipalityName,
    MunicipalityFunction,
    MunicipalityEmail,
    MunicipalityPhone,
    InstitutionName,
    InstitutionFunction,
    InstitutionEmail,
    InstitutionPhone,
    Reporting,
    OpenedWithin,
    ContactWithin,
    FeedbackWithin,
    TaskWhat,
    TaskWho,
    ReviewOn,
}

impl AgreementField {
    /// Name, function, e-mail address and telephone of a side's contact points.
    pub fn contact_of(side: Side) -> [Self; 4] {
        match side {
            Side::Municipality => [
                Self::MunicipalityName,
                Self::MunicipalityFunction,
                Self::MunicipalityEmail,
                Self::MunicipalityPhone,
            ],
            Side::Institution => [
                Self::InstitutionName,
                Self::InstitutionFunction,
                Self::InstitutionEmail,
                Self::InstitutionPhone,
            ],
        }
    }
}

impl FieldName for AgreementField {
    const FORM: &'static str = "agreement";

    fn slug(self) -> &'static str {
        match self {
            Self::MunicipalityName => "municipality-name",
            Self::MunicipalityFunction => "municipality-function",
            Self::MunicipalityEmail => "municipality-email",
            Self::MunicipalityPhone => "municipality-phone",
            Self::InstitutionName => "institution-name",
            Self::InstitutionFunction => "institution-function",
            Self::InstitutionEmail => "institution-email",
            Self::InstitutionPhone => "institution-phone",
            Self::Reporting => "reporting",
            Self::OpenedWithin => "opened-within",
            Self::ContactWithin => "contact-within",
            Self::FeedbackWithin => "feedback-within",
            Self::TaskWhat => "task-what",
            Self::TaskWho => "task-who",
            Self::ReviewOn => "review-on",
        }
    }

    const ALL: &'static [Self] = &[
        Self::MunicipalityName,
        Self::MunicipalityFunction,
        Self::MunicipalityEmail,
        Self::MunicipalityPhone,
        Self::InstitutionName,
        Self::InstitutionFunction,
        Self::InstitutionEmail,
        Self::InstitutionPhone,
        Self::Reporting,
        Self::OpenedWithin,
        Self::ContactWithin,
        Self::FeedbackWithin,
        Self::TaskWhat,
        Self::TaskWho,
        Self::ReviewOn,
    ];

    fn problems(self) -> &'static [&'static str] {
        match self {
            Self::MunicipalityName | Self::InstitutionName => {
                &["missing", "too-long", "control-character", "too-many"]
            }
            Self::MunicipalityFunction | Self::InstitutionFunction => &["too-long", "control-character"],
            Self::MunicipalityEmail | Self::InstitutionEmail => &["missing", "not-an-email"],
            Self::MunicipalityPhone | Self::InstitutionPhone => &["not-a-phone"],
            Self::Reporting => &["missing", "too-long", "control-character"],
            Self::OpenedWithin | Self::ContactWithin | Self::FeedbackWithin => &["out-of-range"],
            Self::TaskWhat => &["missing", "too-long", "control-character", "too-many"],
            Self::TaskWho => &["not-a-choice"],
            Self::ReviewOn => &["missing", "not-a-date", "past"],
        }
    }
}
