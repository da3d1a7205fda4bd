use super::Indicator;

/// How a figure is made, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Definition {
    /// Of whom it is counted.
    pub population: &'static str,
    /// What is counted.
    pub numerator: &'static str,
    /// Out of what.
    pub denominator: &'static str,
    /// What the numbers are.
    pub unit: &'static str,
    /// Where the facts come from.
    pub source: &'static str,
    /// What it doesn't say.
    pub caveats: &'static str,
}

const JOURNAL: &str =
    "the journal of the municipality's reports and cases, as known on the day of the figure";
const FIRST: &str =
    "young people reported in the period; each counts once, with the first report of the period";
const DROPOUTS: &str =
    "young people reported as dropped out in the period; each counts once, with the first such report";

impl Indicator {
    /// How it is made. The words for screens stand with the pages; these are for the command line and the reference.
    pub fn definition(self) -> Definition {
        match self {
            Self::Funnel => Definition {
                population: FIRST,
                numerator: "those who came at least as far as the stage; a later stage implies those before it",
                denominator: "those reported; for who is still there after 3 months: those whose start is 3 months old",
                unit: "persons, and share",
                source: JOURNAL,
                caveats: "the young of the last weeks have had less time to come far",
            },
            Self::ContactInTime => Definition {
                population: "young people reported in the period, for each clock that began with their first report",
                numerator: "clocks stopped on or before their last day by what they wait for",
                denominator: "clocks that were stopped, or whose last day has passed",
                unit: "persons, and share",
                source: JOURNAL,
                caveats: "law and own goals are counted apart; clocks that still run don't count",
            },
            Self::DaysToContact => Definition {
                population: FIRST,
                numerator: "calendar days from the report to the first time the young person was reached",
                denominator: "all of them; who isn't reached yet counts for as long as it has lasted (Kaplan and Meier)",
                unit: "days: the median with its 95 % interval",
                source: JOURNAL,
                caveats: "no median where fewer than half are reached",
            },
            Self::ReEntry => Definition {
                population: DROPOUTS,
                numerator: "the first education, FGU or job after the day of the dropout",
                denominator: "all of them; followed until the day of the figure or until knowledge ran out (Aalen and Johansen)",
                unit: "share 3, 6 and 12 months after, and the median in days, with 95 % intervals",
                source: JOURNAL,
                caveats: "a job counts from the threshold of the official count; whether it lasts is another question",
            },
            Self::WithoutAlternative => Definition {
                population: "young people reported as dropped out in the period, of whom the days to wait have passed",
                numerator: "those with no education, FGU or job agreed or begun in the days after the dropout",
                denominator: "those of whom it is known",
                unit: "persons, and share",
                source: JOURNAL,
                caveats: "30 days unless set otherwise; the invitation doesn't say what an alternative is (I-22)",
            },
            Self::Unknown => Definition {
                population: FIRST,
                numerator: "those of whom knowledge ran out, who weren't reached, or of whom nobody ever knew",
                denominator: "all of them; who declines has made a choice and isn't unknown",
                unit: "persons, and share",
                source: JOURNAL,
                caveats: "knowledge runs out after the months that stand with each activity",
            },
            Self::Doing => Definition {
                population: FIRST,
                numerator: "those in education, at an FGU institution, in a job, or known to be in none of these on the day of the figure; who is in several counts in the first",
                denominator: "all of them; of whom nobody knows on that day is a part of its own, and never counted as out",
                unit: "persons, and share",
                source: JOURNAL,
                caveats: "a job counts from the threshold of the official count; who completed an education counts as in education for as long as that is known to hold",
            },
        }
    }
}
