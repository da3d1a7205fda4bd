//! Invented content for every part but the clocks.

use std::borrow::Cow;

use jiff::civil::date;

use crate::parts::forms::{Choice, Filled};
use crate::parts::{
    BarLook, BarSpell, CheckItem, CheckState, Checklist, DueCell, DueKind, DueStrip, LoopBack, LoopMini,
    StatusBar, Step, StepState, Steps, Stop, Timeline, TimelineEntry, Trail, Why,
};
use crate::texts::Locale;

/// Every look a stretch can have, the last of them half gone.
pub(super) fn status_bar(l: Locale) -> Option<StatusBar> {
    let spell = |from, to, word: &'static str, look| BarSpell { from, to, word: word.into(), look };
    let spells = [
        spell(date(2025, 8, 11), date(2026, 1, 15), "Uddannelse", BarLook::Education),
        spell(date(2026, 1, 16), date(2026, 3, 31), "Ukendt", BarLook::Unknown),
        spell(date(2026, 4, 1), date(2026, 6, 15), "Job", BarLook::Busy),
        spell(date(2026, 6, 16), date(2026, 8, 15), "Ikke nået", BarLook::NotReached),
        spell(date(2026, 8, 16), date(2026, 10, 1), "Nej tak", BarLook::Declined),
        spell(date(2026, 10, 2), date(2027, 2, 23), "Uden udd. og job", BarLook::Out),
    ];
    StatusBar::new(
        l,
        &spells,
        super::clocks::TODAY,
        "Noahs status fra august 2025, uden uddannelse og job i dag",
    )
}

pub(super) fn why(l: Locale) -> Why {
    Why::because(l, "Du er Noahs kontaktperson i Nordlund, hvor han bor.")
        .role("Vejleder i KUI Nordlund siden 1. marts 2024")
        .relation("Noah har bopæl i Nordlund Kommune")
        .ground("Lov om kommunal indsats for unge under 25 år, § 2 a")
        .logged("I dag kl. 09.41. Noah og hans værger kan læse det.")
}

pub(super) fn why_outside(l: Locale) -> Why {
    Why::because(l, "Du vikarierer for Mette Holm. Adgangen lukker om 2 timer.")
        .role("Vejleder i KUI Nordlund")
        .logged("I dag kl. 09.41 med din grund: vikar i dag")
        .outside()
}

pub(super) fn trail(l: Locale) -> Trail {
    Trail::at(l, Stop::Figure, "Tid til første kontakt")
        .leads_to(Stop::Report, "7K3M9-QTXW4", "#")
        .leads_to(Stop::Plan, "Noahs plan, v3", "#")
        .figures_only(Stop::Trial, "3 prøvehandlinger", "#")
}

pub(super) fn loop_back(l: Locale) -> LoopBack {
    let told = ["18. nov. kl. 14.12", "19. nov. kl. 08.10", "24. nov., 2 gange", "venter på KUI", ""];
    LoopBack::of_report(l, told.map(Cow::from), 3)
}

pub(super) fn loop_minis() -> Vec<LoopMini> {
    vec![
        LoopMini::new("Modtaget", 1, 5),
        LoopMini::new("Kontakt forsøgt, 2 gange", 3, 5),
        LoopMini::new("Afsluttet: startet på FGU", 5, 5),
    ]
}

pub(super) fn strip(l: Locale) -> DueStrip {
    let (wednesday, thursday) = (date(2026, 11, 25), date(2026, 11, 26));
    DueStrip::new(
        l,
        vec![
            DueCell::new(DueKind::Over, "Overskredet", 1, "#"),
            DueCell::new(DueKind::Today, "I dag 24. nov.", 3, "#").current(true),
            DueCell::new(DueKind::Ahead, l.short_day(wednesday), 2, "#"),
            DueCell::new(DueKind::Ahead, l.short_day(thursday), 0, "#"),
            DueCell::new(DueKind::Ahead, "Næste uge", 7, "#"),
            DueCell::new(DueKind::Ahead, "Senere", 1_204, "#"),
        ],
    )
}

