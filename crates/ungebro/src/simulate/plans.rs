//! What the invented people write in plans.

use domain::plans::{PlanAnswer, RawPlan, RawStep, StartKind, StepState};
use jiff::ToSpan as _;
use jiff::civil::Date;

/// Something that happens to a plan.
#[derive(Debug, Clone, PartialEq)]
pub enum PlanAct {
    /// A counsellor saves a draft.
    Draft(&'static PlanText),
    /// And shares it.
    Share,
    /// The young person answers on the own page.
    Answer(PlanAnswer, &'static str),
    /// The young person says it to the counsellor.
    Told(PlanAnswer, &'static str),
    /// The young person writes the aim.
    Aim(&'static str),
    /// A step, counted from 1, moves.
    Step(usize, StepState, &'static str),
    /// A start is agreed, so many days ahead.
    Agree(StartKind, i32),
}

/// A plan as it is typed.
#[derive(Debug, PartialEq)]
pub struct PlanText {
    /// The aim as the young person said it.
    pub aim: &'static str,
    /// What, who, which person there, in how many days. The own school is `school`.
    pub steps: &'static [(&'static str, &'static str, &'static str, i32)],
    /// What the young person is good at.
    pub strengths: &'static str,
    /// What is in the way.
    pub hindrances: &'static str,
    /// In how many days the next talk is.
    pub talk: i32,
}

impl PlanText {
    /// As a counsellor types it on `day`. Of two versions, a step with the same place is the same step: `ids` are those of
    /// the version before.
    pub fn raw(&self, day: Date, school: &str, ids: &[String]) -> RawPlan {
        let ahead = |days: i32| day.checked_add(days.days()).unwrap_or(day).to_string();
        let step = |(at, (what, party, person, days)): (usize, &(&str, &str, &str, i32))| RawStep {
            id: ids.get(at).cloned().unwrap_or_default(),
            what: (*what).to_owned(),
            party: if *party == "school" { format!("institution:{school}") } else { (*party).to_owned() },
            person: (*person).to_owned(),
            by: ahead(*days),
        };
        RawPlan {
            aim: self.aim.to_owned(),
            steps: self.steps.iter().enumerate().map(step).collect(),
            strengths: self.strengths.to_owned(),
            hindrances: self.hindrances.to_owned(),
            talk_on: ahead(self.talk),
            talk_what: "Hvor det passer dig bedst".to_owned(),
        }
    }
}

/// Noah's, which waits for his answer.
pub const NOAH: PlanText = PlanText {
    aim: "Jeg vil gerne noget med hænderne, men ikke el.",
    steps: &[
        ("Tale sammen efter kl. 12, hvor du har lyst", "municipality", "Mette Holm", 3),
        ("Besøge træværkstedet på FGU sammen med Mette", "young-person", "", 8),
        (
            "Vise værkstedet frem og fortælle om en almindelig dag",
            "institution:fgu-nordlund",
            "Ulla Bremer",
            8,
        ),
        ("Skrive på sms, hvad du tænker bagefter", "young-person", "", 10),
    ],
    strengths: "At bygge ting. At hjælpe andre i værkstedet.",
    hindrances: "Teori. Opkald om formiddagen.",
    talk: 3,
};

/// Amina's first, which didn't quite fit.
pub const AMINA_FIRST: PlanText = PlanText {
    aim: "Jeg vil arbejde med mad og med mennesker.",
    steps: &[
        ("Første samtale med mor og Mette", "municipality", "Mette Holm", 1),
        ("Besøg i 10. klasse", "young-person", "", 4),
        ("Samtale om at skifte gymnasium", "school", "", 5),
    ],
    strengths: "At lave mad til mange. At passe på dem, der er nye.",
    hindrances: "Store klasser. Matematik.",
    talk: 7,
};

/// And the one to which she said yes.
pub const AMINA_SECOND: PlanText = PlanText {
    aim: "Jeg vil arbejde med mad og med mennesker.",
    steps: &[
        ("Første samtale med mor og Mette", "municipality", "Mette Holm", 1),
        ("Besøg på FGU Nordlund", "young-person", "", 4),
        ("Samtale om at skifte gymnasium", "school", "", 5),
        ("Praktik i et skolekøkken, to dage om ugen", "institution:fgu-nordlund", "Ulla Bremer", 40),
        ("Find et fritidsjob i et køkken", "job-centre", "", 30),
        ("Fortælle Mette, hvordan det går. Sms hver anden fredag", "young-person", "", 14),
    ],
    strengths: "At lave mad til mange. At passe på dem, der er nye.",
    hindrances: "Store klasser. Matematik. Bussen kører kun hver time, så kl. 8 er svært.",
    talk: 14,
};

/// Sara's, of which she wants something changed.
pub const SARA: PlanText = PlanText {
    aim: "Jeg vil tilbage på FGU, men ikke hver dag.",
    steps: &[
        ("Aftale færre timer den første måned", "school", "Ulla Bremer", 5),
        ("Komme tre dage om ugen", "young-person", "", 12),
        ("Følge med den første dag", "municipality", "Mette Holm", 12),
    ],
    strengths: "At tegne. At sige til, når noget er for meget.",
    hindrances: "Larm. Lange dage.",
    talk: 6,
};

/// Oliver's, which is a draft.
pub const OLIVER: PlanText = PlanText {
    aim: "Jeg vil bestå matematik og blive på uddannelsen.",
    steps: &[
        ("Lektiehjælp to gange om ugen", "school", "Jonas Friis", 10),
        ("Møde om, hvad der er sværest", "municipality", "Mette Holm", 5),
    ],
    strengths: "At møde op.",
    hindrances: "Matematik.",
    talk: 12,
};

/// The plan of those who are drawn by the numbers.
pub const ANYBODY: PlanText = PlanText {
    aim: "Jeg vil finde noget, der passer bedre til mig.",
    steps: &[
        ("Samtale om, hvad der skal ske nu", "municipality", "", 7),
        ("Besøge et sted, der kunne være noget", "young-person", "", 14),
        ("Sende de papirer, der mangler", "school", "", 14),
    ],
    strengths: "",
    hindrances: "",
    talk: 21,
};
