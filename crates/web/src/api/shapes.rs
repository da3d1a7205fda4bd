//! The shapes of bodies and answers, as the description tells them.

use serde::Serialize;
use utoipa::ToSchema;

/// A report as a school's system sends it. It is read and checked by `domain::reports::NewReport`; this only describes it.
#[derive(ToSchema)]
#[expect(
    dead_code,
    reason = "the description is made of the type; bodies are read by the rules of the field"
)]
pub struct ReportBody {
    /// What it is about: a risk that is imminent, or a dropout.
    #[schema(value_type = ReportKind)]
    pub kind: String,
    /// The young person.
    pub person: PersonBody,
    /// The education that is being left.
    pub education: EducationBody,
    /// When the risk was seen, or the last day there. Not in the future.
    #[schema(format = Date, example = "2026-11-20")]
    pub occurred_on: String,
    /// One to ten codes of causes that a school may give.
    #[schema(min_items = 1, max_items = 10, example = json!(["absence"]))]
    pub causes: Vec<String>,
    /// In the school's own words, which the young person can read. Nothing about health.
    #[schema(max_length = 2000)]
    pub words: Option<String>,
    /// What the school has tried.
    #[schema(max_length = 2000)]
    pub tried: Option<String>,
    /// Whether the young person knows of the report.
    pub person_informed: bool,
    /// Whether the guardians do.
    pub guardians_informed: Option<bool>,
    /// Whether an alternative is agreed: another education, FGU, a job.
    pub alternative_agreed: Option<bool>,
}

/// The young person of a report.
#[derive(ToSchema)]
#[expect(dead_code, reason = "as `ReportBody`")]
pub struct PersonBody {
    /// Ten digits, with or without a hyphen.
    #[schema(example = "670308-9907")]
    pub cpr: String,
    /// The name as the school knows it.
    #[schema(max_length = 100)]
    pub name: String,
    /// The municipality where the young person lives, by its four digits: it receives the report.
    #[schema(example = "9901")]
    pub home_municipality: String,
    /// If passed on.
    pub phone: Option<String>,
    /// If passed on.
    pub email: Option<String>,
}

/// The education of a report.
#[derive(ToSchema)]
#[expect(dead_code, reason = "as `ReportBody`")]
pub struct EducationBody {
    /// A code of `data/education_kinds.csv`.
    #[schema(example = "eud-gf2")]
    pub kind: String,
    /// When the young person began there.
    #[schema(format = Date, example = "2026-08-10")]
    pub started_on: String,
}

/// What a report is about.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "as `ReportBody`")]
pub enum ReportKind {
    /// Imminent risk of dropout.
    Risk,
    /// Dropout.
    Dropout,
}

/// Words alone.
#[derive(ToSchema)]
#[expect(dead_code, reason = "as `ReportBody`")]
pub struct WordsBody {
    /// The words, which the young person can read.
    #[schema(max_length = 2000)]
    pub words: String,
}

/// A report that is on disk.
#[derive(Serialize, ToSchema)]
pub struct ReceivedAnswer {
    /// The number on the receipt.
    #[schema(example = "7K3M9-QTXW4C")]
    pub number: String,
    /// Where it stands.
    #[schema(example = "received")]
    pub state: &'static str,
    /// When it was received.
    #[schema(format = DateTime)]
    pub received_at: String,
    /// Who received it.
    pub municipality: MunicipalityAnswer,
    /// The clocks that started.
    pub clocks: Vec<ClockAnswer>,
}

/// The answer to a report that was sent.
#[derive(Serialize, ToSchema)]
pub struct CreatedAnswer {
    /// The receipt.
    #[serde(flatten)]
    pub received: ReceivedAnswer,
    /// What to look at once more. It stands in nobody's way: the report was received.
    pub warnings: Vec<WarningAnswer>,
}

/// Something to look at once more.
#[derive(Serialize, ToSchema)]
pub struct WarningAnswer {
    /// Where, as a JSON pointer.
    #[schema(example = "#/person/cpr")]
    pub pointer: &'static str,
    /// What, for programs.
    #[schema(example = "modulus-11")]
    pub code: &'static str,
    /// What and how to mend it, for people.
    pub detail: String,
}

/// A municipality.
#[derive(Serialize, ToSchema)]
pub struct MunicipalityAnswer {
    /// Four digits.
    pub code: String,
    /// What it is called.
    pub name: String,
}

/// By when the municipality must have acted.
#[derive(Serialize, ToSchema)]
pub struct ClockAnswer {
    /// The rule's id.
    #[schema(example = "duty-contact")]
    pub rule: String,
    /// Whether it is law; else it is the municipality's own goal, or what it agreed with the institution (`agreed-…`).
    pub statutory: bool,
    /// The last day in time.
    #[schema(format = Date)]
    pub due: String,
    /// How it was reckoned, in one sentence.
    pub explanation: String,
}

/// What became of a report, as far as its school may know.
#[derive(Serialize, ToSchema)]
pub struct ReportAnswer {
    /// The receipt.
    #[serde(flatten)]
    pub received: ReceivedAnswer,
    /// What it is about.
    #[schema(value_type = ReportKind)]
    pub kind: &'static str,
    /// When the risk was seen, or the last day there.
    #[schema(format = Date)]
    pub occurred_on: String,
    /// On risks: the first day on which it no longer holds.
    #[schema(format = Date)]
    pub lapses_on: Option<String>,
    /// When the municipality opened it.
    #[schema(format = DateTime)]
    pub opened_at: Option<String>,
    /// The young person's contact person in the municipality.
    pub contact_person: Option<String>,
    /// When contact was first tried; null also while that may not be told, see `withheld`.
    #[schema(format = DateTime)]
    pub contact_tried_at: Option<String>,
    /// When the young person was first reached; as above.
    #[schema(format = DateTime)]
    pub contact_made_at: Option<String>,
    /// When it ended.
    #[schema(format = DateTime)]
    pub ended_at: Option<String>,
    /// The group of its outcome; as above.
    pub outcome: Option<&'static str>,
    /// Members that the school may not be told, whether or not there is something to tell.
    pub withheld: Vec<&'static str>,
}

/// Whose token it is, and where it may report.
#[derive(Serialize, ToSchema)]
pub struct MeAnswer {
    /// The institution.
    pub institution: InstitutionAnswer,
    /// The municipalities with a confirmed relation.
    pub municipalities: Vec<MunicipalityAnswer>,
}

/// An institution.
#[derive(Serialize, ToSchema)]
pub struct InstitutionAnswer {
    /// Its register number, or its name in lower case.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// A refusal (RFC 9457).
#[derive(ToSchema)]
#[expect(dead_code, reason = "refusals are drawn by `faults`; this only describes them")]
pub struct ProblemAnswer {
    /// A page that explains it: `/problems/<code>`.
    #[schema(example = "/problems/invalid")]
    pub r#type: String,
    /// What it is, in the language asked for.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// How to mend it.
    pub detail: String,
    /// What is wrong with the body, by its place.
    pub errors: Option<Vec<ErrorAnswer>>,
    /// The report that exists already (409).
    pub number: Option<String>,
}

/// One thing that is wrong with a body. No value that was sent is repeated.
#[derive(ToSchema)]
#[expect(dead_code, reason = "as `ProblemAnswer`")]
pub struct ErrorAnswer {
    /// Where, as a JSON pointer.
    #[schema(example = "#/person/cpr")]
    pub pointer: String,
    /// What, for programs.
    #[schema(example = "no-such-date")]
    pub code: String,
    /// What and how to mend it, for people.
    pub detail: String,
}
