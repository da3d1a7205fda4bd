//! Trials: what is written, who may read it, the rounds, the end, and what another municipality takes over.

mod follow_up;
mod life;
mod reading;

use domain::directory::Role;
use domain::sheet::{Sheet, SheetField};
use domain::trials::{EvaluationField, RoundField, TrialField};
use store::FormKey;
use store::access::Viewer;
use store::directory::Organisation;
use store::testing::{TestStore, World, the_day};
use store::trials::{self, NewRound, Trial};

/// Two municipalities with a coordinator each, and a school that is Nordlund's partner.
struct There {
    nordlund: Organisation,
    fjordby: Organisation,
    school: Organisation,
    soren: Viewer,
    karen: Viewer,
    jonas: Viewer,
}

impl There {
    async fn in_store(store: &TestStore) -> Self {
        let world = World::new(store);
        let n = world.nordlund().await;
        let fjordby = world.a_municipality("9902").await;
        Self {
            soren: world.a_person(Role::Coordinator, &n.municipality).await,
            karen: world.a_person(Role::Coordinator, &fjordby).await,
            nordlund: n.municipality,
            school: n.school,
            jonas: n.jonas,
            fjordby,
        }
    }
}

fn sheet<F: SheetField>(typed: &[(F, &str)]) -> Sheet<F> {
    let text = |field| typed.iter().find(|(it, _)| *it == field).map_or("", |(_, text)| text).to_owned();
    Sheet::check(text).unwrap()
}

/// All that a first round needs.
fn planned() -> Sheet<TrialField> {
    sheet(&[
        (TrialField::Title, "Svar samme dag"),
        (TrialField::Themes, "cooperation"),
        (TrialField::Responsible, "Søren Krog"),
        (TrialField::Practice, "Vi ringer, når vi når det."),
        (TrialField::Problem, "Hver anden unge hører først fra os efter en uge."),
        (TrialField::AimWhat, "Flere kontaktes inden 2 hverdage"),
        (TrialField::AimWhom, "Unge, der er faldet fra"),
        (TrialField::AimShare, "70"),
        (TrialField::AimBy, "2027-03-01"),
        (TrialField::Change, "Vejlederen ringer til skolen samme dag."),
        (TrialField::FirstStep, "En vejleder, en skole, en uge."),
        (TrialField::Prediction, "60 % efter runde 2"),
        (TrialField::Outcome, "funnel.reached"),
    ])
}

fn round(name: &str) -> NewRound {
    let sheet = sheet(&[
        (RoundField::Name, name),
        (RoundField::Who, "Mette ringer, før dagen er slut."),
        (RoundField::Question, "Kan vi nå skolen samme dag?"),
        (RoundField::Prediction, "Ja, før kl. 14"),
    ]);
    NewRound { from: the_day().day(), sheet }
}

/// All that a decision needs, on top of the plan.
fn looked_at(decision: &str) -> Sheet<RoundField> {
    let mut typed: Vec<(RoundField, &str)> = vec![
        (RoundField::Name, "Ring samme dag"),
        (RoundField::Who, "Mette"),
        (RoundField::Question, "Kan vi?"),
        (RoundField::Prediction, "Ja"),
        (RoundField::Happened, "Vi ringede 40 gange."),
        (RoundField::Result, "53 %"),
        (RoundField::Learned, "Skolen tager den, men ikke efter kl. 14."),
        (RoundField::Because, "Tallet flyttede sig."),
    ];
    typed.push((RoundField::Decision, decision));
    sheet(&typed)
}

fn evaluation() -> Sheet<EvaluationField> {
    sheet(&[(EvaluationField::Met, "partly"), (EvaluationField::Learned, "Ring før kl. 14.")])
}

async fn begun(store: &TestStore, there: &There, sheet: Sheet<TrialField>) -> String {
    let form = FormKey::NONE;
    trials::begin(store, &there.soren, the_day(), form, there.nordlund.id, sheet, vec![]).await.unwrap()
}

async fn read(store: &TestStore, viewer: &Viewer, id: &str) -> Trial {
    trials::trial(store, Some(viewer), id).await.unwrap()
}

/// A planned trial with a first round that was tried, and is looked at.
async fn tried(store: &TestStore, there: &There) -> String {
    let id = begun(store, there, planned()).await;
    trials::plan(store, &there.soren, the_day(), id.clone()).await.unwrap();
    trials::begin_round(store, &there.soren, the_day(), FormKey::NONE, id.clone(), round("Ring samme dag"))
        .await
        .unwrap();
    let until = Some(the_day().day());
    let which = (id.clone(), 1);
    trials::write_round(store, &there.soren, the_day(), which, 1, looked_at("change"), until).await.unwrap();
    id
}
