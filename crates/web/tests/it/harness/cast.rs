//! Who is there when a test begins: the demo's personas by their ids, two municipalities, three institutions.

use store::demo::{Part, cast, personas};
use store::testing::{World, the_day};
use store::{Actor, Store, StoreFault};

const NORDLUND: &str = "9901";
const TECHNICAL: &str = "nordlund-tekniske-skole";
const GYMNASIUM: &str = "nordlund-gymnasium";
const FGU: &str = "fgu-nordlund";

/// Personas of the demo who stay away from the tests: there, each role has one person in a place.
const AWAY: [&str; 3] = ["kui-counsellor-2", "kui-counsellor-3", "kui-leader-fjordby"];

/// Lets the cast enter. The young person is the pupil that the tests' reports are about; the guardian has custody only where
/// a test says so.
pub async fn enter(store: &Store) {
    let is_here = |part: &Part| part.persona.as_deref().is_some_and(|persona| !AWAY.contains(&persona));
    let parts: Vec<Part> = personas().filter(is_here).collect();
    let entered = store.write(Actor::OPERATOR, the_day(), move |desk| {
        Box::pin(async move {
            for part in &parts {
                cast(desk, part).await?;
            }
            Ok::<_, StoreFault>(())
        })
    });
    entered.await.expect("the cast enters an empty store");
    relations(store).await;
}

/// The technical school and the FGU report to Nordlund; the gymnasium has been asked; Fjordby is a member without partners.
async fn relations(store: &Store) {
    let world = World::new(store);
    let nordlund = world.a_municipality(NORDLUND).await;
    for (institution, state) in [(TECHNICAL, "confirmed"), (FGU, "confirmed"), (GYMNASIUM, "invited")] {
        let institution = world.a_school(institution).await;
        world.relation(&institution, &nordlund, state).await;
    }
}
