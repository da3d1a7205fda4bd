//! What a recommendation says.

use crate::sheet_fields;

sheet_fields! {
    /// A field of a recommendation.
    RecommendationField, "recommendation", {
        /// Its short name.
        Title = "title": Form::Line(100),
        /// The demand: one sentence with an addressee and a verb.
        Demand = "demand": Form::Line(400),
        /// To whom it is addressed.
        Addressee = "addressee": Form::Line(200),
        /// Which themes of the partnership it is about.
        Themes = "themes": Form::Several(&["cooperation", "voice", "data", "assessment"]),
        /// What has to be changed for it.
        Level = "level": Form::One(&["law", "order", "guidance", "agreement", "practice"]),
        /// When.
        Horizon = "horizon": Form::One(&["now", "two-years", "longer"]),
        /// Why: the problem.
        Why = "why": Form::Words(2000),
        /// What the young say.
        YoungSay = "young-say": Form::Words(1000),
        /// The effect that is expected, and for whom.
        Effect = "effect": Form::Words(1000),
        /// What it takes, and what it costs or saves, if known.
        Takes = "takes": Form::Words(1000),
        /// What could go wrong.
        Risks = "risks": Form::Words(1000),
        /// Whom to ask.
        Contact = "contact": Form::Line(200),
    }
}

/// What it needs to be proposed.
pub const NEEDED_TO_PROPOSE: &[RecommendationField] =
    &[RecommendationField::Title, RecommendationField::Demand];

/// What it needs before the partnership is asked; and one piece of evidence at least.
pub const NEEDED_TO_CONSULT: &[RecommendationField] = &[
    RecommendationField::Title,
    RecommendationField::Demand,
    RecommendationField::Addressee,
    RecommendationField::Themes,
    RecommendationField::Level,
    RecommendationField::Horizon,
    RecommendationField::Why,
];
