//! The checks, one function for each kind of field. Each mistake is noted and the next field looked at.

use jiff::ToSpan;
use jiff::civil::Date;

use super::checker::Checker;
use super::raw::RawReport;
use super::{Checks, Email, Field, Mistake, NewPerson, NewReport, Phone, Warning};
use crate::cpr::{Cpr, age_on};
use crate::mistakes::Problem;
use crate::reports::{Kind, handling_at};
use crate::tables::{AgeHandling, CauseCode, EducationKindCode, MunicipalityCode};
use crate::text::{FreeText, Line};

pub(super) fn check(
    raw: &RawReport,
    checks: &Checks<'_>,
    mistakes: Vec<Mistake>,
) -> Result<NewReport, Vec<Mistake>> {
    let mut checker = Checker { raw, checks, mistakes };
    match checker.report() {
        Some(report) if checker.mistakes.is_empty() => Ok(report),
        _ => {
            checker.mistakes.sort_by_key(|mistake| (mistake.field, mistake.item));
            Err(checker.mistakes)
        }
    }
}

impl Checker<'_> {
    /// Every field is looked at before the first `?`, so that no mistake hides another.
    fn report(&mut self) -> Option<NewReport> {
        let kind = self.kind();
        let cpr = self.cpr();
        let name = self.name();
        let home_municipality = self.home_municipality();
        let phone = self.optional(Field::Phone, Phone::parse, Problem::NotAPhone);
        let email = self.optional(Field::Email, Email::parse, Problem::NotAnEmail);
        let occurred_on = self.occurred_on();
        let started_on = self.started_on(occurred_on, cpr.as_ref());
        let education = self.education(occurred_on);
        let words = self.words(Field::Words);
        let tried = self.words(Field::Tried);
        let causes = self.causes();
        let person_informed = self.person_informed();
        let guardians_informed = self.yes_or_no(Field::GuardiansInformed);
        let alternative_agreed = self.yes_or_no(Field::AlternativeAgreed);
        let handling = self.handling(cpr.as_ref(), occurred_on);

        let cpr = cpr?;
        let warnings = if cpr.fits_modulus_11() { Vec::new() } else { vec![Warning::Modulus11] };
        Some(NewReport {
            kind: kind?,
            person: NewPerson { cpr, name: name?, home_municipality: home_municipality?, phone, email },
            education: education?,
            started_on: started_on?,
            occurred_on: occurred_on?,
            causes,
            words,
            tried,
            person_informed: person_informed?,
            guardians_informed,
            alternative_agreed,
            handling: handling?,
            warnings,
        })
    }

    fn kind(&mut self) -> Option<Kind> {
        let kind = match self.required(Field::Kind)?.trim().to_lowercase().as_str() {
            "risk" | "risiko" => Some(Kind::Risk),
            "dropout" | "frafald" => Some(Kind::Dropout),
            _ => None,
        };
        self.or_note(Field::Kind, kind, || Problem::NotAChoice)
    }

    fn cpr(&mut self) -> Option<Cpr> {
        let text = self.required(Field::Cpr)?;
        let read = self.checks.cpr.read(text, self.checks.today);
        self.noted(Field::Cpr, read.map_err(Problem::Cpr))
    }

    fn name(&mut self) -> Option<Line> {
        let text = self.required(Field::Name)?;
        let name =
            self.noted(Field::Name, Line::new(text, self.checks.limits.name).map_err(Problem::from))?;
        // A column too far to the left or right: a number where the name should be.
        let letters = name.as_str().chars().any(char::is_alphabetic);
        let digits = name.as_str().chars().filter(char::is_ascii_digit).count();
        let plausible = (letters && digits < 6).then_some(name);
        self.or_note(Field::Name, plausible, || Problem::NotAName)
    }

    fn home_municipality(&mut self) -> Option<MunicipalityCode> {
        let text = self.required(Field::HomeMunicipality)?;
        let found = self.checks.tables.municipality(text.trim()).map(|municipality| municipality.code);
        self.noted(Field::HomeMunicipality, found.map_err(Problem::UnknownCode))
    }

    fn occurred_on(&mut self) -> Option<Date> {
        let day = self.date(Field::OccurredOn)?;
        let today = self.checks.today;
        let earliest = today.saturating_sub(i32::from(self.checks.limits.oldest_days).days());
        let problem = if day > today {
            Problem::Future { today }
        } else if day < earliest {
            Problem::TooLongAgo { earliest }
        } else {
            return Some(day);
        };
        self.note(Field::OccurredOn, problem);
        None
    }

    fn started_on(&mut self, occurred_on: Option<Date>, cpr: Option<&Cpr>) -> Option<Date> {
        let day = self.date(Field::StartedOn)?;
        let today = self.checks.today;
        let problem = match (occurred_on, cpr) {
            (Some(event), _) if day > event => Problem::AfterEvent,
            _ if day > today => Problem::Future { today },
            (_, Some(cpr)) if day < cpr.birth_date() => Problem::BeforeBirth,
            _ => return Some(day),
        };
        self.note(Field::StartedOn, problem);
        None
    }

    fn education(&mut self, occurred_on: Option<Date>) -> Option<EducationKindCode> {
        let code = self.required(Field::EducationKind)?.trim().to_lowercase();
        let found = self.checks.tables.education_kinds.get(&code).map_err(Problem::UnknownCode);
        let kind = self.noted(Field::EducationKind, found)?;
        let in_use = kind.in_use_on(occurred_on.unwrap_or(self.checks.today)).then(|| kind.code.clone());
        self.or_note(Field::EducationKind, in_use, || Problem::NotInUse)
    }

    fn words(&mut self, field: Field) -> Option<FreeText> {
        let text = self.raw.get(field)?;
        self.noted(field, FreeText::new(text, self.checks.limits.words).map_err(Problem::from))
    }

    fn causes(&mut self) -> Vec<CauseCode> {
        let sent = self.raw.causes();
        let max = self.checks.limits.causes;
        if sent.is_empty() {
            self.note_missing(Field::Causes);
        }
        if sent.len() > max {
            self.note(Field::Causes, Problem::TooMany { max });
            return Vec::new();
        }
        let mut causes: Vec<CauseCode> = Vec::new();
        for (item, code) in sent {
            match self.cause(&code.to_lowercase(), sent.len(), &causes) {
                Ok(cause) => causes.push(cause),
                Err(problem) => self.mistakes.push(Mistake::at(Field::Causes, *item, problem)),
            }
        }
        causes.sort();
        causes
    }

    fn cause(&self, code: &str, sent: usize, before: &[CauseCode]) -> Result<CauseCode, Problem> {
        let cause = self.checks.tables.causes.get(code).map_err(Problem::UnknownCode)?;
        if !cause.school_may_choose {
            return Err(Problem::NotForSchools);
        }
        if before.contains(&cause.code) {
            return Err(Problem::Repeated);
        }
        if cause.stands_alone() && sent > 1 {
            return Err(Problem::StandsAlone);
        }
        if cause.needs_words() && self.raw.get(Field::Words).is_none() {
            return Err(Problem::NeedsWords);
        }
        Ok(cause.code.clone())
    }

    fn person_informed(&mut self) -> Option<bool> {
        self.required(Field::PersonInformed)?;
        self.yes_or_no(Field::PersonInformed)
    }

    fn handling(&mut self, cpr: Option<&Cpr>, occurred_on: Option<Date>) -> Option<AgeHandling> {
        let (cpr, event) = (cpr?, occurred_on?);
        let age = age_on(cpr.birth_date(), event);
        let handling = handling_at(age, event, &self.checks.tables.age_bands);
        self.noted(Field::Cpr, handling.map_err(Problem::Age))
    }
}
