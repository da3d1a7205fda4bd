/// What municipalities are compared by: a part of a released table, as a share of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Contact within the clock that law sets.
    ContactInLawsTime,
    /// Contact within the municipality's own goal.
    ContactInOwnTime,
    /// Reached, of those reported.
    Reached,
    /// Begun in education, FGU or a job, of those reported.
    Started,
    /// Back within six months, of those whose dropout is six months old.
    BackWithinSixMonths,
    /// Left without an alternative, of those of whom it is known.
    WithoutAlternative,
    /// Nobody knows what they do, of those reported.
    Unknown,
}

impl Measure {
    /// Every measure, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Reached,
        Self::ContactInLawsTime,
        Self::ContactInOwnTime,
        Self::Started,
        Self::BackWithinSixMonths,
        Self::WithoutAlternative,
        Self::Unknown,
    ];

    /// Its name in addresses and texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::ContactInLawsTime => "contact-in-laws-time",
            Self::ContactInOwnTime => "contact-in-own-time",
            Self::Reached => "reached",
            Self::Started => "started",
            Self::BackWithinSixMonths => "back-within-6-months",
            Self::WithoutAlternative => "without-alternative",
            Self::Unknown => "unknown",
        }
    }

    /// The measure of an id.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.id() == id)
    }

    /// The table it is read from.
    pub fn table(self) -> &'static str {
        match self {
            Self::ContactInLawsTime | Self::ContactInOwnTime => "contact",
            Self::Reached | Self::Started => "funnel",
            Self::BackWithinSixMonths => "back",
            Self::WithoutAlternative => "alternative",
            Self::Unknown => "unknown",
        }
    }

    /// The outcome that is counted.
    pub fn part(self) -> &'static str {
        match self {
            Self::ContactInLawsTime => "law-met",
            Self::ContactInOwnTime => "goal-met",
            Self::Reached => "reached",
            Self::Started => "started",
            Self::BackWithinSixMonths => "back",
            Self::WithoutAlternative => "without",
            Self::Unknown => "unknown",
        }
    }

    /// The outcome that it is a share of.
    pub fn of(self) -> &'static str {
        match self {
            Self::ContactInLawsTime => "law-finished",
            Self::ContactInOwnTime => "goal-finished",
            Self::Reached | Self::Started => "reported",
            Self::BackWithinSixMonths => "six-months-ago",
            Self::WithoutAlternative => "known",
            Self::Unknown => "persons",
        }
    }
}