pub(super) fn timeline(l: Locale) -> Timeline {
    Timeline::new(
        l,
        vec![
            TimelineEntry::new(
                "chat",
                "Kontaktforsøg 2: sms sendt, intet svar endnu",
                "I dag kl. 09.05 · Mette Holm, KUI Nordlund",
            ),
            TimelineEntry::new(
                "person",
                "Noah har skrevet",
                "Søndag 22. nov. kl. 20.14 · Noahs egne ord, kan ikke rettes af andre",
            )
            .own_words("Jeg vil gerne noget med hænderne, men ikke el. Helst sms. Ikke ring før kl. 12."),
            TimelineEntry::new("lock", "Afskærmet notat", "Fredag 20. nov. · Karin Bech, Familieafdelingen").restricted(
                "Det står heller ikke i søgning, udskrift eller eksport.",
                "Spørg Karin Bech om adgang",
                "#",
            ),
            TimelineEntry::new(
                "assignment",
                "Melding om frafald",
                "Onsdag 18. nov. kl. 14.12 · Kilde: Nordlund Tekniske Skole · Åbnet torsdag 19. nov. kl. 08.10",
            )
            .strong()
            .link("7K3M9-QTXW4", "#")
            .told("Årsag: forkert valg af uddannelse. Sidste dag: 16. november.")
            .said("Noah har været åben om, at el ikke er ham. Han er glad for værkstedet, men ikke for teorien."),
        ],
    )
}

pub(super) fn guide(l: Locale) -> Steps {
    let step = |title: &'static str, told: &'static str, state| Step::new(title, told, state).href("#");
    Steps::guide(
        l,
        vec![
            step("Politisk opbakning", "Udvalget, 10. nov.", StepState::Done),
            step("Temaer og ønsker", "Tema 1 og 3", StepState::Done),
            step("Tovholder i KUI", "Mangler navn", StepState::Wrong),
            step("Deltagere", "4 af mindst 5", StepState::Now),
            Step::new("Gennemse og send", "", StepState::Ahead),
        ],
    )
}

pub(super) fn next(l: Locale) -> Steps {
    Steps::plain(
        l,
        vec![
            Step::new("Skolen skrev, at du er stoppet", "18. november", StepState::Done),
            Step::new("Du og Mette taler sammen", "Senest i morgen. Det tager 20 minutter", StepState::Now),
            Step::new("I laver en plan. Du er med", "Du kan tage en med, du er tryg ved", StepState::Ahead),
        ],
    )
}

pub(super) fn checklist(l: Locale) -> Checklist {
    Checklist::new(
        l,
        vec![
            CheckItem::new("Mindst fem deltagere", "Mangler 1", CheckState::Missing),
            CheckItem::new("Ledere og medarbejdere", "1 leder, 3 medarbejdere", CheckState::Met),
            CheckItem::new(
                "Partnere har svaret",
                "FGU Nordlund mangler. Det stopper jer ikke",
                CheckState::Waits,
            ),
            CheckItem::new("Dialog før start", "", CheckState::None),
        ],
    )
}

pub(super) fn form(l: Locale) -> Filled {
    let mut form = Filled::new(l)
        .with("kind", "dropout")
        .with("pupil", "Freja Høj")
        .with_date("left_on", date(2026, 11, 27))
        .with("what", "Freja har ikke været her siden efterårsferien.")
        .with("tried", "talk");
    form.refuse(
        "left_on",
        "Datoen ligger i fremtiden. Skriv den dag, Freja stoppede, senest i dag, 24. november 2026.",
    );
    form.refuse("reason", "Vælg en årsag. Ved du den ikke, så vælg »Årsagen er ikke kendt«.");
    form
}

pub(super) fn kinds() -> Vec<Choice> {
    vec![
        Choice::new("risk", "Risiko for frafald").hint("Eleven går her stadig, men er ved at falde fra"),
        Choice::new("dropout", "Frafald").hint("Eleven er stoppet eller meldt ud"),
    ]
}

pub(super) fn reasons() -> Vec<Choice> {
    vec![
        Choice::new("", "Vælg årsag"),
        Choice::new("wrong", "Forkert valg"),
        Choice::new("unknown", "Ikke kendt"),
    ]
}

pub(super) fn tried() -> Vec<Choice> {
    vec![Choice::new("talk", "Samtale med Freja"), Choice::new("guardians", "Kontakt til værger")]
}
